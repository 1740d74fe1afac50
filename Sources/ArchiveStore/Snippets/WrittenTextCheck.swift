import ArabicText
import InvertedIndex

/// Tells whether a text holds words as they must be written. Reuses its analyzer: one thread.
struct WrittenTextCheck {
  private let match: WrittenMatch
  private let analyzer: Analyzer

  init(_ match: WrittenMatch, analyzer: Analyzer) {
    self.match = match
    self.analyzer = analyzer
  }

  func holds(_ text: String) -> Bool {
    var starts = [[Int]](repeating: [], count: match.phrases.count)
    // Bit i of a phrase: the last words are its first i + 1.
    var states = [[Bool]](repeating: [], count: match.phrases.count)
    for (index, phrase) in match.phrases.enumerated() {
      states[index] = Array(repeating: false, count: phrase.count)
    }
    var position = 0
    var previousEnd = 0
    var text = text
    text.withUTF8 { bytes in
      analyzer.forEachToken(in: bytes) { token in
        for (index, phrase) in match.phrases.enumerated() {
          for place in phrase.indices.reversed() {
            let follows = place == 0 || states[index][place - 1]
            states[index][place] =
              follows && phrase[place].stands(at: token.start..<token.end, after: previousEnd)
              && Self.fills(phrase[place], token, bytes)
          }
          if states[index].last == true { starts[index].append(position - phrase.count + 1) }
        }
        position += 1
        previousEnd = token.end
        return match.phrases.count > 1 || starts[0].isEmpty
      }
    }
    return starts.count == 1 ? !starts[0].isEmpty : areNear(starts)
  }

  private static func fills(
    _ word: WrittenMatch.Word, _ token: borrowing Token, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    // A stop word's term begins with its mark, as the key does.
    guard token.indexTerm.elementsEqual(word.term.key.utf8) else { return false }
    return word.spelling?.matches(UnsafeBufferPointer(rebasing: text[token.start..<token.end])) ?? true
  }

  /// As FTS5 has it: at most `distance` words between the end of each phrase and the start of the last.
  private func areNear(_ starts: [[Int]]) -> Bool {
    starts.joined().contains { last in
      zip(starts, match.phrases).allSatisfy { places, phrase in
        places.contains { $0 <= last && $0 >= last - match.distance - phrase.count }
      }
    }
  }
}
