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

  /// Whether it is a record of an archive, sound or not.
  var isArchived: Bool {
    switch result {
    case .success(let article): article.archived != nil
    case .failure(.badArchivedRecord): true
    case .failure: false
    }
  }

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
  /// The value of `@type`, as it stands in the input.
  private var linkedType = ""
  /// What may be columns of a table, and whether other values of the same fields show that this is none.
  private var columns: [Column] = []
  private var hasPlainText = false
  private var hasPlainFact = false
  private typealias Column = (name: String, isText: Bool, shape: NestedValue.Shape)

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
      if key.name == "@type" { linkedType = String(decoding: skipped.prefix(200), as: UTF8.self) }
      let unread = UnreadField(
        name: key.name, byteCount: skipped.count, textByteCount: Prose.byteCount(skipped))
      return fields.addUnread(unread, part: key.part, text: Self.scalar(skipped))
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
    if !fields.hasFullText, let type = LinkedType.besideArticles(linkedType) {
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
