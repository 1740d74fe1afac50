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

  @Test("All forms of a stem with articles and occurrences")
  func countedForms() throws {
    let stem = try #require(try store.search("هدنة").terms.first?.stem)
    try store.add([Article("هدنة أخرى", "هدنة أخرى"), Article("بهدنة قصيرة")])
    let forms = try reading(store) { try $0.countedForms(of: stem) }
    #expect(
      forms == [
        CountedForm(form: "الهدنه", articleCount: 2, occurrenceCount: 2),
        CountedForm(form: "هدنه", articleCount: 2, occurrenceCount: 5),
        CountedForm(form: "بهدنه", articleCount: 1, occurrenceCount: 1),
        CountedForm(form: "والهدنه", articleCount: 1, occurrenceCount: 1),
      ])
    let none = try reading(store) { try $0.countedForms(of: "كلمه") }
    #expect(none.isEmpty)
  }
}
