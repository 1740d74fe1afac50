import Testing

@testable import NewsIngest

@Suite("The history of a site's lines")
struct SiteLineCountsTests {
  private func key(_ number: UInt64) -> PageLineKey { PageLineKey(rawValue: number) }

  @Test("A line recurs by pages and by share")
  func recurs() {
    var history = SiteLineCounts()
    for page in 0..<10 as Range<UInt64> {
      history.add([key(1), key(100 + page)] + (page < 4 ? [key(2)] : []))
    }
    #expect(history.recurs(key(1), onPages: 3, percent: 90))
    #expect(history.recurs(key(2), onPages: 3, percent: 40))
    #expect(!history.recurs(key(2), onPages: 3, percent: 41))
    #expect(!history.recurs(key(2), onPages: 5, percent: 10))
    #expect(!history.recurs(key(100), onPages: 1, percent: 20))
  }

  @Test("It is bounded, and forgets what stood on the fewest pages")
  func bounded() {
    var history = SiteLineCounts()
    for page in 0..<640 as Range<UInt64> {
      history.add([key(1), key(2)] + (0..<200).map { key(1000 + page * 200 + $0) })
    }
    #expect(history.pageCounts.count <= SiteLineCounts.mostLines)
    #expect(history.pageCounts[key(1)] == 640)
    #expect(history.pageCounts[key(2)] == 640)
  }

  @Test("A line's key is the same for ever")
  func stableKeys() {
    #expect(
      PageLineKey(LineKey("خزانة الصور القديمة"), in: .foot)
        == PageLineKey(LineKey("خِزانة الصّور القديمه:"), in: .foot))
    #expect(PageLineKey(LineKey("خزانة"), in: .foot) != PageLineKey(LineKey("خزانة"), in: .head))
    #expect(PageLineKey(LineKey("a"), in: .head).rawValue == 589_763_776_587_810_007)
  }

  @Test("An article's site is its source, else the host of its address")
  func site() {
    #expect(Article(title: "", body: "", source: "رويترز", url: "https://a.com/x").site == "رويترز")
    #expect(Article(title: "", body: "", url: "https://www.Annahar.com/x?y").site == "annahar.com")
    #expect(Article(title: "", body: "").site == nil)
  }
}
