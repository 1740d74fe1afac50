import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
@testable import InvertedIndex
import NewsIngest
import TestSupport
import Testing

@Suite("What FTS5 is given")
struct AnalyzerTokenizerTests {
  /// Every term of an article's body with its position, as FTS5 has it.
  private func instances(_ body: String) throws -> [String] {
    let store = try TestArchive([Article("", body)])
    try store.archive.tamper("CREATE VIRTUAL TABLE words USING fts5vocab (article_text, instance)")
    return try store.archive.texts(
      "SELECT offset || ' ' || term FROM words WHERE col = 'body' ORDER BY offset, term DESC")
  }

  @Test("A content word gives its light stem, a stop word its marked form; root keys are not indexed")
  func terms() throws {
    // "From the government's library".
    #expect(
      try instances("من مكتبة الحكومة") == ["0 \u{01}من", "1 مكتبه", "2 حكومه"])
  }

  @Test("Every text gives the analyzer's tokens, and no others", arguments: [UInt64(1), 2])
  func property(seed: UInt64) throws {
    var news = RandomNews(seed: seed)
    for _ in 0..<10 {
      let text = news.text(words: 40)
      let expected = Analyzer().tokens(of: text).enumerated().map { "\($0) " + $1.indexTerm.key }
      #expect(try instances(text).sorted() == expected.sorted(), "seed \(seed)")
    }
  }

  /// A query as FTS5 sees it, and how many of one article's words it finds.
  private static let queries: [(query: String, isFound: Bool)] = [
    // Plain strings are analysed.
    ("\"الحكومة\"", true),
    ("\"مكتبات\"", true),
    ("\"كتاب\"", false),
    ("\"من مكتبة\"", true),
    // Ready terms pass unchanged.
    ("\"\u{02}مكتبه\"", true),
    ("\"\u{02}مكتبة\"", false),
    ("\"\u{01}من\"", true),
    ("\"\u{01}مكتب\"", false),
    // Side by side they are a phrase.
    ("\"\u{01}من\" + \"\u{02}مكتبه\"", true),
    ("\"\u{02}مكتب\" + \"\u{01}من\"", false),
  ]

  @Test("A query string gives index terms, or the ready term that it is", arguments: queries.indices)
  func query(index: Int) throws {
    let (query, isFound) = Self.queries[index]
    let store = try TestArchive([Article("", "من مكتبة الحكومة")])
    let count = try store.archive.reader.read { db in
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM article_text WHERE article_text MATCH ?", arguments: [query])
    }
    #expect(count == (isFound ? 1 : 0), "\(query)")
  }

  @Test("A program without the tokenizer cannot use the index")
  func otherProgram() throws {
    let store = try TestArchive([Article("هدنة")])
    try store.archive.close()
    let other = try DatabaseQueue(path: store.path)
    #expect(throws: DatabaseError.self) {
      try other.read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM article_text WHERE article_text MATCH 'a'")
      }
    }
    // The articles themselves are open to every program.
    #expect(try other.read { db in try String.fetchAll(db, sql: "SELECT title FROM article") } == ["هدنة"])
  }
}
