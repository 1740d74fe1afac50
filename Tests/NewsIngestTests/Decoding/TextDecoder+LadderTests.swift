import Foundation
import Testing

@testable import NewsIngest

@Suite("Finding the encoding")
struct TextDecoderLadderTests {
  private let decoder = TextDecoder()

  static let news = [
    "بيروت",
    "السلام عليكم",
    "انفجار في مرفأ بيروت",
    "أعلنت وزارة الصحة العامة اليوم تسجيل إصابات جديدة، وقال الوزير إن الوضع تحت السيطرة؟",
    "<html><body><h1>فوز لبنان على سوريا</h1><p>في تصفيات كأس آسيا 2023</p></body></html>",
  ]

  private func bytes(_ text: String, _ name: String) -> Data {
    let mapping = name == "windows-1256" ? ByteMapping.windows1256 : iso8859
    return Data(text.unicodeScalars.map { mapping.byte(of: $0) ?? 0x3F })
  }

  private let iso8859 = ByteMapping("ISO-8859-6")

  @Test("Arabic in either encoding of one byte a letter is told apart", arguments: news)
  func arabic(text: String) throws {
    for name in ["windows-1256", "ISO-8859-6"] {
      let decoded = try decoder.decode(bytes(text, name))
      #expect(decoded == DecodedText(text: text, decoding: Decoding(encodingName: name, invalidByteCount: 0)))
    }
  }

  @Test("UTF-16 is read without a byte-order mark", arguments: news + ["Plain English words."])
  func utf16(text: String) throws {
    for isBigEndian in [false, true] {
      let data = Data(
        text.utf16.flatMap {
          isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
        })
      let decoded = try decoder.decode(data)
      #expect(decoded.text == text)
      #expect(decoded.decoding.encodingName == (isBigEndian ? "UTF-16BE" : "UTF-16LE"))
    }
  }

  @Test("The two pages that name no encoding decode right")
  func pagesWithoutCharset() throws {
    for (file, name, words) in [
      (
        "iso-8859-6", "ISO-8859-6",
        ["أعلنت كتائب الشهيد عز الدين القسام", "الذراع العسكري لحركة /حماس/", "الإسرائيليين"]
      ),
      (
        "windows-1256", "windows-1256",
        ["أعلنت كتائب الشهيد عز الدين القسام", "الذراع العسكري لحركة /حماس/", "الإسرائيليين"]
      ),
    ] {
      let data = try Data(contentsOf: Fixture.folder.appending(path: "encodings/\(file).html"))
      let decoded = try decoder.decode(data)
      #expect(decoded.decoding.encodingName == name)
      #expect(decoded.decoding.invalidByteCount == 0)
      for word in words { #expect(decoded.text.contains(word)) }
    }
  }

  @Test("Labels as they are written are understood")
  func labels() throws {
    let data = bytes("السلام عليكم", "windows-1256")
    for label in ["windows-1256", "CP1256", "x-cp1256", " \"Windows-1256\" "] {
      let decoded = try decoder.decode(data, declared: label)
      #expect(decoded.text == "السلام عليكم")
      #expect(decoded.decoding.evidence == .declared)
      #expect(decoded.decoding.overruledCharset == nil)
    }
    let arabic = bytes("السلام عليكم", "ISO-8859-6")
    for label in ["iso-8859-6", "arabic", "ECMA-114", "asmo-708"] {
      #expect(try decoder.decode(arabic, declared: label).decoding.encodingName == "ISO-8859-6")
    }
    #expect(CharsetLabel.name(of: "latin1") == "windows-1252")
    #expect(CharsetLabel.name(of: "Shift_JIS") == "shift_jis")
    #expect(CharsetLabel.name(of: "klingon") == nil)
    #expect(CharsetLabel.name(of: "utf-8//ignore") == nil)
  }

  @Test(
    "A declared encoding that is plainly wrong is overruled, and that is told", arguments: [news[2], news[3]])
  func overruled(text: String) throws {
    for (name, label) in [
      ("windows-1256", "iso-8859-1"), ("windows-1256", "iso-8859-6"), ("ISO-8859-6", "windows-1256"),
      ("windows-1256", "utf-8"),
    ] {
      let decoded = try decoder.decode(bytes(text, name), declared: label)
      #expect(decoded.text == text)
      #expect(decoded.decoding.encodingName == name)
      #expect(decoded.decoding.evidence == .detected)
      #expect(decoded.decoding.overruledCharset == label)
    }
    let utf8 = try decoder.decode(Data(text.utf8), declared: "windows-1256")
    #expect(
      utf8
        == DecodedText(
          text: text,
          decoding: Decoding(encodingName: "UTF-8", invalidByteCount: 0, overruledCharset: "windows-1256")))
  }

