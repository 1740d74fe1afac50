package import ArabicText
package import NewsQuery

/// Words as they must be written in a text.
package struct WrittenMatch: Hashable {
  /// A word of a phrase: its term, and how it must be written where that matters.
  package struct Word: Hashable {
    package let term: IndexTerm
    package let spelling: WrittenSpelling?
    /// Whether it is written together with the word before, as in عبدالله; nil where that makes no difference.
    package let touchesPrevious: Bool?

    package init(term: IndexTerm, spelling: WrittenSpelling?, touchesPrevious: Bool? = nil) {
      self.term = term
      self.spelling = spelling
      self.touchesPrevious = touchesPrevious
    }

    /// Whether a word at `range` of a text stands to the one that ends at `previousEnd` as asked for.
    package func stands(at range: Range<Int>, after previousEnd: Int) -> Bool {
      touchesPrevious.map { $0 == (range.lowerBound == previousEnd) } ?? true
    }
  }

  /// One phrase, or several that stand near each other.
  package let phrases: [[Word]]
  /// With several phrases, the greatest number of words between the first and the last.
  package let distance: Int
  package let field: SearchField?

  package init(phrases: [[Word]], distance: Int = 0, field: SearchField?) {
    self.phrases = phrases
    self.distance = distance
    self.field = field
  }
}
