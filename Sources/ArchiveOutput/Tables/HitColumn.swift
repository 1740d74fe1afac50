import ArabicCalendar
import ArchiveStore

/// The columns that tables of hits can have.
package enum HitColumn: String, CaseIterable {
  case rank, id, published, source, section, author, title, snippet, url, body
  /// The same moment everywhere; empty where no zone is known.
  case publishedUTC = "published_utc"
  case externalID = "external-id"
  case score
  /// Where a row is a sentence: that sentence.
  case sentence
  case copies
  case firstID = "first-id"
  case firstSource = "first-source"
  case firstIsSure = "first-is-sure"

  /// What an export holds unless told otherwise.
  package static let exportDefault: [HitColumn] = [
    .rank, .id, .published, .publishedUTC, .source, .section, .author, .title, .snippet, .url, .body,
  ]
  /// What an export of sentences holds unless told otherwise.
  package static let sentenceDefault: [HitColumn] = [
    .rank, .id, .published, .publishedUTC, .source, .section, .author, .title, .sentence, .url,
  ]
  /// What a page of search results holds as a table.
  package static let searchDefault: [HitColumn] = [
    .rank, .id, .published, .publishedUTC, .source, .section, .author, .title, .snippet, .url,
  ]

  /// What a page of stories holds besides.
  package static let stories: [HitColumn] = [.copies, .firstID, .firstSource, .firstIsSure]
  /// What an export may be asked for: it has a row for every copy.
  package static let exportable = allCases.filter { !stories.contains($0) }

  /// Reads names between commas, of columns that an export has.
  ///
  /// - Parameter isBySentence: whether a row is a sentence; otherwise there is no column `sentence`.
  package static func exported(named names: String, isBySentence: Bool) throws(OutputError) -> [HitColumn] {
    let known = exportable.filter { $0 != .sentence || isBySentence }
    var columns: [HitColumn] = []
    for part in names.split(separator: ",") {
      let name = part.drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)
      guard let column = HitColumn(rawValue: String(name)), known.contains(column) else {
        throw .unknownColumn(name: String(name), known: known.map(\.rawValue))
      }
      columns.append(column)
    }
    if columns.isEmpty { throw .noColumn }
    return columns
  }

  /// The cell for one row. Text is the original's.
  package func cell(_ row: HitRow) -> TableCell {
    let article = row.hit.article
    return switch self {
    case .rank: .integer(row.hit.rank)
    case .id: .text(article.id)
    case .published: .date(ifKnown: article.published)
    case .publishedUTC: .date(ifKnown: article.published?.utc)
    case .source: .text(article.source ?? "")
    case .section: .text(article.section ?? "")
    case .author: .text(article.author ?? "")
    case .title: .text(article.title)
    case .snippet: .text(Self.plain(row.hit.snippets))
    case .url: .link(article.url ?? "")
    case .body: .text(row.body)
    case .sentence: .text(row.sentence)
    case .externalID: .text(article.externalID ?? "")
    case .score: .number(row.hit.score)
    case .copies, .firstID, .firstSource, .firstIsSure: storyCell(row.hit)
    }
  }

  private func storyCell(_ hit: SearchHit) -> TableCell {
    switch self {
    case .copies: .integer(hit.story?.articleCount ?? 1)
    case .firstID: .text((hit.story?.first ?? hit.article).id)
    case .firstSource: .text((hit.story?.first ?? hit.article).source ?? "")
    default: .text(hit.story?.isFirstSure ?? true ? "yes" : "no")
    }
  }

  private static func plain(_ snippets: [Snippet]) -> String {
    snippets.map { ($0.isCutBefore ? "… " : "") + $0.passage.text + ($0.isCutAfter ? " …" : "") }.joined(
      separator: " ")
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isDropped: (Character) -> Bool) -> Substring {
    prefix(upTo: lastIndex { !isDropped($0) }.map(index(after:)) ?? startIndex)
  }
}
