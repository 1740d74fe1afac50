import ArabicCalendar
public import Foundation

/// One article of an archive as a line of JSON, with all that the archive knows of it: what `export --all` writes and `ingest` reads.
///
/// Keys are sorted and missing facts are left out, so that the same article gives the same bytes. They are read in any order and layout, as
/// jq and pandas write them, with null for what is missing. Nothing is taken on trust: a record is refused where its
/// id, a time, a number or its hash cannot be one.
public enum ArchivedArticleJSON {
  private static let start = Data(#"{"arshif_record":"#.utf8)
  /// The name of the first key, parted where a letter is rare in all texts.
  private static let name = (start: Data(#""arshif"#.utf8), end: Data(#"_record""#.utf8))

  /// Whether a line begins as this program writes one.
  static func begins(_ line: Data) -> Bool { line.starts(with: start) }

  /// Whether an object is one of these, in whatever layout.
  static func isRecord(_ object: Data) -> Bool {
    begins(object)
      || isNamed(in: object) && (try? JSONDecoder().decode(Mark.self, from: object))?.isThere == true
  }

  /// Whether the name of the first key stands anywhere in some JSON. Within a string its quotes have a backslash before them.
  static func isNamed(in json: Data) -> Bool {
    var place = json.startIndex
    while let end = json.place(of: name.end, from: place) {
      if json[..<end.lowerBound].suffix(name.start.count) == name.start { return true }
      place = end.upperBound
    }
    return false
  }

  /// The article as a line with its end; nil where it came from no archive.
  public static func line(of article: Article) throws -> Data? {
    guard let archived = article.archived else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(Fields(article, archived: archived)) + Data("\n".utf8)
  }

  /// Reads a line.
  ///
  /// - Errors: `.invalidJSON`, `.badArchivedRecord`.
  static func article(from line: Data) throws(IngestError) -> Article {
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: line)
    } catch let error as DecodingError {
      guard let fault = fault(error) else { throw .invalidJSON(detail: "a damaged record of an archive") }
      throw .badArchivedRecord(fault: fault)
    } catch {
      throw .invalidJSON(detail: "a damaged record of an archive")
    }
    return try fields.article()
  }

  /// Nil where it is no JSON.
  private static func fault(_ error: DecodingError) -> String? {
    switch error {
    case .keyNotFound(let key, _): return "\(key.stringValue) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      return context.codingPath.first.map { "\($0.stringValue) has the wrong type" }
    @unknown default: return nil
    }
  }

  private struct Mark: Decodable {
    let isThere: Bool

    // swift-format-ignore: AlwaysUseLowerCamelCase
    enum CodingKeys: CodingKey { case arshif_record }

    init(from decoder: any Decoder) throws {
      isThere = try decoder.container(keyedBy: CodingKeys.self).contains(.arshif_record)
    }
  }

  private struct Fields: Codable {
    // The names are those in the file.
    // swift-format-ignore: AlwaysUseLowerCamelCase
    let arshif_record: Int
    let author: String?
    let body: String
    let encoding: String
    let external_id: String?
    let extractor: String
    let fetched_at: String?
    let format: String
    let id: String
    let image: String?
    let ingested_at: String
    let location: String
    let published: String?
    let published_from: String?
    let published_raw: String?
    let record: Int?
    let removed: [RemovedLine]?
    let section: String?
    let sha256: String
    let source: String?
    let title: String
    let url: String?
    let version_of: String?

    init(_ article: Article, archived: ArchivedRecord) {
      arshif_record = 1
      author = article.author
      body = article.body
      encoding = archived.encoding
      external_id = article.externalID
      extractor = archived.extractor
      fetched_at = archived.fetchedAt
      format = archived.format
      id = archived.id
      image = article.image
      ingested_at = archived.ingestedAt
      location = archived.location
      published = article.published?.iso8601
      published_from = article.publishedFrom
      published_raw = article.publishedRaw
      record = archived.record
      removed = article.removedLines.isEmpty ? nil : article.removedLines
      section = article.section
      sha256 = archived.sha256.map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }.joined()
      source = article.source
      title = article.title
      url = article.url
      version_of = archived.versionOf
    }

    /// - Errors: `.badArchivedRecord`.
    func article() throws(IngestError) -> Article {
      let hash = Data(hexadecimal: sha256)
      if let fault = fault(hash) { throw .badArchivedRecord(fault: fault) }
      let date = published.flatMap { PublicationDate(iso8601: $0) }
      var article = Article(
        externalID: external_id, title: title, body: body, published: date, publishedRaw: published_raw,
        publishedFrom: published_from, source: source, section: section, author: author, url: url,
        image: image, removedLines: removed ?? [])
      article.archived = ArchivedRecord(
        id: id, versionOf: version_of, location: location, format: format, encoding: encoding,
        extractor: extractor, ingestedAt: ingested_at, record: record, sha256: hash ?? Data(),
        fetchedAt: fetched_at)
      return article
    }

    /// What is wrong with a value; nil where nothing is.
    private func fault(_ hash: Data?) -> String? {
      if arshif_record != 1 { return "arshif_record is \(arshif_record), and 1 is read" }
      if !ArchivedRecord.isID(id) { return "id is none" }
      if let version_of, !ArchivedRecord.isID(version_of) || version_of == id {
        return "version_of is no other id"
      }
      if !Self.isTime(ingested_at) { return "ingested_at is no time like 2024-01-31T09:00:00Z" }
      if let fetched_at, !Self.isTime(fetched_at) {
        return "fetched_at is no time like 2024-01-31T09:00:00Z"
      }
      if let published, PublicationDate(iso8601: published)?.iso8601 != published {
        return "published is no date like 2024-01-31"
      }
      if let record, record < 1 { return "record is less than 1" }
      if hash?.count != 32 { return "sha256 is none" }
      let isBlank = (title + body).unicodeScalars.allSatisfy(\.properties.isWhitespace)
      return isBlank ? "title and body are blank" : nil
    }

    /// Whether a text is a time of the years 1 to 9999 in UTC, to the second.
    private static func isTime(_ text: String) -> Bool {
      guard let date = PublicationDate(iso8601: text) else { return false }
      return date.precision == .second && date.utcOffsetMinutes == 0 && date.iso8601 == text
    }
  }
}

extension Data {
  /// Nil where `text` is no even number of hexadecimal digits.
  fileprivate init?(hexadecimal text: String) {
    let digits = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
    self.init(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }
}
