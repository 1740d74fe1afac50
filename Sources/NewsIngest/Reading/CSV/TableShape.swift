import Foundation

/// Tells tables from the texts of pages.
enum TableShape {
  private static let rowLimit = 20

  /// Whether some bytes begin a table: by its header, by Excel's line, or by rows of as many cells.
  static func begins(_ firstBytes: Data, map: FieldMap) -> Bool {
    guard let text = text(of: firstBytes) else { return false }
    let bytes = Array(text.utf8)
    let start = TableStart(bytes, map: map)
    let rows = rows(bytes[start.skippedBytes...], delimiter: start.delimiter)
    guard let header = rows.first else { return false }
    let knows = CSVHeader.isHeader(header, map: map)
    guard start.delimiter != nil else { return knows && isOneColumn(rows) }
    if !start.isNamed, start.delimiter == bar, isMenu(header, map: map) { return false }
    return start.isNamed || knows && isFollowed(rows, delimiter: start.delimiter ?? 0, map: map)
      || header.count > CSVHeader.columnLimit
      || areCells(rows, bytes: bytes[start.skippedBytes...], delimiter: start.delimiter ?? 0)
  }

  /// The first rows as text. Where they are no UTF-8, their few words tell no encoding; all of the beginning does.
  private static func text(of firstBytes: Data) -> String? {
    let end = firstBytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? firstBytes.endIndex
    var lines = firstBytes[..<end]
    // Lines of old Macintosh programs end in CR alone.
    if !lines.contains(UInt8(ascii: "\n")) { lines = Data(lines.map { $0 == 0x0D ? 0x0A : $0 }) }
    return String(validating: lines, as: UTF8.self) ?? (try? TextDecoder().decodeAsIs(lines).text)
  }

  private static func rows(_ bytes: ArraySlice<UInt8>, delimiter: UInt8?) -> [[String]] {
    let scanner = CSVScanner(delimiter: delimiter ?? 0)
    return bytes.withUnsafeBufferPointer { bytes in
      var rows: [[String]] = []
      var place = 0
      while place < bytes.count, rows.count < rowLimit,
        case .row(let fields, let end, _) = scanner.row(in: bytes, at: place, isLast: true)
      {
        rows.append(fields.map { String(decoding: bytes[$0.range], as: UTF8.self) })
        place = end
      }
      return rows
    }
  }

  /// Whether rows come below a header's names. Menus have some such names among their words, with bars or commas between, and what
  /// stands below is the page.
  private static func isFollowed(_ rows: [[String]], delimiter: UInt8, map: FieldMap) -> Bool {
    let below = rows.dropFirst().filter { $0.contains { !$0.trimmingWhiteSpace.isEmpty } }
    let like = below.count { $0.count == rows[0].count }
    let fieldCount = CSVHeader(rows[0], map: map).fieldCount
    if delimiter == bar, !below.isEmpty {
      let isAllKnown = fieldCount == rows[0].count { !$0.trimmingWhiteSpace.isEmpty }
      guard isAllKnown || !map.isEmpty || below.contains(where: { $0.contains(where: isSentence) }) else {
        return false
      }
      return like > 0 && (like * 2 >= below.count || fieldCount == rows[0].count)
    }
    return like > 0 || below.isEmpty || fieldCount > 1
  }

  /// A column of texts under its name, line by line: pages have blank lines and menus, and begin with no such name.
  private static func isOneColumn(_ rows: [[String]]) -> Bool {
    rows.count > 2 && FieldName(rows[0][0]) != .someText
      && rows.dropFirst().allSatisfy { $0[0].utf8.count >= 30 }
  }

  /// Rows without known names: as many cells in each, and signs that a program wrote them.
  private static func areCells(_ rows: [[String]], bytes: ArraySlice<UInt8>, delimiter: UInt8) -> Bool {
    guard rows.count > 1, let count = rows.first?.count, count > 1, rows.allSatisfy({ $0.count == count })
    else {
      return false
    }
    let isTab = delimiter == UInt8(ascii: "\t")
    guard isTab || count > 2 || rows.count >= 5 && isShort(rows[0]) else { return false }
    // After a comma within a sentence stands a blank.
    let cells = rows.flatMap { $0.dropFirst() }
    guard isTab || cells.count(where: { $0.hasPrefix(" ") }) * 2 < cells.count else { return false }
    let isQuoted =
      bytes.first == quote || zip(bytes, bytes.dropFirst()).contains { $0 == delimiter && $1 == quote }
    return isTab || isQuoted || rows.count > 3 || count > 4 || isShort(rows[0]) && knowsNames(rows[0])
  }

  /// Whether the one known name of a row is what menus call a section of the site.
  private static func isMenu(_ header: [String], map: FieldMap) -> Bool {
    let known = CSVHeader(header, map: map).columns.compactMap(\.field)
    return known.contains { $0 == sectionName }
      && known.allSatisfy { $0 == sectionName || $0.field == .section }
  }

  private static let sectionName = FieldName("أخبار")

  private static func isSentence(_ cell: String) -> Bool {
    cell.split(whereSeparator: \.isWhitespace).count >= 5
  }

  private static let bar = UInt8(ascii: "|")
  private static let quote = UInt8(ascii: "\"")

  private static func knowsNames(_ cells: [String]) -> Bool {
    CSVHeader(cells, map: FieldMap()).fieldCount > 0
  }

  /// Whether cells look like names of columns: a few words, and no sentence.
  private static func isShort(_ cells: [String]) -> Bool {
    cells.allSatisfy { cell in
      cell.split(whereSeparator: \.isWhitespace).count <= 4 && !cell.contains(".")
        && !cell.trimmingWhiteSpace.isEmpty
    }
  }
}
