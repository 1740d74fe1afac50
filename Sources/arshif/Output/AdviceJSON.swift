import ArchiveStore
import NewsQuery

/// A suggested word as JSON.
struct SuggestionJSON: Encodable {
  let word: String
  let text: String
  let articles: Int
  /// spelling, transliteration or keyboard.
  let reason: String

  init(_ suggestion: Suggestion) {
    word = suggestion.word
    text = suggestion.text
    articles = suggestion.documentCount
    reason = suggestion.reason.rawValue
  }
}

/// What is found without a part of the request, as JSON.
struct RelaxationJSON: Encodable {
  /// The part in the query language; for filters by options `dates`, `sources` or `sections`.
  let without: String
  let articles: Int

  init(_ relaxation: Relaxation) {
    without =
      switch relaxation.part {
      case .clause(let node): node.description
      case .days: "dates"
      case .sources: "sources"
      case .sections: "sections"
      }
    articles = relaxation.articleCount
  }
}
