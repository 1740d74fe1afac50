import Testing

@testable import NewsIngest

@Suite struct PageInReadingTests {
  private struct Page: PageInReading {
    var article = Article(title: "", body: "")
    var uses = LineUses([nil, nil])
    let lines = ["المصدر: صوت الجنوب", "رامي عبود"]
    func written(_ line: Int) -> String { lines[line] }
  }

  @Test func aLineThatHoldsTheValueIsTheField() {
    var page = Page()
    page.read(0, into: "source", "صوت الجنوب")
    page.read(1, into: "author", "رامي عبود")
    #expect(page.uses.all == [.removed(.metadata), .field("author")])
  }

  @Test func onlyALabelMakesACredit() throws {
    var page = Page()
    let lines = PageLine.visibleLines(of: page.lines.joined(separator: "\n"))
    let taken = lines.indices.map { page.takeLabelledCredit(lines[$0], at: $0) }
    #expect(taken == [true, false])
    #expect(page.article.source == "صوت الجنوب")
    #expect(page.uses.all == [.removed(.metadata), nil])
  }

  @Test func aCreditChangesNoKnownField() throws {
    var page = Page()
    page.article.source = "الميناء"
    let line = try #require(PageLine.visibleLines(of: page.lines[0]).first)
    let isTaken = page.takeLabelledCredit(line, at: 0)
    #expect(isTaken)
    #expect(page.article.source == "الميناء")
  }
}
