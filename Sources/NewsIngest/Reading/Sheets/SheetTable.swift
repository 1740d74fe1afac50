import Foundation

/// Hands the rows of a sheet to the reader of tables, as CSV.
final class SheetTable {
  private var reader: CSVReader
  private let body: (InputRecord) throws -> Void
  private var pending = Data()
  /// The line of the CSV that comes next.
  private var line = 1
  /// Where a row's number and its line's change their distance: the line, and the distance from there on.
  private var shifts: [(line: Int, distance: Int)] = []
  private(set) var rowCount = 0

  /// - Errors: `.unknownEncoding`, which cannot be: the rows are in UTF-8.
  init(_ options: ReadingOptions, _ body: @escaping (InputRecord) throws -> Void) throws(IngestError) {
    var options = options
    options.encoding = nil
    reader = try CSVReader(options)
    self.body = body
  }

  /// Takes a row; one without text is none.
  func append(_ cells: [String], row: Int) {
    guard cells.contains(where: { $0.contains { !$0.isWhitespace } }) else { return }
    rowCount += 1
    if shifts.last?.distance != row - line { shifts.append((line, row - line)) }
    let quoted = cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
    line += quoted.utf8.count { $0 == UInt8(ascii: "\n") }
    pending.append(contentsOf: quoted.utf8)
  }

  /// Hands out the articles of the rows that have come.
  func handOut() throws {
    guard !pending.isEmpty else { return }
    let rows = pending
    pending = Data()
    try reader.append(rows, memberOffset: nil) { try body(placed($0)) }
  }

  /// Ends the sheet.
  func finish() throws {
    guard rowCount > 0 else { return }
    try handOut()
    try reader.finish(isCut: false) { try body(placed($0)) }
  }

  /// The record with its row's number for its line's.
  private func placed(_ record: InputRecord) -> InputRecord {
    guard case .line(let line) = record.place else { return record }
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].line <= line { low = middle + 1 } else { high = middle }
    }
    var record = record
    record.place = .line(line + (low > 0 ? shifts[low - 1].distance : 0))
    return record
  }
}
