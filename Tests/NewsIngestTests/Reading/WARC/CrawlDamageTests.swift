import Foundation
import Testing

@testable import NewsIngest

/// Damage of one record loses that record only.
@Suite struct CrawlDamageTests {
  private static let records = ["أول", "ثان", "ثالث"].map {
    Crawl.response(Crawl.page("خبر \($0) من الميناء"))
  }

  @Test(arguments: [12, 40, 150, 250], [20, 1 << 20])
  func losesADamagedMemberOnly(place: Int, chunkSize: Int) throws {
    var members = Self.records.map(gzip)
    members[1][min(place, members[1].count - 6)] ^= 0xFF
    let found = try read(members.reduce(Data(), +)) { chunkSize }
    #expect(found.titles == ["خبر أول من الميناء", "خبر ثالث من الميناء"])
    #expect(found.failures.last == .init(place: .byteOffset(members[0].count), error: .damagedMember))
  }

  @Test(arguments: [20, 1 << 20])
  func losesAMemberThatWasCut(chunkSize: Int) throws {
    let members = Self.records.map(gzip)
    let found = try read(members[0] + members[1].dropLast(60) + members[2]) { chunkSize }
    #expect(found.titles == ["خبر أول من الميناء", "خبر ثالث من الميناء"])
    #expect(found.errors.last == .damagedMember)
  }

  @Test(arguments: [-60, 500, 90_000_000], [13, 1 << 20])
  func losesARecordOfAWrongLength(by difference: Int, chunkSize: Int) throws {
    let block =
      Data("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".utf8) + Crawl.page("خبر ثان من الميناء")
    let wrong = Crawl.record("response", block, length: block.count + difference)
    let found = try read(Self.records[0] + wrong + Self.records[2]) { chunkSize }
    #expect(found.titles == ["خبر أول من الميناء", "خبر ثالث من الميناء"])
    #expect(found.errors == [.wrongLength(part: "a WARC record")])
  }

  @Test(arguments: [
    "metadata://gnu.org/software/wget/warc/wget.log", "urn:X-wpull:log", "dns:atlas.example",
    "https://atlas.example/robots.txt", "http://atlas.example/ads.txt?x",
  ])
  func takesNotesForNoPages(url: String) throws {
    let note = Crawl.record("resource", Crawl.page("ملاحظة"), contentType: "text/plain", url: url)
    #expect(try read(note).skips == [.crawlNote])
    #expect(!CrawledPage.isPage(url))
    #expect(CrawledPage.isPage("https://atlas.example/news/robots.txt.html"))
  }
}
