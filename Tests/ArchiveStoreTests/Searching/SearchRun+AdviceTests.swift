@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import NewsQuery
import Testing

@Suite("Advice to a user who finds nothing")
struct SearchRunAdviceTests {
  private let store: TestArchive

  init() throws {
    store = try TestArchive([
      Article("هدنة في لبنان", date: "2020-11-16", source: "رويترز", section: "سياسة"),
      Article("هدنة في غزة", date: "2021-01-02", source: "رويترز"),
      Article("انتخابات لبنان", source: "المشرق"),
      Article("لبنان وقف إطلاق النار"),
    ])
  }

  private func advice(
    _ query: String, filter: ArticleFilter = ArticleFilter(), change: (inout SearchRequest) -> Void = { _ in }
  ) throws -> SearchAnswer {
    var request = SearchRequest(query: Query(query), filter: filter)
    request.wantsAdvice = true
    change(&request)
    return try store.searcher.search(request)
  }

  private func relaxations(_ answer: SearchAnswer) -> [String] {
    answer.relaxations.map { relaxation in
      switch relaxation.part {
      case .clause(let node): "\(node) \(relaxation.articleCount)"
      case .days, .sources, .sections: "\(relaxation.part) \(relaxation.articleCount)"
      }
    }
  }

  @Test(
    "What is found without each part",
    arguments: [
      ("هدنة انتخابات", ["هدنة 1", "انتخابات 2"], "words"),
      ("هدنة \"وقف إطلاق النار\"", ["هدنة 1", "\"وقف إطلاق النار\" 2"], "phrases"),
      ("انتخابات تاريخ:2020", ["انتخابات 1", "date:2020 1"], "filters"),
      ("هدنة مصدر:المشرق", ["هدنة 1", "source:المشرق 2"], "names"),
      ("غزة -هدنة", ["NOT هدنة 1"], "exclusions; what only excludes finds nothing"),
      ("هدنة زبرجد غزة", ["هدنة 0", "زبرجد 1", "غزة 0"], "none is left out, however little it helps"),
      ("(هدنة OR غزة) انتخابات", ["هدنة OR غزة 1", "انتخابات 2"], "groups as one"),
      ("هدنة في انتخابات", ["هدنة 1", "انتخابات 2"], "stop words were not looked for"),
      ("زبرجد", [], "a word alone"),
      ("هدنة لبنان", [], "something is found"),
      ("", [], "nothing was asked"),
    ])
  func clauses(query: String, expected: [String], why: String) throws {
    #expect(relaxations(try advice(query)) == expected, "\(why)")
  }

  @Test("What options limit is a part of its own")
  func options() throws {
    var filter = ArticleFilter(from: "2021-01-01", to: nil)
    filter.sources = ["رويترز"]
    filter.sections = ["سياسة"]
    // Each part by itself is not enough here: there is a section of 2020 only.
    #expect(
      relaxations(try advice("لبنان", filter: filter)) == ["days 1", "sources 0", "sections 0"])
  }

  @Test("Eight parts are relaxed, a longer text is not")
  func limit() throws {
    let words = ["أسد", "بقر", "تمر", "ثلج", "جمل", "حصان", "خبز", "دجاج", "ذئب", "رمان"]
    #expect(try advice(words.prefix(8).joined(separator: " ")).relaxations.count == 8)
    #expect(try advice(words.joined(separator: " ")).relaxations.isEmpty)
  }

  @Test("Each way to match and to sort counts the matching set")
  func modes() throws {
    for order in SearchRequest.Order.allCases {
      for matching in [SearchRequest.Matching.best, .all] {
        let answer = try advice("هدنة انتخابات") { ($0.order, $0.matching) = (order, matching) }
        #expect(relaxations(answer) == ["هدنة 1", "انتخابات 2"])
      }
    }
  }

  @Test("Suggestions come with hits and without, and only where asked for")
  func suggestions() throws {
    #expect(try advice("هدنة لبنانن").suggestions.map(\.text) == ["لبنان"])
    #expect(try advice("هدنة OR لبنانن").suggestions.map(\.text) == ["لبنان"])
    #expect(try advice("هدنة -لبنانن").suggestions.isEmpty)
    let silent = try store.search("هدنة لبنانن")
    #expect(silent.suggestions.isEmpty && silent.relaxations.isEmpty)
  }

  @Test("Nothing is searched for but what was typed")
  func neverSilently() throws {
    let answer = try advice("لبنانن")
    #expect(answer.total == 0 && answer.terms.map(\.text) == ["لبنانن"])
  }
}
