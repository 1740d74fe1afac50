import ArabicCalendar
import CXLSXWriter

/// One sheet of a workbook, written row after row.
struct SpreadsheetSheet {
  /// Before this year programs count days differently, or not at all.
  private static let firstYear = 1901
  /// Bytes that a link's address has at most, once escaped.
  private static let longestLink = 2079

  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let formats: SpreadsheetFormats
  /// Rows so far, the header too.
  private(set) var rowCount = 0
  private let columnCount: Int

  /// - Returns: nil where the file for its rows cannot be made.
  init?(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, name: String, header: [(name: String, width: Double)],
    formats: SpreadsheetFormats
  ) {
    guard let sheet = workbook_add_worksheet(workbook, name) else { return nil }
    self.sheet = sheet
    self.formats = formats
    columnCount = header.count
    worksheet_right_to_left(sheet)
    worksheet_freeze_panes(sheet, 1, 0)
    for (index, column) in header.enumerated() {
      worksheet_set_column(sheet, UInt16(index), UInt16(index), column.width, nil)
      worksheet_write_string(sheet, 0, UInt16(index), column.name, formats.header)
    }
    rowCount = 1
  }

  mutating func beginRow() { rowCount += 1 }

  /// Strings are strings, whatever they begin with: they are never run as formulas.
  func write(text: String, column: Int, wraps: Bool) {
    guard !text.isEmpty else { return }
    worksheet_write_string(sheet, row, UInt16(column), text, wraps ? formats.wrapped : formats.text)
  }

  func write(number: Double, column: Int) {
    worksheet_write_number(sheet, row, UInt16(column), number, formats.text)
  }

  /// Writes the day, and the wall time as published where it is known; a month or a year alone stays text.
  func write(date: PublicationDate, column: Int) {
    guard let format = formats.format(of: date.precision), date.firstDay.year >= Self.firstYear else {
      return write(text: date.iso8601, column: column, wraps: false)
    }
    var time = lxw_datetime(
      year: Int32(date.firstDay.year), month: Int32(date.firstDay.month), day: Int32(date.firstDay.day),
      hour: Int32(date.hour), min: Int32(date.minute), sec: Double(date.second))
    worksheet_write_datetime(sheet, row, UInt16(column), &time, format)
  }

  /// - Returns: whether it was written; false where it is no address to click.
  func write(link: String, column: Int) -> Bool {
    worksheet_write_url(sheet, row, UInt16(column), link, formats.link) == LXW_NO_ERROR
  }

  /// Whether a text is an address of the web that a cell can link to.
  static func isLink(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    guard start == "https://" || start.hasPrefix("http://") else { return false }
    var length = 0
    for byte in text.utf8 {
      guard byte > 0x20, byte != 0x7F else { return false }
      let isPlain = byte >= 0x80 || byte >= 0x61 && byte <= 0x7A || byte >= 0x26 && byte <= 0x3B
      length += isPlain ? 1 : 3
    }
    return length <= longestLink
  }

  /// Filters over the header, now that the number of rows is known.
  func addFilters() { worksheet_autofilter(sheet, 0, 0, row, UInt16(columnCount - 1)) }

  /// Whether all rows so far could be stored; the library does not look.
  var isSound: Bool { sheet.pointee.optimize_tmpfile.map { ferror($0) == 0 } ?? false }

  /// Stores the last row, too.
  /// - Returns: bytes of all rows as they will stand in the file; nil where they could not be stored.
  func flush() -> Int? {
    lxw_worksheet_write_single_row(sheet)
    guard let rows = sheet.pointee.optimize_tmpfile, fflush(rows) == 0, isSound else { return nil }
    return ftell(rows)
  }

  private var row: UInt32 { UInt32(rowCount - 1) }
}
