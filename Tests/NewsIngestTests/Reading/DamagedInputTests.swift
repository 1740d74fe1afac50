import Foundation
import TestSupport
import Testing

@testable import NewsIngest

/// Damaged inputs of the formats that stream: whatever comes out, nothing crashes, and all that comes out is told in bounded time.
///
/// A second for each format, or `ARSHIF_FUZZ_SECONDS`; the seed of a failing run is printed.
@Suite struct DamagedInputTests {
  private static let seeds: [String: [Data]] = [
    "WARC": [
      Crawl.response(Crawl.page("خبر أول"))
        + Crawl.record("resource", Crawl.page("ثان"), contentType: "text/plain"),
      Crawl.response(
        Crawl.chunked(gzip(Crawl.page("خبر")), size: 30),
        headers: "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
      Crawl.response(Data([0x1B, 0xFF, 0x3F]), headers: "Content-Encoding: br\r\n")
        + Crawl.response(Crawl.page("ثالث"), headers: "Content-Length: 9\r\nWARC-Truncated: time\r\n"),
      Crawl.response(Data("<html><body><h1>خبر</h1><p>نص</p></body></html>".utf8), contentType: "text/html"),
      Crawl.record(
        "request", Data("GET / HTTP/1.1\r\nX: WARC/1.0\r\n\r\n".utf8), contentType: "application/http")
        + Crawl.response(Crawl.page("خبر")) + Crawl.record("metadata", Crawl.response(Crawl.page("داخل"))),
      [
        Crawl.record("warcinfo", Data("software: x\r\n".utf8)), Crawl.response(Crawl.page("خبر")),
        Crawl.response(Crawl.page("آخر")),
      ]
      .map(gzip).reduce(Data(), +),
    ],
    "CSV": [
      Data("title,body\n\"أول \"\"خبر\"\"\",\"نص\nمن سطرين\"\nثان;,نص\r\n".utf8),
      Data("العنوان;النص;التاريخ\nأول;نص;2020-11-16\n;;\n".utf8),
      Data("\u{FEFF}title\tbody\nأول\tنص\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      Data(
        "id,title\n1,Beirut\n2,أعلن رئيس البلدية أن العمل سيبدأ".unicodeScalars.map {
          ByteMapping.windows1256.byte(of: $0) ?? 0
        }),
    ],
    "feeds": [
      Data(
        """
        <?xml version="1.0"?><!DOCTYPE rss><rss><channel><title>بيع & شراء</title><item a="1&b" c='&eacute;'>
        <title>قال&nbsp;&laquo;نعم&raquo; &foo; &#1604; 1 < 2</title><description>&lt;ul&gt;&lt;li&gt;بند&lt;/ul&gt;</description>
        </item></channel></rss>
        """.utf8),
      Data(
        """
        <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>وكالة</title>
        <item><title>أول &amp; ثان</title><link>https://m.example</link><pubDate>Tue, 14 Jan 2025 10:30:00 +0300</pubDate>
        <description><![CDATA[<p>فقرة</p><br>]]></description></item></channel></rss>
        """.utf8),
      Data(
        """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>م</title><entry><title type="xhtml"><b>أ</b></title><id>1</id>
        <author><name>هدى</name></author><content type="xhtml"><div><p>نص</p></div></content></entry></feed>
        """.utf8),
    ],
    "ARC": [
      ARCRecordTests.crawl, ARCRecordTests.crawl + Data(count: 17_000) + ARCRecordTests.crawl,
      [ARCRecordTests.head, ARCRecordTests.crawl, ARCRecordTests.crawl].map(gzip).reduce(Data(), +),
    ],
    "gzip": [
      gzip(Data("{\"title\":\"خبر\"}\n".utf8)) + gzip(Data("{\"title\":\"آخر\"}\n".utf8)),
      gzip(Crawl.response(Crawl.page("خبر"))), gzip(Data("title,body\nأول,نص\n".utf8)),
    ],
    "JSON": [
      Data(
        "{\"title\":\"خبر\",\"published\":\"2025-01-14\",\"id\":7}\n{\"title\":\"آخر\",\"body\":null}\n".utf8),
      Data(
        "{\"title\":\"أعلن رئيس البلدية\"}\n".unicodeScalars.map { ByteMapping.windows1256.byte(of: $0) ?? 0 }
      ),
      Data(
        "{\"title\":\"خبر\"}\n{\"title\":\"آخر\"}\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      Data("[{\"title\":\"خبر\"},{\"body\":\"\\ud83d\\ude00\"},3]".utf8),
    ],
  ]

  @Test(arguments: ["WARC", "ARC", "CSV", "feeds", "gzip", "JSON"])
  func nothingBreaks(format: String) throws {
    let inputs = try #require(Self.seeds[format])
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["ARSHIF_FUZZ_SECONDS"].flatMap { Double($0) } ?? 0.5
    let seed = environment["ARSHIF_FUZZ_SEED"].flatMap { UInt64($0) } ?? 4
    let end = ContinuousClock.now + .seconds(seconds)
    let begin = processorTime()
    var round: UInt64 = 0
    let limits = [1 << 20, 1 << 20, 200].map { ReadingOptions(recordLimit: $0, fileLimit: 1 << 20) }
    // A slow machine reads some, too.
    while ContinuousClock.now < end || round < Self.fewestRounds {
      round += 1
      var generator = SeededGenerator(seed: seed &+ round)
      let input = inputs[Int.random(in: inputs.indices, using: &generator)]
      let options = limits[Int.random(in: limits.indices, using: &generator)]
      let damaged = Self.damaged(input, others: inputs, using: &generator)
      let start = processorTime()
      let whole = try read(damaged, options)
      #expect(processorTime() - start < .seconds(5), "\(format), seed \(seed &+ round)")
      // Chunks of other sizes make no difference, unless the parser of the XML was stopped by a fault in between.
      guard format != "feeds" else { continue }
      let longest = [3, 50, 20_000][Int.random(in: 0..<3, using: &generator)]
      let pieces = try read(damaged, options) { Int.random(in: 1...longest, using: &generator) }
      #expect(pieces == whole, "\(format), seed \(seed &+ round)")
    }
    Mutation.report("\(format) (seed \(seed))", round, since: begin)
  }

  private static let fewestRounds: UInt64 = 10

  private static func damaged(
    _ input: Data, others: [Data], using generator: inout SeededGenerator
  ) -> Data {
    var bytes = [UInt8](input)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0 where place < bytes.count: bytes[place] ^= UInt8(1 << Int.random(in: 0..<8, using: &generator))
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 0...9, using: &generator)))
      case 2:
        let special = Array("\"\n\r,;\t<>&[]{}\\\0%/:0".utf8)
        bytes.insert(special[Int.random(in: special.indices, using: &generator)], at: place)
      case 3: bytes.removeSubrange(place...)
      case 4:
        let end = min(bytes.count, place + Int.random(in: 0...40, using: &generator))
        bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
      default:
        let other = others[Int.random(in: others.indices, using: &generator)]
        bytes.insert(contentsOf: other.prefix(Int.random(in: 0...200, using: &generator)), at: place)
      }
    }
    return Data(bytes)
  }
}
