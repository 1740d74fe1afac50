import ArabicCalendar
import Foundation

/// A hit as `export --format jsonl`, `list` and `search` write it: the facts under `article`, the text next to it.
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
