import ArabicCalendar
import Foundation
import Testing

@testable import NewsIngest

@Suite struct FeedReaderTests {
  private static let rss = """
    <?xml version="1.0" encoding="UTF-8"?>
    <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:media="http://search.yahoo.com/mrss/">
    <channel><title>وكالة المشرق</title><link>https://m.example</link>
    <image><title>شعار</title><url>https://m.example/logo.png</url></image>
    <item><title>خبر &amp;amp; تعليق</title><link>https://m.example/1?a=1&amp;b=2</link><guid>m-1</guid>
     <pubDate>Tue, 14 Jan 2025 10:30:00 +0300</pubDate><dc:creator>منى صالح</dc:creator><category>اقتصاد</category>
     <category>مال</category><description>ملخص</description>
     <content:encoded><![CDATA[<p>فقرة أولى</p><p>فقرة ثانية</p>]]></content:encoded>
     <media:content url="https://m.example/1.jpg?w=1&amp;h=2" medium="image"><media:title>صورة</media:title></media:content>
    </item>
    <item><title>آخر</title><guid>https://m.example/2</guid><author>a@m.example (سمير حداد)</author>
     <description>وصف بلا وسوم</description><source url="https://x.example">رويترز</source></item>
    </channel></rss>
    """

  @Test(arguments: [1, 3, 1 << 20])
  func readsRSS2(chunkSize: Int) throws {
    let found = try read(Self.rss, chunkSize: chunkSize)
    #expect(found.format == .feed)
    #expect(found.failures == [])
    #expect(found.titles == ["خبر & تعليق", "آخر"])
    let first = try #require(found.articles.first)
    #expect(first.body == "فقرة أولى\n\nفقرة ثانية")
    #expect(first.published?.iso8601 == "2025-01-14T10:30+03:00")
    #expect(first.publishedFrom == "field published")
    #expect([first.externalID, first.source, first.section] == ["m-1", "وكالة المشرق", "اقتصاد"])
    #expect([first.author, first.image] == ["منى صالح", "https://m.example/1.jpg?w=1&h=2"])
    #expect(first.url == "https://m.example/1?a=1&b=2")
    let second = try #require(found.articles.last)
    #expect(second.body == "وصف بلا وسوم")
    #expect([second.author, second.source, second.url] == ["سمير حداد", "رويترز", "https://m.example/2"])
    #expect(found.places == [.item(1), .item(2)])
  }

