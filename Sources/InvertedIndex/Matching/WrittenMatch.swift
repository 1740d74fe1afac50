package import ArabicText
package import NewsQuery

/// Words as they must be written in a text.
package struct WrittenMatch: Hashable {
  /// A word of a phrase: its term, and how it must be written where that matters.
  package struct Word: Hashable {
    package let term: IndexTerm
    package let spelling: WrittenSpelling?

    package init(term: IndexTerm, spelling: WrittenSpelling?) {
      self.term = term
      self.spelling = spelling
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
