import ArabicCalendar
import ArchiveStore

/// The columns that tables of hits can have.
enum HitColumn: String, CaseIterable {
  case rank, id, published, source, section, author, title, snippet, url, body
  /// The same moment everywhere; empty where no zone is known.
  case publishedUTC = "published_utc"
  case externalID = "external-id"
  case score
  case copies
  case firstID = "first-id"
  case firstSource = "first-source"
  case firstIsSure = "first-is-sure"

  /// What an export holds unless told otherwise.
  static let exportDefault: [HitColumn] = [
    .rank, .id, .published, .publishedUTC, .source, .section, .author, .title, .snippet, .url, .body,
  ]
  /// What a page of search results holds as a table.
  static let searchDefault: [HitColumn] = [
    .rank, .id, .published, .publishedUTC, .source, .section, .author, .title, .snippet, .url,
  ]

  /// What a page of stories holds besides.
  static let stories: [HitColumn] = [.copies, .firstID, .firstSource, .firstIsSure]
  /// What an export may be asked for: it has a row for every copy.
  static let exportable = allCases.filter { !stories.contains($0) }

  /// The cell for one hit. Text is the original's.
  func cell(_ hit: SearchHit, body: String) -> String {
    let article = hit.article
    return switch self {
    case .rank: String(hit.rank)
    case .id: article.id
    case .published: article.published?.iso8601 ?? ""
    case .publishedUTC: article.published?.utc?.iso8601 ?? ""
    case .source: article.source ?? ""
    case .section: article.section ?? ""
    case .author: article.author ?? ""
    case .title: article.title
    case .snippet: Self.plain(hit.snippets)
    case .url: article.url ?? ""
    case .body: body
    case .externalID: article.externalID ?? ""
    case .score: String(hit.score)
    case .copies: String(hit.story?.articleCount ?? 1)
    case .firstID: (hit.story?.first ?? article).id
    case .firstSource: (hit.story?.first ?? article).source ?? ""
    case .firstIsSure: hit.story?.isFirstSure ?? true ? "yes" : "no"
    }
  }

  private static func plain(_ snippets: [Snippet]) -> String {
    snippets.map { ($0.isCutBefore ? "… " : "") + $0.passage.text + ($0.isCutAfter ? " …" : "") }.joined(
      separator: " ")
  }
}
