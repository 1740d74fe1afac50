import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import GRDB
import NewsIngest
import NewsQuery
import TestSupport
import Testing

@Suite("The lexicon of an archive")
struct ArchiveLexiconTests {
  private static let articles = [
    Article("قمة في باريس", "وصل زيلينسكي إلى باريس صباح اليوم والتقى الرئيس الفرنسي"),
    Article("مؤتمر صحفي", "قال الناطق إن لزلنسكي موقفًا آخر من المفاوضات"),
    Article("ميناء", "رست السفن في ميناء جبل علي بعد العاصفة"),
    Article("شحن", "أعيد فتح جبلعلي أمام السفن التجارية"),
    Article("رياضة", "فاز الفريق بالمباراة النهائية على ملعبه"),
  ]
  private static let lines = "same\tزيلينسكي\tزلنسكي\njoined\tجبل علي\n"

  private let store: TestArchive
  private let lexicon: ArchiveLexicon

  init() throws {
    store = try TestArchive(Self.articles)
    lexicon = ArchiveLexicon(store.archive)
  }

  private func add(_ text: String) throws -> ArchiveLexicon.Change {
    try lexicon.add(LexiconLine.lines(of: text))
  }

  private func titles(_ query: String) throws -> Set<String> {
    Set(
      try store.searcher.search(SearchRequest(query: Query(query), matching: .all)).hits.map(\.article.title))
  }

  @Test("Searches answer as before until the archive is reindexed")
  func waiting() throws {
    #expect(try titles("زيلينسكي") == ["قمة في باريس"])
    let change = try add(Self.lines)
    #expect(change.added.count == 2)
    #expect(change.touched?.count == 2)
    #expect(change.touched?.isExact == true)
    #expect(try lexicon.pendingCount() == 2)
    #expect(try titles("زيلينسكي") == ["قمة في باريس"])
    #expect(try titles("\"جبل علي\"") == ["ميناء"])
    #expect(try store.searcher.analyzerVersion() == Analyzer.version)
    #expect(try ArchiveIndexer(store.archive).reindex() == 5)
    #expect(try lexicon.pendingCount() == 0)
    #expect(try titles("زيلينسكي") == ["قمة في باريس", "مؤتمر صحفي"])
    #expect(try titles("\"جبل علي\"") == ["ميناء", "شحن"])
    try store.archive.checkIndex()
  }

  @Test("A line that is taken out goes with the next reindex")
  func removing() throws {
    _ = try add(Self.lines)
    _ = try ArchiveIndexer(store.archive).reindex()
    let change = try lexicon.remove("جبل علي")
    #expect(change.removed.map(\.description) == ["joined\tجبل علي"])
    // The one article with the glued name; the other is read alike.
    #expect(change.touched?.count == 1)
    #expect(try lexicon.entries().map(\.state) == [.indexed, .removed])
    #expect(try titles("\"جبل علي\"") == ["ميناء", "شحن"])
    // Put back, nothing waits.
    #expect(try add("joined\tجبل علي").pendingCount == 0)
    _ = try lexicon.remove("same زيلينسكي زلنسكي")
    _ = try ArchiveIndexer(store.archive).reindex()
    #expect(try lexicon.lines().map(\.description) == ["joined\tجبل علي"])
    #expect(try titles("زيلينسكي") == ["قمة في باريس"])
  }

  @Test("A line that was added and taken out again leaves nothing")
  func undoing() throws {
    _ = try add(Self.lines)
    _ = try lexicon.remove("زيلينسكي")
    #expect(try lexicon.remove("جبل علي").pendingCount == 0)
    #expect(try lexicon.entries() == [])
    #expect(throws: ArchiveError.noSuchLexiconLine("زيلينسكي")) { try lexicon.remove("زيلينسكي") }
  }

