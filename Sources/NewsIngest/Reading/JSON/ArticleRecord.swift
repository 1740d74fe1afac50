import ArabicCalendar
import Foundation

/// The members of one JSON object that are an article's fields.
struct ArticleRecord {
  private let names: JSONFieldNames
  /// The first value of each field, in the order of `ArticleField.allCases`.
  private var values: [JSONValue?]
  private var hasBadKey = false

  init(_ names: JSONFieldNames) {
    self.names = names
    values = Array(repeating: nil, count: ArticleField.allCases.count)
  }

  /// Reads the object that the reader stands in, to its end.
  ///
  /// - Returns: its article, or why it is none, which hides no other object.
  /// - Errors: what makes the input as a whole unreadable.
  static func read(
    from reader: JSONReader, _ names: JSONFieldNames
  ) throws(JSONFault) -> Result<Article, IngestError> {
    var record = ArticleRecord(names)
    while let key = try reader.nextKey() { try record.take(key, from: reader) }
    do throws(IngestError) {
      return .success(try record.article())
    } catch {
      return .failure(error)
    }
  }

  private mutating func take(_ key: JSONKey, from reader: JSONReader) throws(JSONFault) {
    var isWanted = [Int]()
    switch key {
    case .text(let name):
      names.forEachField(named: name) { if values[$0] == nil { isWanted.append($0) } }
    case .bad: hasBadKey = true
    }
    guard !isWanted.isEmpty else { return try reader.skipValue() }
    let value = try reader.value()
    for index in isWanted { values[index] = value }
  }

  private func article() throws(IngestError) -> Article {
    if hasBadKey { throw .invalidJSON(detail: "a key is not Unicode text") }
    var found = ArticleFields()
    for (index, field) in ArticleField.allCases.enumerated() {
      guard let value = values[index] else { continue }
      let name = names[index]
      switch field {
      case .id:
        found[.id] = try identifier(value, name)
      case .published:
        if case .number(let digits) = value {
          found[.published] = digits
          found.readsPublished = false
        } else {
          found[.published] = try text(value, name, expected: "a string")
        }
        found.publishedName = name
      default:
        found[field] = try text(value, name, expected: "a string")
      }
    }
    return try found.article()
  }

  /// The string of a field, nil where it is null.
  private func text(_ value: JSONValue, _ name: String, expected: String) throws(IngestError) -> String? {
    switch value {
    case .null: return nil
    case .string(let text): return text
    case .badString: throw .invalidJSON(detail: "the string of \"\(name)\" is not Unicode text")
    case .number, .other: throw .wrongType(field: name, expected: expected)
    }
  }

  /// The string, or the integer in digits.
  private func identifier(_ value: JSONValue, _ name: String) throws(IngestError) -> String? {
    if case .number(let digits) = value, let integer = Self.integer(digits) { return integer }
    return try text(value, name, expected: "a string or an integer")
  }

  /// An integer of 64 bits, also where it is written as one with a fraction or an exponent: `7.0`, `1e3`.
  private static func integer(_ digits: String) -> String? {
    if let integer = Int64(digits) { return String(integer) }
    if let integer = UInt64(digits) { return String(integer) }
    // Doubles would round the digits behind the sixteenth.
    guard let number = Decimal(string: digits, locale: nil) else { return nil }
    let plain = "\(number)"
    return Int64(plain).map { String($0) } ?? UInt64(plain).map { String($0) }
  }
}
