/// The language of the pages' own words; article text stays as it is.
enum Language: String, CaseIterable, Sendable {
  case arabic = "ar"
  case english = "en"

  var direction: String { self == .arabic ? "rtl" : "ltr" }

  var other: Language { self == .arabic ? .english : .arabic }

  /// A sentence in this language.
  func callAsFunction(_ wording: some Wording) -> String {
    switch self {
    case .arabic: wording.arabic
    case .english: wording.english
    }
  }

  /// A number of things.
  func count(_ count: Int, _ noun: CountedNoun) -> String {
    switch self {
    case .arabic: noun.arabic(count)
    case .english: noun.english(count)
    }
  }
}

/// Sentences of the pages, a case each. One that lacks a translation does not compile.
protocol Wording {
  var arabic: String { get }
  var english: String { get }
}
