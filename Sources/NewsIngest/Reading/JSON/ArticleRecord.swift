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

  /// Reads the object that the reader stands in, to its end.
  ///
  /// - Returns: its article, or why it is none, which hides no other object.
  /// - Errors: what makes the input as a whole unreadable.
  static func read(from reader: JSONReader, dateOrder: DayOrder?) throws(JSONFault) -> DecodedRecord {
    var record = ArticleRecord()
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
      return fields.addUnread(
        UnreadField(name: key.name, byteCount: skipped.count, textByteCount: Prose.byteCount(skipped)))
    }
    seen.append(key.name)
    let value: RecordFields.Value
    var byteCount = 4
    switch try reader.value() {
    case .null: return
    case .string(let text): (value, byteCount) = (.text(text), text.utf8.count)
    case .badString: value = .badText
    case .number(let digits): (value, byteCount) = (.number(digits), digits.utf8.count)
    case .nested(let bytes):
      hasContainer = hasContainer || key.isContainer
      (value, byteCount) = (NestedValue.value(bytes, for: field.field), bytes.count)
    case .other: value = .wrongType
    }
    fields.add(value, as: field, called: key.name, byteCount: byteCount)
  }

  private mutating func decoded(_ dateOrder: DayOrder?) -> DecodedRecord {
    if hasBadKey { return DecodedRecord(.invalidJSON(detail: "a key is not Unicode text")) }
    let result = Result { () throws(IngestError) in try fields.article(dateOrder: dateOrder) }
    var decoded = DecodedRecord(result)
    decoded.notes = fields.notes
    decoded.hasNested = hasNested
    decoded.hasContainer = hasContainer
    decoded.hasFullText = fields.hasFullText
    return decoded
  }
}
