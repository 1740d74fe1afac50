import Foundation
import NewsIngest
import Testing

@Suite struct UnsupportedFormatTests {
  @Test(arguments: [
    ("%PDF-1.7", "PDF"),
    ("\u{FEFF}\n%PDF-1.4", "PDF"),  // BYTE ORDER MARK
    ("{\\rtf1\\ansi", "RTF"),
    ("PK\u{03}\u{04}\u{14}", "a ZIP file (as DOCX, XLSX and EPUB are)"),
    ("SQLite format 3\0", "an SQLite database"),
  ])
  func names(start: String, expected: String) {
    #expect(UnsupportedFormat.name(of: Array(start.utf8)) == expected)
  }

  @Test func namesBinaries() {
    let gzip: [UInt8] = [0x1F, 0x8B, 8, 0]
    #expect(UnsupportedFormat.name(of: gzip) == "gzip data inside the input")
    let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
    #expect(UnsupportedFormat.name(of: picture) == "a JPEG picture")
    var tar = [UInt8](repeating: 0, count: 512)
    tar.replaceSubrange(257..<262, with: Array("ustar".utf8))
    #expect(UnsupportedFormat.name(of: tar) == "a TAR archive")
  }

  /// Readers and decoders refuse the same files in the same words.
  @Test(arguments: ["{\\rtf1\\ansi", "OggS\0", "\u{7F}ELF", "xxxxftypmp42", "RIFF1234", "BZh91AY"])
  func isWhatDecodersAsk(start: String) throws {
    let name = try #require(UnsupportedFormat.name(of: Array(start.utf8)))
    #expect(throws: IngestError.unsupportedFormat(name: name)) { try TextDecoder().decode(Data(start.utf8)) }
  }

  @Test(arguments: [
    "", " \n\t", "<", "<< تتمة الخبر", "<html>", "<?xml version=\"1.0\"?>", "PDF-1.7", "WARC/1.0",
    "{\"title\":\"خبر\"}", "[رويترز] خبر", "PK", "BZ",
  ])
  func leavesTheRest(start: String) {
    #expect(UnsupportedFormat.name(of: Array(start.utf8)) == nil)
  }

  /// The input may end anywhere, inside a letter too.
  @Test(arguments: ["%PDF-1.7", "\u{FEFF}{\\rtf1", "خبر من بيروت عن الميناء"])
  func readsBeginnings(text: String) {
    let bytes = Array(text.utf8)
    let whole = UnsupportedFormat.name(of: bytes)
    for count in 0...bytes.count {
      let name = UnsupportedFormat.name(of: bytes.prefix(count))
      #expect(name == nil || name == whole, "\(count) bytes")
    }
  }
}
