"""synthetic.py SAMPLE.jsonl N OUT.jsonl QUERIES.tsv : N articles made of the sample's, and queries by how common their words are.

Of each article's words 22 % are redrawn from the whole text, 12 % from another article, and 1 % get another last letter; dates run
evenly over 2005-2024. Seeded: the same sample and N give the same bytes.
"""
import collections
import datetime
import json
import random
import sys

SEED = 2005
LETTERS = "المنيورتبدعسقفحكهجشطصخ"
QUERIES_A_CLASS = 60
# Shares of articles that hold a word of the class.
SHARES = {"rare1": (0, 0.001), "med1": (0.001, 0.01), "com1": (0.02, 0.08), "vcom1": (0.2, 0.6)}


def read(path):
    articles = [json.loads(line) for line in open(path, encoding="utf-8")]
    return [{**article, "words": article["body"].split()} for article in articles if len(article.get("body", "").split()) >= 20]


def redrawn(words, everything, other, chance):
    for word in words:
        share = chance.random()
        if share < 0.22:
            word = chance.choice(everything)
        elif share < 0.34:
            word = chance.choice(other)
        elif share < 0.35 and len(word) >= 4:
            word = word[:-1] + chance.choice(LETTERS)
        yield word


def articles(sample, count, chance):
    everything = [word for article in sample for word in article["words"]]
    first = datetime.datetime(2005, 1, 1)
    step = datetime.timedelta(days=20 * 365.25) / count
    for number in range(count):
        article, other = chance.choice(sample), chance.choice(sample)
        yield {
            "id": f"s{number + 1}", "published": (first + number * step).isoformat(timespec="seconds"),
            "source": article.get("source"), "section": article.get("section"),
            "title": " ".join(redrawn(article["title"].split(), everything, other["words"], chance)),
            "body": " ".join(redrawn(article["words"], everything, other["words"], chance)),
        }


def is_arabic(word):
    return len(word) >= 2 and all("ء" <= letter <= "ي" and letter != "ـ" for letter in word)


def queries(counts, pairs, total, chance):
    """Lines of class and words. A class that has no words is left out."""
    words = {name: [word for word, count in counts.items() if low * total < count <= high * total and is_arabic(word)]
             for name, (low, high) in SHARES.items()}
    def draw(name, size):
        return [chance.sample(words[name], size) for _ in range(QUERIES_A_CLASS)] if len(words[name]) >= size else []
    classes = {name: draw(name, 1) for name in SHARES}
    classes["and2"], classes["and3"], classes["or3"] = draw("com1", 2), draw("com1", 3), draw("com1", 3)
    classes["and2c"] = draw("vcom1", 2)
    classes["phrase2"] = [list(pair) for pair in chance.sample(pairs, min(QUERIES_A_CLASS, len(pairs)))]
    classes["prefix"] = [[word[:3]] for word in chance.sample(words["com1"], min(QUERIES_A_CLASS, len(words["com1"])))]
    return [f"{name}\t{' '.join(query)}\n" for name, lines in classes.items() for query in lines]


def main():
    source, count, out, query_file = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
    chance = random.Random(SEED)
    counts, pairs = collections.Counter(), {}
    with open(out, "w", encoding="utf-8") as lines:
        for article in articles(read(source), count, chance):
            lines.write(json.dumps(article, ensure_ascii=False) + "\n")
            words = article["body"].split()
            counts.update(set(words))
            if len(pairs) < 10_000:
                pairs.update((pair, True) for pair in zip(words, words[1:]) if all(map(is_arabic, pair)))
    with open(query_file, "w", encoding="utf-8") as lines:
        lines.writelines(queries(counts, list(pairs), count, chance))


if __name__ == "__main__":
    main()
