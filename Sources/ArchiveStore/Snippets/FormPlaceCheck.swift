import ArabicText
import InvertedIndex

/// Tells whether a text holds certain forms in a row: for articles that no segment holds. Reuses its analyzer: one thread.
final class FormPlaceCheck {
  private let places: [FormPlace]
  private let analyzer: Analyzer
  private var terms = TermInterner()
  /// By index in `terms`: a place and which of the word's forms fill it.
  private var fillings: [[(place: Int, word: FormPlace.Word)]] = []

  init(_ places: [FormPlace], analyzer: Analyzer) {
    self.places = places
    self.analyzer = analyzer
    for (place, words) in places.enumerated() {
      for word in words.words {
        let index = terms.index(of: word.term.key)
        if index == fillings.count { fillings.append([]) }
        fillings[index].append((place, word))
      }
    }
  }

  func holds(_ text: String) -> Bool {
    var text = text
    // Bit i: the last words fill the first i + 1 places.
    var state: UInt64 = 0
    let last: UInt64 = 1 << UInt64(places.count - 1)
    text.withUTF8 { bytes in
      analyzer.forEachToken(in: bytes) { token in
        state = (state << 1 | 1) & filled(by: token)
        return state & last == 0
      }
    }
    return state & last != 0
  }

  private func filled(by token: borrowing Token) -> UInt64 {
    guard let term = terms.find(token.indexTerm) else { return 0 }
    let form = TextScanner.formHash(of: token)
    return fillings[term].reduce(0) { $1.word.takes(form) ? $0 | 1 << UInt64($1.place) : $0 }
  }
}
