"""Articles from pages and dates from texts, beside what Python users reach for."""
import collections
import json
import pathlib
import re
import sys
import unicodedata

import process
from report import BenchmarkError, Section, number, table

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "Tests/NewsIngestTests/Fixtures/html"
PEER = ROOT / "Benchmarks/peers/extraction.py"
ENVIRONMENT = ROOT / "Benchmarks/.build/peers/bin/python3"
PEERS = ("trafilatura", "newspaper")


def section(bench):
    """Title, date and body of real and made pages, the time ours takes, and the dates of dates.tsv."""
    pages = [*real_pages(bench.chosen.shared / "eval/pages"), *made_pages()]
    python = str(ENVIRONMENT) if ENVIRONMENT.exists() else sys.executable
    version, peers = peer_pages(python, [page["path"] for page in pages])
    rows, failures = [], []
    for page in pages:
        found = {"ours": our_page(bench.arshif, page["path"]), **peers.get(str(page["path"]), {})}
        scores = {name: score(page, fields) for name, fields in found.items()}
        best = max((scores[name]["body"] for name in scores if name != "ours"), default=0)
        if scores["ours"]["body"] < best - 0.0005:
            failures.append(f"{page['name']}: our body scores {scores['ours']['body']:.3f}, a peer's {best:.3f}")
        rows.append([page["name"], *(cell(scores.get(name), part) for part in ("title", "date", "body") for name in ("ours", *PEERS))])
    header = ["page", *(f"{part} {name}" for part in ("title", "date", "body") for name in ("ours", *PEERS))]
    body = [table(header, rows),
            f"Word F1 of title and body, punctuation and marks left out; dates by the day: right, none, or wrong. Peers: {version}. "
            "Pages in small letters are our tests' fixtures: ours was made to read them, so they show what peers trip over, not who is better on pages "
            "nobody has seen.",
            speed(bench, pages)]
    tsv = bench.chosen.shared / "vectors/dates.tsv"
    if tsv.exists():
        text, wrong = dates(bench, python, tsv)
        body.append(text)
        failures += wrong
    commands = ["arshif extract PAGE --format json", "bench pages PAGE...", "bench dates --dates dates.tsv"]
    return Section("Extraction", commands, "\n\n".join(body), failures)


def real_pages(folder):
    """The evaluation folder's pages with their texts; none where it is not there."""
    cnn, lbci = folder / "newspaper3k_cnn_arabic", folder / "fundus_lbcgroup_lb"
    if cnn.exists():
        # The page's own line is of its last change; its address has the day of publication.
        yield {"name": "CNN Arabic 2013", "path": cnn / "page.html", "title": "معارضون يسيطرون على مخازن للصواريخ بريف دمشق",
               "date": "2013-08-03", "body": (cnn / "expected.txt").read_text(encoding="utf-8")}
    if lbci.exists():
        fields = json.loads((lbci / "LBCGroup.json").read_text(encoding="utf-8"))["V1"]
        paragraphs = [text for part in fields["body"]["sections"] for text in part["paragraphs"]]
        yield {"name": "LBCI 2026", "path": lbci / "page.html", "title": fields["title"], "date": fields["publishing_date"][:10],
               "body": "\n\n".join(paragraphs)}


def made_pages():
    """The test fixtures, which have a file each with fields, a blank line and the body."""
    for path in sorted(FIXTURES.glob("*.expected")):
        head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
        fields = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
        page = path.with_suffix(".html")
        # It names Windows-1256, and is in UTF-8 here; a header would say so.
        if "charset=windows-1256" in page.read_text(encoding="utf-8"):
            continue
        yield {"name": path.stem, "path": page, "title": fields["title"], "date": fields.get("published", "")[:10], "body": body}


def our_page(arshif, path):
    done = process.run([arshif, "extract", path, "--format", "json"], allowed=(0, 1, 3))
    fields = json.loads(done.output) if done.output.strip() else {}
    return {"title": fields.get("title") or "", "date": (fields.get("published") or "")[:10], "body": fields.get("body") or ""}


def peer_pages(python, paths):
    """The peers' versions and answers by page and peer; nothing where they are not installed."""
    try:
        version = process.run([python, PEER, "version"]).output.strip()
        done = process.run([python, PEER, "pages", *paths])
    except BenchmarkError as error:
        return f"not measured ({error}); Benchmarks/install-peers.sh installs them", {}
    answers = collections.defaultdict(dict)
    for line in done.output.splitlines():
        fields = json.loads(line)
        answers[fields["page"]][fields["peer"]] = {part: fields.get(part, "") for part in ("title", "date", "body")}
    return version, answers


def words(text):
    """Words without marks and punctuation: peers differ in what they leave of these."""
    letters = "".join(mark for mark in unicodedata.normalize("NFC", text) if unicodedata.category(mark) not in ("Mn", "Cf"))
    return collections.Counter(re.findall(r"\w+", letters))


def f1(expected, found):
    expected, found = words(expected), words(found)
    common = sum((expected & found).values())
    return 2 * common / max(1, sum(expected.values()) + sum(found.values()))


def score(page, found):
    date = "right" if found["date"] == page["date"] else "wrong" if found["date"] else "none"
    return {"title": f1(page["title"], found["title"]), "date": date, "body": f1(page["body"], found["body"])}


def cell(scores, part):
    if scores is None:
        return "–"
    return scores[part] if part == "date" else f"{scores[part]:.3f}"


def speed(bench, pages):
    done = process.run([bench.bench, "pages", *(page["path"] for page in pages)])
    samples = json.loads(done.output)
    names = {str(page["path"]): page["name"] for page in pages}
    rows = [[names[sample["path"]], f"{sample['bytes']:,}", number(sample["seconds"] * 1e3), f"{1 / sample['seconds']:,.0f}"] for sample in samples]
    return table(["page", "bytes", "CPU ms", "pages a CPU second"], rows)


def dates(bench, python, tsv):
    """A table of right, missed and wrong days, and what ours got wrong."""
    expected = {}
    for line_number, line in enumerate(tsv.read_text(encoding="utf-8").splitlines(), 1):
        if "\t" in line and not line.startswith("#"):
            expected[line_number] = line.split("\t")[1].split()[-1][:10].replace("-", "", line.split("\t")[1] == "-")
    ours = json.loads(process.run([bench.bench, "dates", "--dates", tsv]).output)
    answers = {"ArabicDateParser": {row["line"]: row["date"] for row in ours}}
    try:
        for line in process.run([python, PEER, "dates", tsv]).output.splitlines():
            fields = json.loads(line)
            answers.setdefault(fields["peer"], {})[fields["line"]] = fields.get("date", "")
    except BenchmarkError:
        pass
    rows = []
    for name, found in answers.items():
        verdicts = collections.Counter(verdict(day, found.get(line, "")) for line, day in expected.items())
        rows.append([name, *(verdicts[key] for key in ("right", "missed", "wrong"))])
    failures = [f"dates.tsv line {line}: {answers['ArabicDateParser'].get(line)} for {day or 'none'}" for line, day in expected.items()
                if verdict(day, answers["ArabicDateParser"].get(line, "")) == "wrong"]
    note = f"\n\n{len(expected)} lines of dates.tsv, days compared. Right is also finding none where there is none. htmldate gets each line in a page's date element."
    return table(["dates", "right", "missed", "wrong"], rows) + note, failures


def verdict(expected, found):
    """A peer that knows days only cannot say a month: what it adds to one is wrong."""
    if found[:10] == expected:
        return "right"
    return "wrong" if found else "missed"
