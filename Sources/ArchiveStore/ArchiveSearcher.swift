import ArabicText
import Foundation
import GRDB
import InvertedIndex
public import NewsQuery

/// Finds articles: ranked search, lists by date, single articles.
///
/// Every call sees the archive as of one moment. Safe to call from any thread.
public final class ArchiveSearcher: Sendable {
  /// Limits for queries against an archive: depth 12, else the usual ones.
  public static let queryLimits = QueryLimits.archive

  let archive: Archive

  /// Searches `archive`.
  public init(_ archive: Archive) { self.archive = archive }

  /// Runs one search.
  public func search(_ request: SearchRequest) throws(ArchiveError) -> SearchAnswer {
    try read { db in
      try SearchRun(request, snapshot: archive.snapshots.snapshot(db), db: db, tools: tools(of: db)).answer()
    }
  }

  /// The words of the archive that are spelt, or sound, most like a word, the nearest first, at most three.
  ///
  /// - Parameter word: one word, which the archive may hold or not.
  public func suggestions(for word: String) throws(ArchiveError) -> [Suggestion] {
    try read { db in
      let snapshot = try archive.snapshots.snapshot(db)
      return try WordSuggester(
        vocabulary: VocabularyReader(db: db, log: snapshot.counts), analyzer: analyzer(of: db),
        articleCount: snapshot.state.articleCount
      ).neighbours(of: word)
    }
  }

  /// How the matching set of a query spreads over time.
  ///
  /// - Parameter wantsCoverage: also count all articles that the filter lets through, for shares.
  public func timeline(
    _ query: Query, filter: ArticleFilter = ArticleFilter(), by unit: Timeline.Unit,
    wantsCoverage: Bool = false
  ) throws(ArchiveError) -> Timeline {
    try read { db in
      let request = SearchRequest(query: query, filter: filter)
      return try SearchRun(request, snapshot: archive.snapshots.snapshot(db), db: db, tools: tools(of: db))
        .timeline(by: unit, wantsCoverage: wantsCoverage)
    }
  }

  /// A page of articles by date.
  public func list(_ request: ListRequest) throws(ArchiveError) -> ListAnswer {
    try read { db in
      let names = try NameFilter(request.filter, db: db, analyzer: analyzer(of: db))
      let query = ListQuery(request: request, names: names)
      let key = try request.after.map { try query.key(of: $0, db) }
      let articles = try query.page(after: key, limit: min(request.limit, Int.max - 1) + 1, db)
      let page = Array(articles.prefix(request.limit))
      return ListAnswer(
        total: try query.total(db), articles: page, next: articles.count > page.count ? page.last?.id : nil,
        notes: names.notes)
    }
  }

  /// The article with a public id, or else with a source's id.
  public func article(id: String) throws(ArchiveError) -> StoredArticle {
    try read { db in
      guard let article = try ArticleTable(db: db).article(id: id) else {
        throw ArchiveError.noSuchArticle(id: id)
      }
      return article
    }
  }

  /// The version of the analyzer that made the index.
  public func analyzerVersion() throws(ArchiveError) -> String {
    try read { db in try IndexedLexicon.stamp(of: db) }
  }

  /// The archive's generation, which grows with every change, and its number of articles.
  public func state() throws(ArchiveError) -> (generation: Int, articleCount: Int) {
    try read { db in
      let row = try Row.fetchOne(db, sql: "SELECT generation, article_count FROM index_state")
      return (row?[0] ?? 0, row?[1] ?? 0)
    }
  }

  /// What the archive holds, in numbers.
  public func statistics() throws(ArchiveError) -> ArchiveStatistics {
    try read { db in try ArchiveStatistics(db, snapshot: archive.snapshots.snapshot(db), path: archive.path) }
  }

  /// Articles that no ranking index holds, where they are enough that an ingest would have built one; else 0.
  public func unrankedCount() throws(ArchiveError) -> Int {
    let count = try read { db in try archive.snapshots.snapshot(db).uncoveredCount }
    return count < archive.tuning.smallestRun ? 0 : count
  }

  /// The analyzer of the connection: its word cache stays warm from search to search.
  func analyzer(of db: Database) -> Analyzer { tools(of: db).analyzer }

  func tools(of db: Database) -> SearchTools {
    let context = archive.contexts.context(of: db)
    return SearchTools(
      analyzer: context?.analyzer ?? Analyzer(cacheBits: 10), marks: context?.queryFormMap ?? QueryFormMap(),
      sums: context?.frequencySums ?? FrequencySums())
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(ArchiveError) -> Value {
    do throws(ArchiveError) {
      let value = try describingFailures(of: archive.path) {
        try archive.readSnapshot(body)
      }
      try archive.checkUnchanged()
      return value
    } catch {
      // Whatever else went wrong, a change underneath explains it.
      try archive.checkUnchanged()
      throw error
    }
  }
}
