import ArabicCalendar
public import Foundation

/// Reads articles from JSON: one object of a line, or a file with objects in whatever stands around them (``JSONEnvelope``).
///
/// ```swift
/// let line = Data(#"{"id": 7, "title": "خبر", "published": "2025-01-14"}"#.utf8)
/// try ArticleJSONDecoder().decode(line).externalID  // "7"
/// ```
/// - Fields: those of ``FieldNames`` under all their names. Title or body must have text. What else there is, is not read and is
///   said; null and blank strings are missing fields. Of a key that comes twice the first counts.
/// - Values: strings; arrays of paragraphs or names; objects that hold the text (``NestedValue``). Entities and tags become plain text.
/// - Dates are kept raw, and read where they are ISO 8601, a date in words, or a number that counts from 1970.
/// - Lenient: a comma before a closing bracket is passed over, and a byte-order mark; of a file that is cut off or broken at some
///   place, the records before it are read.
/// - Errors: `.emptyInput`, `.invalidJSON`, `.notAnObject`, `.wrongType`, `.wordList`, `.noTitleNorBody`.
public struct ArticleJSONDecoder: Sendable {
  private let readers: JSONReaderPool
  private let dateOrder: DayOrder?

  /// Makes a decoder; keep it for many lines, on any number of threads.
  ///
  /// - Parameters:
  ///   - map: the keys that fields have in this JSON where they are not known names.
  ///   - dateOrder: of day and month in dates like 3/4/2025, where it is known.
  public init(map: FieldMap = FieldMap(), dateOrder: DayOrder? = nil) {
    readers = JSONReaderPool(map)
    self.dateOrder = dateOrder
  }

  /// Reads one object.
  public func decode(_ line: Data) throws(IngestError) -> Article { try decodeObject(line).result.get() }

  /// Reads a whole file. A bad record never hides the others.
  ///
  /// - Returns: one result for each record in file order; one failure where the file as a whole is no JSON.
  public func decodeFile(_ bytes: Data) -> [Result<Article, IngestError>] {
    records(in: bytes).filter { $0.skip == nil }.map(\.result)
  }

  /// The records of a file or a line, with what was not read of them.
  ///
  /// - Parameter readsBeforeFaults: whether what is cut may be a file of records; a record that is cut may have others in it, which are
  ///   none of the input's.
  func records(in bytes: Data, readsBeforeFaults: Bool = true) -> [DecodedRecord] {
    let content = Self.withoutMark(bytes)
    if let records = archivedRecords(in: content) { return records }
    let plain = Result { () throws(IngestError) in
      Self.firstVisibleByte(of: content) == UInt8(ascii: "[")
        ? try decodeArray(content) : [try decodeObject(content)]
    }
    if case .success(let records) = plain, ColumnTable.mayBe(records), let table = ColumnTable.of(content) {
      return rows(of: table)
    }
    switch plain {
    case .success(let records) where !records.contains(where: \.isEnvelope):
      return Self.withoutActions(records)
    case .success(let records): return enveloped(content) ?? records
    case .failure(.invalidJSON(let detail)):
      // Documents one after the other are no JSON, but what many programs write.
      return enveloped(content, documents: 2) ?? (readsBeforeFaults ? beforeFault(in: content) : nil)
        ?? [DecodedRecord(.invalidJSON(detail: detail))]
    case .failure(let error): return [DecodedRecord(error)]
    }
  }

  private func decodeObject(_ line: Data) throws(IngestError) -> DecodedRecord {
    let content = Self.withoutMark(line)
    guard Self.firstVisibleByte(of: content) != nil else { throw .emptyInput }
    if ArchivedArticleJSON.isRecord(content) {
      return DecodedRecord(.success(try ArchivedArticleJSON.article(from: content)))
    }
    if let article = ExportedHitJSON.article(from: content) {
      return DecodedRecord(.success(article))
    }
    return try read(content) { reader, kind throws(JSONFault) in
      if kind == .object { return try ArticleRecord.read(from: reader, dateOrder: dateOrder) }
      // What is no JSON at all is reported as such.
      if kind == .array {
        while let element = try reader.nextElement() { try Self.skip(element, in: reader) }
      } else {
        try reader.skipValue()
      }
      return DecodedRecord(.notAnObject)
    }
  }

  /// The records of an archive in a layout of other programs; nil where there are none, and for lines as they were written.
  private func archivedRecords(in content: Data) -> [DecodedRecord]? {
    guard !ArchivedArticleJSON.begins(content), ArchivedArticleJSON.isNamed(in: content),
      let records = enveloped(content) ?? beforeFault(in: content)
    else { return nil }
    return records.contains(where: \.isArchived) ? records : [DecodedRecord(.reshapedArchivedRecords)]
  }

  private func decodeArray(_ content: Data) throws(IngestError) -> [DecodedRecord] {
    try read(content) { reader, _ throws(JSONFault) in
      var records: [DecodedRecord] = []
      while let element = try reader.nextElement() {
        if element == .object {
          records.append(try ArticleRecord.read(from: reader, dateOrder: dateOrder))
        } else {
          try reader.skipValue()
          records.append(DecodedRecord(.notAnObject))
        }
      }
      return records
    }
  }

