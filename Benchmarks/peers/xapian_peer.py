"""Xapian with its Arabic (Snowball) stemmer and BM25, to be measured beside Arshif."""
import peer
import snowball
import xapian

STEMMER = xapian.Stem("arabic")


def index(folder, texts, threads):
    """Xapian writes with one thread, and to disk every 10,000 articles as it comes."""
    if threads != 1:
        raise SystemExit("xapian: one thread only")
    database = xapian.WritableDatabase(folder, xapian.DB_CREATE_OR_OVERWRITE)
    generator = xapian.TermGenerator()
    generator.set_stemmer(STEMMER)
    generator.set_stemming_strategy(xapian.TermGenerator.STEM_ALL)
    for text in texts:
        document = xapian.Document()
        generator.set_document(document)
        generator.set_termpos(0)
        generator.index_text(text.replace("\t", " "))
        database.add_document(document)
    database.commit()
    database.close()


class Searcher:
    def __init__(self, folder):
        self.database = xapian.Database(folder)
        self.enquire = xapian.Enquire(self.database)

    def query(self, class_name, words):
        if class_name.startswith("prefix"):
            # With fewer arguments the binding takes the text for a list of queries.
            return xapian.Query(xapian.Query.OP_WILDCARD, snowball.normalized(words[0]), 0, xapian.Query.WILDCARD_LIMIT_ERROR)
        operators = {"phrase": xapian.Query.OP_PHRASE, "or": xapian.Query.OP_OR}
        operator = next((made for name, made in operators.items() if class_name.startswith(name)), xapian.Query.OP_AND)
        return xapian.Query(operator, [STEMMER(word) for word in words])

    def top_ten(self, query):
        self.enquire.set_query(query)
        return [match.docid for match in self.enquire.get_mset(0, 10)]

    def count(self, query):
        """Exact, for all documents are checked."""
        self.enquire.set_query(query)
        return self.enquire.get_mset(0, 0, self.database.get_doccount()).get_matches_estimated()


if __name__ == "__main__":
    peer.main(f"Xapian {xapian.version_string()}", index, Searcher)
