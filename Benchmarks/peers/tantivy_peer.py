"""Tantivy with its Arabic (Snowball) stemmer and BM25, to be measured beside Arshif."""
import re

import peer
import snowball
import tantivy
from tantivy import Filter, Occur, Query, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

FIELD = "text"
TITLE = "title"
BODY = "body"
TOKENIZER = "arabic"
# Divided among the threads.
BUFFER_BYTES = 128_000_000


def analyzer():
    return TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.lowercase()).filter(Filter.stemmer("arabic")).build()


def index(folder, texts, threads):
    write(folder, texts, threads, schema(), keeps_texts=False)


def index_storing(folder, texts, threads):
    """Keeps titles and bodies too."""
    kept = schema().add_text_field(TITLE, stored=True, index_option="basic", tokenizer_name="raw")
    write(folder, texts, threads, kept.add_bytes_field(BODY, stored=True, indexed=False), keeps_texts=True)


def schema():
    return SchemaBuilder().add_text_field(FIELD, stored=False, tokenizer_name=TOKENIZER, index_option="position")


def write(folder, texts, threads, schema, keeps_texts):
    made = tantivy.Index(schema.build(), path=folder, reuse=False)
    made.register_tokenizer(TOKENIZER, analyzer())
    writer = made.writer(heap_size=BUFFER_BYTES, num_threads=threads)
    for text in texts:
        document = tantivy.Document()
        document.add_text(FIELD, text.replace("\t", " "))
        if keeps_texts:
            title, _, body = text.partition("\t")
            document.add_text(TITLE, title)
            document.add_bytes(BODY, body.encode())
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


class StoringSearcher(Searcher):
    def titles(self, class_name, words):
        return [self.searcher.doc(address)[TITLE] for _, address in self.top_ten(self.query(class_name, words))]


if __name__ == "__main__":
    peer.main(f"{tantivy.__version__}, from PyPI", index, Searcher, storing=(index_storing, StoringSearcher))
