import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
@testable import InvertedIndex
import NewsIngest
import NewsQuery
import TestSupport
import Testing

@Suite("The log of words' counts")
struct TermCountLogTests {
  /// What every reading function says about a sample of words.
  private struct Answers: Equatable {
    var terms: [Int] = []
    var forms: [Int] = []
    var stems: [[String]] = []
    var commonest: [[WrittenForm]] = []
    var counted: [[CountedForm]] = []
    var expansions: [[String]] = []
    var sizes: [Int] = []

    init(_ db: Database, log: TermCountLog, _ words: Words, limits: [Int] = [0, 1, 4, 1_000]) throws {
      let reader = VocabularyReader(db: db, log: log)
      terms = try words.terms.map { try reader.documentCount(of: IndexTerm(key: $0)) }
      forms = try words.forms.map { try reader.documentCount(ofForm: $0) }
      stems = try words.terms.filter { $0.hasPrefix("\u{03}") }.map {
        try reader.stems(ofRoot: IndexTerm(key: $0)).map(\.key).sorted()
      }
      for limit in limits {
        commonest += try words.terms.map { try reader.forms(of: $0, limit: limit) }
      }
      counted = try words.terms.map { try reader.countedForms(of: $0) }
      let analyzer = Analyzer(cacheBits: 8)
      expansions = try words.prefixes.map {
        try PrefixExpansion(vocabulary: reader, analyzer: analyzer).words(beginningWith: $0).map {
          "\($0.term.key) \($0.documentCount) \($0.forms.map(\.text).sorted())"
        }
      }
      let sizes = try reader.sizes()
      self.sizes = [sizes.stems, sizes.forms]
    }
  }

  /// The words of an archive, some that it does not have, and beginnings of them.
  private struct Words {
    var terms: [String] = ["", "لا", "\u{01}في", "\u{03}", "\u{03}لا"]
    var forms: [String] = ["", "لا"]
    var prefixes: [String] = ["ا", "ال", "و", "زخزخ"]

    init(_ articles: [Article]) {
      let analyzer = Analyzer()
      for token in articles.flatMap({ analyzer.tokens(of: $0.title + " " + $0.body) }) {
        terms.append(token.indexTerm.key)
        guard token.kind == .content else { continue }
        terms.append("\u{03}" + token.rootKey)
        forms.append(token.normalized)
        prefixes += (1...6).map { String(token.normalized.prefix($0)) } + [token.normalized]
      }
      terms = Array(Set(terms)).sorted()
      forms = Array(Set(forms)).sorted()
      prefixes = Array(Set(prefixes)).sorted()
    }
  }

  private struct Undone: Error {}

