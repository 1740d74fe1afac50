"""Tantivy with its Arabic (Snowball) stemmer and BM25, to be measured beside Arshif."""
import re

import peer
import snowball
import tantivy
from tantivy import Filter, Occur, Query, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

FIELD = "text"
TOKENIZER = "arabic"
# Divided among the threads.
BUFFER_BYTES = 128_000_000


def analyzer():
    return TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.lowercase()).filter(Filter.stemmer("arabic")).build()


def index(folder, texts, threads):
    schema = SchemaBuilder().add_text_field(FIELD, stored=False, tokenizer_name=TOKENIZER, index_option="position").build()
    made = tantivy.Index(schema, path=folder, reuse=False)
    made.register_tokenizer(TOKENIZER, analyzer())
    writer = made.writer(heap_size=BUFFER_BYTES, num_threads=threads)
    for text in texts:
        document = tantivy.Document()
        document.add_text(FIELD, text)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()


class Searcher:
    def __init__(self, folder):
        opened = tantivy.Index.open(folder)
        opened.register_tokenizer(TOKENIZER, analyzer())
        opened.reload()
        self.schema, self.searcher, self.analyzer = opened.schema, opened.searcher(), analyzer()

    def query(self, class_name, words):
        if class_name.startswith("prefix"):
            return Query.regex_query(self.schema, FIELD, re.escape(snowball.normalized(words[0])) + ".*")
        terms = self.analyzer.analyze(" ".join(words))
        if len(terms) < 2:
            return self.term(terms[0]) if terms else None
        if class_name.startswith("phrase"):
            return Query.phrase_query(self.schema, FIELD, terms)
        occur = Occur.Should if class_name.startswith("or") else Occur.Must
        return Query.boolean_query([(occur, self.term(term)) for term in terms])

    def term(self, term):
        return Query.term_query(self.schema, FIELD, term, "freq")

    def top_ten(self, query):
        return self.searcher.search(query, 10, count=False).hits

    def count(self, query):
        return self.searcher.search(query, 1, count=True).count


if __name__ == "__main__":
    peer.main(f"{tantivy.__version__}, from PyPI", index, Searcher)
