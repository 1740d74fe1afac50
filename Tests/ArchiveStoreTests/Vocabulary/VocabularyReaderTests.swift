@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
@testable import InvertedIndex
import NewsIngest
import Testing

@Suite("What an archive knows of its words")
struct VocabularyReaderTests {
  private let store: TestArchive

  init() throws {
    store = try TestArchive([
      Article("هدنة", "هدنة هدنة الهدنة"), Article("الهدنة في لبنان"), Article("والهدنة"),
      Article("وزير وزارة الوزراء"),
    ])
  }

  private func reading<Value>(_ store: TestArchive, _ body: (VocabularyReader) throws -> Value) throws
    -> Value
  {
    try store.archive.reader.read { db in try body(VocabularyReader(db: db, log: TermCountLog(db))) }
  }

  @Test(
    "Articles that hold a form, however often",
    arguments: [("هدنه", 1), ("الهدنه", 2), ("هدنة", 0), ("في", 0)])
  func formCounts(form: String, expected: Int) throws {
    let count = try reading(store) { try $0.documentCount(ofForm: form) }
    #expect(count == expected)
  }

  @Test("Articles that hold a term of the index", arguments: [("\u{01}في", 1), ("في", 0), ("كلمة", 0)])
  func termCounts(term: String, expected: Int) throws {
    let count = try reading(store) { try $0.documentCount(of: IndexTerm(key: term)) }
    #expect(count == expected)
  }

  @Test(
    "A stem's forms, the commonest first",
    arguments: [(4, ["الهدنه", "هدنه", "والهدنه"]), (1, ["الهدنه"]), (0, [])])
  func forms(limit: Int, expected: [String]) throws {
    let stem = try #require(try store.search("هدنة").terms.first?.stem)
    let forms = try reading(store) { try $0.forms(of: stem, limit: limit) }
    #expect(forms.map(\.form) == expected)
  }

  /// A folded prefix, and the stems that it stands for in: school, her school, the school's; ministry, minister.
  private static let prefixes: [(prefix: String, stems: [String])] = [
    // Stems that begin with it.
    ("وز", ["وزار", "وزراء", "وزير"]),
    ("وزار", ["وزار"]),
    ("وزراءه", []),
    // An article before it makes no difference.
    ("الوز", ["وزار", "وزراء", "وزير"]),
    ("الهد", ["هدن"]),
    // Shorter stems, whose forms begin with it.
    ("هدنه", ["هدن"]),
    ("وزارة", []),
    // Other clitics are no part of a word.
    ("والهد", []),
    ("زير", []),
  ]

  @Test("A prefix's stems", arguments: prefixes.indices)
  func prefix(index: Int) throws {
    let (prefix, expected) = Self.prefixes[index]
    let stems = try reading(store) { try PrefixExpansion(vocabulary: $0).stems(of: prefix, limit: 10) }
    #expect(stems.map(\.stem).sorted() == expected, "\(prefix)")
  }

  @Test("Of many stems the commonest are kept")
  func prefixLimit() throws {
    let store = try TestArchive([Article("زخرفة"), Article("زخم"), Article("الزخم زخم"), Article("زخات")])
    let all = try reading(store) { try PrefixExpansion(vocabulary: $0).stems(of: "زخ", limit: 10) }
    let commonest = try reading(store) { try PrefixExpansion(vocabulary: $0).stems(of: "زخ", limit: 1) }
    #expect(all.count == 3)
    #expect(commonest.map(\.stem) == ["زخم"] && commonest.map(\.documentCount) == [2])
  }
}
