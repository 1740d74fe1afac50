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
  /// At most this many lines stand above the header.
  private static let lineLimit = 100
  /// At most this many lines are looked through for a header below a table's own title.
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
    // A row may go on after a line end in quotes.
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
