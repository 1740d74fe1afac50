import Testing

@testable import NewsIngest

@Suite struct ArchivedAddressTests {
  @Test(arguments: [
    ("http://web.archive.org/web/20200618010203/https://mina.example/1/", "https://mina.example/1/"),
    (
      "https://web.archive.org/web/20200618010203id_/https://mina.example/1?a=2", "https://mina.example/1?a=2"
    ),
    ("https://archive.example/wayback/20200618/http://mina.example/1", "http://mina.example/1"),
    ("https://archive.example/20200618010203/http://mina.example/1", "http://mina.example/1"),
    ("https://mina-example.cdn.ampproject.org/c/s/mina.example/1", "https://mina.example/1"),
    ("https://www.google.com/amp/s/mina.example/amp/1", "https://mina.example/amp/1"),
    ("https://mina.example/news/20200618/1", "https://mina.example/news/20200618/1"),
    ("https://mina.example/share?u=https://b.example/1", "https://mina.example/share?u=https://b.example/1"),
  ])
  func findsThePagesOwn(copy: String, expected: String) {
    #expect(ArchivedAddress.original(of: copy) == expected)
  }

  @Test func isOnePageWithItsCopy() {
    let copy = ArticleAddress("https://web.archive.org/web/20200618010203/https://www.mina.example/1/")
    #expect(copy == ArticleAddress("https://mina.example/1"))
  }
}
