import ArabicCalendar
import ArabicText
import Dispatch
import GRDB
import InvertedIndex
import NewsIngest

/// One batch on its way into the archive: judged, then older articles are taken out, then new ones put in, then words counted.
///
/// Row ids must ascend, for FTS5 would otherwise write a segment for every step back: so first what goes, then what comes.
/// Lives for one transaction.
struct BatchTransaction {
  private let batch: ArticleBatch
  private let writer: BatchWriter
  private let imported: ImportedRecords
  private let db: Database
  private let context: ConnectionContext?
  private let judged: JudgedBatch
  private let addresses: AddressBook
  private let stories: StoryIndex
  private let lexicon: Lexicon
  private var names: NameTables
  private var rows: ArticleRows
  private var result: BatchResult
  /// Words that the archive gains, less those that it loses.
  private var wordCount = 0
  /// Counts of what was taken out, below zero.
  private var losses = TermCountRun()

  private var ledger: VersionLedger { judged.ledger }
  private var words: BatchWords { batch.words }
  private var isLarge: Bool { judged.accepted.count >= TextIndex.smallestLargeBatch }

  /// Judges the batch.
  ///
  /// - Parameter imported: takes what the records of other archives tell.
  init(_ batch: ArticleBatch, by writer: BatchWriter, imported: ImportedRecords, db: Database) throws {
    self.batch = batch
    self.writer = writer
    self.imported = imported
    self.db = db
    lexicon = try writer.currentLexicon(db)
    let generation = try IndexState(db).generation + 1
    let duplicates = try DuplicateFinder(
      db: db, keepsDuplicates: writer.keepsDuplicates, imported: imported)
    judged = try JudgedBatch.judge(batch, duplicates: duplicates, lexicon: lexicon, db: db)
    result = BatchResult(outcomes: judged.outcomes, generation: generation)
    context = writer.archive.contexts.context(of: db)
    addresses = try AddressBook(db: db)
    stories = try StoryIndex(db: db, lexicon: lexicon)
    names = NameTables(db: db)
    rows = try ArticleRows(
      db: db, context: context, ingestedAt: writer.ingestedAt, generation: generation)
  }

  /// Writes the batch.
  mutating func run() throws -> BatchResult {
    if isLarge { try TextIndex.expectLargeBatches(db) }
    try writer.checkpoint.expect(largeBatches: isLarge, db)
    let counts = beginCounting()
    // The batch may change again where this fails.
    defer { _ = counts?.get() }
    try takeOutReplaced()
    try insertAccepted()
    try addToTables()
    try fileVersions()
    try count(counts)
    return result
  }

  /// Counts the words of a large batch meanwhile: that needs nothing of the database.
  private func beginCounting() -> BackgroundValue<TermCountRun>? {
    guard isLarge else { return nil }
    // The words stay as they are until the value is there.
    nonisolated(unsafe) let words = words
    return BackgroundValue(on: .global()) { VocabularyWriter.run(of: words.index) }
  }

  // MARK: Articles

  private mutating func takeOutReplaced() throws {
    guard !ledger.isEmpty else { return }
    var versions = VersionRows(
      db: db, context: context, generation: result.generation, addresses: addresses, stories: stories,
      lexicon: lexicon)
    for id in ledger.replacedRows {
      wordCount -= try versions.takeOut(id, keptAs: ledger.name(ofReplaced: id))
    }
    try stories.regroup(versions.thinnedStories)
    losses = VocabularyWriter.run(of: versions.words).negated()
  }

  private mutating func insertAccepted() throws {
    for accepted in judged.accepted {
      let incoming = judged.articles[accepted.place]
      let keys = try keys(of: incoming, accepted.publicID)
      let id = try rows.insert(incoming, keys: keys, place: accepted.place, of: words.index)
      result.stored.append(
        .init(batchIndex: accepted.place, facts: .init(incoming.article, keys: keys, rowID: id)))
      wordCount += words.index.wordCount(of: accepted.place)
    }
  }

