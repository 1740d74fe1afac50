import Foundation
import TestSupport
import Testing

@testable import NewsIngest

@Suite struct ARCRecordTests {
  private static func record(_ number: Int, length: Int? = nil) -> Data {
    let block =
      Data("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".utf8)
      + Crawl.page("خبر رقم \(number) من الميناء")
    return Data(
      "http://atlas.example/\(number) 10.0.0.1 20230320080000 text/plain \(length ?? block.count)\n".utf8)
      + block
      + Data("\n".utf8)
  }

  static let head = Data(
    "filedesc://a.arc 0.0.0.0 20230320080000 text/plain 65\n1 0 Wadi\nURL IP-address Archive-date Content-type Archive-length\n\n\n"
      .utf8)
  static let crawl = head + record(1) + record(2)

  @Test(arguments: [1, 30, 1 << 20])
  func readsPages(chunkSize: Int) throws {
    let found = try read(Self.crawl) { chunkSize }
    #expect(found.format == .arc)
    #expect(found.titles == ["خبر رقم 1 من الميناء", "خبر رقم 2 من الميناء"])
    #expect(found.articles.map(\.url) == ["http://atlas.example/1", "http://atlas.example/2"])
    #expect(found.skips == [.crawlNote])
    #expect(found.failures == [])
    let packed = [Self.head, Self.record(1), Self.record(2)].map(gzip).reduce(Data(), +)
    #expect(try read(packed) { chunkSize }.titles == found.titles)
  }

  @Test(arguments: [300, 90_000_000])
  func losesARecordOfAWrongLength(length: Int) throws {
    let found = try read(Self.head + Self.record(1, length: length + 300) + Self.record(2))
    #expect(found.titles == ["خبر رقم 2 من الميناء"])
    #expect(found.errors == [.wrongLength(part: "an ARC record")])
  }

  /// The rest of a line that is too long is no line of its own, however the bytes come.
  @Test(arguments: [100, 16_384, 16_385, 40_000], [1000, 1 << 20])
  func passesLongLines(length: Int, chunkSize: Int) throws {
    let line =
      Data(repeating: UInt8(ascii: "-"), count: length) + Self.record(3).prefix { $0 != 0x0A } + [0x0A]
    let found = try read(Self.crawl + Data("\n?\n".utf8) + line + Self.record(4)) { chunkSize }
    #expect(found.titles.last == "خبر رقم 4 من الميناء")
    #expect(found.titles.count == 3)
    #expect(found.errors == [.malformedARC])
  }

  @Test func readsTheSecondVersionsLine() {
    let line = "http://a.example/x y 1.2.3.4 20010203040506 text/html 200 sum - 17 a.arc 99"
    #expect(ARCRecord(Data(line.utf8))?.contentLength == 99)
    #expect(ARCRecord(Data("http://a.example/ 1.2.3.4 20010203040506 text/html -1".utf8)) == nil)
    #expect(ARCRecord(Data("خبر من بيروت عن الميناء 5".utf8)) == nil)
  }
}
