/// A text and the parts of it that matched.
public struct HighlightedText: Sendable, Equatable {
  /// Original text.
  public let text: String
  /// UTF-8 byte ranges of whole words in `text`, ascending, not overlapping.
  public let marks: [Range<Int>]

  /// A text with marks.
  public init(text: String, marks: [Range<Int>]) {
    self.text = text
    self.marks = marks
  }

  /// The marks in Unicode scalars, as Python counts characters.
  public var scalarMarks: [Range<Int>] {
    var result: [Range<Int>] = []
    var scalars = 0
    var bytes = 0
    var starts: [Int: Int] = [:]
    for scalar in text.unicodeScalars {
      starts[bytes] = scalars
      bytes += UTF8.width(scalar)
      scalars += 1
    }
    starts[bytes] = scalars
    for mark in marks {
      if let start = starts[mark.lowerBound], let end = starts[mark.upperBound] { result.append(start..<end) }
    }
    return result
  }
}
