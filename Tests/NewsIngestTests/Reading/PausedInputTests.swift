import Foundation
import TestSupport
import Testing

@testable import NewsIngest

/// Inputs that come with pauses, and inputs that end in the middle.
@Suite("Inputs with pauses")
struct PausedInputTests {
  /// A feed's parser may keep a small one until it ends.
  private static let inputs: [(InputFormat, String, isRead: Bool)] = [
    (.jsonl, "{\"title\":\"أول\"}\n{\"title\":\"ثان\"}\n", true),
    (.json, "[{\"title\":\"أول\"},\n{\"title\":\"ثان\"}]", false),
    (.csv, "title,body\nأول,نص\nثان,نص\n", true),
    (.text, "خبر من بيروت\n\nوصل الوفد إلى المدينة مساء أمس.\n", false),
    (
      .feed,
      "<rss><channel><item><title>أول</title></item><item><title>ثان</title></item></channel></rss>", false
    ),
    (.warc, String(decoding: Crawl.response(Crawl.page("خبر أول من الميناء")), as: UTF8.self), true),
  ]

  private final class Sink {
    var records: [InputRecord] = []
    var lines: [String] {
      records.map { "\($0.place) \($0.format) \(String(decoding: $0.bytes, as: UTF8.self)) \($0.content)" }
    }
  }

  private func read(_ bytes: Data, pausingBehind cuts: Set<Int>, cutAt end: Int? = nil) throws -> Sink {
    let sink = Sink()
    var reader = InputReader(ReadingOptions())
    let hand = { (record: InputRecord) in sink.records.append(record) }
    for (index, byte) in bytes.prefix(end ?? bytes.count).enumerated() {
      try reader.append(Data([byte]), hand)
      if cuts.contains(index + 1) { try reader.readWhatHasCome(hand) }
    }
    if end == nil { try reader.finish(hand) } else { try reader.cut(hand) }
    return sink
  }

  @Test("With pauses anywhere the same comes out", arguments: inputs.indices)
  func anywhere(index: Int) throws {
    let bytes = Data(Self.inputs[index].1.utf8)
    let plain = try read(bytes, pausingBehind: []).lines
    #expect(!plain.isEmpty)
    for cut in 1...bytes.count { #expect(try read(bytes, pausingBehind: [cut]).lines == plain, "\(cut)") }
    #expect(try read(bytes, pausingBehind: Set(1...bytes.count)).lines == plain)
    #expect(try read(gzip(bytes), pausingBehind: Set(1...400)).records.count == plain.count)
  }

  @Test(
    "Records that came whole are handed out in a pause, where they are records", arguments: inputs.indices)
  func handedOut(index: Int) throws {
    let (format, text, isRead) = Self.inputs[index]
    let sink = Sink()
    var reader = InputReader(ReadingOptions())
    let hand = { (record: InputRecord) in sink.records.append(record) }
    try reader.append(Data(text.utf8), hand)
    #expect(sink.records.isEmpty)
    try reader.readWhatHasCome(hand)
    #expect((reader.format == format) == (isRead || format == .feed))
    #expect(!sink.records.isEmpty == isRead)
  }

  @Test("Records that come one by one are handed out in the pause behind each")
  func oneByOne() throws {
    for pieces in [
      ["{\"title\":\"one\"}\n", "{\"title\":\"ثانٍ\"}\n", "{\"title\":\"ثالث\"}\n"],
      ["\u{FEFF}{\"title\":\"one\"}\n", "{\"title\":\"two\"}\n"],
      ["title,body\nأول,نص\n", "ثان,\"نص طويل\nفي سطرين\"\n", "third,text\n"],
    ] {
      let sink = Sink()
      var reader = InputReader(ReadingOptions())
      for (index, piece) in pieces.enumerated() {
        let bytes = Data(piece.utf8)
        try reader.append(bytes.prefix(bytes.count / 2)) { sink.records.append($0) }
        try reader.readWhatHasCome { sink.records.append($0) }
        try reader.append(bytes.dropFirst(bytes.count / 2)) { sink.records.append($0) }
        try reader.readWhatHasCome { sink.records.append($0) }
        #expect(sink.records.count == index + 1, "\(piece)")
      }
    }
  }

  @Test("A feed's items are handed out in pauses once its beginning has come")
  func feedItems() throws {
    let sink = Sink()
    var reader = InputReader(ReadingOptions())
    let item =
      "<item><title>خبر من بيروت</title><description>\(String(repeating: "نص ", count: 200))</description></item>"
    try reader.append(Data("<rss><channel>\(item)\(item)\(item)".utf8)) { sink.records.append($0) }
    try reader.readWhatHasCome { sink.records.append($0) }
    #expect(sink.records.count >= 2)
  }

  @Test("A blank line before an object on several lines makes no JSON lines of it")
  func blankFirstLine() throws {
    let sink = Sink()
    var reader = InputReader(ReadingOptions())
    try reader.append(Data("\n{\"title\":\"أول\",".utf8)) { sink.records.append($0) }
    try reader.readWhatHasCome { sink.records.append($0) }
    try reader.append(Data("\n\"body\":\"نص\"}\n".utf8)) { sink.records.append($0) }
    try reader.finish { sink.records.append($0) }
    #expect(sink.lines.count == 1 && reader.format == .json)
  }

  @Test("A table whose letters may be of any encoding waits for more")
  func otherEncoding() throws {
    let sink = Sink()
    var reader = InputReader(ReadingOptions())
    let table = Data("title,body\n".utf8) + Data([0xCE, 0xC8, 0xD1, 0x2C, 0xE4, 0xD5, 0x0A])
    try reader.append(table) { sink.records.append($0) }
    try reader.readWhatHasCome { sink.records.append($0) }
    try reader.append(Data("plain,text\n".utf8)) { sink.records.append($0) }
    try reader.readWhatHasCome { sink.records.append($0) }
    #expect(sink.records.isEmpty)
  }

  @Test("Cut anywhere, whole records come out and no fault", arguments: inputs.indices)
  func cut(index: Int) throws {
    let bytes = Data(Self.inputs[index].1.utf8)
    let plain = try read(bytes, pausingBehind: []).lines
    for end in 0...bytes.count {
      for cuts in [[], Set(1...bytes.count)] {
        let found = try read(bytes, pausingBehind: cuts, cutAt: end).lines
        #expect(plain.starts(with: found), "\(end): \(found)")
      }
    }
  }
}
