import ArabicText
import InvertedIndex

/// Writes terms as FTS5 strings. Nothing else reaches MATCH.
enum FTS5Term {
  /// A string that no article matches.
  static let nothing = quoted("")

  /// A term, ready for the tokenizer to pass on. FTS5 holds light stems and stop words.
  static func string(_ term: IndexTerm) -> String {
    quoted(term.layer == .stopWord ? term.key : String(UnicodeScalar(TermMark.lightStem)) + term.key)
  }

  /// Terms that follow one another.
  static func phrase(_ terms: [IndexTerm]) -> String { terms.map(string).joined(separator: " + ") }

  /// Phrases that stand within `distance` words of one another.
  static func near(_ phrases: [[IndexTerm]], distance: Int) -> String {
    "NEAR(\(phrases.map(phrase).joined(separator: " ")), \(distance))"
  }

  /// Terms are letters and digits after a mark, so there is nothing to escape; a quote would be no part of a term and goes.
  static func quoted(_ term: String) -> String {
    "\"" + String(String.UnicodeScalarView(term.unicodeScalars.filter { $0 != "\"" })) + "\""
  }
}
