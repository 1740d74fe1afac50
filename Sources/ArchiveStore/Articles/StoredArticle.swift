public import ArabicCalendar
import Foundation
import GRDB
import InvertedIndex
public import NewsIngest

/// An article's facts without its body.
public struct ArticleSummary: Sendable, Equatable {
  /// The stable public id.
  public let id: String
  /// The source's own id, where it gave one.
  public let externalID: String?
  /// The headline; may be empty.
  public let title: String
  /// When it was published, as precisely as the source said; nil where no sure date was found.
  public let published: PublicationDate?
  /// Name of the source.
  public let source: String?
  /// Name of the section.
  public let section: String?
  /// Author as written.
  public let author: String?
  /// Address of the original.
  public let url: String?

  let rowID: RowID
}

/// A whole article with its provenance.
public struct StoredArticle: Sendable, Equatable {
  /// The facts.
  public let summary: ArticleSummary
  /// The text as stored, byte for byte.
  public let body: String
  /// The words that the date was read from.
  public let publishedRaw: String?
  /// Where those words were found.
  public let publishedFrom: String?
  /// Image as named by the source.
  public let image: String?
  /// Page boilerplate that was taken off.
  public let removedLines: [RemovedLine]
  /// File it came from, or `-`.
  public let origin: String
  /// Line or number in that file, from 1; nil where the file was one article.
  public let originRecord: Int?
  /// Format, encoding and extractor it was read with.
  public let readAs: String
  /// When it was ingested, ISO 8601 in UTC.
  public let ingestedAt: String
  /// SHA-256 of the record's bytes, in hexadecimal.
  public let sha256: String
  /// When its page was fetched, ISO 8601 in UTC; nil where that is not known.
  public let fetchedAt: String?
  /// Where this is an older version of an article, the public id of the current one.
  public let currentID: String?
}

/// The columns of a summary, and how to read them.
enum SummaryColumns {
  static let sql = """
    article.id, article.public_id, article.external_id, article.title, article.published,
    article.published_offset_minutes, source.name, section.name, article.author, article.url
    """
  static let joins = """
    LEFT JOIN source ON source.id = article.source_id LEFT JOIN section ON section.id = article.section_id
    """
  /// The number of columns that a summary takes.
  static let count = 10

  static func summary(_ row: Row) -> ArticleSummary {
    ArticleSummary(
      id: row[1], externalID: row[2], title: row[3],
      published: publicationDate(local: row[4], offsetMinutes: row[5]), source: row[6], section: row[7],
      author: row[8], url: row[9], rowID: row[0])
  }

  /// The same from a row that a `BoundStatement` stands at.
  static func summary(_ row: OpaquePointer) -> ArticleSummary {
    func text(_ column: Int32) -> String? { BoundStatement.optionalText(row, column: column) }
    return ArticleSummary(
      id: text(1) ?? "", externalID: text(2), title: text(3) ?? "",
      published: publicationDate(local: text(4), offsetMinutes: BoundStatement.optionalInt(row, column: 5)),
      source: text(6), section: text(7), author: text(8), url: text(9),
      rowID: BoundStatement.rowID(row, column: 0))
  }

  static func publicationDate(local: String?, offsetMinutes: Int?) -> PublicationDate? {
    guard let local else { return nil }
    guard let offset = offsetMinutes else { return PublicationDate(iso8601: local) }
    if offset == 0 { return PublicationDate(iso8601: local + "Z") }
    let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
    let digits = [hours, minutes].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return PublicationDate(iso8601: local + (offset < 0 ? "-" : "+") + digits.joined(separator: ":"))
  }
}
