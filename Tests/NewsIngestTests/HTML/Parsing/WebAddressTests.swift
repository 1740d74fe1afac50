import Testing

@testable import NewsIngest

@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://x.example/a", nil, "https://x.example/a"),
    ("https://x.example/خبر", nil, "https://x.example/خبر"),
    ("/b?c=1", "https://x.example/a/d", "https://x.example/b?c=1"),
    ("b", "https://x.example/a/d", "https://x.example/a/b"),
    ("//y.example/b", "https://x.example/", "https://y.example/b"),
    ("javascript:void(0)", "https://x.example/", nil),
    ("b", nil, nil),
  ])
  func resolves(address: String, base: String?, expected: String?) {
    #expect(WebAddress.resolve(address, against: base) == expected)
  }

  @Test(arguments: [
    ("https://x.example/2020/11/16/title", "2020-11-16"),
    ("https://x.example/2013/world/8/3/title/index.html", "2013-08-03"),
    ("https://x.example/news/2020-11-16-title", "2020-11-16"),
    ("https://x.example/2020/11/title", nil),
    ("https://x.example/16/11/2020", nil),
    ("https://x.example/20201116", nil),
    ("https://x.example/2020/11/16/2021/01/02", nil),
    ("https://x.example/?d=2020/11/16", nil),
  ])
  func readsTheDay(address: String, expected: String?) {
    #expect(WebAddress.day(in: address) == expected)
  }
}
