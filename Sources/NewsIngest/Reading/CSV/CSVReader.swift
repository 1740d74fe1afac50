import Foundation

/// Tables: a header row that names the columns, then a row for each article.
///
/// The delimiter is found among comma, semicolon and tab. A row that is not sound is one failure with the number of its
/// first line; reading goes on at the line behind that, and what does not have the header's number of fields there is taken
/// for the rest of the broken row.
struct CSVReader: ArticleReader {
  private let options: ReadingOptions
  private var decoder: StreamDecoder
  private var pending = PendingBytes()
  private var header: CSVHeader?
  private var line = 1
  /// How many bytes must be there before the row at their start is looked at again.
  private var retrySize = 0
  private var isAfterFault = false
  /// Whether the line that is coming is a broken row's first.
  private var isDroppingLine = false
  private(set) var isDone = false

  /// - Errors: `.unknownEncoding`.
  init(_ options: ReadingOptions) throws(IngestError) {
    self.options = options
    decoder = try StreamDecoder(override: options.encoding)
  }

  mutating func append(
    _ chunk: Data, memberOffset: Int?, _ body: (InputRecord) throws -> Void
  ) throws {
    guard !isDone else { return }
    pending.append(decoder.append(chunk))
    try refuseWhatIsNoText(body)
    guard !isDone, pending.count > retrySize else { return }
    try readRows(isLast: false, body)
  }

  mutating func readWhatHasCome(_ body: (InputRecord) throws -> Void) throws {
    guard !isDone else { return }
    pending.append(decoder.readWhatHasCome())
    try readRows(isLast: false, body)
  }

  mutating func finish(isCut: Bool, _ body: (InputRecord) throws -> Void) throws {
    guard !isDone else { return }
    pending.append(decoder.finish())
    try refuseWhatIsNoText(body)
    guard !isDone else { return }
    try readRows(isLast: !isCut, body)
    isDone = true
  }

  private mutating func refuseWhatIsNoText(_ body: (InputRecord) throws -> Void) throws {
    guard let fault = decoder.fault else { return }
    isDone = true
    try body(.failure(fault, at: .whole))
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
        let texts = pending.withBytes { bytes in fields.map { Self.text(of: $0, in: bytes) } }
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

  private static func text(of field: CSVScanner.Field, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard field.hasDoubledQuotes else { return String(decoding: bytes[field.range], as: UTF8.self) }
    return String(decoding: Data(bytes[field.range]).singlingQuotes, as: UTF8.self)
  }

  private mutating func take(
    _ cells: [String], _ bytes: Data, _ delimiter: UInt8, _ body: (InputRecord) throws -> Void
  ) throws {
    // A blank line is no row.
    if cells.count == 1, cells[0].allSatisfy(\.isWhitespace) { return }
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
      if let field { fields[field] = cell }
    }
    let decoding = DecodedText(
      text: "", encodingName: decoder.encodingName, invalidByteCount: decoder.replacedCount(in: bytes))
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
    _ cells: [String], _ delimiter: UInt8, _ body: (InputRecord) throws -> Void
  ) throws {
    let header = CSVHeader(cells, delimiter: delimiter, map: options.map)
    guard header.hasText else {
      isDone = true
      return try body(.failure(.noTextColumn(columns: header.columns), at: .line(line)))
    }
    if let (field, columns) = header.ambiguity {
      isDone = true
      let error = IngestError.fieldInTwoColumns(field: field.rawValue, columns: columns)
      return try body(.failure(error, at: .line(line)))
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
