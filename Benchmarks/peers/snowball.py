"""How Snowball's Arabic stemmer writes the letters of its stems, for prefixes: they must be folded alike and not be stemmed.

Source: snowball/algorithms/arabic.sbl, Normalize_pre and Normalize_post. A Hamza at a word's end becomes one without a seat; a prefix
has no end of its own, so that rule is left out.
"""
import re

# Tatweel, and Fathatan to Sukun.
DROPPED = re.compile("[\u0640\u064B-\u0652]")
FOLDED = str.maketrans({
    "\u0622": "\u0627",  # ALEF WITH MADDA ABOVE
    "\u0623": "\u0627",  # ALEF WITH HAMZA ABOVE
    "\u0625": "\u0627",  # ALEF WITH HAMZA BELOW
    "\u0624": "\u0648",  # WAW WITH HAMZA ABOVE
    "\u0626": "\u064A",  # YEH WITH HAMZA ABOVE
})


def normalized(prefix):
    return DROPPED.sub("", prefix).translate(FOLDED).lower()
