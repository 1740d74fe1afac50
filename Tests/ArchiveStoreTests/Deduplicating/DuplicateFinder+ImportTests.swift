@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import NewsIngest
import TestSupport
import Testing

/// Exports that come into archives which hold something already.
@Suite("Imports")
struct DuplicateFinderImportTests {
  private static let body =
    "أَعْلَنَتِ البلديّةُ إغلاق الشارع الرئيسي بسبب أعمال الصيانة في شبكة المياه، ودعت السائقين إلى سلوك الطرق البديلة، على أن يفتح"
  private static let texts = ["يوم الأحد", "يوم الاثنين", "يوم الثلاثاء", "مساءَ الاربعاء"].map {
    "\(body) \($0)."
  }

  private static func id(_ text: String) -> String { ContentID.publicID(of: Article("إغلاق الشارع", text)) }

  /// A record of an export, stored on this day of May 2024.
  private static func record(
    _ text: Int, day: Int, versionOf current: Int? = nil, id: String? = nil, url: String? = nil,
    fetchedDay: Int? = nil, _ change: (inout Article) -> Void = { _ in }
  ) -> Article {
    var article = Article("إغلاق الشارع", texts[text])
    article.url = url
    change(&article)
    article.archived = ArchivedRecord(
      id: id ?? Self.id(texts[text]), versionOf: current.map { Self.id(texts[$0]) }, location: "a.jsonl",
      format: "jsonl", encoding: "UTF-8", extractor: "test", ingestedAt: "2024-05-0\(day)T09:00:00Z",
      record: text + 1, sha256: ContentID.sha256(Data(article.body.utf8)),
      fetchedAt: fetchedDay.map { "2024-05-0\($0)T08:00:00Z" })
    return article
  }

  /// The export of an archive that has had the first `count` texts, one a day.
  private static func state(_ count: Int, url: String?) -> [Article] {
    [record(count - 1, day: count, url: url)]
      + (0..<count - 1).map { record($0, day: $0 + 1, versionOf: count - 1, url: url) }
  }

  @discardableResult
  private static func bring(
    _ articles: [Article], into store: TestArchive, limit: Int = 100, keepingDuplicates: Bool = false
  ) throws -> (outcomes: [StoreOutcome], lacking: Int) {
    var outcomes: [StoreOutcome] = []
    let writer = try ArchiveWriter(
      store.archive, keepingDuplicates: keepingDuplicates, limits: .init(articleCount: limit)
    ) { outcomes.append($1) }
    for article in articles {
      try writer.add(
        article.archived.map { IncomingArticle(article, archived: $0) } ?? IncomingArticle(article))
    }
    #expect(try writer.finish() == nil)
    return (outcomes, writer.versionsWithoutArticle)
  }

  private static func export(_ store: TestArchive) throws -> [Article] {
    var articles: [Article] = []
    _ = try store.searcher.forEachArticle { articles.append($0) }
    return articles
  }

  /// The numbers of the older texts of each current one, the oldest first.
  private static func histories(_ store: TestArchive) throws -> [Int: [Int]] {
    var histories: [Int: [Int]] = [:]
    var current = -1
    for article in try export(store) {
      let number = try #require(texts.firstIndex(of: article.body))
      if article.archived?.versionOf == nil {
        current = number
        histories[current] = []
      } else {
        histories[current]?.append(number)
      }
    }
    return histories
  }

  private static let orders = [[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]]

  @Test(
    "Exports of one archive at three times give its last state in any order",
    arguments: orders, [nil, "https://example.com/street"])
  func states(order: [Int], url: String?) throws {
    let store = try TestArchive()
    for count in order { try Self.bring(Self.state(count, url: url), into: store) }
    #expect(try Self.export(store) == Self.state(3, url: url))
    try store.archive.checkIndex()
    // And so do its lines in any order, over an earlier state or none.
    let lines = Self.state(3, url: url)
    for known in [[], Self.state(1, url: url), Self.state(2, url: url)] {
      for limit in [1, 2, 100] {
        let shuffled = try TestArchive()
        try Self.bring(known, into: shuffled)
        let told = try Self.bring(order.map { lines[$0 - 1] }, into: shuffled, limit: limit)
        #expect(told.lacking == 0)
        let histories = try Self.histories(shuffled)
        #expect(histories.mapValues { $0.sorted() } == [2: [0, 1]])
        try shuffled.archive.checkIndex()
        let again = try Self.bring(lines, into: shuffled)
        #expect(again.outcomes.allSatisfy { !$0.isStored })
        #expect(try Self.histories(shuffled) == histories)
      }
    }
  }

