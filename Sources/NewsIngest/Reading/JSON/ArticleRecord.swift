import ArabicCalendar
import Foundation

/// What one JSON object gave.
struct DecodedRecord: Sendable {
  var result: Result<Article, IngestError>
  var notes = ReadingNotes()
  /// Whether it has an object or array that is none of its fields.
  var hasNested = false
  /// Whether one of them is called as those are in which records stand.
  var hasContainer = false
  /// Whether its text is no summary.
  var hasFullText = false
  /// Whether its values are columns of a table: several titles and as many texts or dates.
  var hasColumns = false
  /// Why it is left out, which is no fault.
  var skip: SkipReason?

  var isNoObject: Bool { if case .failure(.notAnObject) = result { true } else { false } }

  /// Whether its articles may stand in it.
  var isEnvelope: Bool {
    switch result {
    case .success: hasContainer && !hasFullText
    case .failure(.noTitleNorBody): hasContainer || hasNested
    case .failure(.wrongType): hasContainer
    case .failure: false
    }
  }

  init(_ result: Result<Article, IngestError>) { self.result = result }

  init(_ error: IngestError) { result = .failure(error) }
}

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
  /// The values of fields of which a record has one.
  private var shapes: [SingleValue] = []
  private typealias SingleValue = (name: String, field: ArticleField, shape: NestedValue.Shape?)
  private static let singleFields: Set<ArticleField> = [.title, .body, .published, .id]

  /// Reads the object that the reader stands in, to its end.
  ///
  /// - Parameter needsText: whether an object without title and body is none.
  /// - Returns: its article, or why it is none, which hides no other object.
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
      let skipped = try reader.skipValue()
      guard !skipped.isEmpty else { return }
      let isNested = skipped.first == UInt8(ascii: "{") || skipped.first == UInt8(ascii: "[")
      hasNested = hasNested || isNested
      hasContainer = hasContainer || isNested && key.isContainer
      if skipped.first == UInt8(ascii: "{"), skipped.count <= Self.greatestMetadataSize,
        ["metadata", "meta"].contains(key.name)
      {
        metadata = (key.name, Data(skipped))
      }
      return fields.addUnread(
        UnreadField(name: key.name, byteCount: skipped.count, textByteCount: Prose.byteCount(skipped)))
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
    if Self.singleFields.contains(field.field) { shapes.append((key.name, field.field, shape)) }
    fields.add(value, as: field, called: key.name, byteCount: byteCount)
  }

  private mutating func decoded(_ dateOrder: DayOrder?) -> DecodedRecord {
    if hasBadKey { return DecodedRecord(.invalidJSON(detail: "a key is not Unicode text")) }
    if let metadata { fields.add(metadata: metadata.bytes, called: metadata.name) }
    let result = Result { () throws(IngestError) in try fields.article(dateOrder: dateOrder) }
    var decoded = DecodedRecord(result)
    if case .success(let article) = result, fields.isAnswer(article) { decoded.result = .failure(.noTitleNorBody) }
    decoded.notes = fields.notes
    decoded.hasNested = hasNested
    decoded.hasContainer = hasContainer
    decoded.hasFullText = fields.hasFullText
    guard shapes.contains(where: { $0.shape != nil }) else { return decoded }
    // Several texts under several titles are no one article.
    let texts = shapes.filter { $0.field == .title || $0.field == .body }
    if Self.areColumns(texts) || Self.areColumns(shapes) {
      decoded.hasColumns = true
      let expected = "a string, or lists of one length for all fields"
      decoded.result = .failure(.wrongType(field: shapes[0].name, expected: expected))
    }
    return decoded
  }

  private static func areColumns(_ values: [SingleValue]) -> Bool {
    guard values.count > 1, let shape = values[0].shape else { return false }
    return values.allSatisfy { $0.shape == shape }
  }
}
