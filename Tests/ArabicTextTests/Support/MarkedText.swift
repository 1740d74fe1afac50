@testable import ArabicText

/// A text with its words in brackets: "قال [الوزير]". Tests write what they expect in this form.
struct MarkedText {
  /// The text without the brackets.
  let text: String
  private let marked: String

  init(_ marked: String) {
    self.marked = marked
    text = String(String.UnicodeScalarView(marked.unicodeScalars.filter { $0 != "[" && $0 != "]" }))
  }

  /// Whether `ranges` are the bracketed words; a difference shows as two marked texts.
  func difference(from ranges: [Range<Int>]) -> String? {
    let found = Self.marking(text, ranges)
    return found == Array(marked.utf8) ? nil : "\(String(decoding: found, as: UTF8.self)) for \(marked)"
  }

  private static func marking(_ text: String, _ ranges: [Range<Int>]) -> [UInt8] {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var offset = 0
    for range in ranges {
      output += bytes[offset..<range.lowerBound] + [UInt8(ascii: "[")] + bytes[range] + [UInt8(ascii: "]")]
      offset = range.upperBound
    }
    return output + bytes[offset...]
  }
}
