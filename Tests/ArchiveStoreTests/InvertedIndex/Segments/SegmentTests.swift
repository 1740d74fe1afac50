import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest
import TestSupport
import Testing

/// A segment of the ranking file against the lists that FTS5 gives for the same articles.
@Suite("Segments")
struct SegmentTests {
  private func withSegments(
    _ store: TestArchive, _ body: (StoredSegment, FTS5Segment, Database) throws -> Void
  ) throws {
    try store.archive.reader.read { db in
      let catalog = try store.archive.rankings.catalog(db)
      let state = catalog.state
      let vocabulary = VocabularyReader(db: db, log: catalog.counts)
      var compiler = QueryCompiler(
        vocabulary, articleCount: state.articleCount, analyzer: Analyzer(cacheBits: 4))
      let scanner = TextScanner(
        plan: try compiler.compile(.init("الرئيس هدنة لبنان")), analyzer: Analyzer(cacheBits: 4))
      let reader = FTS5PostingsReader(
        try UncoveredArticles(all: true, state, db), vocabulary, scanner: scanner)
      let live = try #require(FTS5Segment.segments(reader).first)
      try body(try #require(catalog.stored.first), live, db)
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
        let key = QueryTermKey(term)
        let isRoot = term.hasPrefix("\u{03}")
        let (one, other) =
          isRoot
          ? (stored.list(ofRoot: key), try live.list(ofRoot: key))
          : (stored.list(ofTerm: key), try live.list(ofTerm: key))
        #expect(postings(one) == postings(other), "\(term.debugDescription), seed \(seed)")
        #expect(one?.count ?? 0 > 0)
      }
      for missing in ["لا", "\u{03}لا", "\u{01}كتاب", ""] {
        #expect(stored.list(ofTerm: QueryTermKey(missing)) == nil)
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
      let patterns = try compiler.compile(.init("الرئيس هدنة لبنان")).words.map(\.pattern)
      var found: [[Int: ([Int], [[Int32]], Float)]] = [[:], [:]]
      let marks = QueryFormMap()
      let ordinals = Array(0..<300)
      stored.readOccurrences(in: ordinals, of: patterns, marks) {
        found[0][$0] = ($1.formWeights, $1.positions, $1.lengthNorm)
      }
      try live.readOccurrences(in: ordinals, of: patterns, marks) {
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

  @Test("A header is read back, and no other bytes are one")
  func header() throws {
    var header = SegmentHeader()
    header.id = -7
    header.byteCount = 4_096
    header.articleCount = 3
    header.meanLength = 221.5
    header.offsets = (0..<SegmentHeader.Part.allCases.count).map { $0 * 8 }
    let bytes = header.bytes
    #expect(bytes.count == SegmentHeader.byteCount)
    let words = bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt64.self)) }
    words.withUnsafeBytes { #expect($0.baseAddress.flatMap(SegmentHeader.init) == header) }
    for index in words.indices {
      var broken = words
      broken[index] ^= 1 << 17
      broken.withUnsafeBytes { #expect($0.baseAddress.flatMap(SegmentHeader.init) == nil, "\(index)") }
    }
  }
}
