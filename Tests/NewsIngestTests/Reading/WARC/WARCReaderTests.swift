import Foundation
import TestSupport
import Testing

@testable import NewsIngest

@Suite struct WARCReaderTests {
  private static let first = Crawl.response(Crawl.page("خبر أول من الميناء"))
  private static let second = Crawl.record(
    "resource", Crawl.page("خبر ثان من الوادي"), contentType: "text/plain", url: "https://a.example/2",
    date: "2023-03-20T08:00:00.123Z", version: "1.1")
  private static let request = Crawl.record("request", Data("GET / HTTP/1.1\r\n\r\n".utf8))

  @Test(arguments: [1, 10, 1 << 20])
  func readsPagesWithTheirPlaces(chunkSize: Int) throws {
    let crawl = Self.request + Self.first + Self.second
    let found = try read(crawl) { chunkSize }
    #expect(found.format == .warc)
    #expect(found.titles == ["خبر أول من الميناء", "خبر ثان من الوادي"])
    #expect(
      found.places == [.byteOffset(Self.request.count), .byteOffset(Self.request.count + Self.first.count)])
    #expect(found.articles.map(\.url) == ["https://atlas.example/1", "https://a.example/2"])
    #expect(found.failures == [])
  }

  @Test(arguments: [7, 1 << 20])
  func namesTheMemberOfAPackedRecord(chunkSize: Int) throws {
    let members = [Self.request, Self.first, Self.second].map(gzip)
    let found = try read(members.reduce(Data(), +)) { chunkSize }
    #expect(found.titles.count == 2)
    #expect(
      found.places == [.byteOffset(members[0].count), .byteOffset(members[0].count + members[1].count)])
    // In one member, places are those of the unpacked file.
    let whole = try read(gzip(Self.request + Self.first))
    #expect(whole.places == [.byteOffset(Self.request.count)])
  }

  @Test func undoesWhatHTTPDid() throws {
    let page = Crawl.page("خبر مضغوط من الميناء")
    let packed = "Content-Encoding: gzip\r\n"
    let chunks = "Transfer-Encoding: chunked\r\n"
    let crawl = [
      Crawl.response(gzip(page), headers: packed),
      Crawl.response(Crawl.chunked(page, size: 50), headers: chunks),
      Crawl.response(Crawl.chunked(gzip(page), size: 30), headers: packed + chunks),
      // Crawlers that undid it themselves and kept the headers.
      Crawl.response(page, headers: packed + chunks),
    ]
    let found = try read(crawl.reduce(Data(), +))
    #expect(found.titles == Array(repeating: "خبر مضغوط من الميناء", count: 4))
    #expect(Set(found.articles.map(\.body)).count == 1)
  }

  /// A packed page that cannot be unpacked is one failure; one that the crawler unpacked is read.
  @Test(arguments: ["br", "zstd", "gzip, br"])
  func tellsOfCodingsThatAreNotRead(coding: String) throws {
    let header = "Content-Encoding: \(coding)\r\n"
    let packed = Crawl.response(Data([0x1B, 0xFF, 0x3F, 0x00, 0x24, 0xE2, 0x82]), headers: header)
    let html = Data(
      "<html><h1>خبر من صيدا</h1>\(String(repeating: "<p>وصل الوفد إلى المدينة مساء أمس.</p>", count: 9))"
        .utf8)
    let unpacked = Crawl.response(html, contentType: "text/html; charset=utf-8", headers: header)
    let found = try read(packed + unpacked + Self.first)
    #expect(found.titles == ["خبر من صيدا", "خبر أول من الميناء"])
    #expect(found.failures == [.init(place: .byteOffset(0), error: .unsupportedCoding(name: coding))])
  }

  /// Half an article is not stored as a whole one.
  @Test func skipsPagesThatWereCutOff() throws {
    let page = Crawl.page("خبر مقطوع من الوادي")
    func truncated(_ record: Data) -> Data {
      let text = String(decoding: record, as: UTF8.self)
      return Data(
        text.replacing("WARC-Type:", with: "WARC-Truncated: length\r\nWARC-Type:", maxReplacements: 1).utf8)
    }
    let chunked = Crawl.chunked(page, size: 50)
    let chunks = "Transfer-Encoding: chunked\r\n"
    let crawl = [
      truncated(Crawl.response(page)), truncated(Crawl.record("resource", page, contentType: "text/plain")),
      Crawl.response(page, headers: "Content-Length: \(page.count + 1)\r\n"),
      Crawl.response(chunked.dropLast(5), headers: chunks),
      Crawl.response(chunked.dropLast(30), headers: chunks),
    ]
    let whole = [
      // A crawler that unpacked the page and kept the header.
      Crawl.response(page, headers: "Content-Length: 20\r\nContent-Encoding: gzip\r\n"),
      Crawl.response(page, headers: "Content-Length: \(page.count)\r\n"),
      truncated(Crawl.record("request", Data("GET / HTTP/1.1\r\n\r\n".utf8))),
    ]
    for chunkSize in [11, 1 << 20] {
      let found = try read((crawl + whole).reduce(Data(), +)) { chunkSize }
      #expect(found.skips == Array(repeating: .cutPage, count: crawl.count))
      #expect(found.titles.count == 2)
      #expect(found.failures == [])
    }
  }

  @Test func skipsRecordsInSegments() throws {
    func segment(_ number: Int, _ record: Data) -> Data {
      let text = String(decoding: record, as: UTF8.self)
      let field = "WARC-Segment-Number: \(number)\r\nWARC-Type:"
      return Data(text.replacing("WARC-Type:", with: field, maxReplacements: 1).utf8)
    }
    let crawl =
      segment(1, Crawl.response(Crawl.page("خبر في جزأين")))
      + segment(2, Crawl.record("continuation", Data("بقية الخبر".utf8))) + Self.second
    let found = try read(crawl)
    #expect(found.skips == [.segment, .segment])
    #expect(found.titles == ["خبر ثان من الوادي"])
    #expect(found.failures == [])
  }

  @Test func boundsTheHTTPHeader() throws {
    let limit = HTTPResponse.longestHeader
    func response(_ count: Int) -> Data {
      Crawl.response(
        Crawl.page("خبر طويل الرأس"), headers: "X-Y: \(String(repeating: "z", count: count))\r\n")
    }
    #expect(try read(response(limit / 2) + Self.first).titles.count == 2)
    let found = try read(response(limit) + Self.first)
    #expect(found.titles == ["خبر أول من الميناء"])
    #expect(found.failures == [.init(place: .byteOffset(0), error: .headerTooLong(limit: limit))])
  }

  @Test func skipsWhatIsNoPage() throws {
    let crawl = [
      Crawl.response(Crawl.page("محذوف"), status: "404 Not Found"),
      Crawl.response(Data([0x89, 0x50]), contentType: "image/png"),
      Crawl.response(Data("Advertisement\nfacebook\ntelegram\nA-\nA+\n".utf8)), Crawl.response(Data()),
      Crawl.record("revisit", Data("HTTP/1.1 200 OK\r\n\r\n".utf8)), Self.first,
    ]
    let found = try read(crawl.reduce(Data(), +))
    #expect(found.titles.count == 1)
    #expect(found.failures == [])
    #expect(
      found.skips == [.httpStatus(404), .contentType("image/png"), .noArticle, .noArticle])
  }

  @Test func skipsLongRecordsWithoutHoldingThem() throws {
    let long = Crawl.response(Data(count: 5000))
    let found = try read(long + Self.first, ReadingOptions(recordLimit: 3000))
    #expect(found.titles.count == 1)
    #expect(found.skips == [.tooLong(limit: 3000)])
    // The limit counts unpacked bytes, too.
    let packed = Crawl.response(gzip(Data(count: 5000)), headers: "Content-Encoding: gzip\r\n")
    let unpacked = try read(packed + Self.first, ReadingOptions(recordLimit: 3000))
    #expect(unpacked.titles.count == 1)
    #expect(unpacked.errors.count == 1)
  }

  @Test(arguments: [1, 40, 200, 250])
  func tellsOfACutRecord(missing: Int) throws {
    let crawl = Self.first + Self.second
    let found = try read(crawl.dropLast(missing + 4))
    #expect(found.titles == ["خبر أول من الميناء"])
    #expect(
      found.failures == [.init(place: .byteOffset(Self.first.count), error: .cutOff(part: "a WARC record"))])
    // Packed, the cut is told once.
    let packed = gzip(Self.first) + gzip(Self.second).dropLast(missing / 4 + 30)
    #expect(try read(packed).titles == ["خبر أول من الميناء"])
    #expect(try read(packed).errors == [.cutOff(part: "a gzip member")])
  }

  @Test func goesOnBehindDamage() throws {
    let garbage = Data("هذا ليس سجلاً\r\nولا هذا\r\n\r\n".utf8)
    let badHeader = Data("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: كثير\r\n\r\n".utf8)
    // A header without an end begins like a record and is none.
    let endless = Data(("WARC/1.0\r\n" + String(repeating: "X: y\r\n", count: 20_000)).utf8)
    // LINE SEPARATOR ends a line of text, and none of a header.
    let separator = Data("\u{2028}".utf8)
    for damage in [garbage, badHeader, Data(count: 100_000), endless, separator] {
      for chunkSize in [13, 1 << 20] {
        let found = try read(Self.first + damage + Self.second) { chunkSize }
        #expect(found.titles == ["خبر أول من الميناء", "خبر ثان من الوادي"])
        #expect(found.failures == [.init(place: .byteOffset(Self.first.count), error: .malformedWARC)])
      }
    }
  }

  /// Marks within damage are told with it, and the next sound record is found however many there are.
  @Test(arguments: ["WARC/1.", "WARC/1.0\r\n", "WARC/1.0\nX", "WARC/1.0\nX: ", "WARC/1.0\r\nA: b\r\n"])
  func passesMarksWithoutARecord(mark: String) throws {
    let damage = Data(String(repeating: mark, count: 7000).utf8)
    for chunkSize in [5000, 1 << 20] {
      let found = try read(Self.first + damage + Data("\r\n".utf8) + Self.second) { chunkSize }
      #expect(found.titles == ["خبر أول من الميناء", "خبر ثان من الوادي"])
      // The last mark is one with the line end behind it: a header without a length.
      #expect([1, 2].contains(found.errors.count))
      #expect(found.failures.first == .init(place: .byteOffset(Self.first.count), error: .malformedWARC))
    }
  }

  /// A record that is cut within its header costs the next one nothing.
  @Test func findsARecordBehindAHeaderWithoutEnd() throws {
    let cut = Data("WARC/1.0\r\nWARC-Type: response\r\nWARC-Tar".utf8)
    let found = try read(Self.first + cut + Data("\r\n".utf8) + Self.second)
    #expect(found.titles == ["خبر أول من الميناء", "خبر ثان من الوادي"])
    #expect(found.errors == [.malformedWARC])
  }

  @Test func readsFeedsOfACrawl() throws {
    let feed = Data("<rss><channel><item><title>خبر</title></item></channel></rss>".utf8)
    let found = try read(Crawl.response(feed, contentType: "application/rss+xml"))
    #expect(found.titles == ["خبر"])
    #expect(found.places == [.byteOffset(0)])
  }

  @Test(arguments: [
    ("text/html; charset=windows-1256", "windows-1256"), ("text/html;charset=\"UTF-8\"", "UTF-8"),
    ("text/html", nil), ("text/html; Charset=cp1256; x=y", "cp1256"), ("text/html; charset=", nil),
  ])
  func readsTheCharset(type: String, charset: String?) {
    let fields = HeaderFields(Data("HTTP/1.1 200 OK\r\ncontent-TYPE: \(type)\r\n".utf8))
    #expect(fields.charset == charset)
    #expect(fields.mediaType == "text/html")
  }

  @Test func joinsFoldedFields() {
    let fields = HeaderFields(Data("WARC/1.0\r\nA: b\r\n  c\r\nA: d\r\n".utf8))
    #expect(fields["a"] == "b c")
  }
}
