import Foundation

/// A table of JSON that is written column by column, or with the names apart from the rows.
///
/// - `{"title": ["…", "…"], "text": ["…", "…"]}`: each column is a list.
/// - `{"title": {"0": "…", "1": "…"}, "text": {"0": "…", "1": "…"}}`: each column has its values by the numbers of the rows, as pandas does.
/// - `{"columns": ["title", "text"], "data": [["…", "…"], …]}`, also with `rows`, and with names as `{"name": "title"}`.
/// - `[["title", "text"], ["…", "…"], …]`, also as the `values` of a `range`: the first row is the header, as in Google's sheets.
struct ColumnTable {
  /// Objects of JSON.
  private(set) var rows: [Data] = []
  /// What stands next to the table.
  private(set) var unread: [UnreadField] = []

  private let scanner: JSONScanner

  private typealias Member = (name: Range<Int>, value: Range<Int>)

  /// Names are repeated in each row.
  private static let greatestNameSize = 80

  /// Whether it is worth while to look at an input in whole, of which these records were read.
  static func mayBe(_ records: [DecodedRecord]) -> Bool {
    guard records.count == 1 else { return records.count > 1 && records.allSatisfy(\.isNoObject) }
    let names = Set(records[0].notes.unread.map(\.name))
    return records[0].hasColumns || names.isSuperset(of: ["columns", "data"])
      || names.isSuperset(of: ["columns", "rows"]) || names.isSuperset(of: ["range", "values"])
  }

  /// The table of an input; nil where the input is no table.
  static func of(_ content: Data) -> ColumnTable? {
    content.withUnsafeBytes { bytes in
      var table = ColumnTable(scanner: JSONScanner(bytes: bytes.bindMemory(to: UInt8.self)))
      return table.read() ? table : nil
    }
  }

  private init(scanner: JSONScanner) { self.scanner = scanner }

  private mutating func read() -> Bool {
    guard let whole = scanner.value(from: 0) else { return false }
    guard scanner.bytes[whole.lowerBound] == UInt8(ascii: "{") else { return readHeaded(elements(whole)) }
    let members = members(whole)
    let names = members.map { text($0.name.dropFirst().dropLast()) }
    func value(_ name: String) -> Range<Int>? { names.firstIndex(of: name).map { members[$0].value } }
    let parts: Set<String>
    if let columns = value("columns"), let data = value("data") ?? value("rows") {
      parts = ["columns", "index", value("data") == nil ? "rows" : "data"]
      guard readRows(elements(data), named: elements(columns).map(columnName)) else { return false }
    } else if value("range") != nil, let values = value("values") {
      parts = ["values"]
      guard readHeaded(elements(values)) else { return false }
    } else {
      return readColumns(members)
    }
    for (name, member) in zip(names, members) where !parts.contains(name) {
      unread.append(UnreadField(name: name, byteCount: member.value.count))
    }
    return true
  }

  private mutating func readColumns(_ members: [Member]) -> Bool {
    let columns = members.map { member in
      isArray(member.value)
        ? elements(member.value).map { (name: 0..<0, value: $0) } : self.members(member.value)
    }
    guard let first = columns.first, !first.isEmpty,
      columns.allSatisfy({ column in
        column.count == first.count
          && zip(column, first).allSatisfy { scanner.bytes[$0.name].elementsEqual(scanner.bytes[$1.name]) }
      })
    else { return false }
    let names = members.map { Optional($0.name) }
    return first.indices.allSatisfy { row in append(columns.map { $0[row].value }, named: names) }
  }

  /// Rows after one with names that are known.
  private mutating func readHeaded(_ list: [Range<Int>]) -> Bool {
    guard list.count > 1, isArray(list[0]) else { return false }
    let names = elements(list[0])
    let fields = names.map { FieldName(text($0.dropFirst().dropLast()))?.field }
    guard fields.contains(.title) || fields.contains(.body), fields.compactMap({ $0 }).count > 1 else {
      return false
    }
    return readRows(Array(list.dropFirst()), named: names.map(columnName))
  }

  private mutating func readRows(_ list: [Range<Int>], named names: [Range<Int>?]) -> Bool {
    !list.isEmpty && list.allSatisfy { isArray($0) && append(elements($0), named: names) }
  }

  /// Appends a row; cells at its end may be missing. False where one has no name.
  private mutating func append(_ cells: [Range<Int>], named names: [Range<Int>?]) -> Bool {
    guard cells.count <= names.count else { return false }
    var row = Data("{".utf8)
    for (cell, name) in zip(cells, names) {
      guard let name, name.count <= Self.greatestNameSize else { return false }
      if row.count > 1 { row.append(UInt8(ascii: ",")) }
      row.append(contentsOf: scanner.bytes[name])
      row.append(UInt8(ascii: ":"))
      row.append(contentsOf: scanner.bytes[cell])
    }
    row.append(UInt8(ascii: "}"))
    rows.append(row)
    return true
  }

  /// A string, or that under `name` in an object; with its quotes.
  private func columnName(_ value: Range<Int>) -> Range<Int>? {
    switch scanner.bytes[value.lowerBound] {
    case UInt8(ascii: "\""): value
    case UInt8(ascii: "{"):
      members(value).first { text($0.name) == "\"name\"" }.flatMap { columnName($0.value) }
    default: nil
    }
  }

  private func isArray(_ value: Range<Int>) -> Bool { scanner.bytes[value.lowerBound] == UInt8(ascii: "[") }

  private func elements(_ array: Range<Int>) -> [Range<Int>] {
    guard isArray(array) else { return [] }
    var elements: [Range<Int>] = []
    scanner.forEachElement(of: array) { element in
      elements.append(element)
      return true
    }
    return elements
  }

  /// Keys have their quotes.
  private func members(_ object: Range<Int>) -> [Member] {
    guard scanner.bytes[object.lowerBound] == UInt8(ascii: "{") else { return [] }
    var members: [Member] = []
    scanner.forEachMember(of: object) { name, value in
      members.append((name.lowerBound - 1..<name.upperBound + 1, value))
      return true
    }
    return members
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: scanner.bytes[range], as: UTF8.self) }
}
