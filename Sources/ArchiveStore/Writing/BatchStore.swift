import ArabicCalendar
import ArabicText
import GRDB
import NewsIngest

/// Writes batches of articles, article and index together in one transaction a batch.
struct BatchStore: Sendable {
  let archive: Archive
  let pool: DatabasePool
  let keepsDuplicates: Bool
  let ingestedAt: String
  /// Told of what is stored.
  let collector: SegmentCollector?

  /// What a batch has become.
  struct Result: Sendable {
    /// One an article, in the order of arrival.
    var outcomes: [StoreOutcome] = []
    /// The articles that were stored, in the order of row ids.
    var rows: [ArticleBatch.StoredRow] = []
    /// The archive's generation with these articles.
    var generation = 0
  }

  /// Writes all of `batch` or, on an error, none; it can then be written again.
  func write(_ batch: ArticleBatch) throws(ArchiveError) -> Result {
    let result = try describingFailures(of: archive.path) {
      try pool.writeWithoutTransaction { db in
        var result = Result()
        try db.inTransaction(.immediate) {
          result = try store(batch, db)
          return .commit
        }
        return result
      }
    }
    collector?.take(result, of: batch.words)
    return result
  }

  private func store(_ batch: ArticleBatch, _ db: Database) throws -> Result {
    var names = NameTables(db: db)
    var result = Result(generation: try IndexState(db).generation + 1)
    let accepted = try accept(batch, &names, &result, db)
    var rows = try ArticleRows(
      db: db, context: archive.contexts.context(of: db), ingestedAt: ingestedAt, generation: result.generation
    )
    var words = 0
    for (place, publicID) in accepted {
      let incoming = batch.articles[place]
      let keys = ArticleRows.Keys(
        publicID: publicID, sourceID: try names.sourceID(of: incoming.article.source),
        sectionID: try names.sectionID(of: incoming.article.section))
      let id = try rows.insert(incoming, keys, place: place, of: batch.words.tokens)
      result.rows.append(.init(place: place, facts: .init(incoming.article, keys, rowID: id)))
      words += batch.words.tokens.wordCount(of: place)
    }
    try PageLineTable(db: db).add(
      zip(batch.articles, result.outcomes).lazy.filter(\.1.isStored).map(\.0.article))
    if !accepted.isEmpty {
      try IndexState.add(articles: accepted.count, words: words, db)
      try CountLogWriter(db: db).append(
        TermStatistics.run(of: batch.words.tokens), generation: result.generation)
    }
    return result
  }

  /// Decides which articles are stored, and counts the others out.
  ///
  /// - Returns: their places and public ids in the order of row ids: these must ascend inside a transaction, for FTS5
  ///   would otherwise write a segment for every step back.
  private func accept(
    _ batch: ArticleBatch, _ names: inout NameTables, _ result: inout Result, _ db: Database
  )
    throws -> [(place: Int, publicID: String)]
  {
    var duplicates = try DuplicateFinder(db: db, keepsDuplicates: keepsDuplicates)
    var pages = PageFinder(db: db, keepsDuplicates: keepsDuplicates)
    var accepted: [(order: PublicationOrder, place: Int, publicID: String)] = []
    var rejected: [Int] = []
    for (place, incoming) in batch.articles.enumerated() {
      if let outcome = batch.known[place] {
        rejected.append(place)
        result.outcomes.append(outcome)
        continue
      }
      let sourceID = try names.sourceID(of: incoming.article.source)
      let outcome =
        if let known = try pages.publicID(of: incoming) {
          StoreOutcome.sameContent(as: known)
        } else {
          try duplicates.outcome(of: incoming.article, publicID: batch.publicIDs[place], sourceID: sourceID)
        }
      if case .stored(let id) = outcome {
        pages.note(incoming, publicID: id)
        accepted.append((PublicationOrder(incoming.article.published), place, id))
      } else {
        rejected.append(place)
      }
      result.outcomes.append(outcome)
    }
    batch.countOut(rejected)
    accepted.sort { ($0.order, $0.place) < ($1.order, $1.place) }
    return accepted.map { ($0.place, $0.publicID) }
  }
}

/// Sorts articles by day and time of publication, undated first, as row ids do.
struct PublicationOrder: Comparable {
  private let second: Int

  init(_ date: PublicationDate?) {
    guard let date else {
      second = -1
      return
    }
    second = ((date.firstDay.ordinal * 24 + date.hour) * 60 + date.minute) * 60 + date.second
  }

  static func < (left: PublicationOrder, right: PublicationOrder) -> Bool { left.second < right.second }
}

extension SegmentBuilder.Facts {
  fileprivate init(_ article: Article, _ keys: ArticleRows.Keys, rowID: Int64) {
    self.init(
      rowID: rowID, sourceID: UInt32(truncatingIfNeeded: keys.sourceID ?? 0),
      sectionID: UInt32(truncatingIfNeeded: keys.sectionID ?? 0),
      precision: DatePrecision(article.published?.precision))
  }
}
