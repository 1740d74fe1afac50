import ArchiveStore

extension HighlightedText {
  /// The text with its marks in brackets: "قال [الوزير]". Tests write what they expect in this form.
  var bracketed: String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var offset = 0
    for mark in marks {
      output += bytes[offset..<mark.lowerBound] + [UInt8(ascii: "[")] + bytes[mark] + [UInt8(ascii: "]")]
      offset = mark.upperBound
    }
    return String(decoding: output + bytes[offset...], as: UTF8.self)
  }
}
