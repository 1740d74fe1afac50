-- What the pages of a site have in common: the lines that recur on them are its own, not an article's.

-- A site is a source, or the host of the pages' addresses where no source is known.
CREATE TABLE page_site (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  -- Pages counted.
  page_count INTEGER NOT NULL
);

CREATE TABLE page_line (
  site_id INTEGER NOT NULL REFERENCES page_site (id),
  -- PageLineKey: a hash of the line's folded words and the part of the page it stands in.
  line INTEGER NOT NULL,
  -- Pages that have it.
  page_count INTEGER NOT NULL,
  PRIMARY KEY (site_id, line)
) WITHOUT ROWID;

-- A page that is read again is known by its bytes, for by then it may be read otherwise.
CREATE INDEX article_by_record ON article (record_sha256) WHERE origin_record IS NULL;
