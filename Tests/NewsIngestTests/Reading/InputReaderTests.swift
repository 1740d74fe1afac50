import Foundation
import TestSupport
import Testing

@testable import NewsIngest

@Suite struct InputReaderTests {
  private static let inputs: [(InputFormat, String)] = [
    (.jsonl, "{\"title\":\"أول\"}\n{\"title\":\"ثان\"}\n"),
    (.json, "[{\"title\":\"أول\"},\n{\"title\":\"ثان\"}]"),
    (.csv, "title,body\nأول,نص\nثان,نص\n"), (.text, "خبر من بيروت\n\nوصل الوفد إلى المدينة مساء أمس.\n"),
    (
      .feed,
      "<rss><channel><item><title>أول</title></item><item><title>ثان</title></item></channel></rss>"
    ),
    (.warc, String(decoding: Crawl.response(Crawl.page("خبر أول من الميناء")), as: UTF8.self)),
  ]

  /// Packed or not, and in chunks of any size, the same comes out.
  @Test(arguments: inputs.indices)
  func readsPackedInputsAlike(index: Int) throws {
    let (format, text) = Self.inputs[index]
    let bytes = Data(text.utf8)
    let plain = try read(bytes)
    #expect(plain.format == format)
    #expect(!plain.articles.isEmpty)
    #expect(plain.failures == [])
    for chunkSize in [1, 2, 17, 1 << 20] {
      #expect(try read(bytes) { chunkSize } == plain)
      var packed = try read(gzip(bytes)) { chunkSize }
      packed.places = plain.places
      #expect(packed == plain)
    }
  }

  @Test(arguments: ["", " \n\t\n", "\n"])
  func tellsOfNothing(text: String) throws {
    #expect(try read(text).errors == [.emptyInput])
    #expect(try read(gzip(Data(text.utf8))).errors == [.emptyInput])
  }

  @Test func refusesOtherFormats() throws {
    #expect(try read("%PDF-1.7\n").errors == [.unsupportedFormat(name: "PDF")])
    #expect(
      try read(gzip(gzip(Data("خبر".utf8)))).errors == [
        .unsupportedFormat(name: "gzip data inside the input")
      ])
  }

  /// What came before a bomb or damage is read.
  @Test func keepsWhatCameBeforeAFault() throws {
    let lines = Data((1...2000).map { "{\"title\":\"خبر رقم \($0)\"}\n" }.joined().utf8)
    let bomb = try read(gzip(lines) + gzip(Data(repeating: UInt8(ascii: "a"), count: 80 << 20)))
    #expect(bomb.articles.count == 2000)
    #expect(bomb.errors == [.expandsTooFar(limit: "1000 times its size")])
    let cut = try read(gzip(lines).dropLast(20))
    #expect(cut.articles.count > 1000)
    #expect(cut.errors == [.cutOff(part: "a gzip member")])
  }

  @Test func boundsLinesAndFiles() throws {
    let options = ReadingOptions(recordLimit: 100, fileLimit: 200)
    let long = "{\"title\":\"\(String(repeating: "a", count: 200))\"}\n{\"title\":\"ثان\"}\n"
    let found = try read(long, options)
    #expect(found.titles == ["ثان"])
    #expect(found.failures == [.init(place: .line(1), error: .lineTooLong(limit: 100))])
    #expect(try read(String(repeating: "خبر ", count: 100), options).errors == [.tooLarge(limit: 200)])
  }

  @Test func theUserKnowsBetter() throws {
    let table = "title,body\nأول,نص\n"
    #expect(try read(table, ReadingOptions(format: .text)).format == .text)
    #expect(try read("أ,ب\n", ReadingOptions(format: .jsonl)).errors.count == 1)
  }
}
