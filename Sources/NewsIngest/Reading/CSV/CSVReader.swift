import Foundation

/// Tables: a header row that names the columns, then a row for each article.
///
/// The delimiter is found among comma, semicolon and tab. A row that is not sound is one failure with the number of its
/// first line; reading goes on at the line behind that, and what does not have the header's number of fields there is taken
/// for the rest of the broken row.
struct CSVReader: ArticleReader {
  private let options: ReadingOptions
  private let encodingName: String
  private var transcoder: UTF16Transcoder?
  private var pending = PendingBytes()
  private var header: CSVHeader?
  private var line = 1
  /// How many bytes must be there before the row at their start is looked at again.
  private var retrySize = 0
  private var isAfterFault = false
  /// Whether the line that is coming is a broken row's first.
  private var isDroppingLine = false
  private(set) var isDone = false

  /// - Parameters:
  ///   - firstBytes: the beginning of the table, by which its encoding is found.
  /// - Errors: of the encoding: `.notText`, `.emptyInput`.
  init(_ options: ReadingOptions, firstBytes: Data) throws(IngestError) {
    self.options = options
    // Cut at a line's end, so that no letter is cut in two.
    let end = firstBytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? firstBytes.endIndex
    let named = options.encoding.map { CharsetLabel.name(of: $0) ?? $0 }
    var transcoder = UTF16Transcoder(firstBytes: firstBytes, encoding: named)
    let sample = transcoder == nil ? Data(firstBytes[..<end]) : firstBytes
    if let transcoder {
      encodingName = transcoder.encodingName
    } else {
      encodingName = try TextDecoder().decode(sample, override: options.encoding).encodingName
      // Without a mark the bytes themselves may tell it.
      transcoder = UTF16Transcoder(firstBytes: firstBytes, encoding: encodingName)
    }
    self.transcoder = transcoder
  }

  mutating func append(
    _ chunk: Data, memberOffset: Int?, _ body: (InputRecord) throws -> Void
  ) throws {
    guard !isDone else { return }
    pending.append(transcoder?.append(chunk) ?? chunk)
    dropMark()
    guard pending.count > retrySize else { return }
    try readRows(isLast: false, body)
  }

  mutating func finish(isCut: Bool, _ body: (InputRecord) throws -> Void) throws {
    guard !isDone else { return }
    if !isCut, let rest = transcoder?.finish() { pending.append(rest) }
    dropMark()
    try readRows(isLast: !isCut, body)
    isDone = true
  }

  /// Drops the UTF-8 byte-order mark, which would make the first column's name another.
  private mutating func dropMark() {
    guard pending.offset == 0, pending.withBytes({ $0.starts(with: [0xEF, 0xBB, 0xBF]) }) else { return }
    pending.drop(3)
  }

  private mutating func readRows(isLast: Bool, _ body: (InputRecord) throws -> Void) throws {
    retrySize = 0
    while !pending.isEmpty, !isDone {
      if isDroppingLine {
        dropLine()
        continue
      }
      let delimiter =
        header?.delimiter
        ?? pending.withBytes { bytes in
          CSVHeader.delimiter(of: bytes.prefix { $0 != UInt8(ascii: "\n") })
        }
      let scanner = CSVScanner(delimiter: delimiter)
      let limit = options.recordLimit
      let outcome = pending.withBytes { bytes in
        scanner.row(in: bytes, at: 0, isLast: isLast || bytes.count > limit)
      }
      if !isLast, case .row(_, let end, _) = outcome, end == pending.count, pending.count > limit {
        try body(.failure(.tooLarge(limit: limit), at: .line(line)))
        isAfterFault = true
        isDroppingLine = true
        continue
      }
      switch outcome {
      case .row(let fields, let end, let lineCount):
        let texts = pending.withBytes { bytes in fields.map { text(of: $0, in: bytes) } }
        try take(texts, pending.take(end), delimiter, body)
        line += lineCount
      case .incomplete:
        // Looked at again when it has doubled, so that a long row costs no more than twice its length.
        retrySize = pending.count * 2
        return
      case .malformed:
        if !isAfterFault { try body(.failure(.unclosedQuote, at: .line(line))) }
        isAfterFault = true
        isDroppingLine = true
      }
    }
  }

  /// Drops the line at the start, or what has come of it.
  private mutating func dropLine() {
    guard let end = pending.firstOffset(of: [UInt8(ascii: "\n")]) else { return pending.drop(pending.count) }
    pending.drop(end + 1)
    line += 1
    isDroppingLine = false
  }

  private func text(of field: CSVScanner.Field, in bytes: UnsafeBufferPointer<UInt8>) -> DecodedText {
    var content = Data(bytes[field.range])
    if field.hasDoubledQuotes { content = content.singlingQuotes }
    if content.isEmpty { return DecodedText(text: "", encodingName: encodingName, invalidByteCount: 0) }
    if encodingName == "UTF-8" || transcoder != nil,
      let text = String(validating: content, as: UTF8.self)
    {
      return DecodedText(text: text, encodingName: encodingName, invalidByteCount: 0)
    }
    let decoded = try? TextDecoder().decode(content, override: encodingName)
    return decoded
      ?? DecodedText(
        text: String(decoding: content, as: UTF8.self), encodingName: encodingName,
        invalidByteCount: content.count { $0 >= 0x80 })
  }

  private mutating func take(
    _ cells: [DecodedText], _ bytes: Data, _ delimiter: UInt8, _ body: (InputRecord) throws -> Void
  ) throws {
    // A blank line is no row.
    if cells.count == 1, cells[0].text.allSatisfy(\.isWhitespace) { return }
    guard let header else { return try takeHeader(cells, delimiter, body) }
    guard cells.count == header.fields.count else {
      if isAfterFault { return }
      let error = IngestError.wrongFieldCount(found: cells.count, expected: header.fields.count)
      return try body(.failure(error, at: .line(line)))
    }
    isAfterFault = false
    var fields = ArticleFields()
    fields.publishedName = header.publishedName
    for (cell, field) in zip(cells, header.fields) {
      if let field { fields[field] = cell.text }
    }
    let decoding = DecodedText(
      text: "", encodingName: encodingName, invalidByteCount: cells.reduce(0) { $0 + $1.invalidByteCount })
    let article = Result { () throws(IngestError) in try fields.article() }
    switch article {
    case .success(let article):
      try body(
        InputRecord(
          place: .line(line), bytes: bytes, content: .article(article, decoding: decoding)))
    case .failure(let error): try body(.failure(error, at: .line(line)))
    }
  }

  private mutating func takeHeader(
    _ cells: [DecodedText], _ delimiter: UInt8, _ body: (InputRecord) throws -> Void
  ) throws {
    let header = CSVHeader(cells.map(\.text), delimiter: delimiter, map: options.map)
    guard header.hasText else {
      isDone = true
      return try body(.failure(.noTextColumn(columns: header.columns), at: .line(line)))
    }
    self.header = header
  }
}

extension Data {
  /// With one quote where two stand for it.
  fileprivate var singlingQuotes: Data {
    var single = Data(capacity: count)
    var isSecond = false
    for byte in self {
      let isQuote = byte == UInt8(ascii: "\"")
      if isQuote, isSecond {
        isSecond = false
        continue
      }
      isSecond = isQuote
      single.append(byte)
    }
    return single
  }
}
