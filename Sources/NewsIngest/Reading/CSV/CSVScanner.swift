import Foundation

/// Cuts the bytes of a table into fields: RFC 4180, with any single byte as delimiter.
///
/// It works on bytes, for in all encodings that are read here delimiters, quotes and line ends are those of ASCII.
struct CSVScanner {
  /// A field of a row.
  struct Field: Equatable {
    /// Where its text stands, without the quotes around it.
    let range: Range<Int>
    /// Whether it holds quotes that are written as two.
    let hasDoubledQuotes: Bool
  }

  /// What begins at an offset.
  enum Outcome: Equatable {
    /// A row, and the offset behind its line end.
    case row([Field], end: Int, lineCount: Int)
    /// The bytes end before the row does.
    case incomplete
    /// A quote that text stands behind, so that nobody knows where the row ends.
    case malformed
  }

  let delimiter: UInt8

  /// Reads the row at `start`.
  ///
  /// - Parameter isLast: whether no more bytes will come.
  func row(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, isLast: Bool) -> Outcome {
    var fields: [Field] = []
    var position = start
    var lineCount = 1
    while true {
      var end = position
      var field = Field(range: position..<position, hasDoubledQuotes: false)
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        guard let quoted = quotedField(in: bytes, at: position, &lineCount) else {
          return isLast ? .malformed : .incomplete
        }
        (field, end) = quoted
        // The byte behind the quote decides; without it, nothing is known yet.
        if end == bytes.count, !isLast { return .incomplete }
      } else {
        while end < bytes.count, bytes[end] != delimiter, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        if end == bytes.count, !isLast { return .incomplete }
        field = Field(range: position..<end, hasDoubledQuotes: false)
      }
      switch lineEnd(in: bytes, at: end, field) {
      case .delimiter:
        fields.append(field)
        position = end + 1
      case .end(let next, let trimmed):
        fields.append(trimmed)
        return .row(fields, end: next, lineCount: lineCount)
      case .text: return .malformed
      case .unknown: return isLast ? .malformed : .incomplete
      }
    }
  }

  private enum Behind {
    case delimiter
    case end(Int, Field)
    case text
    case unknown
  }

  /// What stands behind a field that ends at `end`.
  private func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, at end: Int, _ field: Field) -> Behind {
    guard end < bytes.count else { return .end(end, withoutReturn(field, bytes)) }
    switch bytes[end] {
    case delimiter: return .delimiter
    case UInt8(ascii: "\n"): return .end(end + 1, withoutReturn(field, bytes))
    case UInt8(ascii: "\r"):
      guard end + 1 < bytes.count else { return .unknown }
      return bytes[end + 1] == UInt8(ascii: "\n") ? .end(end + 2, field) : .text
    default: return .text
    }
  }

  /// The last field of a line without the CR of its CR LF.
  private func withoutReturn(_ field: Field, _ bytes: UnsafeBufferPointer<UInt8>) -> Field {
    let range = field.range
    guard let last = range.last, bytes[last] == UInt8(ascii: "\r"), !field.hasDoubledQuotes,
      range.upperBound == bytes.count || bytes[range.upperBound] == UInt8(ascii: "\n")
    else { return field }
    return Field(range: range.dropLast(), hasDoubledQuotes: false)
  }

  /// The field whose opening quote is at `start`, and the offset behind its closing one; nil where none closes it.
  private func quotedField(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ lineCount: inout Int
  ) -> (Field, Int)? {
    var position = start + 1
    var hasDoubledQuotes = false
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let isDoubled = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\"")
        guard isDoubled else {
          return (Field(range: start + 1..<position, hasDoubledQuotes: hasDoubledQuotes), position + 1)
        }
        hasDoubledQuotes = true
        position += 1
      case UInt8(ascii: "\n"): lineCount += 1
      default: break
      }
      position += 1
    }
    return nil
  }
}

extension Range<Int> {
  fileprivate func dropLast() -> Range<Int> { lowerBound..<upperBound - 1 }
}
