import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest
import NewsQuery
import Testing

@Suite("Finding a query's words in a text")
struct TextScannerTests {
  private func scan(_ query: String, _ text: String) throws -> TextScanner.Scan {
    let store = try TestArchive([Article(text)])
    let plan = try store.archive.reader.read { db in
      var compiler = QueryCompiler(
        VocabularyReader(db: db, log: try TermCountLog(db)), articleCount: 1, analyzer: Analyzer(cacheBits: 4)
      )
      return try compiler.compile(Query(query))
    }
    return TextScanner(
      words: plan.words, sequences: plan.sequences, freeWords: plan.freeWords,
      analyzer: Analyzer(cacheBits: 4)
    ).scan(text)
  }

  /// What a hit is, in a letter: the query's own form, its stem, or its root key alone.
  private func kinds(_ scan: TextScanner.Scan) -> String {
    scan.hits.map { "\($0.position)" + ($0.isForm ? "f" : $0.isLight ? "s" : "r") }.joined(separator: " ")
  }

  @Test(
    "The form, the stem, the root key",
    arguments: [
      ("كتاب", "كتاب الكتاب مكتبة كِتابُ", "0f 1s 2r 3f"),
      ("الكتاب", "كتاب الكتاب في كتب", "0s 1f 3r"),
      ("مدرسه", "مدرسة", "0f"),
      // His office and a library are two words.
      ("مكتبه", "مكتبة مكتبه", "0r 1f"),
      ("على", "علي على", "1f"),
      ("\"على الكتاب\"", "على كتاب", "1s"),
      ("2020", "٢٠٢٠ 2021", "0f"),
    ])
  func kinds(query: String, text: String, expected: String) throws {
    #expect(try kinds(scan(query, text)) == expected)
  }

  @Test("A stem's hit knows whether the root key agrees")
  func roots() throws {
    for hit in try scan("كتاب", "كتاب الكتاب مكتبة").hits { #expect(hit.isRoot) }
  }

  @Test("Two words of one root key are told apart")
  func sharedRoot() throws {
    let hits = try scan("كتاب مكتبة", "مكتبة").hits
    #expect(hits.map(\.word).sorted() == [0, 1])
    #expect(hits.map { $0.word == 1 } == hits.map(\.isLight))
  }

  @Test(
    "Phrases where they stand as quoted",
    arguments: [
      ("\"وقف إطلاق النار\"", "وقف إطلاق النار", [0, 1, 2]),
      ("\"وقف إطلاق النار\"", "وقف وقف إطلاق النار", [1, 2, 3]),
      ("\"وقف إطلاق النار\"", "وقف لإطلاق في النار", []),
      ("\"في لبنان\"", "في لبنان وفي لبنان في غزة", [0, 1]),
      ("كوفيد-19", "كوفيد 19 و19 كوفيد", [0, 1]),
    ])
  func sequences(query: String, text: String, expected: [Int]) throws {
    let words = Analyzer(cacheBits: 4).tokens(of: text).map(\.range)
    #expect(try scan(query, text).sequenceRanges == expected.map { words[$0] })
  }

  @Test("Positions count every word, ranges are bytes of the original")
  func places() throws {
    let hits = try scan("هدنة", "في ه\u{064F}دنة، ثم الهدنة").hits
    #expect(hits.map(\.position) == [1, 3])
    #expect(hits.map(\.range) == [5..<15, 23..<35])
  }
}
