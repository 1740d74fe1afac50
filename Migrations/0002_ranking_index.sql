-- What the ranking index needs to know. The index itself is a file beside the archive that can be made anew at any time.

-- The root key (behind U+0003, as in `term`) that a light stem belongs to; NULL for stop words and root keys.
ALTER TABLE vocabulary ADD COLUMN root TEXT;
CREATE INDEX vocabulary_by_root ON vocabulary (root) WHERE root IS NOT NULL;

-- Words of all articles together.
ALTER TABLE index_state ADD COLUMN word_count INTEGER NOT NULL DEFAULT 0;
-- Words of an average article as the score takes it: kept while ranking segments stand, for their impacts were made with it.
ALTER TABLE index_state ADD COLUMN mean_length REAL NOT NULL DEFAULT 1;
-- Grows whenever `ranking_segment` changes.
ALTER TABLE index_state ADD COLUMN ranking_revision INTEGER NOT NULL DEFAULT 0;

-- The parts of the ranking file that hold, each article in one. An id is random, and stands in the file too.
CREATE TABLE ranking_segment (
  id INTEGER PRIMARY KEY,
  byte_offset INTEGER NOT NULL,
  byte_count INTEGER NOT NULL,
  article_count INTEGER NOT NULL
);

-- Articles that no ranking segment holds as they are now, and the generation that brought or changed them.
CREATE TABLE changed (
  id INTEGER PRIMARY KEY,
  generation INTEGER NOT NULL
);
INSERT INTO changed SELECT id, 0 FROM article;
