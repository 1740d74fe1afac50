import Foundation
import Testing

@testable import NewsIngest

/// Few words in another encoding among lines in UTF-8.
@Suite struct OtherLineTests {
  private static let arabic = ByteMapping("windows-1256")
  private static let western = ByteMapping("windows-1252")

  private static func bytes(_ text: String, _ mapping: ByteMapping) -> Data {
    Data(text.unicodeScalars.map { $0.isASCII ? UInt8($0.value) : mapping.byte(of: $0) ?? 0x3F })
  }

  @Test(arguments: ["خبر", "فوز", "قتلى", "شكراً", "(خبر)", "خبر PDF جديد", "لا,نعم", "وصل الوفد إلى المدينة"])
  func shortArabicLines(text: String) throws {
    let found = try #require(OtherLine.found(Self.bytes(text, Self.arabic), witness: .arabic))
    #expect(String(decoding: found.text, as: UTF8.self) == text)
    #expect(found.encoding == "windows-1256")
  }

  @Test(arguments: ["été reçu", "Año nuevo", "Le ministre a été reçu à Beyrouth", "naïve café", "Zürich"])
  func westernLines(text: String) throws {
    let found = try #require(OtherLine.found(Self.bytes(text, Self.western), witness: .none))
    #expect(String(decoding: found.text, as: UTF8.self) == text)
    #expect(found.encoding == "windows-1252")
  }

  /// Letters that were cut, and bytes that fell out.
  @Test(
    arguments: [
      [0x43, 0x61, 0x66, 0xE9], [0x65, 0x6E, 0x64, 0x20, 0xD8], [0x78, 0xE2, 0x80], [0xD8],
      [0x61, 0xD8, 0x62],
    ] as [[UInt8]])
  func damageIsNone(line: [UInt8]) {
    #expect(OtherLine.found(Data(line), witness: .none)?.encoding == nil)
    let text = Data("وصل الوفد إلى المدينة ".utf8) + Data(line)
    #expect(OtherLine.found(text, witness: .none)?.encoding == nil)
    #expect(OtherLine.found(Data(line), witness: .arabic)?.encoding == nil)
  }

  @Test func aTableKeepsTheirText() throws {
    let long = "وصلت السفينة إلى الميناء وغادرت بعد يومين من التأخير"
    var table = Data("title,body\nتراجع,\(long)\n".utf8)
    table += Self.bytes("خبر,نص قصير\n", Self.arabic)
    table += Self.bytes("Le ministre a été reçu,Il est arrivé à Beyrouth\n", Self.western)
    table += Data("فوز,\(long)\n".utf8)
    let found = try read(table)
    #expect(found.titles == ["تراجع", "خبر", "Le ministre a été reçu", "فوز"])
    #expect(found.encodings == ["UTF-8", "windows-1256", "windows-1256", "UTF-8"])
    #expect(found.replacedCounts == [0, 0, 0, 0])
  }

  @Test func aPageKeepsTheirText() throws {
    let long = "وصلت السفينة إلى الميناء وغادرت بعد يومين من التأخير\n"
    let decoded = try TextDecoder().decode(
      Data(long.utf8) + Self.bytes("خبر قصير\n", Self.arabic) + Data(long.utf8))
    #expect(decoded.text == long + "خبر قصير\n" + long)
    #expect(decoded.decoding.invalidByteCount == 0)
  }

  /// A whole file of a few words is Arabic or refused, and never Greek.
  @Test(arguments: ["قتلى", "شكراً", "وفاة الفنان", "عاجل"])
  func shortFiles(text: String) throws {
    for name in ["windows-1256", "ISO-8859-6"] {
      let table = Data("title,body\n".utf8) + Self.bytes("\(text),\(text)\n", ByteMapping(name))
      let found = try read(table)
      #expect(found.titles == [text] || found.articles.isEmpty && !found.failures.isEmpty, "\(name)")
    }
  }
}
