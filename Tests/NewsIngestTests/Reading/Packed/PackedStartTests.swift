import Foundation
import Testing

@testable import NewsIngest

@Suite struct PackedStartTests {
  @Test(
    arguments: [
      ("a ZIP file", [0x50, 0x4B, 0x03, 0x04, 0x14], true),
      ("an empty ZIP file", [0x50, 0x4B, 0x05, 0x06, 0x00], true),
      ("a part of a ZIP file's mark", [0x50, 0x4B, 0x03], false),
      ("bzip2", Array("BZh91AY&SY".utf8), true),
      ("a text that begins as bzip2 does", Array("BZh9 is a mark".utf8), false),
      ("TAR", Array(repeating: 0x61, count: 257) + Array("ustar".utf8), true),
      ("a long text", Array(repeating: 0x61, count: 300), false),
    ] as [(String, [UInt8], Bool)])
  func tellsPackedFiles(what: String, bytes: [UInt8], isPacked: Bool) {
    #expect(PackedStart.isOne(Data(bytes)) == isPacked, "\(what)")
  }
}