  @Test("A declared encoding stands where nothing speaks against it")
  func declaredStands() throws {
    let cyrillic = Data([0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEC, 0xE8, 0xF0])
    #expect(try decoder.decode(cyrillic, declared: "windows-1251").text == "Привет, мир")
    let french = Data("Un ".utf8) + Data([0xE9, 0x74, 0xE9]) + Data(" chaud".utf8)
    #expect(try decoder.decode(french, declared: "iso-8859-1").text == "Un été chaud")
    #expect(try decoder.decode(Data("plain".utf8), declared: "windows-1256").decoding.overruledCharset == nil)
  }

  @Test("French and English in Windows-1252 are no Arabic")
  func western() throws {
    let text = "Le président a été réélu dimanche à Genève : « c’est déjà l’été » — naïveté, cœur et garçon."
    let data = Data(text.unicodeScalars.map { ByteMapping.windows1252.byte(of: $0) ?? 0x3F })
    let decoded = try decoder.decode(data)
    #expect(decoded.text == text)
    #expect(decoded.decoding.encodingName == "windows-1252")
  }

  @Test("The user's word goes before everything")
  func override() throws {
    #expect(try decoder.decode(Data([0xEF, 0xBB, 0xBF, 0x61]), override: "windows-1252").text == "ï»¿a")
    let decoded = try decoder.decode(bytes("خبر", "windows-1256"), declared: "utf-8", override: "cp1256")
    #expect(
      decoded
        == DecodedText(
          text: "خبر",
          decoding: Decoding(encodingName: "windows-1256", invalidByteCount: 0, evidence: .override)))
    #expect(throws: IngestError.unknownEncoding(name: "klingon")) {
      try decoder.decode(Data("a".utf8), override: "klingon")
    }
  }

  @Test("Bytes that an encoding leaves open are replaced and counted")
  func openBytes() throws {
    let decoded = try decoder.decode(Data([0xC7, 0xE4, 0xFF, 0xD3]), override: "iso-8859-6")
    #expect(decoded.text == "ال\u{FFFD}س")
    #expect(decoded.decoding.invalidByteCount == 1)
  }

  @Test("Files that are no text are refused by name")
  func binary() {
    for (start, name) in [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG picture"), (Array("%PDF-1.7".utf8), "PDF"),
      ([0x50, 0x4B, 0x03, 0x04], "a ZIP file (as DOCX, XLSX and EPUB are)"),
      (Array("SQLite format 3\0".utf8), "an SQLite database"),
    ] as [([UInt8], String)] {
      #expect(throws: IngestError.unsupportedFormat(name: name)) {
        try decoder.decode(Data(start + [0xC7, 0xE1, 0xD3, 0xE1, 0xC7, 0xE3]))
      }
    }
  }

  @Test("A misread file is repaired, and the runs are counted")
  func mojibake() throws {
    let decoded = try decoder.decode(Data("خبر سليم\nØ§Ù„Ø³Ù„Ø§Ù… Ø¹Ù„ÙŠÙƒÙ…\n".utf8))
    #expect(decoded.text == "خبر سليم\nالسلام عليكم\n")
    #expect(decoded.decoding.repairedCount == 1)
  }

  @Test("A large file takes linear time")
  func linear() throws {
    let line = bytes(Self.news[3] + "\n", "windows-1256")
    var data = Data()
    while data.count < 2 << 20 { data += line }
    let start = processorTime()
    #expect(try decoder.decode(data).decoding.encodingName == "windows-1256")
    #expect(processorTime() - start < .seconds(30))
  }
}
