-- The archive's own tables. The full-text index is made by ArchiveStore, for its definition names the analyzer's version.

CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

CREATE TABLE section (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- One row an input file and ingest run: where articles came from, and how they were read.
CREATE TABLE origin (
  id INTEGER PRIMARY KEY,
  location TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  extractor TEXT NOT NULL,
  ingested_at TEXT NOT NULL
);

CREATE INDEX origin_by_location ON origin (location);

CREATE TABLE article (
  -- Publication day in the high bits, a sequence in the low 24: sorting by id is sorting by date. Internal, never shown.
  id INTEGER PRIMARY KEY,
  -- Derived from source, title and body: what users see and cite.
  public_id TEXT NOT NULL,
  -- The source's own id, where it gave one.
  external_id TEXT,
  source_id INTEGER REFERENCES source (id),
  section_id INTEGER REFERENCES section (id),
  -- Local date or date and time as published (ISO 8601 without zone, as precise as `precision` says); NULL where no sure date was found.
  published TEXT,
  published_offset_minutes INTEGER,
  precision TEXT CHECK (precision IN ('year', 'month', 'day', 'minute', 'second')),
  published_raw TEXT,
  published_from TEXT,
  author TEXT,
  url TEXT,
  image TEXT,
  origin_id INTEGER NOT NULL REFERENCES origin (id),
  -- Line of a JSONL file or number in a JSON array, from 1; NULL where the file is one article.
  origin_record INTEGER,
  -- SHA-256 of the record's bytes as read; of the whole file for an element of a JSON array.
  record_sha256 BLOB NOT NULL,
  -- Page furniture that was taken off, as a JSON array of {number, text, reason}.
  removed TEXT,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  CHECK ((published IS NULL) = (precision IS NULL))
);

CREATE UNIQUE INDEX article_by_public_id ON article (public_id);
CREATE INDEX article_by_external_id ON article (external_id, source_id) WHERE external_id IS NOT NULL;
CREATE INDEX article_by_date ON article (published);
CREATE INDEX article_by_source ON article (source_id, published);
CREATE INDEX article_by_section ON article (section_id, published);

-- How many articles hold a term of the index: light stems plain, stop words behind U+0001, root keys behind U+0003.
CREATE TABLE vocabulary (
  term TEXT PRIMARY KEY,
  document_count INTEGER NOT NULL
) WITHOUT ROWID;

-- The normalised forms that articles are written with, and the light stem each belongs to.
CREATE TABLE written_form (
  form TEXT PRIMARY KEY,
  stem TEXT NOT NULL,
  document_count INTEGER NOT NULL,
  occurrences INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX written_form_by_stem ON written_form (stem);

-- One row: which analyzer made the index, and a number that grows with every change of articles.
CREATE TABLE index_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  analyzer TEXT NOT NULL,
  generation INTEGER NOT NULL,
  article_count INTEGER NOT NULL
);
