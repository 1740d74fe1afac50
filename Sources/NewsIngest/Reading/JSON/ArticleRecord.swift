import ArabicCalendar
import Foundation

/// The members of one JSON object that are an article's fields.
struct ArticleRecord {
  private var fields = RecordFields()
  /// Of a key that comes twice the first counts.
  private var seen: [String] = []
  private var hasBadKey = false
  private var hasNested = false
  private var hasContainer = false
  /// An object of facts about the record, as it stands in the input.
  private var metadata: (name: String, bytes: Data)?
  private static let greatestMetadataSize = 16_000
  /// The value of `@type`, as it stands in the input.
  private var linkedType = ""
  /// What may be columns of a table, and whether other values of the same fields show that this is no table.
  private var columns: [Column] = []
  private var hasPlainText = false
  private var hasPlainFact = false
  private typealias Column = (name: String, isText: Bool, shape: NestedValue.Shape)

  /// Reads the object that the reader stands in, to its end.
  ///
  /// - Parameter needsText: whether an object without title and body is no article.
  /// - Returns: its article, or why it holds no article. A fault of one object does not hide the others.
  /// - Errors: what makes the input as a whole unreadable.
  static func read(
    from reader: JSONReader, dateOrder: DayOrder?, needsText: Bool = true
  ) throws(JSONFault) -> DecodedRecord {
    var record = ArticleRecord()
    record.fields.needsText = needsText
    while let key = try reader.nextKey() { try record.take(key, from: reader) }
    return record.decoded(dateOrder)
  }

  private mutating func take(_ key: JSONKey, from reader: JSONReader) throws(JSONFault) {
    guard case .text(let bytes) = key else {
      hasBadKey = true
      try reader.skipValue()
      return
    }
    let key = reader.keys.key(bytes)
    guard let field = key.field, seen.count < RecordFields.valueLimit, !seen.contains(key.name) else {
      return try leave(key, in: reader)
    }
    seen.append(key.name)
    let value: RecordFields.Value
    var byteCount = 4
    var shape: NestedValue.Shape?
    switch try reader.value() {
    case .null: return
    case .string(let text): (value, byteCount) = (.text(text), text.utf8.count)
    case .badString: value = .badText
    case .number(let digits): (value, byteCount) = (.number(digits), digits.utf8.count)
    case .nested(let bytes):
      hasContainer = hasContainer || key.isContainer
      hasNested = hasNested || key.mayHoldRecords
      let nested = NestedValue(bytes, for: field.field, called: key.name)
      nested.unread.forEach { fields.addUnread($0) }
      (value, byteCount, shape) = (nested.value, bytes.count, nested.shape)
    case .other: value = .wrongType
    }
    note(key.name, field: field.field, shape: shape)
    fields.add(value, as: field, called: key.name, byteCount: byteCount)
  }

  /// Takes note of a member that is no field, or is one that came before.
  private mutating func leave(_ key: JSONKeyTable.Key, in reader: JSONReader) throws(JSONFault) {
    let value = try reader.skipValue()
    guard let first = value.first else { return }
    let isNested = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    hasNested = hasNested || isNested
    hasContainer = hasContainer || isNested && key.isContainer
    if first == UInt8(ascii: "{"), value.count <= Self.greatestMetadataSize,
      ["metadata", "meta"].contains(key.name)
    {
      metadata = (key.name, Data(value))
    }
    if key.name == "@type" { linkedType = String(decoding: value.prefix(200), as: UTF8.self) }
    let unread = UnreadField(
      name: key.name, byteCount: value.count, textByteCount: Prose.byteCount(value))
    fields.addUnread(unread, part: key.part, text: Self.scalar(value))
  }

  /// A number, or a string without escapes.
  private static func scalar(_ value: UnsafeRawBufferPointer) -> String? {
    guard let first = value.first, !"{[".utf8.contains(first), !value.contains(UInt8(ascii: "\\")) else {
      return nil
    }
    let text = String(decoding: value, as: UTF8.self)
    return first == UInt8(ascii: "\"") ? String(text.dropFirst().dropLast()) : text
  }

  private mutating func decoded(_ dateOrder: DayOrder?) -> DecodedRecord {
    if hasBadKey { return DecodedRecord(.invalidJSON(detail: "a key is not Unicode text")) }
    if let metadata { fields.add(metadata: metadata.bytes, called: metadata.name) }
    let result = Result { () throws(IngestError) in try fields.article(dateOrder: dateOrder) }
    var decoded = DecodedRecord(result)
    if case .success(let article) = result, fields.isAnswer(article) {
      decoded.result = .failure(.noTitleNorBody)
    }
    decoded.notes = fields.notes
    decoded.hasNested = hasNested
    decoded.hasContainer = hasContainer
    decoded.hasFullText = fields.hasFullText
    if !fields.hasFullText, let type = LinkedType.nextToArticles(linkedType) {
      decoded.skip = .otherKind("of type \(type)")
    }
    // Several texts under several titles are no one article.
    if !hasPlainText, Self.areAlike(columns.filter(\.isText)) || !hasPlainFact && Self.areAlike(columns) {
      decoded.hasColumns = true
      let expected = "a string, or lists of one length for all fields"
      decoded.result = .failure(.wrongType(field: columns[0].name, expected: expected))
    }
    return decoded
  }

  /// A record has one title, one text, one date and one id.
  private mutating func note(_ name: String, field: ArticleField, shape: NestedValue.Shape?) {
    guard field == .title || field == .body || field == .published || field == .id else { return }
    let isText = field == .title || field == .body
    if let shape { return columns.append((name, isText, shape)) }
    if isText { hasPlainText = true } else { hasPlainFact = true }
  }

  private static func areAlike(_ columns: [Column]) -> Bool {
    columns.count > 1 && columns.allSatisfy { $0.shape == columns[0].shape }
  }
}
