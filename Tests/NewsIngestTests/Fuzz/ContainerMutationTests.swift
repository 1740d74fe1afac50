import Foundation
import TestSupport
import Testing

@testable import NewsIngest

/// Saved pages, exports of channels, archives and workbooks, damaged within and as a whole.
///
/// Whatever is damaged: nothing crashes, the work is bounded, other chunks give the same, and what is lost is told.
@Suite("Mutated containers lose nothing unsaid", .serialized)
struct ContainerMutationTests {
  private static let options = ReadingOptions(
    recordLimit: 1 << 20, fileLimit: 1 << 20,
    compression: CompressionLimits(ratio: 100, ratioFloor: 64 << 10, total: 1 << 20))
  /// The longest that one small input may take of the processor, in a build without optimisation.
  private static let limit = Duration.seconds(5)
  private static let line = "{\"title\":\"خبر من الميناء\",\"body\":\"نص\"}\n"

  /// Reads twice, in chunks of different sizes, and looks at what any input must keep.
  private func readTwice(_ bytes: Data, _ seed: UInt64, _ generator: inout SeededGenerator) throws
    -> ReadInput
  {
    let start = processorTime()
    let whole = try read(bytes, Self.options)
    #expect(processorTime() - start < Self.limit, "seed \(seed)")
    let longest = [3, 100, 10_000][Int.random(in: 0..<3, using: &generator)]
    let pieces = try read(bytes, Self.options) { Int.random(in: 1...longest, using: &generator) }
    #expect(pieces == whole, "seed \(seed)")
    let size = whole.articles.reduce(0) { $0 + $1.title.utf8.count + $1.body.utf8.count }
    #expect(size <= Self.options.compression.total, "seed \(seed)")
    return whole
  }

  @Test func savedPages() throws {
    let pages = [
      MHTMLReaderTests.page("quoted-printable", MHTMLReaderTests.quoted),
      MHTMLReaderTests.page("base64", "PHA+2K7YqNixPC9wPg=="),
      MHTMLReaderTests.page("8bit", "<p>خبر</p>", type: "multipart/alternative; boundary=--x--"),
    ].map { Array($0) }
    try Mutation.run("MHTML") { seed, generator in
      let page = pages[Int.random(in: pages.indices, using: &generator)]
      let other = pages[Int.random(in: pages.indices, using: &generator)]
      let found = try readTwice(Data(Mutation.mutated(page, with: other, &generator)), seed, &generator)
      #expect(found.articles.count + found.failures.count == 1, "seed \(seed)")
    }
  }

  /// Each message is an article, or said to be none.
  @Test func channels() throws {
    let page = Array(TelegramPageReaderTests.page.utf8)
    let mark = Data("<div class=\"message ".utf8)
    try Mutation.run("Telegram") { seed, generator in
      let bytes = Data(Mutation.mutated(page, with: Array(mark), &generator))
      let found = try readTwice(bytes, seed, &generator)
      guard found.format == .telegram else { return }
      var (count, place) = (0, bytes.startIndex)
      while let next = bytes.place(of: mark, from: place) { (count, place) = (count + 1, next.upperBound) }
      #expect(
        found.articles.count + found.skips.count + found.failures.count == max(1, count), "seed \(seed)")
    }
  }

  @Test func channelsInJSON() throws {
    let json = Array(
      """
      {"name":"قناة","type":"public_channel","id":1,"messages":[{"id":1,"type":"message","date":"2021-03-04T10:15:00","text":["خبر ",
      {"type":"bold","text":"عاجل"}]},{"id":2,"type":"service"},{"id":3,"type":"message","date_unixtime":"1614845700","text":"آخر"}]}
      """.utf8)
    try Mutation.run("Telegram in JSON") { seed, generator in
      let found = try readTwice(Data(Mutation.mutated(json, with: json, &generator)), seed, &generator)
      #expect(!found.articles.isEmpty || !found.skips.isEmpty || !found.failures.isEmpty, "seed \(seed)")
    }
  }

  /// Damage of the archive, or of the files before they are packed.
  @Test func archives() throws {
    let files = [
      ("a.jsonl", Data((Self.line + Self.line).utf8)), ("صفحات/b.csv", Data("title,body\nأول,نص\n".utf8)),
      ("c.warc.gz", gzip(Crawl.response(Crawl.page("خبر")))),
      ("d.zip", zip([("e.jsonl", Data(Self.line.utf8))])),
    ]
    let sound = [
      zip(files), zip(files, as: .tar), zip([("b.zip", Data(count: 3 << 20))]), zip([("x", zip(files))]),
    ]
    try Mutation.run("ZIP") { seed, generator in
      let index = Int.random(in: sound.indices, using: &generator)
      let bytes = Data(Mutation.mutated(Array(sound[index]), with: Array(sound[0]), &generator))
      let found = try readTwice(bytes, seed, &generator)
      guard found.articles.count < 4, found.format == .zip else { return }
      let isTold = !found.skips.isEmpty || !found.failures.isEmpty || !found.unread.isEmpty
      let hidesFiles = try isTold || Self.hidesFiles(bytes)
      #expect(isTold || hidesFiles, "seed \(seed)")
    }
  }

  /// Whether a name or a kind was damaged so that the file is one that is passed over.
  private static func hidesFiles(_ bytes: Data) throws -> Bool {
    let file = try TemporaryFile()
    try file.append(bytes)
    let archive = try PackedArchive(file, limits: CompressionLimits())
    while let entry = try? archive.next() {
      if entry.isFolder || (entry.name ?? "").split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
        return true
      }
    }
    return false
  }

  /// Damage of the workbook's XML before it is packed: checks in the archive do not see it.
  @Test func workbooks() throws {
    try Mutation.run("XLSX") { seed, generator in
      var parts = workbookParts(rows: SheetRows.news)
      let names = parts.keys.sorted()
      let name = names[Int.random(in: names.indices, using: &generator)]
      let other = names[Int.random(in: names.indices, using: &generator)]
      let bytes = Mutation.mutated(
        Array(parts[name] ?? Data()), with: Array(parts[other] ?? Data()), &generator)
      parts[name] = Data(bytes)
      var packed = zip(parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
      if Int.random(in: 0..<4, using: &generator) == 0 {
        packed = Data(Mutation.mutated(Array(packed), with: [0x50, 0x4B, 1, 2, 3, 4, 5, 6], &generator))
      }
      let found = try readTwice(packed, seed, &generator)
      guard found.articles.count < 2, found.format == .zip else { return }
      #expect(
        !found.skips.isEmpty || !found.failures.isEmpty || !found.unread.isEmpty, "seed \(seed), \(name)")
    }
  }
}
