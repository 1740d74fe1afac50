#!/usr/bin/env python3
"""Makes the two binary tables of the analyzer from their sources. Run it after editing a source, then raise
`Analyzer.rulesRevision` if terms change; the package's tests fail while tables and sources disagree.

  Sources/CWordTable/data/word-counts.tsv   folded word <tab> count          -> words.bin
  Sources/CWordTable/data/hamza-al.txt      words whose first two letters only look like the article
  Sources/CWordTable/data/stopwords.txt, lexicon.tsv    read as they are; they are part of the hash
  the Unicode data of this Python           classes, case, decompositions    -> scalars.bin

words.bin    "ARSW", u32 slot bits, u64 hash of all sources, then 2^bits u64 keys (0: free), then 2^bits u32 values
             (bit 31: in hamza-al, bits 0-30: count). A key is the word at 5 bits a letter, first letter lowest;
             past 12 letters the bits above 64 are folded in. Linear probing from key * 0x9E3779B97F4A7C15 >> (64 - bits).
scalars.bin  "ARSS", u32 counts of the three lists, 65,536 class bytes for U+0000...U+FFFF, then
             ranges (u32 first, u32 last, u32 class) above U+FFFF,
             surface (6 u16: scalar, length, up to 4 scalars), fold (2 u16: scalar, folded). All little endian, sorted.
"""
import pathlib
import struct
import unicodedata

DATA = pathlib.Path(__file__).resolve().parent.parent / "Sources/CWordTable/data"
LETTERS = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي"
CODE = {letter: number + 1 for number, letter in enumerate(LETTERS)}
SEPARATOR, LETTER, DIGIT, MARK, FORMAT, SINGLE, THOUSANDS, OTHER_LETTER = range(8)
TRANSPARENT_FORMAT = {0x00AD, 0x061C, 0x180E, 0xFEFF, *range(0x200C, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A)}
# Letters by category, marks by use: small waw and yeh of the Koran, and the tail of an isolated seen.
MODIFIER_MARKS = {0x06E5, 0x06E6, 0x08C9, 0xFE73}
HONORIFICS = {0xFDFA, 0xFDFB, 0xFDFD, 0xFDFE, 0xFDFF, 0xFDCF, *range(0xFD40, 0xFD50)}
ARABIC_BLOCKS = (range(0x0600, 0x0700), range(0x0750, 0x0780), range(0x0870, 0x0900))
PRESENTATION = {*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFD)}
# Folds that a letter's Unicode name does not give, or gives otherwise than Arabic readers expect.
HAND_FOLDS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ٵ": "ا", "ى": "ي", "ة": "ه", "ؤ": "ء", "ئ": "ء", "ٶ": "و", "ٷ": "و", "ٸ": "ي",
    "ک": "ك", "گ": "ك", "ڪ": "ك", "ی": "ي", "ې": "ي", "ۍ": "ي", "ێ": "ي", "ے": "ي", "ۓ": "ي", "ۑ": "ي", "چ": "ج", "پ": "ب", "ڤ": "ف", "ڥ": "ف", "ژ": "ز",
    "ہ": "ه", "ە": "ه", "ھ": "ه", "ۀ": "ه", "ۂ": "ه", "ۃ": "ه", "ۿ": "ه", "ۆ": "و", "ۇ": "و", "ۈ": "و", "ۉ": "و", "ۋ": "و", "ۅ": "و", "ۏ": "و", "ۊ": "و", "ۄ": "و",
    "ټ": "ت", "ٹ": "ت", "ډ": "د", "ڈ": "د", "ړ": "ر", "ڒ": "ر", "ڑ": "ر", "ڨ": "ق", "ں": "ن", "ڻ": "ن", "ڼ": "ن", "ڭ": "ك", "ڠ": "غ", "ݣ": "ك", "ڢ": "ف", "ڡ": "ف", "ٯ": "ق",
    "ٮ": "ب", "ٺ": "ت", "ٻ": "ب", "ټ": "ت", "ٿ": "ت", "ڀ": "ب", "ځ": "ح", "څ": "ح", "ڃ": "ج", "ڄ": "ج", "ڇ": "ج", "ۺ": "ش", "ۻ": "ض", "ۼ": "غ", "ٴ": "ء", "ۮ": "د", "ۯ": "ر",
    "ؠ": "ي", "ػ": "ك", "ؼ": "ك", "ؽ": "ي", "ؾ": "ي", "ؿ": "ي",
}
NAMED = {
    "ALEF": "ا", "BEH": "ب", "TEH": "ت", "THEH": "ث", "JEEM": "ج", "HAH": "ح", "KHAH": "خ", "DAL": "د", "THAL": "ذ", "REH": "ر", "ZAIN": "ز", "SEEN": "س",
    "SHEEN": "ش", "SAD": "ص", "DAD": "ض", "TAH": "ط", "ZAH": "ظ", "AIN": "ع", "GHAIN": "غ", "FEH": "ف", "QAF": "ق", "KAF": "ك", "KEHEH": "ك", "GAF": "ك", "LAM": "ل", "MEEM": "م",
    "NOON": "ن", "HEH": "ه", "WAW": "و", "YEH": "ي", "TTEH": "ت", "DDAL": "د", "RREH": "ر", "PEH": "ب", "TCHEH": "ج", "VEH": "ف", "JEH": "ز", "NG": "ك", "NGOEH": "ك", "GUEH": "ك", "DAHAL": "د", "DDAHAL": "د", "DUL": "د", "PEHEH": "ف", "BEHEH": "ب",
}