  /// Nil where the input is not whole, or has fewer documents.
  private func enveloped(_ content: Data, documents: Int = 1) -> [DecodedRecord]? {
    guard let found = pieces(of: content), !found.isCut, found.documentCount >= documents else { return nil }
    return Self.withoutActions(records(of: found.pieces, in: content))
  }

  /// The records that are whole in an input that ends too early, and the fault; nil where there are none.
  private func beforeFault(in content: Data) -> [DecodedRecord]? {
    guard let found = pieces(of: content), found.isCut, let last = found.pieces.last else { return nil }
    var records = records(of: found.pieces, in: content)
    var end = last.range.upperBound
    if case .failure = records.last?.result, end == content.count {
      records.removeLast()
      end = last.range.lowerBound
    }
    guard records.contains(where: { if case .success = $0.result { true } else { false } }) else {
      return nil
    }
    let detail = "broken or cut off behind byte \(end), what came before is read"
    return Self.withoutActions(records) + [DecodedRecord(.invalidJSON(detail: detail))]
  }

  private func pieces(of content: Data) -> JSONEnvelope.Found? {
    try? readers.withReader { reader in
      content.withUnsafeBytes { JSONEnvelope.pieces(of: $0.bindMemory(to: UInt8.self), keys: reader.keys) }
    }
  }

  private func record(of piece: JSONEnvelope.Piece, in content: Data) -> DecodedRecord {
    guard piece.kind != .other else { return DecodedRecord(.notAnObject) }
    guard piece.kind != .privateChat else { return TelegramMessage.privateChat }
    let bytes = content.dropFirst(piece.range.lowerBound).prefix(piece.range.count)
    var record = record { () throws(IngestError) in try decodeObject(bytes) }
    if piece.kind == .telegramMessage { TelegramMessage.finish(&record, bytes: bytes) }
    for field in piece.unread { record.notes.add(field) }
    if case .success(var article) = record.result {
      article.externalID = article.externalID ?? piece.id
      article.source = article.source ?? piece.source
      if let id = piece.id, id.hasPrefix("http") { article.url = article.url ?? id }
      record.result = .success(article)
    }
    return record
  }

  /// The records of pieces. What stands around them is read once for all that it stands around.
  private func records(of pieces: [JSONEnvelope.Piece], in content: Data) -> [DecodedRecord] {
    var around: (facts: RecordFacts, record: DecodedRecord)?
    return pieces.map { piece in
      var record = record(of: piece, in: content)
      guard !piece.facts.isEmpty else { return record }
      let isFirst = around?.facts != piece.facts
      if isFirst { around = (piece.facts, self.around(piece.facts.object(in: content))) }
      if let around { piece.facts.complete(&record, with: around.record, saysRest: isFirst) }
      return record
    }
  }

  private func around(_ object: Data) -> DecodedRecord {
    record { () throws(IngestError) in
      try read(object) { reader, _ throws(JSONFault) in
        try ArticleRecord.read(from: reader, dateOrder: dateOrder, needsText: false)
      }
    }
  }

  private func rows(of table: ColumnTable) -> [DecodedRecord] {
    var records = table.rows.map { row in record { () throws(IngestError) in try decodeObject(row) } }
    for field in table.unread where !records.isEmpty { records[0].notes.add(field) }
    return records
  }

  private func record(_ read: () throws(IngestError) -> DecodedRecord) -> DecodedRecord {
    do throws(IngestError) { return try read() } catch { return DecodedRecord(error) }
  }

  /// phpMyAdmin writes two objects before its tables that say where they are from.
  private static let dumpHeaders: [Set<String>] = [["type", "version", "comment"], ["type", "name"]]

  /// Search engines' dumps have a line before each record that says what to do with it.
  private static func withoutActions(_ records: [DecodedRecord]) -> [DecodedRecord] {
    let names = records.prefix(2).map { Set($0.notes.unread.map(\.name)) }
    let headerCount = names == dumpHeaders ? 2 : 0
    return records.enumerated().map { number, record in
      guard case .failure(.noTitleNorBody) = record.result,
        number < headerCount
          || record.notes.unread.count == 1 && ["index", "create"].contains(record.notes.unread[0].name)
      else { return record }
      var record = record
      record.skip = .noText
      return record
    }
  }

  private static func skip(_ element: JSONReader.Kind, in reader: JSONReader) throws(JSONFault) {
    guard element == .object else {
      try reader.skipValue()
      return
    }
    while try reader.nextKey() != nil { try reader.skipValue() }
  }

  private func read<Value: Sendable>(
    _ content: Data, as body: @Sendable (JSONReader, JSONReader.Kind) throws(JSONFault) -> Value
  ) throws(IngestError) -> Value {
    do throws(JSONFault) {
      return try readers.withReader { reader throws(JSONFault) in
        try content.withUnsafeBytes { bytes in
          Result { () throws(JSONFault) in
            try reader.read(bytes) { kind throws(JSONFault) in try body(reader, kind) }
          }
        }.get()
      }
    } catch {
      throw .invalidJSON(detail: error.detail(in: content))
    }
  }

  private static func withoutMark(_ bytes: Data) -> Data {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  }

  private static func firstVisibleByte(of bytes: Data) -> UInt8? {
    bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
  }
}
