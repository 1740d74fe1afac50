package import ArchiveStore

/// Cuts a text into sentences.
///
/// A sentence ends at a line's end, and after `.` `!` `?` `؟` `۔` `…` with the quotes and brackets that close there, where white space
/// or nothing follows: so `3.5` and `bbc.com` stay whole. Known failure: `د. أحمد` is cut after its abbreviation.
package enum Sentences {
  /// UTF-8 byte ranges of the sentences of a text, in order, without the white space around them.
  package static func ranges(in text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var end = 0
    var byteOffset = 0
    var isEnded = false
    func close() {
      if let start { ranges.append(start..<end) }
      start = nil
      isEnded = false
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if isEnded || isLineEnd(scalar) { close() }
      } else {
        if start == nil { start = byteOffset }
        end = byteOffset + UTF8.width(scalar)
        isEnded = isTerminator(scalar) || isEnded && isCloser(scalar)
      }
      byteOffset += UTF8.width(scalar)
    }
    close()
    return ranges
  }

  /// The sentences in which a mark begins, in order, each once.
  package static func marked(in text: HighlightedText) -> [String] {
    let utf8 = Array(text.text.utf8)
    var marks = text.marks.map(\.lowerBound)[...]
    return ranges(in: text.text).compactMap { range in
      let inside = marks.prefix { $0 < range.upperBound }
      marks = marks.dropFirst(inside.count)
      return inside.isEmpty ? nil : String(decoding: utf8[range], as: UTF8.self)
    }
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // LF, VT, FF, CR; NEXT LINE, LINE SEPARATOR, PARAGRAPH SEPARATOR
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isTerminator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…": true
    // ARABIC QUESTION MARK, ARABIC FULL STOP
    case "\u{061F}", "\u{06D4}": true
    default: false
    }
  }

  /// Quotes and brackets that close, straight quotes, and marks of direction next to them.
  private static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .finalPunctuation, .closePunctuation, .format, .initialPunctuation: true
    default: scalar == "\"" || scalar == "'"
    }
  }
}
