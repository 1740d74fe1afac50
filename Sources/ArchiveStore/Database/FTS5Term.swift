import ArabicText

/// Writes terms as FTS5 strings. User text reaches MATCH in no other way.
enum FTS5Term {
  static let lightMark = String(UnicodeScalar(TermMark.lightStem))
  static let stopMark = String(UnicodeScalar(TermMark.stopWord))
  static let rootMark = String(UnicodeScalar(TermMark.rootKey))

  /// A light stem or marked stop word, ready for the tokenizer to pass on.
  static func light(_ term: String) -> String { quoted(term.hasPrefix(stopMark) ? term : lightMark + term) }

  /// Terms are letters and digits behind a mark, so there is nothing to escape; a quote would be no part of a term and goes.
  static func quoted(_ term: String) -> String {
    "\"" + String(String.UnicodeScalarView(term.unicodeScalars.filter { $0 != "\"" })) + "\""
  }

  /// Terms that stand within so many words of one another, as phrases.
  static func near(_ phrases: [[String]], distance: Int) -> String {
    "NEAR(\(phrases.map(phrase).joined(separator: " ")), \(distance))"
  }

  /// Terms that follow one another.
  static func phrase(_ terms: [String]) -> String { terms.map(light).joined(separator: " + ") }
}

extension AnalyzedToken {
  /// The term that the index holds for this word: its light stem, or its marked normalised form where it is a stop word.
  var indexTerm: String { kind == .content ? lightStem : FTS5Term.stopMark + normalized }
}
