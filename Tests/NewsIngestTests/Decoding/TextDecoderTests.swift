import Foundation
import NewsIngest
import TestSupport
import Testing

@Suite struct TextDecoderTests {
  private func decode(_ bytes: [UInt8]) throws(IngestError) -> DecodedText {
    try TextDecoder().decode(Data(bytes))
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? pair : pair.reversed()
    }
  }

  @Test(arguments: ["خبر", "a", "قره باغ\r\n  16-11-2020", "😀 é \u{064B}\u{200F}"])
  func readsEachEncoding(text: String) throws {
    #expect(
      try decode(Array(text.utf8)) == DecodedText(text: text, encodingName: "UTF-8", invalidByteCount: 0))
    #expect(
      try decode([0xEF, 0xBB, 0xBF] + Array(text.utf8))
        == DecodedText(
          text: text, encodingName: "UTF-8", invalidByteCount: 0, evidence: .byteOrderMark))
    #expect(
      try decode([0xFF, 0xFE] + utf16(text, bigEndian: false))
        == DecodedText(
          text: text, encodingName: "UTF-16LE", invalidByteCount: 0, evidence: .byteOrderMark))
    #expect(
      try decode([0xFE, 0xFF] + utf16(text, bigEndian: true))
        == DecodedText(
          text: text, encodingName: "UTF-16BE", invalidByteCount: 0, evidence: .byteOrderMark))
  }

  @Test func readsSlicesOfData() throws {
    let bytes = Data("xx\u{FEFF}خبر".utf8).dropFirst(2)
    #expect(try TextDecoder().decode(bytes).text == "خبر")
    #expect(throws: IngestError.notText(byteOffset: 1, invalidByteCount: 0)) {
      try TextDecoder().decode(Data([0x61, 0x61, 0x00]).dropFirst())
    }
  }

  @Test func replacesAndCountsInvalidBytes() throws {
    let text = Array("السلام".utf8)
    let decoded = try decode(text + [0xFF] + text + [0xD8])
    #expect(decoded.text == "السلام\u{FFFD}السلام\u{FFFD}")
    #expect(decoded.invalidByteCount == 2)
    let halved = try decode([0xFE, 0xFF, 0xD8, 0x00, 0x00, 0x61, 0x06])
    #expect(halved.text == "\u{FFFD}a\u{FFFD}")
    #expect(halved.invalidByteCount == 3)
  }

  @Test(arguments: [
    ([], IngestError.emptyInput),
    ([0xEF, 0xBB, 0xBF], .emptyInput),
    ([0xFF, 0xFE], .emptyInput),
    ([0x50, 0x4B, 0x00, 0x04, 0x00], .notText(byteOffset: 2, invalidByteCount: 0)),
    ([0xFF, 0xFE, 0x00, 0x00], .notText(byteOffset: 2, invalidByteCount: 0)),
    ([0x01, 0x91, 0x02, 0x93, 0x05, 0x9D], .notText(byteOffset: 1, invalidByteCount: 3)),
  ])
  func refusesWhatIsNoText(bytes: [UInt8], expected: IngestError) {
    #expect(throws: expected) { try decode(bytes) }
  }

  @Test(arguments: [41, 42, 43] as [UInt64])
  func randomBytesNeverCrash(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let marks: [[UInt8]] = [
      [], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], Array("نص عربي سليم".utf8),
    ]
    for _ in 0..<600 {
      let count = Int.random(in: 0...40, using: &generator)
      let bytes =
        marks[Int.random(in: marks.indices, using: &generator)]
        + (0..<count).map { _ in UInt8.random(in: 1...255, using: &generator) }
      guard let decoded = try? decode(bytes) else { continue }
      #expect(
        (decoded.invalidByteCount > 0) == decoded.text.unicodeScalars.contains("\u{FFFD}"), "seed \(seed)")
      _ = try? PageTextExtractor().extract(decoded.text)
    }
  }
}