  @Test(
    "Two archives that corrected one article: the later correction is current",
    arguments: [nil, "https://example.com/street"], [true, false])
  func merge(url: String?, isLaterFirst: Bool) throws {
    let one = [Self.record(1, day: 2, url: url), Self.record(0, day: 1, versionOf: 1, url: url)]
    let other = [Self.record(2, day: 3, url: url), Self.record(0, day: 1, versionOf: 2, url: url)]
    let store = try TestArchive()
    for export in isLaterFirst ? [other, one] : [one, other] { try Self.bring(export, into: store) }
    #expect(try Self.histories(store) == [2: [0, 1]])
    #expect(try store.search("الثلاثاء").hits.count == 1)
    #expect(try store.matches("الأحد OR الاثنين") == [])
    try store.archive.checkIndex()
  }

  @Test("Where both were fetched, that decides and not the storing")
  func fetched() throws {
    let url = "https://example.com/street"
    let store = try TestArchive()
    try Self.bring([Self.record(1, day: 2, url: url, fetchedDay: 2)], into: store)
    try Self.bring([Self.record(0, day: 3, url: url, fetchedDay: 1)], into: store)
    #expect(try Self.histories(store) == [1: [0]])
  }

  @Test("A version whose article is nowhere is kept and counted; it joins the article when that comes")
  func withoutArticle() throws {
    let lines = Self.state(3, url: nil)
    let store = try TestArchive()
    #expect(try Self.bring(Array(lines[1...]), into: store).lacking == 2)
    #expect(try Self.histories(store) == [0: [], 1: []])
    #expect(try Self.bring(lines, into: store).lacking == 0)
    #expect(try Self.histories(store) == [2: [0, 1]])
  }

  @Test("What an export has apart stays apart, at whatever addresses")
  func apart() throws {
    let url = "https://example.com/street"
    let lines = (0..<4).map { Self.record($0, day: 1, url: url) }
    for limit in [1, 100] {
      let store = try TestArchive()
      try Self.bring(lines, into: store, limit: limit)
      #expect(try Self.export(store) == lines)
    }
    var there = Article("إغلاق الشارع", Self.texts[3])
    there.url = url
    let kept = try TestArchive([there])
    try Self.bring([lines[0]], into: kept, keepingDuplicates: true)
    #expect(try Self.histories(kept) == [3: [], 0: []])
    // Unless the one is no newer than what is there by itself.
    let other = try TestArchive([there])
    try Self.bring([lines[0]], into: other)
    #expect(try Self.histories(other) == [3: [0]])
  }

