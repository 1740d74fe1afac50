/// Which column of a table, or key of a JSON object, holds which field.
///
/// ```swift
/// try FieldMap("headline=title, النص=body")
/// ```
/// A field that is not mapped is looked for under the names of ``FieldNames``. A mapped one is read from one column, and a column is
/// one field. Columns of a table without a header are named by their numbers from 1: `1=title,6=body`.
public struct FieldMap: Sendable, Equatable {
  private var names: [ArticleField: String] = [:]

  /// The map that changes nothing.
  public init() {}

  /// Reads `column=field` pairs with commas between.
  ///
  /// - Errors: `.badMap` for text that is no pair, and for a field that does not exist; `.fieldMappedTwice`,
  ///   `.columnMappedTwice`.
  public init(_ text: String) throws(IngestError) {
    // ARABIC COMMA is what an Arabic keyboard has in the comma's place.
    for pair in text.split(whereSeparator: { $0 == "," || $0 == "،" }) {
      guard let equals = pair.lastIndex(of: "="),
        let field = FieldName(String(pair[pair.index(after: equals)...]))?.field
      else { throw .badMap(pair: String(pair)) }
      let name = String(pair[..<equals]).trimmingWhiteSpace
      guard !name.isEmpty else { throw .badMap(pair: String(pair)) }
      try add(name, as: field)
    }
  }

  private mutating func add(_ name: String, as field: ArticleField) throws(IngestError) {
    if let other = names[field], other.lowercased() != name.lowercased() {
      throw .fieldMappedTwice(field: field.rawValue, columns: [other, name])
    }
    let others = ArticleField.allCases.filter { $0 != field && names[$0]?.lowercased() == name.lowercased() }
    if let other = others.first {
      throw .columnMappedTwice(column: name, fields: [other.rawValue, field.rawValue])
    }
    names[field] = name
  }

  /// Whether the user said nothing.
  public var isEmpty: Bool { names.isEmpty }

  /// Whether columns are named by number.
  var isByNumber: Bool { !names.isEmpty && names.values.allSatisfy { Int($0) != nil } }

  /// The columns that are named by number.
  var numbers: [Int] { names.values.compactMap { Int($0) } }

  /// Whether each mapped name is among these.
  func isNamed(in columns: [String]) -> Bool {
    let columns = Set(columns.map { $0.lowercased() })
    return names.values.allSatisfy { columns.contains($0.lowercased()) }
  }

  /// The name that a field has in the input.
  public func name(of field: ArticleField) -> String { names[field] ?? field.rawValue }

  /// What a column or key stands for; nil where it stands for no field.
  func meaning(of name: String) -> FieldName? {
    let name = name.trimmingWhiteSpace
    if let mapped = names.first(where: { $0.value.lowercased() == name.lowercased() }) {
      return FieldName(mapped: mapped.key)
    }
    guard let known = FieldName(name), names[known.field] == nil else { return nil }
    return known
  }
}
