import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
@testable import InvertedIndex
import NewsIngest
import TestSupport
import Testing

/// A segment of the ranking file against the lists that FTS5 gives for the same articles.
@Suite("Segments")
struct FTS5SegmentTests {
  private func withSegments(
    _ store: TestArchive, _ body: (StoredSegment, FTS5Segment, Database) throws -> Void
  ) throws {
    try store.archive.reader.read { db in
      let catalog = try store.archive.snapshots.snapshot(db)
      let state = catalog.state
      let vocabulary = VocabularyReader(db: db, log: catalog.counts)
      var compiler = QueryCompiler(
        vocabulary, articleCount: state.articleCount, analyzer: Analyzer(cacheBits: 4))
      let plan = try compiler.compile(.init("الرئيس هدنة لبنان"))
      let scanner = TextScanner(
        words: plan.words, sequences: plan.sequences, freeWords: plan.freeWords,
        analyzer: Analyzer(cacheBits: 4))
      let reader = FTS5PostingsReader(
        try UncoveredArticles(.all, state: state, db: db), vocabulary: vocabulary, scanner: scanner)
      let live = try #require(FTS5Segment.segments(reader).first)
      try body(try #require(catalog.stored.first).segment, live, db)
    }
  }

  private func postings(_ list: PostingList?) -> [Int: UInt8] {
    var postings: [Int: UInt8] = [:]
    list?.forEach { postings[$0] = $1 }
    return postings
  }

  @Test("Every term and root key of the archive has the same postings in both", arguments: [UInt64(5)])
  func lists(seed: UInt64) throws {
    var news = RandomNews(seed: seed)
    let store = try TestArchive(news.datedArticles(700))
    try store.optimize(segmentSize: 700)
    try withSegments(store) { stored, live, db in
      #expect(Array(stored.rowIDs) == Array(live.rowIDs))
      let terms = try String.fetchAll(db, sql: "SELECT term FROM vocabulary")
      #expect(terms.count > 200)
      for term in terms {
        let key = IndexTerm(key: term)
        let isRoot = term.hasPrefix("\u{03}")
        let (one, other) =
          isRoot
          ? (stored.list(ofRoot: key), try live.list(ofRoot: key))
          : (stored.list(ofTerm: key), try live.list(ofTerm: key))
        #expect(postings(one) == postings(other), "\(term.debugDescription), seed \(seed)")
        #expect(one?.count ?? 0 > 0)
      }
      for missing in ["لا", "\u{03}لا", "\u{01}كتاب", ""] {
        #expect(stored.list(ofTerm: IndexTerm(key: missing)) == nil)
      }
    }
  }

  @Test("Attributes and occurrences are the same in both", arguments: [UInt64(6)])
  func texts(seed: UInt64) throws {
    var news = RandomNews(seed: seed)
    let store = try TestArchive(news.datedArticles(300))
    try store.optimize(segmentSize: 300)
    try withSegments(store) { stored, live, db in
      let (one, other) = (stored.attributes(), try live.attributes())
      #expect(Array(one.sources) == Array(other.sources))
      #expect(Array(one.sections) == Array(other.sections))
      #expect(Array(one.precisions) == Array(other.precisions))
      #expect(Set(one.precisions).count > 3)
      var compiler = QueryCompiler(
        VocabularyReader(db: db, log: try TermCountLog(db)), articleCount: 300,
        analyzer: Analyzer(cacheBits: 4))
      let words = try compiler.compile(.init("الرئيس هدنة لبنان")).words
      var found: [[Int: ([Int], [[Int32]], Float)]] = [[:], [:]]
      let marks = QueryFormMap()
      let ordinals = Array(0..<300)
      stored.readOccurrences(in: ordinals, of: words, QueryNeighbours(words), marks) {
        found[0][$0] = ($1.formWeights, $1.positions, $1.lengthNorm)
      }
      try live.readOccurrences(in: ordinals, of: words, QueryNeighbours(words), marks) {
        found[1][$0] = ($1.formWeights, $1.positions, $1.lengthNorm)
      }
      #expect(found[0].values.contains { !$0.1.joined().isEmpty })
      for ordinal in ordinals {
        let (one, other) = (try #require(found[0][ordinal]), try #require(found[1][ordinal]))
        #expect(one == other, "\(ordinal), seed \(seed)")
      }
    }
  }

  @Test("Terms at the edge: the longest words, other scripts, a thousand repetitions, an empty text")
  func edges() throws {
    let store = try TestArchive([
      Article("", String(repeating: "مكتبة ", count: 1_000)), Article(String(repeating: "س", count: 300)),
      Article("Reuters G20", "٢٠٢٠ 한국 Ελλάδα"), Article("، ؟", "«»"),
    ])
    try store.optimize()
    for query in ["مكتبة", String(repeating: "س", count: 300), "reuters", "\"G 20\"", "2020", "ελλαδα"] {
      #expect(try store.search(query, matching: .all).total == 1, "\(query)")
    }
  }

  @Test("A phrase whose words many articles of a segment hold is found on several threads as by FTS5")
  func phraseInParts() throws {
    var news = RandomNews(seed: 4)
    let store = try TestArchive(
      (0..<1_500).map { number in
        let words = number % 3 == 0 ? "مجلس الأمن" : number % 3 == 1 ? "الأمن في مجلس" : "مَجلِس، الامن"
        return Article("خبر \(number)", words + " " + news.text(words: 20))
      })
    func found() throws -> [String] {
      try store.titles(store.search("\"مجلس الأمن\"", matching: .all, limit: 1_500)).sorted()
    }
    let live = try found()
    try store.optimize(segmentSize: 65_536)
    #expect(try store.archive.value("SELECT count(*) FROM ranking_segment") == 1)
    #expect(try store.archive.value("SELECT byte_count FROM ranking_segment") ?? 0 > 64 << 10)
    #expect(try found() == live)
    #expect((1_000..<1_500).contains(live.count))
  }
}
