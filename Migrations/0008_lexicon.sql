-- The newsroom's own lines of the lexicon, as typed: kind, word and forms with tabs between, and spaces between the forms.
CREATE TABLE lexicon_line (
  id INTEGER PRIMARY KEY,
  line TEXT NOT NULL UNIQUE,
  -- indexed: the index was made with it. added: it waits for a reindex. removed: the index was made with it, and the next will not be.
  state TEXT NOT NULL CHECK (state IN ('indexed', 'added', 'removed'))
);
