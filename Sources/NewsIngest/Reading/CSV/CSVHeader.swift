import Foundation

/// The first row of a table: which column holds which field.
struct CSVHeader {
  /// A column.
  struct Column {
    /// As the header has it, or its number.
    let name: String
    /// Nil where it holds no field.
    let field: FieldName?
    /// The part of a date that it is called as.
    let part: DatePart?
  }

  /// More columns no table of articles has.
  static let columnLimit = 4096

  let columns: [Column]

  /// - Parameters:
  ///   - names: the header's cells.
  ///   - map: which of them stand for which field.
  init(_ names: [String], map: FieldMap) {
    columns = names.enumerated().map { index, name in
      let name = name.trimmingWhiteSpace
      // Programs leave the name of a column of row numbers blank.
      return Column(
        name: name.isEmpty ? "column \(index + 1)" : name, field: Self.meaning(of: name, map),
        part: DatePart(name))
    }
  }

  /// Columns are named after all their cells, too. In JSON these are keys of lists that hold records.
  private static func meaning(of name: String, _ map: FieldMap) -> FieldName? {
    let isPlural = ["tweets", "posts", "texts"].contains(name.lowercased())
    return map.meaning(of: name) ?? (isPlural ? map.meaning(of: String(name.dropLast())) : nil)
  }

  /// Of a table without header: columns by their numbers.
  init(columnCount: Int, map: FieldMap) {
    columns = (1...max(columnCount, 1)).map {
      Column(name: "\($0)", field: map.meaning(of: "\($0)"), part: nil)
    }
  }

  /// The columns' names.
  var names: [String] { columns.map(\.name) }

  /// The number of columns up to the last that is a title or a body.
  var textEnd: Int {
    (columns.lastIndex { $0.field?.field == .title || $0.field?.field == .body } ?? columns.count) + 1
  }

  /// How many different fields of an article have a column.
  var fieldCount: Int { Set(columns.compactMap(\.field?.field)).count }

  /// Whether a column holds text of articles.
  var hasText: Bool { columns.contains { $0.field?.field == .title || $0.field?.field == .body } }

  /// The field that several columns hold alike, with their names; nil where the order of names decides, or of dates, that of the
  /// columns. Nothing says which is the right one.
  var ambiguity: (field: ArticleField, columns: [String])? {
    for field in [ArticleField.title, .body, .published] {
      let fields = columns.filter { $0.field?.field == field && $0.field != .someText }
      guard let first = fields.compactMap(\.field?.rank).min() else { continue }
      let rivals = fields.filter { $0.field?.rank == first }
      guard rivals.count > 1 else { continue }
      let names = rivals.map(\.name)
      let isMapped = rivals[0].field?.isMapped == true
      if field != .published || (isMapped || Self.areAlike(names)) && !Self.areOneDate(names) {
        return (field, names)
      }
    }
    return nil
  }

  private static func areAlike(_ names: [String]) -> Bool {
    Set(names.map(FieldName.words)).count < names.count
  }

  /// Whether names are that of a date and what may stand next to it: a time of day, a day of the week or the month.
  private static func areOneDate(_ names: [String]) -> Bool {
    let dates = names.filter { !ClockColumn.isName($0) }
    return dates.count == 1 || dates.count { DatePart($0) == nil } == 1
  }

  /// Whether a row is the header once more, as where tables were put one after the other.
  func isRepeated(in cells: [String]) -> Bool {
    zip(columns, cells).allSatisfy { column, cell in
      (column.field?.field != .title && column.field?.field != .body)
        || cell.trimmingWhiteSpace == column.name
    }
  }

  /// Whether a first row names a title or a body, and holds no values; what the user mapped is a name whatever it looks like.
  static func isHeader(_ cells: [String], map: FieldMap) -> Bool {
    guard cells.count <= columnLimit else { return false }
    let header = CSVHeader(cells, map: map)
    return header.hasText && (!holdsValues(cells) || !map.isEmpty && map.isNamed(in: header.names))
  }

  /// Why a first row is no header: its cells hold values, or names of no field.
  static func fault(_ cells: [String]) -> IngestError {
    if cells.count > columnLimit { return .tooManyColumns(limit: columnLimit) }
    guard holdsValues(cells) else { return .noTextColumn(columns: cells.map(shortened)) }
    let sizes = cells.map { cell in
      cell.hasPrefix("http") ? 0 : cell.unicodeScalars.count { $0.properties.isAlphabetic || $0 == " " }
    }
    let body = sizes.indices.max { sizes[$0] < sizes[$1] } ?? 0
    let title = sizes.indices.filter { $0 != body }.max { sizes[$0] < sizes[$1] } ?? body
    return .noHeader(cells: cells.map(shortened), title: title + 1, body: body + 1)
  }

  /// Whether some cell is an address, a date, an assignment of a program, or longer than names are.
  private static func holdsValues(_ cells: [String]) -> Bool {
    cells.contains { cell in
      cell.utf8.contains { "={}".utf8.contains($0) } || cell.hasPrefix("http://")
        || cell.hasPrefix("https://") || cell.utf8.count > 120
        || cell.utf8.count < 40 && cell.contains(date)
        || cell.split(whereSeparator: \.isWhitespace).count > 5
    }
  }

  nonisolated(unsafe) private static let date = /[0-9]{1,4}[\/\-][0-9]{1,2}[\/\-][0-9]{1,4}/

  private static func shortened(_ cell: String) -> String {
    let line = cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 24 ? line.prefix(24) + "…" : line
  }

  /// The cells of the first row of some bytes.
  static func cells(_ bytes: Data, delimiter: UInt8) -> [String] {
    let scanner = CSVScanner(delimiter: delimiter)
    return bytes.withUnsafeBytes { bytes in
      let bytes = bytes.bindMemory(to: UInt8.self)
      guard case .row(let fields, _, _) = scanner.row(in: bytes, at: 0, isLast: true) else { return [] }
      return fields.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
  }
}
