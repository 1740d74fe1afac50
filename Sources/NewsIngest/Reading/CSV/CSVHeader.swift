import Foundation

/// The first row of a table: its delimiter, and which column holds which field.
struct CSVHeader {
  let delimiter: UInt8
  /// The field of each column, nil where it is none of the article's.
  let fields: [ArticleField?]
  /// The columns' names.
  let columns: [String]
  /// What the column of the date is called.
  let publishedName: String

  private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// - Parameters:
  ///   - names: the header's cells.
  ///   - map: which of them stand for which field.
  init(_ names: [String], delimiter: UInt8, map: FieldMap) {
    self.delimiter = delimiter
    columns = names.map(\.trimmingWhiteSpace)
    fields = columns.map { map.field(ofColumn: $0) }
    publishedName = zip(columns, fields).first { $1 == .published }?.0 ?? ArticleField.published.rawValue
  }

  /// Whether a column holds text of articles.
  var hasText: Bool { fields.contains(.title) || fields.contains(.body) }

  /// The field that several columns hold, with their names; nil where each is in one column. Nothing says which is the right one.
  var ambiguity: (field: ArticleField, columns: [String])? {
    for field in ArticleField.allCases {
      let names = zip(columns, fields).filter { $1 == field }.map(\.0)
      if names.count > 1 { return (field, names) }
    }
    return nil
  }

  /// The delimiter of a header line: the one that cuts it into most fields outside quotes.
  static func delimiter(of line: some Collection<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    return delimiters.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }

  /// Whether some bytes begin a table of articles: a first line of several cells, of which one is a title or a body.
  static func begins(_ firstBytes: Data, map: FieldMap) -> Bool {
    let line = firstBytes.prefix(8192).prefix { $0 != UInt8(ascii: "\n") }
    guard let text = text(of: Data(line), in: firstBytes) else { return false }
    let delimiter = delimiter(of: Array(text.utf8))
    let scanner = CSVScanner(delimiter: delimiter)
    let names = Array(text.utf8).withUnsafeBufferPointer { bytes -> [String] in
      guard case .row(let fields, _, _) = scanner.row(in: bytes, at: 0, isLast: true) else { return [] }
      return fields.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
    return names.count > 1 && CSVHeader(names, delimiter: delimiter, map: map).hasText
  }

  /// The first line as text. Where it is no UTF-8, its few words tell no encoding; all of the beginning does.
  private static func text(of line: Data, in firstBytes: Data) -> String? {
    if let text = String(validating: line, as: UTF8.self) { return text }
    let end = firstBytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? firstBytes.endIndex
    let encoding = try? TextDecoder().decodeAsIs(Data(firstBytes[..<end])).encodingName
    return try? TextDecoder().decodeAsIs(line, override: encoding).text
  }
}
