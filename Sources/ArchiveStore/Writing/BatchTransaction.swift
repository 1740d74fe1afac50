import ArabicCalendar
import ArabicText
import Dispatch
import GRDB
import InvertedIndex
import NewsIngest

/// Writes batches of articles, article and index together in one transaction a batch.
struct BatchTransaction: Sendable {
  let archive: Archive
  let pool: DatabasePool
  let keepsDuplicates: Bool
  let ingestedAt: String
  /// Told of what is stored.
  let collector: IngestSegmentBuilder?
  let bandFilter: BandBloomFilter
  /// What the records of other archives have told until now.
  let imported = ImportedRecords()
  let checkpoint: BackgroundCheckpoint

  /// What a batch has become.
  struct Result: Sendable {
    /// One an article, in the order of arrival.
    var outcomes: [StoreOutcome] = []
    /// The articles that were stored, in the order of row ids.
    var rows: [SegmentBuilder.Entry] = []
    /// The archive's generation with these articles.
    var generation = 0
    /// Whether anything was stored; the generation stays as it was otherwise.
    var hasChanged = false
  }

  /// Writes all of `batch` or, on an error, none; it can then be written again.
  func write(_ batch: ArticleBatch) throws(ArchiveError) -> Result {
    let imported = ImportedRecords(imported)
    let result = try describingFailures(of: archive.path) {
      try pool.writeWithoutTransaction { db in
        var result = Result()
        try db.inTransaction(.immediate) {
          result = try store(batch, imported, db)
          return .commit
        }
        return result
      }
    }
    self.imported.become(imported)
    if result.hasChanged { bandFilter.advance(to: result.generation) }
    checkpoint.begin()
    collector?.take(result, of: batch.words)
    return result
  }

  private func store(_ batch: ArticleBatch, _ imported: ImportedRecords, _ db: Database) throws -> Result {
    let generation = try IndexState(db).generation + 1
    var names = NameTables(db: db)
    var result = Result(generation: generation)
    let addresses = try AddressBook(db: db)
    let judged = try JudgedBatch.judge(
      batch, DuplicateFinder(db: db, keepsDuplicates: keepsDuplicates, imported: imported), db)
    let (articles, ledger) = (judged.articles, judged.ledger)
    result.outcomes = judged.outcomes
    let isLarge = judged.accepted.count >= TextIndex.smallestLargeBatch
    if isLarge { try TextIndex.expectLargeBatches(db) }
    try checkpoint.expect(largeBatches: isLarge, db)
    let context = archive.contexts.context(of: db)
    var rows = try ArticleRows(db: db, context: context, ingestedAt: ingestedAt, generation: generation)
    let stories = try StoryIndex(db: db)
    // Row ids must ascend, for FTS5 would otherwise write a segment for every step back: first what goes, then what comes.
    let replaced = ledger.replacedRows
    let words = batch.words
    let counting =
      isLarge ? BackgroundValue(on: .global()) { VocabularyWriter.run(of: words.tokens) } : nil
    // The batch may change again where this fails.
    defer { _ = counting?.get() }
    var losses = TermCountRun()
    var wordCount = 0
    if !ledger.isEmpty {
      var versions = VersionRows(
        db: db, context: context, generation: generation, addresses: addresses, stories: stories)
      for id in replaced { wordCount -= try versions.takeOut(id, keptAs: ledger.name(ofReplaced: id)) }
      try stories.regroup(versions.thinnedStories)
      losses = VocabularyWriter.run(of: versions.words).negated()
    }
    for accepted in judged.accepted {
      let place = accepted.place
      let keys = try keys(of: articles[place], accepted.publicID, &names)
      let id = try rows.insert(articles[place], keys, place: place, of: words.tokens)
      result.rows.append(.init(batchIndex: place, facts: .init(articles[place].article, keys, rowID: id)))
      wordCount += words.tokens.wordCount(of: place)
    }
    try SiteHistoryTable(db: db).add(judged.storedArrivals)
    for row in result.rows { try addresses.add(articles[row.batchIndex].address, of: row.facts.rowID) }
    try addFingerprints(of: batch, result, stories, db)
    try file(articles, ledger, imported, result, &rows, &names, db)
    result.hasChanged = !judged.accepted.isEmpty || !ledger.isEmpty
    if result.hasChanged {
      try IndexState.add(articles: judged.accepted.count - replaced.count, words: wordCount, db)
      if !isLarge { try TextIndex.expectSingleArticles(db) }
      let counts = counting?.get() ?? VocabularyWriter.run(of: words.tokens)
      try TermCountLogWriter(db: db).append(
        losses.isEmpty ? counts : TermCountRun(merging: [counts, losses]), generation: generation)
    }
    return result
  }

