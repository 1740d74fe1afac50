import ArabicText
import Foundation
import GRDB
import GRDBSQLite
import InvertedIndex

/// Groups copies of one text into stories as articles come and go. Lives for one transaction.
///
/// Two articles are linked where they have a band in common and their sketches agree; a story is what links hold together, in
/// whatever order its articles came. The work an article makes is bounded: bands that very many articles have (boilerplate) are
/// looked into for eight of them only, of the archive those of the greatest row ids, of a batch the first and the last. There,
/// and only there, may the order of arrival show: which of nine or more articles of one band are linked directly.
struct StoryIndex {
  /// How many articles of one band are looked at.
  static let bandLimit = 8

  /// What the articles have cost, for tests and measurements.
  struct Effort: Equatable {
    /// Band keys looked up in the archive.
    var lookups = 0
    /// Pairs of signatures compared.
    var comparisons = 0
  }

  let db: Database
  private let selectBand: BoundStatement
  private let insertBand: BoundStatement
  let deleteBand: BoundStatement
  private let insert: BoundStatement
  private let select: BoundStatement
  private let texts: ComparedTexts

  /// - Parameter lexicon: the one that the archive's index is made with.
  init(db: Database, lexicon: Lexicon = .builtIn) throws {
    self.db = db
    texts = ComparedTexts(db: db, lexicon: lexicon)
    selectBand = try BoundStatement(
      "SELECT article_id FROM fingerprint_band WHERE key = ? ORDER BY article_id DESC LIMIT \(Self.bandLimit)",
      db: db)
    insertBand = try BoundStatement(
      "INSERT OR IGNORE INTO fingerprint_band (key, article_id) VALUES (?, ?)", db: db)
    deleteBand = try BoundStatement("DELETE FROM fingerprint_band WHERE key = ? AND article_id = ?", db: db)
    insert = try BoundStatement("INSERT INTO fingerprint (id, story, sketch) VALUES (?, ?, ?)", db: db)
    select = try BoundStatement("SELECT sketch, story FROM fingerprint WHERE id = ?", db: db)
  }

  /// An article on its way in.
  struct Newcomer {
    let id: RowID
    let signature: MinHashSignature
  }

  /// Takes in articles, in any order.
  ///
  /// - Parameter filter: tells which keys need not be looked up, where it is ready; takes the newcomers' keys.
  @discardableResult
  func add(_ newcomers: [Newcomer], filter: BandBloomFilter? = nil) throws -> Effort {
    var effort = Effort()
    guard !newcomers.isEmpty else { return effort }
    var groups = StoryGroups()
    var known: [RowID: MinHashSignature] = [:]
    for newcomer in newcomers { groups.addSingle(newcomer.id) }
    let bands = SortedBands(newcomers)
    for pair in try candidates(newcomers, bands: bands, filter: filter, effort: &effort) {
      let own = newcomers[pair.newcomer]
      if groups.areTogether(own.id, other: pair.other) { continue }
      if known[pair.other] == nil {
        guard let (other, story) = try signature(of: pair.other) else { continue }
        known[pair.other] = other
        groups.addKnown(pair.other, story: story)
      }
      guard let other = known[pair.other] else { continue }
      effort.comparisons += 1
      if try isCopy(own, right: Newcomer(id: pair.other, signature: other)) {
        groups.unite(own.id, other: pair.other)
      }
    }
    try link(newcomers, bands: bands, groups: &groups, effort: &effort)
    try write(groups)
    for newcomer in newcomers.sorted(by: { $0.id < $1.id }) {
      insert.bind(newcomer.id, at: 1)
      insert.bind(groups.story(of: newcomer.id), at: 2)
      try newcomer.signature.bytes.withUnsafeBytes { bytes in
        insert.bindBorrowed(blob: bytes, at: 3)
        try insert.run()
      }
    }
    return effort
  }

  /// By the sketches, and where these are in doubt by the texts, which are stored by now.
  func isCopy(_ left: Newcomer, right: Newcomer) throws -> Bool {
    if let answer = left.signature.isCopy(of: right.signature) { return answer }
    return try texts.resemblance(left.id, other: right.id)
      >= left.signature.leastResemblance(with: right.signature)
  }

