import CXLSXWriter
import Foundation

/// Writes a table of hits as a workbook of Excel (XLSX), row after row in bounded memory.
///
/// Sheets go from right to left, with a frozen header and filters. Dates are dates, as precise as they are known. The last sheet is
/// the receipt. Rows go into files without name in the folder of `path` until `finish`.
package final class SpreadsheetWriter {
  /// Rows of a sheet below its header; further ones go into a further sheet.
  package static let rowLimit = 1_048_575
  /// Addresses that are links; further ones are text. Each link takes 2.4 kB of memory, for the whole file.
  static let linkLimit = 20_000

  /// What the file does not hold as the archive has it.
  package private(set) var losses = SpreadsheetLosses()

  private let path: String
  private let columns: [HitColumn]
  private let rowLimit: Int
  /// Nil once it is closed.
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let formats: SpreadsheetFormats
  /// Those of hits; the last one is written to.
  private var sheets: [SpreadsheetSheet] = []
  private var linkCount = 0

  /// - Parameter path: a file that may be written over.
  package init(path: String, columns: [HitColumn], rowLimit: Int = rowLimit) throws(OutputError) {
    self.path = path
    self.columns = columns
    self.rowLimit = rowLimit
    let folder = strdup(URL(filePath: path).deletingLastPathComponent().path)
    defer { free(folder) }
    var options = lxw_workbook_options()
    options.constant_memory = 1
    options.use_zip64 = 1
    options.tmpdir = folder
    guard let workbook = workbook_new_opt(path, &options) else {
      throw .unwritable(path: path, reason: "no memory")
    }
    self.workbook = workbook
    formats = SpreadsheetFormats(workbook)
    try beginSheet()
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// Writes one row.
  ///
  /// - Parameters:
  ///   - cells: one a column.
  ///   - id: of the row's article.
  package func write(_ cells: [TableCell], of id: String) throws(OutputError) {
    if sheets[sheets.count - 1].rowCount > rowLimit { try beginSheet() }
    sheets[sheets.count - 1].beginRow()
    let sheet = sheets[sheets.count - 1]
    for (index, cell) in cells.enumerated() {
      switch cell {
      case .text(let text): write(text: text, column: index, of: id)
      case .integer(let number): sheet.write(number: Double(number), column: index)
      case .number(let number): sheet.write(number: number, column: index)
      case .date(let date): sheet.write(date: date, column: index)
      case .link(let address): write(link: address, column: index, of: id)
      }
    }
    guard sheet.isSound else { throw failure }
  }

  /// Adds the receipt and writes the file. Nothing may be written after it.
  package func finish(receipt: [(name: String, value: String)]) throws(OutputError) {
    guard let workbook else { return }
    for sheet in sheets { sheet.addFilters() }
    guard
      var sheet = SpreadsheetSheet(
        workbook, name: "receipt", header: [("name", 24), ("value", 100)], formats: formats)
    else { throw failure }
    for line in receipt {
      sheet.beginRow()
      sheet.write(text: line.name, column: 0, wraps: false)
      sheet.write(text: SpreadsheetText(line.value).text, column: 1, wraps: true)
    }
    var sizes: [Int] = []
    for sheet in sheets + [sheet] {
      guard let size = sheet.flush() else { throw failure }
      sizes.append(size)
    }
    self.workbook = nil
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else {
      throw .unwritable(path: path, reason: lxw_strerror(error).map { String(cString: $0) } ?? "\(error)")
    }
    guard PackedSheets.areWhole(path: path, rowSizes: sizes) else { throw failure }
  }

  private var failure: OutputError {
    .unwritable(path: path, reason: "its rows could not be stored; the disk may be full")
  }

  private func beginSheet() throws(OutputError) {
    let name = sheets.isEmpty ? "hits" : "hits \(sheets.count + 1)"
    guard let workbook,
      let sheet = SpreadsheetSheet(
        workbook, name: name, header: columns.map { ($0.rawValue, $0.width) }, formats: formats)
    else { throw failure }
    sheets.append(sheet)
  }

  private func write(text: String, column: Int, of id: String) {
    let cell = SpreadsheetText(text)
    if cell.isCut { losses.cut(columns[column].rawValue, id: id, length: text.utf16.count) }
    if cell.isReplaced { losses.replaced() }
    sheets[sheets.count - 1].write(text: cell.text, column: column, wraps: columns[column].wraps)
  }

  private func write(link: String, column: Int, of id: String) {
    guard SpreadsheetSheet.isLink(link) else { return write(text: link, column: column, of: id) }
    if linkCount < Self.linkLimit {
      linkCount += 1
      if sheets[sheets.count - 1].write(link: link, column: column) { return }
    }
    losses.plainLink()
    write(text: link, column: column, of: id)
  }
}
