import ArchiveStore
@testable import ArchiveWeb
import TestSupport
import Testing

@Suite("Addresses of pages")
struct PageAddressTests {
  private func parsed(_ text: String) -> PageAddress? {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    return PageAddress(path: parts[0], QueryString(parts.count > 1 ? parts[1] : ""))
  }

  private static func randomSearch(_ random: inout SeededGenerator) -> SearchAddress {
    let names = ["رويترز", "BBC عربي", "-x", "\\y", "a&b=c", "\"", "<script>"]
    var search = SearchAddress(
      query: ["", "هدنة OR اتفاق", "«وقف إطلاق»", "a+b"].randomElement(using: &random) ?? "")
    search.from = ["", "2020", "أمس"].randomElement(using: &random) ?? ""
    search.to = ["", "2020-11-16"].randomElement(using: &random) ?? ""
    search.sources = Array(
      names.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
        .map {
          SearchAddress.NameChoice(name: $0, isExcluded: Bool.random(using: &random))
        })
    search.order = SearchRequest.Order.allCases.randomElement(using: &random) ?? .newest
    search.matching = SearchRequest.Matching.allCases.randomElement(using: &random) ?? .all
    search.grouping = SearchRequest.Grouping.allCases.randomElement(using: &random) ?? .story
    search.page = Int.random(in: 1...SearchAddress.greatestPage, using: &random)
    return search
  }

  @Test("What is printed is read back")
  func roundTrip() {
    var random = SeededGenerator(seed: 14)
    for _ in 0..<500 {
      let search = Self.randomSearch(&random)
      for address in [
        PageAddress.search(search), .article(ArticleAddress(id: "a/b ؟", search: search, place: 3)),
        .versions(id: "x/y"), .copies(id: "ن"), .home, .help, .style, .icon, .ping,
      ] { #expect(parsed(address.text) == address, "\(address.text)") }
    }
  }

  @Test(
    "Nothing else is served",
    arguments: [
      "", "x", "//", "/search/", "/article", "/article/", "/article/1/x", "/assets/style.css", "/assets/../x",
      "/..%2f..%2fetc/passwd", "/%ff%00", "/admin",
    ])
  func unknown(text: String) {
    #expect(parsed(text) == nil, "\(text)")
  }

  @Test("Defaults are left out and odd values are passed over")
  func canonical() {
    #expect(PageAddress.search(SearchAddress(query: "a")).text == "/search?q=a")
    #expect(
      parsed("/search?q=a&sort=up&page=-3&source=&source=x&source=x&other=1")
        == .search(SearchAddress(query: "a").changed { $0.sources = [.init(name: "x")] }))
    #expect(parsed("/search?page=99999999999999999999") == .search(SearchAddress()))
  }
}
