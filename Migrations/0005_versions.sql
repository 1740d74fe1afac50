-- Articles by the address of their page, older versions of articles, and what finds copies of a text.

-- The 64-bit hash of an article's address in its one spelling; see ArticleAddress. Two addresses of one hash are told apart by `url`.
CREATE TABLE article_address (
  key INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (key, article_id)
) WITHOUT ROWID;

-- When the page was fetched, ISO 8601 in UTC; NULL where that is not known.
ALTER TABLE article ADD COLUMN fetched_at TEXT;

-- Texts that an article had before: whole, but in no index. Columns as in `article`.
CREATE TABLE article_version (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL,
  external_id TEXT,
  source_id INTEGER REFERENCES source (id),
  section_id INTEGER REFERENCES section (id),
  published TEXT,
  published_offset_minutes INTEGER,
  precision TEXT CHECK (precision IN ('year', 'month', 'day', 'minute', 'second')),
  published_raw TEXT,
  published_from TEXT,
  author TEXT,
  url TEXT,
  image TEXT,
  origin_id INTEGER NOT NULL REFERENCES origin (id),
  origin_record INTEGER,
  record_sha256 BLOB NOT NULL,
  removed TEXT,
  -- The article as it is now: its row id in `article`.
  article_id INTEGER NOT NULL,
  -- Place among the older versions of one article, from 1, the oldest first.
  position INTEGER NOT NULL,
  fetched_at TEXT,
  title TEXT NOT NULL,
  body TEXT NOT NULL
);
CREATE UNIQUE INDEX article_version_by_public_id ON article_version (public_id);
CREATE INDEX article_version_by_article ON article_version (article_id, position);

-- Row ids that no article has any more, and the generation that took it away: ranking segments may still hold them.
CREATE TABLE replaced (
  id INTEGER PRIMARY KEY,
  generation INTEGER NOT NULL
);

-- What tells copies of a text, for each article that is long enough; see ArticleFingerprint for the format.
CREATE TABLE fingerprint (
  -- The article's row id.
  id INTEGER PRIMARY KEY,
  -- The group of copies that the article belongs to, by the row id of an article that was in it first; NULL where it has none.
  story INTEGER,
  sketch BLOB NOT NULL
);
CREATE INDEX fingerprint_by_story ON fingerprint (story) WHERE story IS NOT NULL;

-- Articles that may be copies of each other have a key in common.
CREATE TABLE fingerprint_band (
  key INTEGER NOT NULL,
  article_id INTEGER NOT NULL,
  PRIMARY KEY (key, article_id)
) WITHOUT ROWID;

-- Whether all articles have their addresses and fingerprints: what was stored before has none until it is indexed anew.
ALTER TABLE index_state ADD COLUMN has_fingerprints INTEGER NOT NULL DEFAULT 1;
UPDATE index_state SET has_fingerprints = (article_count = 0);
