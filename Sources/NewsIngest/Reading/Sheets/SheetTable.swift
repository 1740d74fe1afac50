import Foundation

/// Hands the rows of a sheet to the reader of tables, as CSV.
///
/// The first row of several cells names the columns; rows of one cell above it are the sheet's own title. Programs do not write
/// cells without content, so that rows are brought to the header's width; what stands in columns without a name is reported.
final class SheetTable {
  /// At most this many rows of one cell stand above the header.
  private static let mostRowsAbove = 20

  private var reader: CSVReader
  private let map: FieldMap
  private let body: (InputRecord) throws -> Void
  private var pending = Data("sep=,\n".utf8)
  /// The line of the CSV that comes next.
  private var line = 2
  /// Where a row's number and its line's change their distance: the line, and the distance from there on.
  private var shifts: [(line: Int, distance: Int)] = []
  /// What is not read of the rows that wait, by their lines.
  private var unread: [Int: [UnreadField]] = [:]
  private(set) var rowCount = 0

  /// Which place in the CSV's rows each column has; nil until the header has come.
  private var places: [Int: Int]?
  private var above: [(cells: [SheetCell], row: Int)] = []
  private var aboveByteCount = 0
  /// Rows of several cells that hold prose.
  private var proseRowCount = 0
  private(set) var articleCount = 0
  /// Why the sheet is no table, where it does not look like one of articles either: notes, numbers.
  private(set) var refusal: InputRecord?

  /// - Errors: `.unknownEncoding`, which cannot be.
  init(_ options: ReadingOptions, onRecord body: @escaping (InputRecord) throws -> Void) throws(IngestError) {
    var options = options
    options.encoding = "UTF-8"
    reader = try CSVReader(options)
    map = options.map
    self.body = body
  }

  /// Whether the table is not one of articles. This has been reported.
  var isRefused: Bool { reader.isDone }

  /// Takes a row. Rows without text do not count.
  func append(_ cells: [SheetCell], row: Int) {
    guard !isRefused else { return }
    let cells = cells.filter { $0.text.contains { !$0.isWhitespace } }
    guard !cells.isEmpty else { return }
    rowCount += 1
    if cells.count > 1, cells.contains(where: { Self.proseByteCount($0.text) > 0 }) { proseRowCount += 1 }
    guard places == nil else { return write(cells, row: row) }
    let isHeader = map.isByNumber || cells.contains { $0.column != cells[0].column }
    if !isHeader, above.count < Self.mostRowsAbove { return above.append((cells, row)) }
    if isHeader {
      aboveByteCount = above.reduce(0) { $0 + ($1.cells.last?.text.utf8.count ?? 0) }
      above = []
    }
    begin(isHeader ? cells : above[0].cells)
    write(cells, row: row)
  }

  /// Lets the columns of these cells be the table's. What waited is of it, unless a header came below.
  private func begin(_ header: [SheetCell]) {
    let named = Set(header.map(\.column))
    let last = max(named.max() ?? 0, min(CSVHeader.columnLimit, map.numbers.max() ?? 0) - 1)
    let columns = map.isByNumber ? Array(0...last) : named.sorted()
    places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    for (cells, row) in above { write(cells, row: row) }
    above = []
  }

  private func write(_ cells: [SheetCell], row: Int) {
    guard let places else { return }
    if shifts.last?.distance != row &- line { shifts.append((line, row &- line)) }
    var texts = [String](repeating: "", count: places.count)
    for cell in cells {
      if let place = places[cell.column] {
        texts[place] = cell.text
      } else {
        note("column \(SheetParser.letters(of: cell.column))", text: cell.text)
      }
    }
    for (place, text) in texts.enumerated() {
      if place > 0 { pending.append(UInt8(ascii: ",")) }
      guard !text.isEmpty else { continue }
      pending.append(contentsOf: "\"\(text.replacing("\"", with: "\"\""))\"".utf8)
      line += text.utf8.count { $0 == UInt8(ascii: "\n") }
    }
    pending.append(UInt8(ascii: "\n"))
    line += 1
  }

  private func note(_ name: String, text: String) {
    unread[line, default: []].append(
      UnreadField(name: name, byteCount: text.utf8.count, textByteCount: Self.proseByteCount(text)))
  }

  private static func proseByteCount(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { Prose.byteCount(UnsafeRawBufferPointer($0)) }
  }

  /// Hands out the articles of the rows that have come.
  func handOut() throws {
    guard places != nil else { return }
    let rows = pending
    pending = Data()
    try reader.append(rows, memberOffset: nil, onRecord: hand)
    // Each row ends with its line, so that none waits any longer.
    shifts = shifts.suffix(1)
    unread = [:]
  }

  /// Ends the sheet.
  func finish() throws {
    if let first = above.first { begin(first.cells) }
    try handOut()
    guard rowCount > 0 else { return }
    try reader.finish(isCut: false, onRecord: hand)
  }

  /// Hands a record on. Why the sheet is no table is held: only the whole workbook tells whether that is a fault.
  private func hand(_ record: InputRecord) throws {
    let record = placed(record)
    if case .article = record.content { articleCount += 1 }
    if case .failure(let error) = record.content, articleCount == 0, Self.tellsNoTable(error) {
      refusal = record
    } else {
      try body(record)
    }
  }

  private static func tellsNoTable(_ error: IngestError) -> Bool {
    switch error {
    case .noTextColumn, .noHeader: true
    default: false
    }
  }

  /// Whether the sheet may be a table of articles all the same, under names that are not known.
  var looksLikeArticles: Bool { proseRowCount > 1 }

  /// The record with its row's number for its line's.
  private func placed(_ record: InputRecord) -> InputRecord {
    guard case .line(let line) = record.place else { return record }
    let next = shifts.partitioningIndex { $0.line > line }
    var record = record
    record.place = .line(line &+ (next > 0 ? shifts[next - 1].distance : 0))
    for field in unread[line] ?? [] { record.notes.add(field) }
    if aboveByteCount > 0 {
      record.notes.add(UnreadField(name: "(above the header)", byteCount: aboveByteCount))
      aboveByteCount = 0
    }
    return record
  }
}
