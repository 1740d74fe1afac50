import Foundation
import Testing

@testable import NewsIngest

@Suite struct EntryNameTests {
  /// Windows packs names in code page 720 where it is Arabic, other programs in Windows-1256.
  @Test(arguments: [
    ([0xCE, 0xC8, 0xD1], "خبر"), ([0xA6, 0xA0, 0xA9], "خبر"), ([0xEB, 0xAD, 0xE5], "نصف"),
    ([0xD8, 0xAE, 0x31], "خ1"), ([0x61, 0x1B, 0x0A], "a\u{FFFD}\u{FFFD}"), ([], "?"),
    ([0xE2, 0x80, 0xAE, 0x61], "\u{FFFD}a"),
  ])
  func readsAnyEncoding(bytes: [UInt8], expected: String) {
    #expect(EntryName.text(Data(bytes)) == expected)
  }

  @Test func cutsLongNames() {
    #expect(EntryName.text(Data(count: 1000)).count == 200)
  }
}
