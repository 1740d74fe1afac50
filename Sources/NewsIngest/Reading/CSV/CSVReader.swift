import Foundation

/// Tables: a header row that names the columns, then a row for each article.
///
/// The delimiter is found among comma, semicolon, tab and "|", or named by Excel's line `sep=;`; comments above the header are passed
/// over. Without a header the map must name the columns by number. A row that is not sound is one failure with the number of its
/// first line; reading goes on at the line after that, and what does not have the header's number of fields there is taken
/// for the rest of the broken row.
struct CSVReader: RecordReader {
  private let options: ReadingOptions
  private var decoder: StreamDecoder
  private var pending = PendingBytes()
  private var header: CSVHeader?
  /// What parts the cells; NUL, which no text holds, in a table of one column. Nil until the table has begun.
  private var delimiter: UInt8?
  private var line = 1
  /// How many bytes must be there before the row at their start is looked at again.
  private var retrySize = 0
  private var isAfterFault = false
  /// The lines after a fault that were taken for the rest of its row.
  private var dropped: (first: Int, count: Int)?
  /// Whether the row before had another number of fields.
  private var isAfterMisfit = false
  private var aboveByteCount = 0
  private var endsLinesInCR: Bool?
  /// Whether the line that is coming is a broken row's first.
  private var isDroppingLine = false
  private(set) var isDone = false

  /// - Errors: `.unknownEncoding`.
  init(_ options: ReadingOptions) throws(IngestError) {
    self.options = options
    decoder = try StreamDecoder(override: options.encoding)
  }

  mutating func append(
    _ chunk: Data, memberOffset: Int?, onRecord body: (InputRecord) throws -> Void
  ) throws {
    guard !isDone else { return }
    take(decoder.append(chunk))
    try refuseWhatIsNoText(onRecord: body)
    guard !isDone, pending.count > retrySize else { return }
    try readRows(isLast: false, onRecord: body)
  }

  mutating func readWhatHasCome(onRecord body: (InputRecord) throws -> Void) throws {
    guard !isDone else { return }
    take(decoder.readWhatHasCome())
    try readRows(isLast: false, onRecord: body)
  }

  mutating func finish(isCut: Bool, onRecord body: (InputRecord) throws -> Void) throws {
    guard !isDone else { return }
    take(decoder.finish())
    try refuseWhatIsNoText(onRecord: body)
    guard !isDone else { return }
    try readRows(isLast: !isCut, onRecord: body)
    try tellDropped(onRecord: body)
    isDone = true
  }

