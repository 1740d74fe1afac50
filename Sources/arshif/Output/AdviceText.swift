import ArchiveStore
import NewsQuery

/// What is said where hardly any article holds a word, or nothing is found: other words with their numbers, and what is found without
/// each part of the query.
struct AdviceText {
  let answer: SearchAnswer

  /// Whole lines without their ends.
  var lines: [String] {
    [suggestions].compactMap(\.self)
      + answer.relaxations.map { relaxation in
        "without \(Self.name(of: relaxation.part)): \(counted(relaxation.articleCount, "article"))"
      }
  }

  /// One line, the words in the order of the query.
  private var suggestions: String? {
    guard !answer.suggestions.isEmpty else { return nil }
    var words: [String] = []
    for suggestion in answer.suggestions where !words.contains(suggestion.word) {
      words.append(suggestion.word)
    }
    let offers = words.map { word in
      let offered = answer.suggestions.filter { $0.word == word }
        .map { "\($0.text) \($0.documentCount)" }.joined(separator: ", ")
      return "\(offered) (for \(UnderstoodText.shortened(word)))"
    }
    return "did you mean: " + offers.joined(separator: "; ")
  }

  static func name(of part: Relaxation.Part) -> String {
    switch part {
    case .clause(let node): UnderstoodText.shortened(node.description)
    case .days: "the dates"
    case .sources: "the sources"
    case .sections: "the sections"
    }
  }
}
