/// One place of a text that any of several words may fill.
package struct FormPlace: Hashable {
  /// A stem or stop word, and which of its written forms will do.
  package struct Word: Hashable {
    package let term: IndexTerm
    /// `TermHash` of the forms; nil for all.
    package let forms: Set<UInt64>?

    package init(term: IndexTerm, forms: Set<UInt64>?) {
      self.term = term
      self.forms = forms
    }

    package func takes(_ form: UInt64) -> Bool { forms?.contains(form) ?? true }
  }

  package let words: [Word]

  package init(_ words: [Word]) { self.words = words }
}