  @Test func readsAtom() throws {
    let found = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>مجلة الأطلس</title><id>f</id>
      <entry><title type="html">خبر &lt;b&gt;عاجل&lt;/b&gt;</title><id>a-1</id><updated>2025-01-15T08:00:00Z</updated>
       <published>2025-01-14T10:30:00+01:00</published><author><name>هدى</name><email>h@a.example</email></author>
       <link rel="self" href="https://a.example/1.atom"/><link href="https://a.example/1"/><category term="t" label="علوم"/>
       <summary>ملخص</summary>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>أولى &lt; ثانية</p><p>وثالثة</p></div></content></entry>
      <entry><title>آخر</title><id>a-2</id><updated>2025-01-15T08:00:00Z</updated>
       <source><id>s</id><title>وكالة</title></source><content type="html">&lt;p&gt;نص&lt;/p&gt;</content></entry>
      </feed>
      """)
    #expect(found.failures == [])
    #expect(found.titles == ["خبر عاجل", "آخر"])
    #expect(found.articles.map(\.body) == ["أولى < ثانية\n\nوثالثة", "نص"])
    #expect(found.articles.map(\.url) == ["https://a.example/1", nil])
    #expect(found.articles.map(\.author) == ["هدى", nil])
    #expect(found.articles.map(\.source) == ["مجلة الأطلس", "وكالة"])
    #expect(found.articles.map(\.section) == ["علوم", nil])
    #expect(found.articles.map { $0.published?.iso8601 } == ["2025-01-14T10:30+01:00", "2025-01-15T08:00Z"])
    #expect(found.articles.map(\.publishedFrom) == ["field published", "field updated"])
  }

  @Test func readsRSS1() throws {
    let found = try read(
      """
      <?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
       xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>نشرة الوادي</title></channel>
      <item rdf:about="https://w.example/1"><title>خبر</title><dc:date>2025-01-14T10:30:00Z</dc:date>
      <dc:creator>منى</dc:creator><description>نص</description></item></rdf:RDF>
      """)
    #expect(found.failures == [])
    #expect(found.articles.map(\.url) == ["https://w.example/1"])
    #expect(found.articles.map(\.source) == ["نشرة الوادي"])
    #expect(found.articles.first?.published?.iso8601 == "2025-01-14T10:30Z")
  }

  @Test func readsTheEncodingThatTheXMLNames() throws {
    // خبر in Windows-1256.
    let bytes =
      Data("<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss><channel><item><title>".utf8)
      + [0xCE, 0xC8, 0xD1] + Data("</title></item></channel></rss>".utf8)
    let found = try read(bytes)
    #expect(found.titles == ["خبر"])
    #expect(found.encodings == ["windows-1256"])
    // The user's word goes before the XML's.
    let wrong = Data(
      String(decoding: bytes, as: UTF8.self).replacing("windows-1256", with: "iso-8859-1").utf8)
    #expect(try read(wrong).titles != ["خبر"])
    var declaredWrong = Data("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>".utf8)
    declaredWrong += bytes.drop { $0 != UInt8(ascii: ">") }.dropFirst()
    #expect(try read(declaredWrong, ReadingOptions(encoding: "windows-1256")).titles == ["خبر"])
  }

  @Test func refusesEntities() throws {
    let levels = (1...9).map { "<!ENTITY a\($0) \"\(String(repeating: "&a\($0 - 1);", count: 10))\">" }
    let laughs =
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ضحك\">\(levels.joined())]>"
      + "<rss><channel><item><title>&a9;</title></item></channel></rss>"
    let found = try read(laughs)
    #expect(found.titles == [])
    #expect(found.errors == [.entitiesInXML])
    let outside =
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
      + "<rss><channel><item><title>&f;</title></item></channel></rss>"
    #expect(try read(outside).errors == [.entitiesInXML])
  }

  @Test func readsOnBehindFaults() throws {
    let found = try read(
      """
      <rss><channel><item><title>أول</title></item>
      <item><title>ثان</b></title></item>
      <item><title>ثالث &amp; رابع</title><description>&lt;p&gt;فقرة&lt;/p&gt;&lt;p&gt;وفقرة&lt;/p&gt;</description></item></channel></rss>
      """)
    #expect(found.titles.first == "أول")
    #expect(found.titles.last == "ثالث & رابع")
    // References behind a fault are not lost.
    #expect(found.articles.last?.body == "فقرة\n\nوفقرة")
    #expect(found.failures.map(\.place) == [.line(2)])
    guard case .malformedXML? = found.errors.first else { return #expect(Bool(false), "\(found.errors)") }
  }

  /// Real feeds hold HTML's names, which XML does not declare, and bare ampersands: no word is glued to the next or lost.
  @Test(arguments: [
    "", "<!DOCTYPE rss PUBLIC \"-//Netscape//DTD RSS 0.91//EN\" \"http://my.example/rss-0.91.dtd\">",
  ])
  func readsEntitiesThatAreNotDeclared(documentType: String) throws {
    let feed = """
      <?xml version="1.0" encoding="UTF-8"?>\(documentType)<rss><channel><title>بيع & شراء</title><item>
      <title>قال&nbsp;الوزير: &laquo;نَعَم&raquo;</title><link>https://m.example/?a=1&b=2</link>
      <category>ثقافة&nbsp;&amp;&nbsp;فن</category><author>Andr&eacute; &foo; &rlm;منى</author>
      <description>سطر&nbsp;أول&hellip; 5 < 7 &unknown; &#146;</description></item></channel></rss>
      """
    for chunkSize in [1, 1 << 20] {
      let found = try read(feed, chunkSize: chunkSize)
      #expect(found.failures == [])
      #expect(found.titles == ["قال الوزير: «نَعَم»"])
      let article = try #require(found.articles.first)
      #expect(article.body == "سطر\u{00A0}أول… 5 < 7 &unknown; ’")  // NO-BREAK SPACE
      #expect(article.author == "André &foo; \u{200F}منى")  // RIGHT-TO-LEFT MARK
      #expect([article.section, article.source] == ["ثقافة & فن", "بيع & شراء"])
      #expect(article.url == "https://m.example/?a=1&b=2")
    }
  }

  @Test func countsBytesThatAreNoText() throws {
    let feed =
      Data("<rss><channel><item><title>خبر".utf8) + [0xFF]
      + Data("</title></item><item><title>سليم</title></item>".utf8)
      + Data("<item><title>آ".utf8) + [0xFE, 0xFF] + Data("خر</title></item></channel></rss>".utf8)
    for chunkSize in [1, 1 << 20] {
      let found = try read(feed) { chunkSize }
      #expect(found.titles == ["خبر\u{FFFD}", "سليم", "آ\u{FFFD}\u{FFFD}خر"])  // REPLACEMENT CHARACTER
      #expect(found.replacedCounts == [1, 0, 2])
      #expect(found.failures == [])
    }
  }

  /// Servers and templates name encodings that the text is not in.
  @Test(arguments: ["", " encoding=\"utf-8\"", " encoding=\"iso-8859-1\""])
  func readsTheEncodingThatTheBytesTell(declaration: String) throws {
    let text =
      "<?xml version=\"1.0\"\(declaration)?><rss><channel><item><title>أعلن رئيس البلدية أن الأعمال ستبدأ قريباً</title></item>"
      + "</channel></rss>"
    let bytes = Data(text.unicodeScalars.map { ByteMapping.windows1256.byte(of: $0) ?? 0x3F })
    let found = try read(bytes)
    #expect(found.titles == ["أعلن رئيس البلدية أن الأعمال ستبدأ قريباً"])
    #expect(found.encodings == ["windows-1256"])
  }

  /// Word processors leave control characters, which XML forbids everywhere.
  @Test(arguments: [1, 1 << 20])
  func readsOverControlCharacters(chunkSize: Int) throws {
    let found = try read(
      "<rss><channel><item a='\u{2}'><title>خبر\u{B}أول</title><description><![CDATA[<p>فقرة\u{1F}وتتمّة\u{0}</p><p>وفقرة</p>]]>"
        + "</description></item><item><title>ثان</title></item></channel></rss>", chunkSize: chunkSize)
    #expect(found.titles == ["خبر أول", "ثان"])
    #expect(found.articles.first?.body == "فقرة وتتمّة\n\nوفقرة")
    #expect(found.failures == [])
  }

  @Test func readsUTF16() throws {
    let text =
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss><channel><item><title>خبر&nbsp;أول</title></item></channel></rss>"
    for chunkSize in [1, 1 << 20] {
      let found = try read(Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })) { chunkSize }
      #expect(found.titles == ["خبر أول"])
      #expect(found.failures == [])
    }
  }

  /// libxml2 compares each attribute with all others: without a bound, this would take an hour.
  @Test func boundsAttributes() throws {
    let attributes = (0..<1_000_000).map { " a\($0)=''" }.joined()
    let found = try read("<rss><channel><item\(attributes)><title>خبر</title></item></channel></rss>")
    #expect(found.titles == ["خبر"])
    #expect(found.failures == [])
  }

  @Test func keepsWhatCameBeforeACut() throws {
    let cut = Self.rss.prefix(upTo: try #require(Self.rss.range(of: "وصف")).lowerBound)
    let found = try read(String(cut))
    #expect(found.titles == ["خبر & تعليق"])
    #expect(found.failures.count == 1)
  }

  @Test func boundsDepthAndItems() throws {
    let deep =
      "<rss><channel><item><title>أول</title></item><item>" + String(repeating: "<a>", count: 100_000)
    let found = try read(deep)
    #expect(found.titles == ["أول"])
    #expect(found.errors == [.tooDeep(limit: 200)])
    let long =
      "<rss><channel><item><title>\(String(repeating: "خبر ", count: 3000))</title></item></channel></rss>"
    #expect(try read(long, ReadingOptions(recordLimit: 1000)).errors == [.tooLarge(limit: 1000)])
  }

  /// An item's mark-up is read as a page's: lists, tables and hidden elements too, and an endless one is refused alone.
  @Test func readsMarkupAsPages() throws {
    func item(_ title: String, _ markup: String) -> String {
      "<item><title>\(title)</title><description><![CDATA[\(markup)]]></description></item>"
    }
    let found = try read(
      "<rss><channel>"
        + item(
          "أول", "<h3>العنوان</h3><ul><li>بند<li>وبند</ul><p hidden>سر</p><script>var سر</script>مَتْن COVID-19"
        )
        + item("ثان", String(repeating: "<div>", count: 5000) + "نص")
        + item("ثالث", "قال &quot;نعم&quot;\n\nثم سكت") + "</channel></rss>")
    #expect(found.titles == ["أول", "ثالث"])
    #expect(found.articles.map(\.body) == ["العنوان\n\nبند\nوبند\n\nمَتْن COVID-19", "قال \"نعم\"\n\nثم سكت"])
    #expect(found.failures == [.init(place: .item(2), error: .nestedTooDeep(limit: 2048))])
  }

  @Test func wantsItems() throws {
    #expect(try read("<rss><channel><title>فارغ</title></channel></rss>").errors == [.emptyFeed])
    #expect(try read("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>").errors == [.emptyFeed])
  }
}
