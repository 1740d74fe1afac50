import Foundation
import Testing

@testable import NewsIngest

@Suite struct StreamDecoderTests {
  /// Words enough to tell an encoding by, vocalised, with Latin and digits.
  private static let arabic = String(
    repeating: "أعلن رئيس بلدية صيدا أن الأعمال في المرفأ ستبدأ قريباً COVID-19 كلَّفت 120 مليوناً.\n", count: 40)

  private static func bytes(_ text: String, _ mapping: ByteMapping) -> Data {
    Data(text.unicodeScalars.map { mapping.byte(of: $0) ?? UInt8(ascii: "?") })
  }

  private static func decoded(
    _ bytes: Data, declared: String? = nil, override: String? = nil, chunkSize: Int = .max
  ) throws -> (text: String, decoder: StreamDecoder) {
    var decoder = try StreamDecoder(override: override, declared: declared)
    var text = Data()
    var rest = bytes[...]
    while !rest.isEmpty {
      let chunk = Data(rest.prefix(chunkSize))
      rest = rest.dropFirst(chunk.count)
      text += decoder.append(chunk)
    }
    text += decoder.finish()
    return (String(decoding: text, as: UTF8.self), decoder)
  }

  /// The decision waits for the first bytes that tell, however far they are, and does not depend on chunks.
  @Test(arguments: [0, 100, 64 << 10, 300_000])
  func waitsForBytesThatTell(asciiCount: Int) throws {
    let ascii = String(
      String(repeating: "1042,2024-05-17,Beirut\n", count: 1 + asciiCount / 23).prefix(asciiCount))
    let iso = ByteMapping("ISO-8859-6")
    let plain = String(Self.arabic.unicodeScalars.filter { iso.byte(of: $0) != nil })
    let inputs = [
      ("windows-1256", Self.arabic, Self.bytes(Self.arabic, .windows1256)),
      ("ISO-8859-6", plain, Self.bytes(plain, iso)), ("UTF-8", Self.arabic, Data(Self.arabic.utf8)),
    ]
    for (name, text, bytes) in inputs {
      for chunkSize in [7, 4096, Int.max] {
        let (found, decoder) = try Self.decoded(Data(ascii.utf8) + bytes, chunkSize: chunkSize)
        #expect(decoder.encodingName == name)
        #expect(found == ascii + text, "\(name), chunks of \(chunkSize)")
      }
    }
  }

  /// A stray quote is no evidence: the words behind it are.
  @Test func oneStrayByteDecidesNothing() throws {
    let rows = Data(String(repeating: "id,Beirut,7\n", count: 20_000).utf8)
    let stray = Data("it".utf8) + [0x92] + Data("s\n".utf8)
    let (text, decoder) = try Self.decoded(
      rows + stray + rows.prefix(100_000) + Self.bytes(Self.arabic, .windows1256))
    #expect(decoder.encodingName == "windows-1256")
    #expect(text.hasSuffix(Self.arabic))
  }

  @Test func holdsNoMoreThanItNeeds() throws {
    var decoder = try StreamDecoder(override: nil)
    let ascii = Data(repeating: UInt8(ascii: "a"), count: 1 << 20)
    #expect(decoder.append(ascii).count == ascii.count)
    // Two bytes that tell little.
    #expect(decoder.append(Data([0xE9, 0x20])).count == 0)
    var handedOut = 0
    for _ in 0..<3 { handedOut += decoder.append(ascii).count }
    #expect(handedOut >= 3 * ascii.count)
  }

  @Test(arguments: [1, 2, 3, 1 << 20])
  func replacesAndTells(chunkSize: Int) throws {
    let damaged = Data("\u{FEFF}خبر ".utf8) + [0xFF, 0xD8] + Data(" أوّل😀".utf8) + [0xF0, 0x9F]
    var (text, decoder) = try Self.decoded(damaged, chunkSize: chunkSize)
    // REPLACEMENT CHARACTER
    #expect(text == "خبر \u{FFFD}\u{FFFD} أوّل😀\u{FFFD}\u{FFFD}")
    #expect(decoder.decoding(of: Data("خبر \u{FFFD}\u{FFFD}".utf8)).invalidByteCount == 2)
    #expect(decoder.decoding(of: Data("\u{FFFD} \u{FFFD} \u{FFFD}".utf8)).invalidByteCount == 2)
    #expect(decoder.decoding(of: Data("\u{FFFD}".utf8)).invalidByteCount == 0)
  }

  @Test(arguments: ["UTF-16LE", "UTF-16BE"])
  func readsUTF16WithoutAMark(name: String) throws {
    let text = "العنوان\tالنص\nأول\tنص قصير عن المدينة\n"
    let bytes = Data(
      text.utf16.flatMap {
        name == "UTF-16LE" ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
      })
    for chunkSize in [1, 5, Int.max] {
      let (found, decoder) = try Self.decoded(bytes, chunkSize: chunkSize)
      #expect(found == text)
      #expect(decoder.encodingName == name)
    }
  }

  @Test func theUserGoesBeforeAll() throws {
    let bytes = Self.bytes("خبر", .windows1256)
    #expect(try Self.decoded(bytes, override: "cp1256").text == "خبر")
    #expect(throws: IngestError.unknownEncoding(name: "klingon")) { try StreamDecoder(override: "klingon") }
  }

  @Test func readsCharactersOfSeveralBytesAcrossChunks() throws {
    let bytes = Data([0x83, 0x65, 0x83, 0x58, 0x83, 0x67])
    for chunkSize in [1, 2, 5] {
      #expect(try Self.decoded(bytes, override: "shift_jis", chunkSize: chunkSize).text == "テスト")
    }
  }

  @Test func tellsOfWhatIsNoText() throws {
    let (_, decoder) = try Self.decoded(Data("a,b\n".utf8) + [0, 1, 2])
    #expect(decoder.fault == .notText(byteOffset: 4, invalidByteCount: 0))
  }
}
