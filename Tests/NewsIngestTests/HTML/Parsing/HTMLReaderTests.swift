import Testing

@testable import NewsIngest

@Suite struct HTMLReaderTests {
  private static func lines(_ markup: String) throws -> [String] {
    var page = markup
    let document = try HTMLReader.read(&page)
    return document.blocks.indices.map { document.string($0) }
  }

  @Test(arguments: [
    ("collapses white space", "<p>  قال\n\t الوزير&nbsp;&nbsp; أمس </p>", ["قال الوزير أمس"]),
    ("inline elements end no line", "<p>ال<b>قاه</b>رة</p>", ["القاهرة"]),
    ("blocks do", "<div>أول<p>ثان</p>ثالث</div>", ["أول", "ثان", "ثالث"]),
    ("breaks do", "<p>أول<br>ثان<br><br>ثالث</p>", ["أول", "ثان", "ثالث"]),
    ("entities", "<p>&laquo;نعم&raquo; &#1606; &amp; &lt;</p>", ["«نعم» ن & <"]),
    // RIGHT-TO-LEFT MARK, ZERO WIDTH NON-JOINER.
    ("marks of direction stay", "<p>\u{200F}می\u{200C}خواهم</p>", ["\u{200F}می\u{200C}خواهم"]),
    ("marks alone show nothing", "<p>\u{200F}&nbsp;</p><p>نص</p>", ["نص"]),
    ("scripts and styles", "<p>نص<script>var a = '<p>';</script><style>p{}</style></p>", ["نص"]),
    ("hidden by attribute", "<p hidden>لا</p><p aria-hidden=true>لا</p><p>نعم</p>", ["نعم"]),
    ("hidden by style", "<p style='color:red; DISPLAY : none'>لا</p><p>نعم</p>", ["نعم"]),
    ("hidden by class", "<p class='d-none'>لا</p><p class='d-none d-md-block'>نعم</p>", ["نعم"]),
    ("no mark-up", "نص", ["نص"]),
    ("end tags alone", "</p></div>نص", ["نص"]),
  ])
  func readsLines(rule: String, markup: String, expected: [String]) throws {
    #expect(try Self.lines(markup) == expected, "\(rule)")
  }

  @Test func countsWordsLinksAndBreaks() throws {
    var page = "<div>قال <a href=x>وزير العدل</a> أمس<br><br>ثم عاد</div>"
    let document = try HTMLReader.read(&page)
    #expect(document.blocks.map(\.wordCount) == [4, 2])
    #expect(document.blocks.map(\.breakCount) == [0, 2])
    #expect(document.blocks[0].linkByteCount == "وزيرالعدل".utf8.count)
    #expect(document.wordCount(0..<2) == 6)
  }

  @Test func readsTheHead() throws {
    var page = """
      <title> خبر  اليوم </title><base href="/a/"><link rel="canonical" href="https://x.example/1">
      <meta property="og:title" content="خبر"><script type="application/ld+json">{"a":1}</script>
      """
    let document = try HTMLReader.read(&page)
    #expect(document.title == "خبر اليوم")
    #expect(document.base == "/a/")
    #expect(document.canonical == "https://x.example/1")
    #expect(document.metas.map(\.key) == ["og:title"])
    #expect(document.linkedData == ["{\"a\":1}"])
  }
}
