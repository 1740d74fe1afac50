import ArabicCalendar
public import Foundation

/// One article of an archive as a line of JSON, with all that the archive knows of it: what `export --all` writes and `ingest` reads.
///
/// Keys are sorted and missing facts are left out, so that the same article gives the same bytes.
public enum ArchivedArticleJSON {
  /// The first key, and the version of this format.
  private static let start = Data(#"{"arshif_record":1,"#.utf8)

  /// Whether a line is one of these. Older versions' lines begin with another number.
  static func begins(_ line: Data) -> Bool { line.starts(with: start) }

  /// The article as a line with its end; nil where it came from no archive.
  public static func line(of article: Article) throws -> Data? {
    guard let archived = article.archived else { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(Fields(article, archived)) + Data("\n".utf8)
  }

  /// Reads a line.
  ///
  /// - Errors: `.invalidJSON` where it is damaged.
  static func article(from line: Data) throws(IngestError) -> Article {
    let fields: Fields
    do {
      fields = try JSONDecoder().decode(Fields.self, from: line)
    } catch {
      throw .invalidJSON(detail: "a damaged record of an archive")
    }
    guard let article = fields.article else { throw .invalidJSON(detail: "a damaged record of an archive") }
    return article
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

    init(_ article: Article, _ archived: ArchivedRecord) {
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

    /// Nil where a date or the hash is none.
    var article: Article? {
      let date = published.flatMap { PublicationDate(iso8601: $0) }
      guard let hash = Data(hexadecimal: sha256), hash.count == 32, (published == nil) == (date == nil) else {
        return nil
      }
      var article = Article(
        externalID: external_id, title: title, body: body, published: date, publishedRaw: published_raw,
        publishedFrom: published_from, source: source, section: section, author: author, url: url,
        image: image, removedLines: removed ?? [])
      article.archived = ArchivedRecord(
        id: id, versionOf: version_of, location: location, format: format, encoding: encoding,
        extractor: extractor, ingestedAt: ingested_at, record: record, sha256: hash, fetchedAt: fetched_at)
      return article
    }
  }
}

/// A hit as `export --format jsonl`, `list` and `search` write it: the facts under `article`, the text beside.
struct ExportedHitJSON: Decodable {
  private struct Facts: Decodable {
    let title: String
    let external_id: String?
    let published: String?
    let source: String?
    let section: String?
    let author: String?
    let url: String?
  }

  private static let start = Data(#"{"article":{"#.utf8)

  private let article: Facts
  private let body: String?
  private let image: String?
  private let published_raw: String?
  private let published_from: String?

  /// The article of a line that is one of these; nil for all else.
  static func article(from line: Data) -> Article? {
    guard line.starts(with: start), let hit = try? JSONDecoder().decode(Self.self, from: line),
      let body = hit.body
    else { return nil }
    let facts = hit.article
    return Article(
      externalID: facts.external_id, title: facts.title, body: body,
      published: facts.published.flatMap { PublicationDate(iso8601: $0) },
      publishedRaw: hit.published_raw ?? facts.published,
      publishedFrom: hit.published_from ?? (facts.published == nil ? nil : "field published"),
      source: facts.source, section: facts.section, author: facts.author, url: facts.url, image: hit.image)
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
