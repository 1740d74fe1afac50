import ArabicCalendar
import ArchiveStore

/// The columns that tables of hits can have.
enum HitColumn: String, CaseIterable {
  case rank, id, published, source, section, author, title, snippet, url, body
  case externalID = "external-id"
  case score

  /// What an export holds unless told otherwise.
  static let exportDefault: [HitColumn] = [
    .rank, .id, .published, .source, .section, .author, .title, .snippet, .url, .body,
  ]
  /// What a page of search results holds as a table.
  static let searchDefault: [HitColumn] = [
    .rank, .id, .published, .source, .section, .author, .title, .snippet, .url,
  ]

  /// The cell for one hit. Text is the original's.
  func cell(_ hit: SearchHit, body: String) -> String {
    let article = hit.article
    return switch self {
    case .rank: String(hit.rank)
    case .id: article.id
    case .published: article.published?.iso8601 ?? ""
    case .source: article.source ?? ""
    case .section: article.section ?? ""
    case .author: article.author ?? ""
    case .title: article.title
    case .snippet: Self.plain(hit.snippets)
    case .url: article.url ?? ""
    case .body: body
    case .externalID: article.externalID ?? ""
    case .score: String(hit.score)
    }
  }

  private static func plain(_ snippets: [Snippet]) -> String {
    snippets.map { ($0.isCutBefore ? "… " : "") + $0.passage.text + ($0.isCutAfter ? " …" : "") }.joined(
      separator: " ")
  }
}
