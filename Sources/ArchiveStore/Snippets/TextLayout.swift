import InvertedIndex

/// The words of a text as a reader sees them, between white space, and where sentences begin.
struct TextLayout {
  /// UTF-8 byte ranges of the words, punctuation included.
  let words: [Range<Int>]
  /// Text without white space is cut into words of about this many bytes, so that a passage stays one.
  private static let longestWord = 160
  private let sentenceStarts: Set<Int>

  init(_ text: String) {
    var words: [Range<Int>] = []
    var starts: Set<Int> = [0]
    var wordStart: Int?
    var byteOffset = 0
    var endsSentence = false
    for scalar in text.unicodeScalars {
      if Self.isWhitespace(scalar) {
        if let start = wordStart {
          words.append(start..<byteOffset)
          if endsSentence { starts.insert(words.count) }
          wordStart = nil
        }
        if scalar == "\n" { starts.insert(words.count) }
      } else {
        if let start = wordStart, byteOffset - start >= Self.longestWord {
          words.append(start..<byteOffset)
          wordStart = nil
        }
        if wordStart == nil { wordStart = byteOffset }
        endsSentence = Self.endsSentence(scalar)
      }
      byteOffset += UTF8.width(scalar)
    }
    if let start = wordStart { words.append(start..<byteOffset) }
    self.words = words
    sentenceStarts = starts
  }

  /// A passage of words that begins with the sentence of the word at `byteOffset`, if that is near, else a little before it.
  func window(around byteOffset: Int) -> Range<Int> {
    let word = index(of: byteOffset)
    let earliest = max(0, word - SnippetMaker.leadWords)
    let start =
      (earliest...word).last { sentenceStarts.contains($0) } ?? max(0, word - SnippetMaker.leadWords / 2)
    let end = min(words.count, start + SnippetMaker.passageWords)
    // Near the text's end, show more of what comes before rather than a stub.
    return max(0, min(start, end - SnippetMaker.passageWords))..<end
  }

  /// The word that holds `byteOffset`, or the first after it.
  private func index(of byteOffset: Int) -> Int {
    min(words.partitioningIndex { $0.upperBound > byteOffset }, max(words.count - 1, 0))
  }

  /// Unicode's White_Space, without a look-up for what Arabic text is mostly made of.
  @inline(__always)
  private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09...0x0D: true
    case ..<0x80, 0x0600...0x06FF: false
    default: scalar.properties.isWhitespace
    }
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", ":", "…": true
    // U+061F ARABIC QUESTION MARK, U+06D4 ARABIC FULL STOP
    case "\u{061F}", "\u{06D4}": true
    default: false
    }
  }
}
