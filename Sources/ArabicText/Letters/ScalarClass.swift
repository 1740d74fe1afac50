/// What a Unicode scalar is to the tokenizer. Raw values are those of `scalars.bin`.
enum ScalarClass: UInt8 {
  /// Ends a word.
  case separator = 0
  /// A letter of the Arabic script.
  case letter = 1
  /// Part of a number.
  case digit = 2
  /// Inside words and numbers without being part of their terms; belongs to the range of the letter before it.
  case mark = 3
  /// As `mark`, but the range of a word does not end with it: joiners and bidi controls.
  case format = 4
  /// A word by itself: ﷺ and the like.
  case single = 5
  /// U+066C ARABIC THOUSANDS SEPARATOR: vanishes between digits, separates elsewhere.
  case thousands = 6
  /// A letter of any other script. Arabic letters and others are words apart: شركةGoogle is two.
  case otherLetter = 7
}
