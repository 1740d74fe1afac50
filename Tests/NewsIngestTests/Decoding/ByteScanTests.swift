import Foundation
@testable import NewsIngest
import TestSupport
import Testing

@Suite("Looking over bytes")
struct ByteScanTests {
  @Test(arguments: ["", "a", "هُدنة — «غزّة» 2020", "😀\u{10FFFF}\u{0}"])
  func textIsUTF8(text: String) {
    #expect(Data(text.utf8).isUTF8)
    #expect(Data("x\(text)".utf8).dropFirst().isUTF8)
  }

  @Test(arguments: [
    [0x80], [0xD9], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    [0xF8, 0x88, 0x80, 0x80],
    [0xFF], [0x41, 0xE5, 0x41],
  ])
  func damageIsNot(bytes: [UInt8]) {
    for count in [0, 1, 31, 64, 200] {
      let text = [UInt8](repeating: 0x61, count: count)
      #expect(!Data(text + bytes).isUTF8)
      #expect(!Data(text + bytes + text).isUTF8)
    }
  }

  @Test("Says what String says of random bytes and cut texts")
  func property() {
    var generator = SeededGenerator(seed: 7)
    let text = Array("خبرٌ عاجل: news 24، «هدنة» 😀".utf8)
    for _ in 0..<3_000 {
      var bytes = Array(text[Int.random(in: 0..<text.count, using: &generator)...])
      if Bool.random(using: &generator), !bytes.isEmpty {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(
          in: .min ... .max, using: &generator)
      }
      #expect(Data(bytes).isUTF8 == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }
}