  /// Lines of old Macintosh programs end in CR alone.
  private mutating func take(_ text: Data) {
    if endsLinesInCR == nil, let end = text.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }),
      end + 1 < text.endIndex
    {
      endsLinesInCR = text[end] == 0x0D && !text.contains(0x0A)
    }
    pending.append(endsLinesInCR == true ? Data(text.map { $0 == 0x0D ? 0x0A : $0 }) : text)
  }

  private mutating func refuseWhatIsNoText(onRecord body: (InputRecord) throws -> Void) throws {
    guard let fault = decoder.fault else { return }
    isDone = true
    try body(.failure(fault, at: .whole))
  }

  private mutating func readRows(isLast: Bool, onRecord body: (InputRecord) throws -> Void) throws {
    retrySize = 0
    while !pending.isEmpty, !isDone {
      if isDroppingLine {
        dropLine()
        continue
      }
      guard let delimiter = try startTable(isLast: isLast) else { return }
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
        var texts = pending.withBytes { bytes in fields.map { $0.text(in: bytes) } }
        // Tables drawn with bars have blanks next to them.
        if delimiter == UInt8(ascii: "|") { texts = texts.map(\.trimmingWhiteSpace) }
        try take(texts, bytes: pending.take(end), lineCount: lineCount, onRecord: body)
        line += lineCount
      case .incomplete:
        // Looked at again when it has doubled, so that a long row costs no more than twice its length.
        retrySize = pending.count * 2
        return
      case .malformed:
        if isAfterFault { drop(1) } else { try body(.failure(.unclosedQuote, at: .line(line))) }
        isAfterFault = true
        isDroppingLine = true
      }
    }
  }

  /// Drops what stands above the header, once that is there.
  ///
  /// - Returns: the delimiter; nil where the header has not come yet.
  private mutating func startTable(isLast: Bool) throws -> UInt8? {
    if let delimiter { return delimiter }
    let start = pending.withBytes { TableStart($0, map: options.map) }
    let hasHeader = pending.firstOffset(of: [UInt8(ascii: "\n")], from: start.skippedBytes) != nil
    guard isLast || hasHeader && !start.awaitsHeader || pending.count > options.recordLimit else {
      retrySize = pending.count * 2
      return nil
    }
    pending.drop(start.skippedBytes)
    line += start.skippedLines
    aboveByteCount = start.titleByteCount
    delimiter = start.delimiter ?? 0
    return pending.isEmpty ? nil : delimiter
  }

  /// Drops the line at the start, or what has come of it.
  private mutating func dropLine() {
    guard let end = pending.firstOffset(of: [UInt8(ascii: "\n")]) else { return pending.drop(pending.count) }
    pending.drop(end + 1)
    line += 1
    isDroppingLine = false
  }

  private mutating func drop(_ lineCount: Int) {
    dropped = (dropped?.first ?? line, (dropped?.count ?? 0) + lineCount)
  }

  private mutating func tellDropped(onRecord body: (InputRecord) throws -> Void) throws {
    guard let dropped else { return }
    self.dropped = nil
    try body(.failure(.linesAfterFault(count: dropped.count), at: .line(dropped.first)))
  }

  private mutating func take(
    _ cells: [String], bytes: Data, lineCount: Int, onRecord body: (InputRecord) throws -> Void
  ) throws {
    // A blank line is no row, nor is one that is drawn.
    if cells.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) || isDrawn(cells) { return }
    guard let header = try self.header ?? takeHeader(cells, onRecord: body) else { return }
    // Spreadsheets write blank cells after the last column.
    let surplus = cells.dropFirst(header.columns.count)
    let isWhole = cells.count >= header.columns.count || isCutShort(cells.count, bytes: bytes, header: header)
    guard isWhole, surplus.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else {
      if isAfterFault { return drop(lineCount) }
      isAfterMisfit = true
      let error = IngestError.wrongFieldCount(found: cells.count, expected: header.columns.count)
      return try body(.failure(error, at: .line(line)))
    }
    (isAfterFault, isAfterMisfit) = (false, false)
    try tellDropped(onRecord: body)
    if header.isRepeated(in: cells) { return }
    try body(record(cells, bytes: bytes, header: header))
  }

  /// Whether a row is a line drawn between the rows of a table with bars: "|---|:--|", "+----+----+".
  private func isDrawn(_ cells: [String]) -> Bool {
    delimiter == UInt8(ascii: "|") && cells.allSatisfy { $0.allSatisfy { "-+:= ".contains($0) } }
  }

  /// Whether a row only lacks its last, empty cells, as some programs write it. A text without quotes at its end may go on in the
  /// next line.
  private func isCutShort(_ count: Int, bytes: Data, header: CSVHeader) -> Bool {
    guard !isAfterFault, !isAfterMisfit, count > 1, header.textEnd <= count else { return false }
    return header.textEnd < count || bytes.last { $0 > 0x20 } == UInt8(ascii: "\"")
  }

  private mutating func record(_ cells: [String], bytes: Data, header: CSVHeader) -> InputRecord {
    var fields = RecordFields()
    fields.readsDaySerials = options.readsDaySerials
    for (cell, column) in zip(cells, header.columns) where !EmptyCell.isEmpty(cell) {
      let byteCount = cell.utf8.count
      if let field = column.field {
        fields.add(.text(cell), as: field, called: column.name, byteCount: byteCount)
      } else {
        var cell = cell
        let textByteCount = cell.withUTF8 { Prose.byteCount(UnsafeRawBufferPointer($0)) }
        let unread = UnreadField(name: column.name, byteCount: byteCount, textByteCount: textByteCount)
        fields.addUnread(unread, part: column.part, text: cell)
      }
    }
    let decoding = decoder.decoding(of: bytes)
    let article = Result { () throws(IngestError) in try fields.article(dateOrder: options.dateOrder) }
    var record =
      switch article {
      case .success(let article):
        InputRecord(place: .line(line), bytes: bytes, content: .article(article, decoding: decoding))
      case .failure(let error): InputRecord.failure(error, at: .line(line))
      }
    record.notes = fields.notes
    if aboveByteCount > 0 {
      record.notes.add(UnreadField(name: "(above the header)", byteCount: aboveByteCount))
      aboveByteCount = 0
    }
    return record
  }

  /// Reads the first row.
  ///
  /// - Returns: the header where the row is an article's itself; nil where it was the header, or the table is refused.
  private mutating func takeHeader(
    _ cells: [String], onRecord body: (InputRecord) throws -> Void
  ) throws -> CSVHeader? {
    let map = options.map
    if map.isByNumber, cells.count <= CSVHeader.columnLimit, !map.isNamed(in: cells.map(\.trimmingWhiteSpace))
    {
      header = CSVHeader(columnCount: cells.count, map: map)
      return header
    }
    guard CSVHeader.isHeader(cells, map: map) else {
      return try refuse(CSVHeader.fault(cells), onRecord: body)
    }
    let found = CSVHeader(cells, map: map)
    if let (field, columns) = found.ambiguity {
      return try refuse(.fieldInTwoColumns(field: field.rawValue, columns: columns), onRecord: body)
    }
    header = found
    return nil
  }

  private mutating func refuse(
    _ error: IngestError, onRecord body: (InputRecord) throws -> Void
  ) throws -> CSVHeader? {
    isDone = true
    try body(.failure(error, at: .line(line)))
    return nil
  }
}
