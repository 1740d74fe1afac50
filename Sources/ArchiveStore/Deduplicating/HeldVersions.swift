import InvertedIndex
import NewsIngest

/// Older versions of other archives that came before their article. They wait for it, so that what becomes of them does not depend on
/// the order of an export's lines. An export as it was written has each article before its versions, and nothing waits.
struct HeldVersions {
  /// Hashes of the public ids of articles that have come, 8 bytes each.
  private var announced: Set<UInt64> = []
  /// By the public id of the article that they are versions of.
  private var waiting: [String: [IncomingArticle]] = [:]

  /// What can be taken now that `incoming` has come, in the order to take it in: none, itself, or with it the versions that waited for it.
  mutating func receive(_ incoming: IncomingArticle) -> [IncomingArticle] {
    guard let record = incoming.article.archived else { return [incoming] }
    guard let article = record.versionOf else {
      announced.insert(TermHash.hash(record.id))
      return [incoming] + Self.sorted(waiting.removeValue(forKey: record.id) ?? [])
    }
    if announced.contains(TermHash.hash(article)) { return [incoming] }
    waiting[article, default: []].append(incoming)
    return []
  }

  /// Those whose article has not come, which may be in the archive.
  mutating func takeAll() -> [IncomingArticle] {
    defer { waiting = [:] }
    return waiting.keys.sorted().flatMap { Self.sorted(waiting[$0] ?? []) }
  }

  /// As `VersionRows.sort(versionsOf:_:)` sorts them.
  private static func sorted(_ versions: [IncomingArticle]) -> [IncomingArticle] {
    func key(_ version: IncomingArticle) -> (String, String) {
      let record = version.article.archived
      return (record?.fetchedAt ?? record?.ingestedAt ?? "", record?.id ?? "")
    }
    return versions.sorted { key($0) < key($1) }
  }
}