  private func keys(of incoming: IncomingArticle, _ publicID: String, _ names: inout NameTables) throws
    -> ArticleRows.Keys
  {
    ArticleRows.Keys(
      publicID: publicID, sourceID: try names.sourceID(of: incoming.article.source),
      sectionID: try names.sectionID(of: incoming.article.section))
  }

  private func addFingerprints(
    of batch: ArticleBatch, _ result: Result, _ stories: StoryIndex, _ db: Database
  ) throws {
    let isFiltered = try bandFilter.prepare(
      generation: result.generation - 1, count: result.rows.count, db)
    try stories.add(
      result.rows.compactMap { row in
        batch.fingerprints[row.batchIndex].map { StoryIndex.Newcomer(id: row.facts.rowID, fingerprint: $0) }
      }, isFiltered ? bandFilter : nil)
  }

  /// Gives older versions to the articles that are current now, and keeps those of the batch itself.
  private func file(
    _ articles: [IncomingArticle], _ ledger: VersionLedger, _ imported: ImportedRecords, _ result: Result,
    _ rows: inout ArticleRows, _ names: inout NameTables, _ db: Database
  ) throws {
    guard !ledger.isEmpty else { return }
    let rowIDs = Dictionary(uniqueKeysWithValues: result.rows.map { ($0.batchIndex, $0.facts.rowID) })
    let newest = ledger.newest()
    func rowID(ofCurrent place: KnownArticle.Place) -> Int64? {
      switch newest[place] ?? place {
      case .row(let id): id
      case .batch(let place): rowIDs[place]
      }
    }
    for id in ledger.replacedRows {
      if let current = rowID(ofCurrent: .row(id)) { try VersionRows.move(from: id, to: current, db) }
    }
    var orders: [Int64: VersionOrder] = [:]
    for filed in ledger.filed {
      guard let current = rowID(ofCurrent: filed.under),
        let publicID = filed.keptAs ?? result.outcomes[filed.place].storedID
      else { continue }
      let incoming = articles[filed.place]
      var order = try orders.removeValue(forKey: current) ?? VersionOrder(ofArticle: current, db)
      let place = order.place(
        time: filed.underID == nil ? nil : incoming.time, below: ledger.neighbour(of: filed),
        above: filed.above)
      try rows.insertVersion(
        incoming, keys(of: incoming, publicID, &names), of: current, position: order.position(of: place))
      let time = RecordTime(
        fetchedAt: incoming.fetchedAtText, storedAt: incoming.origin.ingestedAt ?? ingestedAt)
      order.insert(rowID: db.lastInsertedRowID, publicID: publicID, time: time, at: place)
      orders[current] = order
    }
    for order in orders.values { try order.write() }
    guard imported.hasMixed else { return }
    let changed = ledger.replacedRows.map(KnownArticle.Place.row) + ledger.filed.map(\.under)
    for current in Set(changed.compactMap(rowID))
    where imported.areMixed(try VersionRows.publicIDs(ofArticle: current, db)) {
      try VersionRows.sort(versionsOf: current, db)
    }
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

  /// Articles of another archive stay within a day in the order that they have there.
  init(_ article: Article) {
    let date = article.published
    self.init(article.archived == nil ? date : date.map { PublicationDate(day: $0.firstDay) })
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