def word_class(scalar):
    character = chr(scalar)
    if scalar == 0x0640:
        return MARK
    if scalar == 0x066C:
        return THOUSANDS
    if scalar in HONORIFICS:
        return SINGLE
    if scalar in TRANSPARENT_FORMAT:
        return FORMAT
    category = unicodedata.category(character)
    if category in ("Mn", "Me") or scalar in MODIFIER_MARKS:
        return MARK
    if category == "Nd":
        return DIGIT
    if scalar in PRESENTATION and category != "Cn":
        expanded = presentation(character)
        if any(unicodedata.category(c)[0] == "L" for c in expanded):
            return LETTER
        return MARK if any(unicodedata.category(c) == "Mn" for c in unicodedata.normalize("NFKC", character)) else SEPARATOR
    if category[0] not in "LN" and category != "Mc":
        return SEPARATOR
    return LETTER if any(scalar in block for block in ARABIC_BLOCKS) else OTHER_LETTER


def without_marks(text):
    return "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Me") and ord(c) != 0x0640)


def presentation(character):
    return without_marks(unicodedata.normalize("NFC", unicodedata.normalize("NFKC", character))).replace(" ", "")


def surface(scalar, kind):
    """What a letter or digit stands as before folding: forms expanded, case and diacritics gone, digits 0-9. Hamza letters stay."""
    character = chr(scalar)
    if kind == DIGIT:
        return str(unicodedata.digit(character))
    if kind == SINGLE or 0x0600 <= scalar <= 0x08FF or 0xAC00 <= scalar <= 0xD7A3:
        return character
    if 0xFB50 <= scalar <= 0xFEFC:
        return presentation(character)
    base = without_marks(unicodedata.normalize("NFD", without_marks(unicodedata.normalize("NFD", character)).lower()))
    return base if base and max(map(ord, base)) < 0x10000 else character


def fold(scalar):
    character = chr(scalar)
    if character in HAND_FOLDS:
        return HAND_FOLDS[character]
    if character in CODE or unicodedata.category(character) != "Lo":
        return character
    words = unicodedata.name(character, "").split()
    if words[:2] != ["ARABIC", "LETTER"]:
        return character
    for word in words[2:]:
        if word in NAMED:
            return NAMED[word]
        if word == "WITH":
            break
    return character


def make_scalars():
    classes = bytes(word_class(scalar) if not 0xD800 <= scalar <= 0xDFFF else SEPARATOR for scalar in range(0x10000))
    ranges = []
    for scalar in range(0x10000, 0x110000):
        kind = word_class(scalar)
        if kind != SEPARATOR:
            if ranges and ranges[-1][1] == scalar - 1 and ranges[-1][2] == kind:
                ranges[-1][1] = scalar
            else:
                ranges.append([scalar, scalar, kind])
    surfaces = []
    for scalar in range(0x10000):
        if classes[scalar] in (LETTER, OTHER_LETTER, DIGIT, SINGLE):
            text = surface(scalar, classes[scalar])
            assert 1 <= len(text) <= 4, hex(scalar)
            if text != chr(scalar):
                surfaces.append((scalar, len(text), *[ord(c) for c in text.ljust(4, "\0")]))
    folds = [(s, ord(fold(s))) for s in [*range(0x0620, 0x0700), *range(0x0750, 0x0780), *range(0x0870, 0x08D0)] if fold(s) != chr(s)]
    out = b"ARSS" + struct.pack("<3I", len(ranges), len(surfaces), len(folds)) + classes
    out += b"".join(struct.pack("<3I", *r) for r in ranges)
    out += b"".join(struct.pack("<6H", *s) for s in surfaces)
    return out + b"".join(struct.pack("<2H", *f) for f in folds)


def packed(word):
    bits = sum(CODE[letter] << (5 * place) for place, letter in enumerate(word))
    return (bits ^ ((bits >> 64) * 0xD6E8FEB86659FD93)) & (2**64 - 1)


def fnv(data, value=0xCBF29CE484222325):
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & (2**64 - 1)
    return value


def make_words(hashed, bits=17):
    values, words = {}, {}
    for line in (DATA / "word-counts.tsv").read_text(encoding="utf-8").splitlines():
        word, count = line.split("\t")
        # An article alone is a slip of the pen.
        if set(word) <= set(CODE) and word != "ال":
            values[word] = int(count)
    for word in (DATA / "hamza-al.txt").read_text(encoding="utf-8").split():
        if set(word) <= set(CODE):
            values[word] = values.get(word, 0) | 1 << 31
    keys, slots = [0] * (1 << bits), [0] * (1 << bits)
    for word, value in values.items():
        key = packed(word)
        assert words.setdefault(key, word) == word, "two words fold into one key"
        slot = (key * 0x9E3779B97F4A7C15 & (2**64 - 1)) >> (64 - bits)
        while keys[slot]:
            slot = (slot + 1) & ((1 << bits) - 1)
        keys[slot], slots[slot] = key, value
    return b"ARSW" + struct.pack("<IQ", bits, hashed) + struct.pack(f"<{1 << bits}Q", *keys) + struct.pack(f"<{1 << bits}I", *slots)


def main():
    scalars = make_scalars()
    sources = [(DATA / name).read_bytes() for name in ("word-counts.tsv", "hamza-al.txt", "stopwords.txt", "lexicon.tsv")]
    hashed = fnv(b"".join(sources) + scalars)
    (DATA / "scalars.bin").write_bytes(scalars)
    (DATA / "words.bin").write_bytes(make_words(hashed))
    print(f"words.bin and scalars.bin written, data hash {hashed:016x}")


if __name__ == "__main__":
    main()
