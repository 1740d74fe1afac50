/// A field of an article that an input can name.
public enum ArticleField: String, Sendable, CaseIterable {
  case id, title, body, published, source, section, author, url, image

  /// The field that a name stands for, in English or Arabic, whatever its case; with or without the article ال.
  init?(name: String) {
    let name = name.trimmingWhiteSpace.lowercased()
    if let field = ArticleField(rawValue: name) {
      self = field
    } else if let field = Self.arabicNames[name.hasPrefix("ال") ? String(name.dropFirst(2)) : name] {
      self = field
    } else {
      return nil
    }
  }

  private static let arabicNames: [String: ArticleField] = [
    // معرف
    "معرف": .id,
    // عنوان
    "عنوان": .title,
    // نص
    "نص": .body,
    // متن
    "متن": .body,
    // تاريخ
    "تاريخ": .published,
    // مصدر
    "مصدر": .source,
    // قسم
    "قسم": .section,
    // كاتب
    "كاتب": .author,
    // رابط
    "رابط": .url,
    // صورة
    "صورة": .image,
  ]
}

/// Which column of a table, or key of a JSON object, holds which field.
///
/// ```swift
/// try FieldMap("headline=title, النص=body")
/// ```
/// A field that is not mapped is looked for under its own name; in tables, also under its Arabic name. A field is read from
/// one column, and a column is one field.
public struct FieldMap: Sendable, Equatable {
  private var names: [ArticleField: String] = [:]

  /// The map that changes nothing.
  public init() {}

  /// Reads `column=field` pairs with commas between.
  ///
  /// - Errors: `.badMap` for a pair that is none, and for a field that there is not; `.fieldMappedTwice`,
  ///   `.columnMappedTwice`.
  public init(_ text: String) throws(IngestError) {
    // ARABIC COMMA is what an Arabic keyboard has in the comma's place.
    for pair in text.split(whereSeparator: { $0 == "," || $0 == "،" }) {
      guard let equals = pair.lastIndex(of: "="),
        let field = ArticleField(name: String(pair[pair.index(after: equals)...]))
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

  /// The name that a field has in the input.
  public func name(of field: ArticleField) -> String { names[field] ?? field.rawValue }

  /// The field that a table's column holds, nil where it is none of the article's.
  func field(ofColumn column: String) -> ArticleField? {
    let column = column.trimmingWhiteSpace
    if let mapped = names.first(where: { $0.value.lowercased() == column.lowercased() }) { return mapped.key }
    guard let field = ArticleField(name: column), names[field] == nil else { return nil }
    return field
  }
}

extension String {
  /// Without white space and invisible marks at both ends.
  var trimmingWhiteSpace: String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }),
      let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
