import Foundation

/// Cuts the bytes of a table into fields: RFC 4180, with any single byte as delimiter.
///
/// Quotes are signs of the text where no more than they look like cells' quotes: in tables with tabs, as Google Sheets writes them, and
/// after a blank. There they count only if the field ends with one, too. Within quotes `\"` stands for a quote where text follows,
/// as MySQL writes it.
///
/// It works on bytes, for in all encodings that are read here delimiters, quotes and line ends are those of ASCII.
struct CSVScanner {
  /// A field of a row.
  struct Field: Equatable {
    /// Where its text stands, without the quotes around it.
    let range: Range<Int>
    /// Whether it holds quotes that are written as two.
    let hasDoubledQuotes: Bool
    /// Whether it holds quotes after backslashes.
    var hasEscapedQuotes = false
  }

  /// What begins at an offset.
  enum Outcome: Equatable {
    /// A row, and the offset after its line end.
    case row([Field], end: Int, lineCount: Int)
    /// The bytes end before the row does.
    case incomplete
    /// A quote with text after it, so that nobody knows where the row ends.
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
      let isFirst = fields.isEmpty
      switch field(in: bytes, at: position, isFirst: isFirst, isLast: isLast, &lineCount) {
      case .field(let field, let end):
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
      case .incomplete: return .incomplete
      case .malformed: return .malformed
      }
    }
  }

  private enum FoundField {
    /// `end` is the offset after the field.
    case field(Field, end: Int)
    case incomplete, malformed
  }

  /// Reads the field at `start`.
  private func field(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, isFirst: Bool, isLast: Bool, _ lineCount: inout Int
  ) -> FoundField {
    func plain() -> FoundField {
      guard let field = plainField(in: bytes, at: start, isLast: isLast) else { return .incomplete }
      return .field(field, end: field.range.upperBound)
    }
    let quote = quotePlace(in: bytes, at: start, isFirst: isFirst)
    if quote == bytes.count, !isLast { return .incomplete }
    guard let quote, quote < bytes.count else { return plain() }
    if quote > start || delimiter == UInt8(ascii: "\t") {
      switch signs(in: bytes, at: quote, isLast: isLast) {
      case .field(let field, let end, let lines):
        lineCount += lines
        return .field(field, end: end)
      case .text: return plain()
      case .unknown: return .incomplete
      }
    }
    guard let (field, end) = quotedField(in: bytes, at: start, &lineCount) else {
      return isLast ? .malformed : .incomplete
    }
    // The byte after the quote decides; without it, nothing is known yet.
    return end == bytes.count && !isLast ? .incomplete : .field(field, end: end)
  }

  /// Where the quote of a field stands: at its start, or after blanks that follow a delimiter; nil where it has none.
  private func quotePlace(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, isFirst: Bool) -> Int? {
    var place = start
    while !isFirst, place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
    if place == bytes.count { return place > start ? place : nil }
    return bytes[place] == UInt8(ascii: "\"") ? place : nil
  }

  private func plainField(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, isLast: Bool) -> Field? {
    var end = start
    while end < bytes.count, bytes[end] != delimiter, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return end == bytes.count && !isLast ? nil : Field(range: start..<end, hasDoubledQuotes: false)
  }

  private enum Signs {
    case field(Field, end: Int, lines: Int)
    case text
    case unknown
  }

  /// Whether a quote that may be one of the text is the field's. What goes over delimiters and lines alike is no field.
  private func signs(in bytes: UnsafeBufferPointer<UInt8>, at quote: Int, isLast: Bool) -> Signs {
    var lines = 0
    guard let (field, end) = quotedField(in: bytes, at: quote, &lines, isOfOneCell: true) else {
      let end = bytes[quote...].firstIndex(of: UInt8(ascii: "\n"))
      let hasDelimiter = bytes[quote...].contains(delimiter)
      return isLast || end != nil && hasDelimiter ? .text : .unknown
    }
    if end == bytes.count, !isLast { return .unknown }
    switch lineEnd(in: bytes, at: end, field) {
    case .delimiter, .end: return .field(field, end: end, lines: lines)
    case .text: return .text
    case .unknown: return isLast ? .text : .unknown
    }
  }

  private enum FieldEnd {
    case delimiter
    case end(Int, Field)
    case text
    case unknown
  }

  /// What stands after a field that ends at `end`.
  private func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, at end: Int, _ field: Field) -> FieldEnd {
    guard end < bytes.count else { return .end(end, withoutReturn(field, in: bytes)) }
    switch bytes[end] {
    case delimiter: return .delimiter
    case UInt8(ascii: "\n"): return .end(end + 1, withoutReturn(field, in: bytes))
    case UInt8(ascii: "\r"):
      guard end + 1 < bytes.count else { return .unknown }
      return bytes[end + 1] == UInt8(ascii: "\n") ? .end(end + 2, field) : .text
    default: return .text
    }
  }

  /// The last field of a line without the CR of its CR LF.
  private func withoutReturn(_ field: Field, in bytes: UnsafeBufferPointer<UInt8>) -> Field {
    let range = field.range
    guard let last = range.last, bytes[last] == UInt8(ascii: "\r"), !field.hasDoubledQuotes,
      range.upperBound == bytes.count || bytes[range.upperBound] == UInt8(ascii: "\n")
    else { return field }
    return Field(range: range.dropLast(), hasDoubledQuotes: false)
  }

  /// The field whose opening quote is at `start`, and the offset after its closing one; nil where none closes it.
  ///
  /// - Parameter isOfOneCell: whether to give up where both a line end and a delimiter are in it.
  private func quotedField(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, _ lineCount: inout Int, isOfOneCell: Bool = false
  ) -> (Field, Int)? {
    var position = start + 1
    var (hasDoubledQuotes, hasEscapedQuotes) = (false, false)
    var (hasLineEnd, hasDelimiter) = (false, false)
    while position < bytes.count {
      hasLineEnd = hasLineEnd || bytes[position] == UInt8(ascii: "\n")
      hasDelimiter = hasDelimiter || bytes[position] == delimiter
      if isOfOneCell, hasLineEnd, hasDelimiter { return nil }
      switch bytes[position] {
      case UInt8(ascii: "\\") where position + 1 < bytes.count:
        let isQuote = bytes[position + 1] == UInt8(ascii: "\"")
        if isQuote, !hasEscapedQuotes {
          guard position + 2 < bytes.count else { break }
          hasEscapedQuotes = isText(bytes[position + 2])
        }
        // Once backslashes stand before quotes, they stand before themselves, too.
        if hasEscapedQuotes, isQuote || bytes[position + 1] == UInt8(ascii: "\\") { position += 1 }
      case UInt8(ascii: "\""):
        let isDoubled = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\"")
        guard isDoubled else {
          let field = Field(
            range: start + 1..<position, hasDoubledQuotes: hasDoubledQuotes,
            hasEscapedQuotes: hasEscapedQuotes)
          return (field, position + 1)
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

  /// Whether a byte after a quote shows that the quote closes nothing.
  private func isText(_ byte: UInt8) -> Bool {
    byte != delimiter && byte != UInt8(ascii: "\"") && byte > 0x20
  }
}

extension Range<Int> {
  fileprivate func dropLast() -> Range<Int> { lowerBound..<upperBound - 1 }
}
