import NewsIngest
import Testing

@Suite("Addresses in one spelling")
struct ArticleAddressTests {
  /// Each line: the rule, and addresses of one page.
  private static let same: [(rule: String, addresses: [String])] = [
    ("case of scheme and host", ["https://example.com/a/B", "HTTPS://EXAMPLE.COM/a/B"]),
    ("http and https", ["http://example.com/a", "https://example.com/a"]),
    ("default ports", ["https://example.com:443/a", "http://example.com:80/a", "https://example.com/a"]),
    (
      "www, mobile and AMP hosts",
      ["https://www.example.com/a", "https://m.example.com/a", "https://amp.example.com/a"]
    ),
    ("AMP endings", ["https://example.com/a/amp/", "https://example.com/a?amp=1", "https://example.com/a"]),
    ("fragments", ["https://example.com/a#comments", "https://example.com/a"]),
    (
      "tracking parameters",
      [
        "https://example.com/a?utm_source=x&id=7&fbclid=Iw",
        "https://example.com/a?id=7&gclid=2&at_medium=RSS",
      ]
    ),
    (
      "where a reader came from, and other views",
      [
        "https://example.com/a?ref=rss", "https://example.com/a?from=home&share=facebook&CMP=x",
        "https://example.com/a?output=amp", "https://example.com/a?m=1", "https://example.com/a?print=1",
        "https://example.com/a",
      ]
    ),
    ("order of parameters", ["https://example.com/a?b=2&a=1", "https://example.com/a?a=1&b=2"]),
    ("slash at the end", ["https://example.com/a/", "https://example.com/a"]),
    ("white space around", [" https://example.com/a\n", "https://example.com/a"]),
    ("codes of plain letters", ["https://example.com/%61-b", "https://example.com/a-b"]),
    ("case of codes", ["https://example.com/a%2fb", "https://example.com/a%2Fb"]),
    (
      "Arabic raw and encoded",
      [
        "https://example.com/أخبار/لبنان",
        "https://example.com/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%d9%84%d8%a8%d9%86%d8%a7%d9%86",
      ]
    ),
    // Alef, then U+0654 ARABIC HAMZA ABOVE.
    ("decomposed hamza", ["https://example.com/ا\u{0654}خبار", "https://example.com/أخبار"]),
  ]

  @Test("Addresses of one page have one key", arguments: same.map(\.rule))
  func sameKey(rule: String) throws {
    let addresses = try #require(Self.same.first { $0.rule == rule }).addresses
    let keys = addresses.map { ArticleAddress($0)?.key }
    #expect(keys.first != Optional<String?>.some(nil))
    #expect(Set(keys).count == 1, "\(keys)")
  }

  @Test(
    "Addresses of different pages have different keys",
    arguments: [
      ("https://example.com/a", "https://example.com/A"),
      ("https://example.com/a", "https://example.org/a"),
      ("https://example.com/a", "https://example.com:8080/a"),
      ("https://example.com/a?id=1", "https://example.com/a?id=2"),
      ("https://example.com/a?ref=17", "https://example.com/a?ref=18"),
      ("https://example.com/a?m=3", "https://example.com/a?m=4"),
      ("https://example.com/a?x=1&x=2", "https://example.com/a?x=2&x=1"),
      ("https://arabic.example.com/a", "https://example.com/a"),
      ("https://example.com/a%2Fb", "https://example.com/a/b"),
      ("https://example.com/#!/a", "https://example.com/#!/b"),
      ("https://m.com/a", "https://com/a"),
      ("https://مثال.إختبار/a", "https://مثال.اختبار/a"),
    ])
  func differentKeys(first: String, second: String) throws {
    #expect(try #require(ArticleAddress(first)).key != #require(ArticleAddress(second)).key)
  }

  @Test(
    "What names no page has no key",
    arguments: [
      "", "example.com/a", "/a/b", "ftp://example.com/a", "https://", "https:///a", "https://example.com",
      "https://www.example.com/?utm_source=x#top", "https://example.com/index.html", "http://exa mple.com/a",
      "لبنان",
    ])
  func none(text: String) {
    #expect(ArticleAddress(text) == nil)
  }

  @Test("Codes that are no UTF-8 stay codes")
  func otherEncoding() {
    #expect(ArticleAddress("http://example.com/%c7%e1")?.key == "example.com/%C7%E1")
    #expect(ArticleAddress("http://example.com/100%")?.key == "example.com/100%")
  }

  @Test("A key is its own key's key")
  func idempotent() throws {
    for address in Self.same.flatMap(\.addresses) {
      let key = try #require(ArticleAddress(address)).key
      #expect(ArticleAddress("https://" + key)?.key == key)
    }
  }
}
