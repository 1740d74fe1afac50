import Foundation
import TestSupport
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
    #expect(found.failures == [.init(place: .byteOffset(members[0].count), error: .damagedMember)])
  }

  @Test(arguments: [20, 1 << 20])
  func losesAMemberThatWasCut(chunkSize: Int) throws {
    let members = Self.records.map(gzip)
    let found = try read(members[0] + members[1].dropLast(60) + members[2]) { chunkSize }
    #expect(found.titles == ["خبر أول من الميناء", "خبر ثالث من الميناء"])
    #expect(found.errors == [.damagedMember])
  }

  /// The first member's bytes tell the format, unless nothing of them can be read: then the next one's do.
  @Test(arguments: [11, 14, 40, 150, 250], [20, 1 << 20])
  func goesOnBehindADamagedFirstMember(place: Int, chunkSize: Int) throws {
    var members = Self.records.map(gzip)
    members[0][min(place, members[0].count - 6)] ^= 0xFF
    let found = try read(members.reduce(Data(), +)) { chunkSize }
    #expect(found.format == .warc)
    #expect(found.titles == ["خبر ثان من الميناء", "خبر ثالث من الميناء"])
    #expect(found.failures == [.init(place: .byteOffset(0), error: .damagedMember)])
  }

  /// Other formats do not tell where their records begin: what came before the damage is read, and all else refused.
  @Test func endsOtherInputsAtADamagedMember() throws {
    let lines = (0..<40).map { Data("{\"title\":\"خبر \($0 &* 7919 % 41)\"}\n".utf8) }
    var first = gzip(lines.reduce(Data(), +))
    first[first.count - 6] ^= 0xFF
    let found = try read(first + gzip(lines[0]))
    #expect(found.titles.count == 40)
    #expect(found.errors.count == 1)
    first[12] ^= 0xFF
    #expect(try read(first + gzip(lines[0])).titles == [])
    #expect(try read(first + gzip(lines[0])).errors.count == 1)
  }

  /// A cut member is one line, whatever its record lacks.
  @Test(arguments: [20, 30, 60, 120])
  func tellsOfACutMemberOnce(missing: Int) throws {
    let members = Self.records.map(gzip)
    let found = try read(members[0] + members[1].dropLast(missing))
    #expect(found.titles == ["خبر أول من الميناء"])
    #expect(found.errors == [.cutOff(part: "a gzip member")])
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