  private mutating func keys(of incoming: IncomingArticle, _ publicID: String) throws -> ArticleRows.Keys {
    ArticleRows.Keys(
      publicID: publicID, sourceID: try names.sourceID(of: incoming.article.source),
      sectionID: try names.sectionID(of: incoming.article.section))
  }

  /// What else is kept of new articles: histories of sites, addresses, signatures.
  private func addToTables() throws {
    try SiteHistoryTable(db: db).add(judged.storedArrivals)
    for entry in result.stored {
      try addresses.add(judged.articles[entry.batchIndex].address, of: entry.facts.rowID)
    }
    let isFiltered = try writer.bandFilter.prepare(
      generation: result.generation - 1, count: result.stored.count, db)
    let newcomers = result.stored.compactMap { entry in
      batch.articles[entry.batchIndex].signature.map {
        StoryIndex.Newcomer(id: entry.facts.rowID, signature: $0)
      }
    }
    try stories.add(newcomers, filter: isFiltered ? writer.bandFilter : nil)
  }

  // MARK: Versions

  /// Gives older versions to the articles that are current now, and keeps those of the batch itself.
  private mutating func fileVersions() throws {
    guard !ledger.isEmpty else { return }
    let rowIDs = Dictionary(uniqueKeysWithValues: result.stored.map { ($0.batchIndex, $0.facts.rowID) })
    let newest = ledger.newest()
    func rowID(ofCurrent place: KnownArticle.Place) -> RowID? {
      switch newest[place] ?? place {
      case .row(let id): id
      case .batch(let place): rowIDs[place]
      }
    }
    for id in ledger.replacedRows {
      if let current = rowID(ofCurrent: .row(id)) { try VersionRows.move(from: id, to: current, db) }
    }
    var orders: [RowID: VersionOrder] = [:]
    for filed in ledger.filed {
      guard let current = rowID(ofCurrent: filed.under),
        let publicID = filed.keptAs ?? result.outcomes[filed.place].storedID
      else { continue }
      var order = try orders.removeValue(forKey: current) ?? VersionOrder(ofArticle: current, db)
      try insert(filed, as: publicID, of: current, into: &order)
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

  private mutating func insert(
    _ filed: VersionLedger.Filed, as publicID: String, of current: RowID, into order: inout VersionOrder
  ) throws {
    let incoming = judged.articles[filed.place]
    let place = order.place(
      time: filed.underID == nil ? nil : incoming.time, below: ledger.neighbour(of: filed),
      above: filed.above)
    try rows.insertVersion(
      incoming, keys: keys(of: incoming, publicID), of: current, position: order.position(of: place))
    let time = RecordTime(
      fetchedAt: incoming.fetchedAtText, storedAt: incoming.origin.ingestedAt ?? writer.ingestedAt)
    order.insert(id: db.lastInsertedRowID, publicID: publicID, time: time, at: place)
  }

  // MARK: Counts

  private mutating func count(_ background: BackgroundValue<TermCountRun>?) throws {
    result.hasChanged = !judged.accepted.isEmpty || !ledger.isEmpty
    guard result.hasChanged else { return }
    try IndexState.add(
      articles: judged.accepted.count - ledger.replacedRows.count, words: wordCount, db)
    if !isLarge { try TextIndex.expectSingleArticles(db) }
    let gains = background?.get() ?? VocabularyWriter.run(of: words.index)
    try TermCountLogWriter(db: db).append(
      losses.isEmpty ? gains : TermCountRun(merging: [gains, losses]), generation: result.generation)
  }
}

extension SegmentBuilder.Facts {
  fileprivate init(_ article: Article, keys: ArticleRows.Keys, rowID: RowID) {
    self.init(
      rowID: rowID, sourceID: UInt32(truncatingIfNeeded: keys.sourceID ?? 0),
      sectionID: UInt32(truncatingIfNeeded: keys.sectionID ?? 0),
      precision: DatePrecision(article.published?.precision))
  }
}