  @Test("A text that was changed under its id is a version of what has this id")
  func changedByHand() throws {
    let store = try TestArchive()
    try Self.bring([Self.record(0, day: 1)], into: store)
    let changed = Self.record(1, day: 1, id: Self.id(Self.texts[0]))
    #expect(
      try Self.bring([changed], into: store).outcomes
        == [.newVersion(id: Self.id(Self.texts[1]), of: Self.id(Self.texts[0]))])
    #expect(try Self.histories(store) == [1: [0]])
    #expect(try Self.bring([changed], into: store).outcomes == [.sameContent(as: Self.id(Self.texts[1]))])
  }

  @Test("Facts of another state are added; an older record corrects nothing, and none is lost")
  func facts() throws {
    let store = try TestArchive()
    try Self.bring([Self.record(0, day: 3) { $0.section = "محليات" }], into: store)
    try Self.bring([Self.record(0, day: 1) { ($0.section, $0.author) = ("سياسة", "ليلى") }], into: store)
    let records = try Self.export(store)
    #expect(records.map(\.section) == ["محليات", "سياسة", "محليات"])
    #expect(records.map(\.author) == ["ليلى", "ليلى", nil])
    #expect(records[0].archived?.ingestedAt == "2024-05-03T09:00:00Z")
    // The same number for other facts.
    let id = Self.id(Self.texts[0])
    let numbered = Self.record(0, day: 2, versionOf: 0, id: "\(id).1") { $0.image = "1.jpg" }
    try Self.bring([numbered], into: store)
    #expect(try Self.export(store).contains { $0.image == "1.jpg" && $0.archived?.versionOf == nil })
    #expect(try Self.bring([numbered], into: store).outcomes.allSatisfy { !$0.isStored })
    // A number that skips others is no fault.
    let gap = try TestArchive()
    try Self.bring(
      [Self.record(0, day: 1), Self.record(0, day: 1, versionOf: 0, id: "\(id).2") { $0.author = "منى" }],
      into: gap)
    try Self.bring(
      [Self.record(0, day: 2) { $0.section = "محليات" }, Self.record(0, day: 3) { $0.section = "أخبار" }],
      into: gap)
    #expect(
      try gap.archive.texts("SELECT public_id FROM article_version ORDER BY 1")
        == [2, 3, 4].map { "\(id).\($0)" })
  }

  // MARK: Any archives

  /// Records by the public id of the current one, the older ones as they stand.
  private static func families(_ store: TestArchive) throws -> [String: [Article]] {
    var families: [String: [Article]] = [:]
    for article in try export(store) {
      let archived = try #require(article.archived)
      families[archived.versionOf ?? archived.id, default: []].append(article)
    }
    return families
  }

  private static func archive(_ stream: inout MixedArticles, day: Int) throws -> TestArchive {
    let store = try TestArchive()
    for part in 0..<stream.number(1...3) {
      let time = Date(timeIntervalSince1970: 1.7e9 + Double(day + part) * 86_400)
      let writer = try ArchiveWriter(store.archive, ingestedAt: time)
      for _ in 0..<stream.number(1...25) { try writer.add(stream.next()) }
      #expect(try writer.finish() == nil)
    }
    return store
  }

  @Test(
    "Any export into any archive: no text is lost, and the cuts of batches make no difference",
    arguments: (UInt64(1)...24).map { $0 } + [73])
  func anyArchives(seed: UInt64) throws {
    var stream = MixedArticles(generator: SeededGenerator(seed: seed))
    let known = try Self.export(try Self.archive(&stream, day: 0))
    let source = try Self.archive(&stream, day: stream.number(-2...2))
    var lines = try Self.export(source)
    // A new archive is the same.
    let copy = try TestArchive()
    try Self.bring(lines, into: copy, limit: stream.number(1...10))
    #expect(try Self.export(copy) == lines, "seed \(seed)")
    let isShuffled = stream.chance(50)
    if isShuffled { lines.shuffle(using: &stream.generator) }
    var results: [[String: [Article]]] = []
    var outcomes: [[StoreOutcome]] = []
    for limit in [1_000, 1, stream.number(2...9)] {
      let store = try TestArchive()
      try Self.bring(known, into: store)
      outcomes.append(try Self.bring(lines, into: store, limit: limit).outcomes)
      results.append(try Self.families(store))
      try store.archive.checkIndex()
      guard limit == 1_000 else { continue }
      let texts = Set(try Self.export(store).map { $0.title + $0.body })
      #expect(texts.isSuperset(of: (known + lines).map { $0.title + $0.body }), "seed \(seed)")
      let again = try Self.bring(lines, into: store)
      #expect(again.outcomes.allSatisfy { !$0.isStored }, "seed \(seed)")
      #expect(try Self.families(store) == results[0], "seed \(seed)")
    }
    #expect(outcomes[1] == outcomes[0] && outcomes[2] == outcomes[0], "seed \(seed)")
    #expect(results[1] == results[0] && results[2] == results[0], "seed \(seed)")
  }
}