  /// Articles that were there before and have a band in common with a newcomer. Adds the newcomers' own bands.
  ///
  /// Keys go in the order of the table, so that those on one page come together.
  private func candidates(
    _ newcomers: [Newcomer], bands: SortedBands, filter: BandBloomFilter?, effort: inout Effort
  ) throws -> [(newcomer: Int, other: RowID)] {
    var pairs: [(newcomer: Int, other: RowID)] = []
    var others: [RowID] = []
    var keyBefore: Int32?
    for (key, place) in bands {
      if key != keyBefore {
        let mayBeThere = filter?.mayHold(key) ?? true
        effort.lookups += mayBeThere ? 1 : 0
        others = mayBeThere ? try articles(of: key) : []
      }
      keyBefore = key
      filter?.insert(key)
      for other in others { pairs.append((place, other)) }
      insertBand.bind(Int64(key), at: 1)
      insertBand.bind(newcomers[place].id, at: 2)
      try insertBand.run()
    }
    return pairs
  }

  /// Links newcomers with each other: each with the one before it in a band, and with the first few of it.
  private func link(
    _ newcomers: [Newcomer], bands: SortedBands, groups: inout StoryGroups, effort: inout Effort
  ) throws {
    guard newcomers.count > 1 else { return }
    var start = 0
    for index in bands.indices {
      if bands[index].key != bands[start].key { start = index }
      guard start < index else { continue }
      let (first, last) = (start + Self.bandLimit / 2, index - Self.bandLimit / 2)
      // Bounded by numbers: a lazy suffix may walk through all.
      for other in first < last ? Array(start..<first) + Array(last..<index) : Array(start..<index) {
        let (left, right) = (newcomers[bands[index].place], newcomers[bands[other].place])
        if groups.areTogether(left.id, other: right.id) { continue }
        effort.comparisons += 1
        if try isCopy(left, right: right) { groups.unite(left.id, other: right.id) }
      }
    }
  }

  private func articles(of key: Int32) throws -> [RowID] {
    selectBand.bind(Int64(key), at: 1)
    var ids: [RowID] = []
    try selectBand.forEachRow { ids.append(BoundStatement.rowID($0, column: 0)) }
    return ids
  }

  func signature(of id: RowID) throws -> (MinHashSignature, story: RowID?)? {
    select.bind(id, at: 1)
    let row = try select.first { row in
      (
        MinHashSignature(bytes: BoundStatement.blob(row, column: 0)),
        BoundStatement.optionalRowID(row, column: 1)
      )
    }
    return row.flatMap { signature, story in signature.map { ($0, story) } }
  }

  private func write(_ groups: StoryGroups) throws {
    for (story, target) in groups.merged {
      try db.cachedStatement(sql: "UPDATE fingerprint SET story = ? WHERE story = ?").execute(
        arguments: [target, story])
    }
    for (id, story) in groups.joined {
      try db.cachedStatement(sql: "UPDATE fingerprint SET story = ? WHERE id = ?").execute(
        arguments: [story, id])
    }
  }
}

/// The bands of articles, in the order of keys, then of articles.
struct SortedBands: RandomAccessCollection {
  /// A key, such that they sort as signed numbers do, and the place of an article.
  private let packed: [UInt64]

  init(_ articles: [StoryIndex.Newcomer]) {
    var packed: [UInt64] = []
    packed.reserveCapacity(articles.count * MinHashSignature.bandCount)
    for (place, article) in articles.enumerated() {
      for number in 0..<MinHashSignature.bandCount {
        let key = UInt32(bitPattern: article.signature.band(number) ^ .min)
        packed.append(UInt64(key) << 32 | UInt64(place))
      }
    }
    packed.sort()
    self.packed = packed
  }

  var startIndex: Int { 0 }
  var endIndex: Int { packed.count }

  subscript(index: Int) -> (key: Int32, place: Int) {
    (Int32(bitPattern: UInt32(packed[index] >> 32)) ^ .min, Int(packed[index] & 0xFFFF_FFFF))
  }
}