  @Test("Where one line cannot be used, none is added")
  func allOrNothing() throws {
    _ = try add("same\tزيلينسكي\tزلنسكي")
    #expect(
      throws: ArchiveError.badLexiconLine(
        path: store.path, line: "same زيلو زلنسكي",
        reason: "'زلنسكي' is a form of the line 'same زيلينسكي زلنسكي' already")
    ) { try add("joined\tجبل علي\nsame\tزيلو\tزلنسكي") }
    #expect(try lexicon.lines().count == 1)
  }

  @Test("The same line in another spelling is no new one")
  func repeating() throws {
    _ = try add(Self.lines)
    #expect(try add("same\tزيلينسكى\tزِلنسكي").added == [])
    #expect(try lexicon.lines().count == 2)
    #expect(try add("apart\tبيرقدار\napart\tبَيرقدار").added.count == 1)
    #expect(try lexicon.lines().count == 3)
  }

  @Test("A removed line comes back in another spelling, and nothing waits")
  func comingBack() throws {
    _ = try add(Self.lines)
    _ = try ArchiveIndexer(store.archive).reindex()
    _ = try lexicon.remove("زيلينسكي")
    #expect(try add("same\tزيلينسكى\tزِلنسكي").pendingCount == 0)
    #expect(try lexicon.entries().map(\.state) == [.indexed, .indexed])
  }

  @Test("What our own lexicon says is not added, unless a line of the archive says otherwise")
  func builtIn() throws {
    let change = try add(
      "same\tترمب\tترامب\nplural\tوزير\tوزراء\napart\tبرهان\njoined\tأبو ظبي\nsame\tزيلينسكي\tزلنسكي")
    #expect(change.added.map(\.word) == ["زيلينسكي"])
    #expect(change.builtIn.map(\.word) == ["ترمب", "وزير", "برهان", "أبو ظبي"])
    #expect(try lexicon.lines().count == 1)
    #expect(try add("apart\tترمب").added.count == 1)
    #expect(try add("same\tترامب\tترامبو").builtIn == [])
  }

  @Test(
    "A printed line is removed, with its forms in any order and spelling",
    arguments: [
      "same زيلينسكي زيلنسكي زلنسكي", "same\tزيلينسكى\tزلنسكي زِيلنسكي", "+ same  زيلينسكي  زيلنسكي زلنسكي",
      "+same\tزيلينسكي\tزلنسكي زيلنسكي",
      // U+2068 FIRST STRONG ISOLATE, U+2069 POP DIRECTIONAL ISOLATE
      "  same  \u{2068}زيلينسكي\u{2069}  \u{2068}زيلنسكي زلنسكي\u{2069}",
    ])
  func removingPrinted(text: String) throws {
    _ = try add("same\tزيلينسكي\tزيلنسكي زلنسكي\njoined\tجبل علي")
    #expect(try lexicon.remove(text).removed.map(\.kind) == [.same])
    #expect(try lexicon.lines().map(\.kind) == [.joined])
  }

  @Test("Half a line, and a line with a form more, are none")
  func removingOthers() throws {
    _ = try add("same\tزيلينسكي\tزيلنسكي زلنسكي")
    for text in [
      "same زيلينسكي زيلنسكي", "same زيلينسكي زيلنسكي زلنسكي زيلو", "plural زيلينسكي زيلنسكي زلنسكي", "+",
    ] {
      #expect(throws: ArchiveError.noSuchLexiconLine(text)) { try lexicon.remove(text) }
    }
  }

  @Test("Every line that propose adds names the lines that it is made of")
  func removingProposed() throws {
    _ = try add(
      "same\tترامب\tترامبو\nsame\tترامب\tترامبي\nplural\tوزير\tوزرا\njoined\tجبل علي\napart\tبيرقدار")
    let patch = LexiconPatch(try lexicon.lines()).text
    for line in patch.split(separator: "\n") where line.hasPrefix("+") && !line.hasPrefix("+++") {
      #expect(try !lexicon.remove(String(line)).removed.isEmpty, "\(line)")
    }
    #expect(try lexicon.lines() == [])
  }

  @Test("Stored lines that do not go together are an error, and no lexicon without them")
  func damagedLines() throws {
    _ = try add(Self.lines)
    _ = try ArchiveIndexer(store.archive).reindex()
    let stamp = Lexicon.analyzerVersion(
      own: try LexiconLine.lines(of: Self.lines + "same\tزيلنسكي\tزيلينسكي\nsame\tزلنسكي\tزيلنسكي"))
    try store.archive.tamper(
      """
      INSERT INTO lexicon_line (line, state) VALUES
        ('same' || char(9) || 'زيلنسكي' || char(9) || 'زيلينسكي', 'indexed'),
        ('same' || char(9) || 'زلنسكي' || char(9) || 'زيلنسكي', 'indexed');
      UPDATE index_state SET analyzer = '\(stamp)'
      """)
    let archive = try Archive(path: store.path, access: .read)
    #expect(throws: ArchiveError.self) {
      try ArchiveSearcher(archive).search(SearchRequest(query: Query("زيلينسكي")))
    }
  }

  /// All that an index is, as text.
  private func index(_ archive: Archive) throws -> [String] {
    try archive.foldCounts()
    return try archive.texts("SELECT hex(term) || ' ' || document_count FROM vocabulary ORDER BY term")
      + archive.texts("SELECT form || ' ' || stem || ' ' || occurrences FROM written_form ORDER BY form")
      + archive.texts("SELECT analyzer || ' ' || word_count || ' ' || mean_length FROM index_state")
      + archive.texts("SELECT hex(sketch) FROM fingerprint ORDER BY id")
  }

  @Test("An archive reindexed with a lexicon is one that was filled with it from the start")
  func exactness() throws {
    var news = RandomNews(seed: 13)
    let articles = Self.articles + news.datedArticles(80)
    let later = try TestArchive(articles)
    _ = try ArchiveLexicon(later.archive).add(LexiconLine.lines(of: Self.lines))
    _ = try RankingIndexBuilder(later.archive).optimize()
    _ = try ArchiveIndexer(later.archive).reindex()
    _ = try RankingIndexBuilder(later.archive).optimize()
    let first = try TestArchive()
    _ = try ArchiveLexicon(first.archive).add(LexiconLine.lines(of: Self.lines))
    #expect(try ArchiveIndexer(first.archive).reindex() == 0)
    try first.add(articles)
    _ = try RankingIndexBuilder(first.archive).optimize()
    #expect(try index(later.archive) == index(first.archive))
    for query in ["زيلينسكي", "\"جبل علي\"", "جبلعلي", "الحكومة OR لبنان", "سفينة ميناء", "=زلنسكي"] {
      let request = SearchRequest(query: Query(query), limit: 50)
      let (one, other) = (try later.searcher.search(request), try first.searcher.search(request))
      #expect(one.total == other.total)
      #expect(one.hits.map(\.article.id) == other.hits.map(\.article.id))
      #expect(one.hits.map(\.score) == other.hits.map(\.score))
      #expect(one.hits.map(\.snippets) == other.hits.map(\.snippets))
    }
  }

  @Test("Articles that come after the ranking index are read with the lexicon, too")
  func recentArticles() throws {
    _ = try add(Self.lines)
    _ = try ArchiveIndexer(store.archive).reindex()
    _ = try RankingIndexBuilder(store.archive).optimize()
    #expect(try titles("زيلينسكي").count == 2)
    try store.add([
      Article("نبأ عاجل", "اتصال هاتفي بزلنسكي مساء اليوم"), Article("نبأ ثان", "سفينة في جبلعلي"),
    ])
    #expect(try titles("زيلينسكي") == ["قمة في باريس", "مؤتمر صحفي", "نبأ عاجل"])
    #expect(try titles("\"جبل علي\"") == ["ميناء", "شحن", "نبأ ثان"])
    try store.archive.checkIndex()
  }

  @Test(
    "Others who have the archive open read it with the new lexicon after a reindex; a writer begins again")
  func otherProcesses() throws {
    let reader = ArchiveSearcher(try Archive(path: store.path, access: .read))
    let other = try Archive(path: store.path, access: .write)
    let writer = try ArchiveWriter(other)
    let request = SearchRequest(query: Query("زيلينسكي"), matching: .all)
    #expect(try reader.search(request).total == 1)
    try writer.add(IncomingArticle(Article("خبر", "قال زلنسكي كلمته")))
    _ = try add(Self.lines)
    _ = try ArchiveIndexer(store.archive).reindex()
    #expect(try reader.search(request).total == 2)
    #expect(throws: ArchiveError.reindexedMeanwhile(path: store.path)) { try writer.flush() }
    let next = try ArchiveWriter(other)
    try next.add(IncomingArticle(Article("خبر", "قال زلنسكي كلمته")))
    try next.flush()
    #expect(try reader.search(request).total == 3)
  }

  @Test("Opening for reading writes nothing")
  func reading() throws {
    _ = try add(Self.lines)
    try store.archive.close()
    let before = try Data(contentsOf: URL(filePath: store.path))
    let archive = try Archive(path: store.path, access: .read)
    #expect(try ArchiveLexicon(archive).pendingCount() == 2)
    #expect(throws: ArchiveError.readOnly(path: store.path)) {
      try ArchiveLexicon(archive).remove("زيلينسكي")
    }
    try archive.close()
    #expect(try Data(contentsOf: URL(filePath: store.path)) == before)
  }

  @Test(
    "An archive is opened with the lexicon that it was indexed with, and refused where its lines are others")
  func opening() throws {
    _ = try add(Self.lines)
    _ = try ArchiveIndexer(store.archive).reindex()
    let stamp = try store.searcher.analyzerVersion()
    #expect(stamp == Lexicon.analyzerVersion(own: try lexicon.lines()))
    #expect(try ArchiveSearcher(Archive(path: store.path, access: .read)).analyzerVersion() == stamp)
    try store.archive.tamper("DELETE FROM lexicon_line")
    #expect(
      throws: ArchiveError.analyzerMismatch(path: store.path, archive: stamp, program: Analyzer.version)
    ) { try Archive(path: store.path, access: .read) }
  }
}
