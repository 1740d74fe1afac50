-- Counts of the latest articles' words that are not in `vocabulary` and `written_form` yet; see CountRun for the format.
CREATE TABLE count_log (
  -- The generation of the transaction that wrote the row: no number ever comes twice.
  id INTEGER PRIMARY KEY,
  -- How often the counts have been merged with others.
  level INTEGER NOT NULL,
  counts BLOB NOT NULL
);

-- Grows whenever the log is added to `vocabulary` and `written_form`.
ALTER TABLE index_state ADD COLUMN count_revision INTEGER NOT NULL DEFAULT 0;