  /// Compares what is read beside the log with what is read when all of it is folded, and undoes that.
  private func checkFolding(_ archive: Archive, _ words: Words, _ comment: Comment) throws {
    let pool = try #require(archive.pool)
    #expect(throws: Undone.self) {
      try pool.write { db in
        let logged = try Answers(db, log: TermCountLog(db), words)
        #expect(try logged == Answers(db, log: archive.snapshots.snapshot(db).counts, words), comment)
        try TermCountLogWriter(db: db).fold()
        #expect(try TermCountLog(db).isEmpty)
        #expect(try logged == Answers(db, log: TermCountLog(db), words), comment)
        throw Undone()
      }
    }
  }

  @Test("Random transactions read the same as when all is folded", arguments: [UInt64(1), 2, 3, 4])
  func property(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var news = RandomNews(seed: seed)
    let store = try TestArchive(news.datedArticles(30))
    let other = ArchiveSearcher(try Archive(path: store.path, access: .read))
    var articles: [Article] = []
    let queries = ["هدنة", "الحكومة لبنان", "وز*", "\"رئيس الوزراء\"", "لبنان OR بيروت"].map { Query($0) }
    for step in 0..<60 {
      let batch = news.datedArticles([1, 1, 1, 12].randomElement(using: &generator) ?? 1, bodyWords: 0...20)
      articles += batch
      try store.add(batch)
      switch Int.random(in: 0..<24, using: &generator) {
      case 0: try store.archive.foldCounts()
      case 1: _ = try RankingIndexBuilder(store.archive).optimize()
      case 2: _ = try ArchiveIndexer(store.archive).reindex()
      default: break
      }
      for query in queries {
        let request = SearchRequest(query: query, wantsExplanation: true)
        #expect(
          try "\(store.searcher.search(request))" == "\(other.search(request))", "seed \(seed), step \(step)")
      }
      guard step % 15 == 14 else { continue }
      try checkFolding(store.archive, Words(articles.suffix(40)), "seed \(seed), step \(step)")
    }
    let before = try queries.map { try "\(store.searcher.search(SearchRequest(query: $0)))" }
    try store.archive.foldCounts()
    #expect(try queries.map { try "\(store.searcher.search(SearchRequest(query: $0)))" } == before)
    #expect(try queries.map { try "\(other.search(SearchRequest(query: $0)))" } == before)
  }

  @Test("Rows are merged sixteen at a time")
  func levels() throws {
    let store = try TestArchive()
    for number in 1...(16 * 16 + 17) { try store.add([Article("خبر \(number)", "هدنة")]) }
    #expect(
      try store.archive.texts("SELECT level || ' ' || id FROM count_log ORDER BY id")
        == ["2 256", "1 272", "0 273"])
    let count = try store.archive.reader.read { db in
      try VocabularyReader(db: db, log: TermCountLog(db)).documentCount(
        of: IndexTerm(.lightStem, text: "هدن"))
    }
    #expect(count == 273)
  }

  @Test("A log that has grown past its bound goes into the tables with the transaction's own counts")
  func bound() throws {
    let store = try TestArchive([Article("خبر", "هدنة")])
    try store.archive.pool?.write { db in
      let run = try TermCountLog(db).merged()
      for generation in 2...24 {
        try TermCountLogWriter(db: db, greatestLog: 1).append(run, generation: generation)
      }
      #expect(try TermCountLog(db).rows.map(\.id) == Array(1...24))
      // Twenty-four times as large as the latest is not too large yet.
      try TermCountLogWriter(db: db, greatestLog: 1).append(run, generation: 25)
      #expect(try TermCountLog(db).isEmpty)
    }
    #expect(try store.archive.value("SELECT document_count FROM vocabulary WHERE term = 'هدن'") == 25)
    #expect(try store.archive.value("SELECT occurrences FROM written_form WHERE form = 'هدنه'") == 25)
    #expect(try store.archive.value("SELECT count_revision FROM index_state") == 1)
  }

  @Test("A reader keeps to its moment while the log is written and folded")
  func snapshots() throws {
    var news = RandomNews(seed: 8)
    let articles = news.datedArticles(20)
    let store = try TestArchive(articles)
    let words = Words(articles)
    let other = try Archive(path: store.path, access: .read)
    try other.reader.read { db in
      let before = try Answers(db, log: other.snapshots.snapshot(db).counts, words)
      try store.add(news.datedArticles(20))
      try store.archive.foldCounts()
      try store.add(news.datedArticles(20))
      _ = try store.search("هدنة")
      #expect(try Answers(db, log: TermCountLog(db), words) == before)
      #expect(try Answers(db, log: other.snapshots.snapshot(db).counts, words) == before)
    }
  }

  @Test("A writer that finishes folds a log that is worth it; optimize and reindex leave none")
  func whenFolded() throws {
    var news = RandomNews(seed: 5)
    let store = try TestArchive(news.datedArticles(10))
    #expect(try ArchiveWriter(store.archive).finish() == nil)
    #expect(try store.archive.value("SELECT count(*) FROM count_log") == 1)
    _ = try RankingIndexBuilder(store.archive).optimize()
    #expect(try store.archive.value("SELECT count(*) FROM count_log") == 0)
    try store.add(news.datedArticles(10))
    _ = try ArchiveIndexer(store.archive).reindex()
    #expect(try store.archive.value("SELECT count(*) FROM count_log") == 0)
    try store.archive.tamper("INSERT INTO count_log VALUES (1000, 0, zeroblob(300000))")
    #expect(throws: ArchiveError.damagedCounts(path: store.path, row: 1000)) {
      try ArchiveWriter(store.archive).finish()
    }
  }

  @Test("An archive whose writer went away is whole, and is read without writing to it")
  func interrupted() throws {
    let folder = try TemporaryFolder()
    let path = try folder.closedArchive()
    try folder.setMode(0o444, of: path)
    let archive = try Archive(path: path, access: .read)
    #expect(try archive.value("SELECT count(*) FROM count_log") == 1)
    let answer = try ArchiveSearcher(archive).search(SearchRequest(query: Query("هدنة")))
    #expect(answer.total == 1)
    #expect(answer.terms.first?.documentCount == 1)
    #expect(answer.terms.first?.forms.count == 2)
    #expect(try ArchiveSearcher(archive).statistics().stemCount > 0)
  }

  @Test("A damaged row is named, and reindexing repairs it")
  func damaged() throws {
    let store = try TestArchive([Article("خبر", "هدنة")])
    let hits = try store.search("هدنة")
    try store.archive.tamper("UPDATE count_log SET counts = substr(counts, 1, length(counts) - 1)")
    let other = ArchiveSearcher(try Archive(path: store.path, access: .read))
    #expect(throws: ArchiveError.damagedCounts(path: store.path, row: 1)) {
      try other.search(SearchRequest(query: Query("هدنة")))
    }
    #expect(throws: ArchiveError.damagedCounts(path: store.path, row: 1)) {
      try RankingIndexBuilder(store.archive).optimize()
    }
    #expect(try other.list(ListRequest()).total == 1)
    _ = try ArchiveIndexer(store.archive).reindex()
    #expect(try "\(other.search(SearchRequest(query: Query("هدنة"))))" == "\(hits)")
  }
}
