import ArchiveTestSupport
import NewsIngest
import NewsQuery
import Testing
import ArchiveOutput
import ArchiveStore

@Suite("Rows of exports")
struct HitTableTests {
  private let store: TestArchive

  init() throws {
    store = try TestArchive([
      Article(title: "هدنة في الجنوب", body: "أعلنت الهدنة أمس. لم يعلق أحد. هل تصمد الهدنة؟\nهدنة، قالوا."),
      Article(title: "هدنة أخرى", body: "لا خبر في هذا النص."),
      Article(title: "طقس", body: "مطر غزير."),
    ])
  }

  private func rows(
    _ query: String, _ columns: [HitColumn], isBySentence: Bool
  ) throws -> (rows: [[String]], summary: HitTable.Summary) {
    var rows: [[String]] = []
    let summary = try HitTable(columns, isBySentence: isBySentence).forEachRow(
      SearchRequest(
        query: QueryParser(limits: ArchiveSearcher.queryLimits).parse(query), order: .oldest),
      from: store.searcher
    ) { rows.append($1.map(\.text)) }
    return (rows, summary)
  }

  @Test func everySentenceWithAMatchHasARow() throws {
    let (found, summary) = try rows("هدنة", [.title, .sentence], isBySentence: true)
    #expect(
      Set(found) == [
        ["هدنة في الجنوب", "أعلنت الهدنة أمس."], ["هدنة في الجنوب", "هل تصمد الهدنة؟"],
        ["هدنة في الجنوب", "هدنة، قالوا."], ["هدنة أخرى", ""],
      ])
    #expect((summary.hits.total, summary.rowCount, summary.sentencelessCount) == (2, 4, 1))
  }

  @Test func anArticleIsARow() throws {
    let (found, summary) = try rows("هدنة", [.title, .snippet, .body], isBySentence: false)
    #expect((found.count, summary.rowCount, summary.sentencelessCount) == (2, 2, 0))
    #expect(found.allSatisfy { !$0[1].isEmpty && !$0[2].isEmpty })
  }
}
