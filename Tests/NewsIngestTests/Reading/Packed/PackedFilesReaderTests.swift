import Foundation
import TestSupport
import Testing

@testable import NewsIngest

@Suite struct PackedFilesReaderTests {
  private static let line = Data("{\"title\":\"خبر من الميناء\",\"body\":\"نص\"}\n".utf8)

  private func entries(_ bytes: Data) throws -> [String?] {
    var reader = InputReader(ReadingOptions())
    var names: [String?] = []
    try reader.append(bytes) { names.append($0.entry) }
    try reader.finish { names.append($0.entry) }
    return names
  }

  @Test(arguments: [1, 100, 1 << 20])
  func readsEachFileAsAnInput(chunkSize: Int) throws {
    let packed = zip([("صفحات/a.jsonl", Self.line), ("b.csv", Data("title,body\nثان,نص\n".utf8))])
    let found = try read(packed) { chunkSize }
    #expect(found.format == .zip)
    #expect(found.titles == ["خبر من الميناء", "ثان"])
    #expect(try entries(packed) == ["صفحات/a.jsonl", "b.csv"])
  }

  @Test func readsTheCrawlsOfAWACZ() throws {
    let packed = zip([
      ("datapackage.json", Data("{\"title\":\"x\"}".utf8)), ("pages/pages.jsonl", Self.line),
      ("archive/data.warc.gz", gzip(Crawl.response(Crawl.page("خبر أول من الميناء")))),
    ])
    #expect(try read(packed).titles == ["خبر أول من الميناء"])
  }

  @Test func countsOtherKindsAndPassesHiddenFiles() throws {
    let picture = Data([0x89, 0x50, 0x4E, 0x47])
    let found = try read(zip([("a.jsonl", Self.line), ("p.png", picture), ("__MACOSX/a.jsonl", Self.line)]))
    #expect(found.titles.count == 1)
    #expect(found.skips == [.otherKind("a PNG picture")])
    #expect(found.failures == [])
    let pictures = try read(zip([("p.png", picture)]))
    #expect(
      pictures.errors == [.unsupportedFormat(name: "an archive with nothing to read in it (a PNG picture)")])
  }

  @Test func readsAnArchiveInAnArchiveAndNoDeeper() throws {
    let once = zip([("a.jsonl", Self.line)])
    let twice = zip([("once.zip", once)])
    #expect(try read(twice).titles.count == 1)
    #expect(try entries(twice) == ["once.zip: a.jsonl"])
    #expect(try read(zip([("twice.zip", twice)])).errors == [.nestedArchives])
  }

  @Test(arguments: ["big.jsonl", "big.txt"])
  func stopsAtABomb(name: String) throws {
    let options = ReadingOptions(compression: CompressionLimits(ratio: 100))
    let found = try read(zip([(name, Data(repeating: UInt8(ascii: "a"), count: 64 << 20))]), options)
    #expect(found.errors.last == .expandsTooFar(limit: "100 times its size"))
  }

  /// One damaged file costs no other.
  @Test func goesOnBehindADamagedFile() throws {
    let text = Data((0..<3000).map { "{\"title\":\"خبر \($0 &* 7919 % 3001)\"}\n" }.joined().utf8)
    var packed = zip([("a.jsonl", text), ("b.jsonl", Self.line)])
    packed[200] ^= 0xFF
    packed[300] ^= 0xFF
    let found = try read(packed)
    #expect(found.titles.last == "خبر من الميناء")
    #expect(found.errors.count == 1)
  }

  /// A wrong sum is damage, though all bytes could be unpacked.
  @Test func tellsOfAWrongSum() throws {
    var packed = zip([("a.txt", Data("نص".utf8)), ("b.jsonl", Self.line)])
    let directory = try #require(packed.range(of: Data([0x50, 0x4B, 1, 2])))
    packed[directory.lowerBound + 16] ^= 0xFF
    let found = try read(packed)
    #expect(found.titles == ["خبر من الميناء"])
    #expect(found.errors.count == 1)
  }

  /// Without the list at the end files are read in their order; that some may be missing is told.
  @Test(arguments: [1, 10, 22, 60])
  func tellsThatTheListIsMissing(cut: Int) throws {
    let found = try read(zip([("a.jsonl", Self.line), ("b.jsonl", Self.line)]).dropLast(cut))
    #expect(found.titles.count == 2)
    #expect(found.errors.count == 1)
    #expect(try read(zip([("a.jsonl", Self.line)])).errors == [])
  }

  /// A ZIP at the end of a damaged TAR is not all of it.
  @Test func tellsOfADamagedTAR() throws {
    var packed = zip([("a.jsonl", Self.line), ("d.zip", zip([("e.jsonl", Self.line)]))], as: .tar)
    packed[3] ^= 1
    #expect(try read(packed).errors.count == 1)
  }

  @Test func tellsWhereItGivesUp() throws {
    let text = Data((0..<300).map { "{\"title\":\"خبر \($0 &* 7919 % 301)\"}\n" }.joined().utf8)
    var packed = zip((0..<30).map { ("f\($0).jsonl", text) })
    var place = packed.startIndex
    for _ in 0..<30 {
      guard let local = packed.place(of: Data([0x50, 0x4B, 3, 4]), from: place) else { break }
      for offset in [60, 70, 80] { packed[local.lowerBound + offset] ^= 0xFF }
      place = local.upperBound
    }
    let found = try read(packed)
    #expect(found.errors.count == 21)
    #expect(found.errors.last == .tooDamaged(limit: 20))
  }

  @Test func refusesAWACZWithoutACrawl() throws {
    let packed = zip([("datapackage.json", Data("{\"title\":\"x\"}".utf8)), ("pages/pages.jsonl", Self.line)])
    let found = try read(packed)
    #expect(found.titles == [])
    #expect(found.errors == [.unsupportedFormat(name: "an archive with nothing to read in it (no file)")])
  }

  @Test func readsTARWithLongNames() throws {
    let name = String(repeating: "خبر/", count: 60) + "a.jsonl"
    let packed = zip([(name, Self.line), ("../b.jsonl", Self.line)], as: .tar)
    #expect(try read(packed).titles.count == 2)
    #expect(try entries(packed).map { $0?.count } == [200, 10])
  }

  @Test func saysThatItIsEncrypted() throws {
    var packed = zip([("a.jsonl", Self.line)])
    packed[6] |= 1
    let directory = try #require(packed.range(of: Data([0x50, 0x4B, 1, 2])))
    packed[directory.lowerBound + 8] |= 1
    #expect(try read(packed).errors == [.encrypted(count: 1)])
  }

  @Test(arguments: [
    ("word/document.xml", "a Word document (DOCX)"), ("META-INF/container.xml", "a book (EPUB)"),
  ])
  func refusesDocumentsByName(file: String, name: String) throws {
    #expect(try read(zip([(file, Self.line)])).errors == [.unsupportedFormat(name: name)])
  }
}
