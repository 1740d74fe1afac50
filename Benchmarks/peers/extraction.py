"""trafilatura, newspaper4k, htmldate and dateparser on pages and dates. Prints a line of JSON an answer.

    extraction.py version
    extraction.py pages FILE...     page, peer, title, date, body
    extraction.py dates FILE.tsv    line (from 1), peer, date
"""
import json
import logging
import re
import sys
import warnings

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)


def main():
    if sys.argv[1] == "version":
        import importlib.metadata
        names = ("trafilatura", "newspaper4k", "htmldate", "dateparser")
        print(", ".join(f"{name} {importlib.metadata.version(name)}" for name in names))
    elif sys.argv[1] == "pages":
        for path in sys.argv[2:]:
            with open(path, "rb") as file:
                page = file.read()
            for peer in (trafilatura_page, newspaper_page):
                answer({"page": path, "peer": peer.__name__.split("_")[0], **attempt(peer, page)})
    else:
        with open(sys.argv[2], encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                text, expected = line.rstrip("\n").split("\t")[:2] if "\t" in line else (None, "")
                if text is None or line.startswith("#"):
                    continue
                fetched = expected.split()[0][1:] if expected.startswith("@") else None
                for peer in (dateparser_date, htmldate_date):
                    answer({"line": number, "peer": peer.__name__.split("_")[0], **attempt(peer, text, fetched)})


def answer(fields):
    print(json.dumps(fields, ensure_ascii=False), flush=True)


def attempt(peer, *given):
    """What the peer answers; one that fails has found nothing."""
    try:
        return peer(*given)
    except Exception as error:  # A peer may raise anything.
        return {"error": f"{type(error).__name__}: {error}"}


def trafilatura_page(page):
    import trafilatura
    found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    fields = found.as_dict() if hasattr(found, "as_dict") else found or {}
    return {"title": fields.get("title") or "", "date": fields.get("date") or "", "body": fields.get("text") or ""}


def newspaper_page(page):
    import newspaper
    import trafilatura.utils
    markup = trafilatura.utils.decode_file(page)
    # Its stop words decide what is text, so it gets the language that the page names.
    language = re.search(r"<html[^>]* lang=\"(\w\w)", markup)
    article = newspaper.Article("https://example.com/page", language=language[1] if language else "ar")
    article.download(input_html=markup)
    article.parse()
    return {"title": article.title or "", "date": str(article.publish_date or "")[:10], "body": article.text or ""}


def dateparser_date(text, fetched):
    import datetime
    import dateparser
    settings = {"RELATIVE_BASE": datetime.datetime.fromisoformat(fetched)} if fetched else {}
    found = dateparser.parse(text, languages=["ar", "fr", "en"], settings=settings)
    return {"date": found.date().isoformat() if found else ""}


def htmldate_date(text, fetched):
    import html
    import htmldate
    page = f"<html><head><title>Page</title></head><body><h1>Page</h1><p class=\"date\">{html.escape(text)}</p></body></html>"
    return {"date": htmldate.find_date(page, max_date=fetched and fetched[:10] or "2030-01-01") or ""}


main()
