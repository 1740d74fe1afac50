"""SQLite's FTS5 as it comes, tokenizer unicode61 and bm25(), to be measured beside Arshif. No stemming, no text stored."""
import contextlib
import pathlib
import sqlite3

import peer


def index(folder, texts, threads):
    """One transaction, with as much memory for new postings as Arshif takes."""
    if threads != 1:
        raise SystemExit("fts5: one thread only")
    with contextlib.closing(sqlite3.connect(pathlib.Path(folder) / "index.sqlite")) as database:
        database.executescript("""
            PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = OFF;
            CREATE VIRTUAL TABLE article_text USING fts5(text, content = '', tokenize = 'unicode61');
            INSERT INTO article_text (article_text, rank) VALUES ('hashsize', 67108864);""")
        with database:
            database.executemany("INSERT INTO article_text (text) VALUES (?)", ((text.replace("\t", " "),) for text in texts))
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")


class Searcher:
    def __init__(self, folder):
        self.database = sqlite3.connect(f"{(pathlib.Path(folder) / 'index.sqlite').resolve().as_uri()}?mode=ro", uri=True)
        # As much cache as Arshif gives a connection that only reads.
        self.database.execute("PRAGMA cache_size = -16384")

    def query(self, class_name, words):
        if class_name.startswith("phrase"):
            return quoted(" ".join(words))
        if class_name.startswith("prefix"):
            return quoted(words[0]) + "*"
        return (" OR " if class_name.startswith("or") else " AND ").join(map(quoted, words))

    def top_ten(self, query):
        return self.database.execute("SELECT rowid FROM article_text WHERE article_text MATCH ? ORDER BY rank LIMIT 10", [query]).fetchall()

    def count(self, query):
        return self.database.execute("SELECT count(*) FROM article_text WHERE article_text MATCH ?", [query]).fetchone()[0]


def quoted(text):
    return '"' + text.replace('"', '""') + '"'


if __name__ == "__main__":
    peer.main(f"FTS5 of SQLite {sqlite3.sqlite_version}", index, Searcher)
