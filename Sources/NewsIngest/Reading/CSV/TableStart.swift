import Foundation

/// How a table begins: what stands above its header, and what parts its cells.
struct TableStart {
  /// Nil where the table has one column.
  let delimiter: UInt8?
  /// Bytes and lines above the header row: comments, and Excel's `sep=;`.
  let skippedBytes: Int
  let skippedLines: Int

  private static let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
  private static let newline = UInt8(ascii: "\n")
  /// So many lines may stand above the header.
  private static let lineLimit = 100
  /// So many lines are looked through for a header below a table's own title.
  private static let titleLimit = 10
  /// No first row is longer.
  private static let rowSize = 64 << 10

  /// - Parameter bytes: the beginning of a table, in UTF-8 or an encoding that has ASCII's signs.
  init(_ bytes: some RandomAccessCollection<UInt8>, map: FieldMap) {
    var rest = bytes[...]
    var lines = 0
    var named: UInt8?
    func dropLine() {
      rest = rest.drop { $0 != Self.newline }.dropFirst()
      lines += 1
    }
    while !rest.isEmpty, lines < Self.lineLimit {
      let line = Self.line(rest)
      if let delimiter = Self.delimiterOfExcel(line) {
        named = delimiter
        dropLine()
        break
      }
      guard line.allSatisfy({ $0 <= 0x20 }) || Self.isComment(line, map: map) else { break }
      dropLine()
    }
    let above = Self.linesAboveHeader(rest, map: map)
    awaitsHeader = named == nil && above == nil
    titleByteCount = 0
    for _ in 0..<(named == nil ? above ?? 0 : 0) {
      titleByteCount += Self.line(rest).count
      dropLine()
    }
    let delimiter = named ?? Self.mostFrequent(in: Self.line(rest))
    // A row may go on behind a line end in quotes.
    let names = CSVHeader.cells(Data(rest.prefix(Self.rowSize)), delimiter: delimiter)
    self.delimiter = named == nil && names.count < 2 ? nil : delimiter
    skippedLines = lines
    skippedBytes = rest.distance(from: bytes.startIndex, to: rest.startIndex)
    isNamed = named != nil
  }

  /// Whether a line above says so.
  let isNamed: Bool
  /// The bytes of the table's own title, which stands above the header.
  private(set) var titleByteCount: Int
  /// Whether only a title has come, so that a header may follow.
  let awaitsHeader: Bool

  /// How many lines with one filled cell at most stand above a header of several known names; none where there is no such header,
  /// and nil where the lines that would tell have not come.
  private static func linesAboveHeader(_ bytes: some RandomAccessCollection<UInt8>, map: FieldMap) -> Int? {
    var rest = bytes[...]
    for count in 0..<titleLimit {
      let line = line(rest)
      guard line.endIndex < rest.endIndex else { return nil }
      let cells = CSVHeader.cells(Data(line), delimiter: mostFrequent(in: line))
      let isHeader = cells.count > 1 && CSVHeader.isHeader(cells, map: map)
      if isHeader, count == 0 || CSVHeader(cells, map: map).fieldCount > 1 { return count }
      if count == 0, CSVHeader.isHeader(cells, map: map) { return 0 }
      guard cells.count(where: { !$0.trimmingWhiteSpace.isEmpty }) < 2 else { return 0 }
      rest = rest[line.endIndex...].dropFirst()
    }
    return 0
  }

  private static func line<Bytes: RandomAccessCollection<UInt8>>(_ bytes: Bytes) -> Bytes.SubSequence {
    bytes.prefix(rowSize).prefix { $0 != newline }
  }

  /// Excel takes the sign in a first line `sep=;` for the delimiter.
  private static func delimiterOfExcel(_ line: some Collection<UInt8>) -> UInt8? {
    let text = String(decoding: line.prefix(12).filter { $0 > 0x20 || $0 == 0x09 }, as: UTF8.self)
    let plain = text.replacing("\"", with: "").lowercased()
    guard plain.hasPrefix("sep="), plain.utf8.count == 5 else { return nil }
    return plain.utf8.last
  }

  /// A line that begins with "#" or "//" and is no header itself.
  private static func isComment(_ line: some RandomAccessCollection<UInt8>, map: FieldMap) -> Bool {
    guard line.first == UInt8(ascii: "#") || line.starts(with: "//".utf8) else { return false }
    let delimiter = mostFrequent(in: line)
    let names = CSVHeader.cells(Data(line), delimiter: delimiter)
    return names.count < 2 || !CSVHeader.isHeader(names, map: map)
  }

  /// The delimiter that cuts a header line into most fields outside quotes.
  private static func mostFrequent(in line: some Collection<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, delimiters.contains(byte) { counts[byte, default: 0] += 1 }
    }
    return delimiters.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }
}

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
    // Behind a comma within a sentence stands a blank.
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
