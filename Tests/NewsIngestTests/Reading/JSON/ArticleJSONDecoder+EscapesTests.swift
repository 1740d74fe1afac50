import Foundation
import Testing

@testable import NewsIngest

/// Strings as other programs write them: escapes, all scripts, keys too.
@Suite struct ArticleJSONDecoderEscapesTests {
  private let decoder = ArticleJSONDecoder()

  private func title(_ json: String) throws -> [UInt8] {
    Array(try decoder.decode(Data(json.utf8)).title.utf8)
  }

  /// All that is not ASCII as `\uXXXX`, as Python's `json.dumps` does.
  private func escaped(_ text: String) -> String {
    text.utf16.map { $0 < 0x80 ? "\(Unicode.Scalar(UInt8($0)))" : "\\u" + hex($0) }.joined()
  }

  private func hex(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  @Test(arguments: [
    // vocalised
    "ذَهَبَ الرَّئِيسُ إِلَى القِمَّةِ",
    // misspelt: ه for ة, ي for ى
    "مدرسه ابتدائيه في مصطفي كامل",
    // mixed with Latin and digits
    "iPhone 15 في الأسواق بسعر 3,999 ر.س و٢٠٪ خصم",
    "خبر 😀 عاجل 🇪🇬 \u{1EE00}",
    // ZERO WIDTH NON-JOINER, RIGHT-TO-LEFT MARK, LINE SEPARATOR
    "می\u{200C}خواهم\u{200F} \u{2028}",
    // ARABIC LETTER ALEF, ARABIC HAMZA ABOVE: decomposed
    "\u{0627}\u{0654}خبار",
  ])
  func escapedArabicEqualsRawArabic(text: String) throws {
    let raw = try title(#"{"title": "\#(text)"}"#)
    let other = try title(#"{"title": "\#(escaped(text))"}"#)
    #expect(raw == Array(text.utf8))
    #expect(other == Array(text.utf8))
  }

  @Test(arguments: [
    (#"\u0633\u064E"#, "\u{0633}\u{064E}"),  // ARABIC LETTER SEEN, FATHA
    (#"\ud83d\ude00"#, "😀"), (#"\uD83D\uDE00"#, "😀"), (#"\udbff\udfff"#, "\u{10FFFF}"),
    (#"\uFFFF"#, "\u{FFFF}"), (#"\ud7ff\ue000"#, "\u{D7FF}\u{E000}"),
    (#"أ\u0000ب"#, "أ\u{0000}ب"), (#"\/\b\f\n\r\t\"\\"#, "/\u{8}\u{C}\n\r\t\"\\"),
    (#"\\u0633"#, "\\u0633"), (#"\\\u0633"#, "\\\u{0633}"), ("\u{7F}", "\u{7F}"),
  ])
  func readsEscapes(string: String, expected: String) throws {
    let read = try title(#"{"title": "\#(string)"}"#)
    #expect(read == Array(expected.utf8))
  }

  @Test(arguments: [
    #"\ud800"#, #"\udc00"#, #"\ude00\ud83d"#, #"\ud83dx"#, #"\ud83d\u0041"#, #"\ud83d\ud83d\ude00"#,
    #"a\udfff"#,
    #"\ud83d\n"#, #"\q"#, #"\u12g4"#, #"\u123"#, #"\u"#, "\t", "\u{1}", "\u{0000}",
  ])
  func aStringThatIsNoTextIsTheFaultOfItsRecordAlone(string: String) throws {
    let fault = IngestError.invalidJSON(detail: "the string of \"title\" is not Unicode text")
    let record = #"{"title": "\#(string)", "body": "نص"}"#
    #expect(throws: fault) { try decoder.decode(Data(record.utf8)) }
    let file = #"[{"title": "أول"}, \#(record), "\#(string)", {"title": "آخر"}]"#
    #expect(
      decoder.decodeFile(Data(file.utf8)) == [
        .success(Article(title: "أول", body: "")), .failure(fault), .failure(.notAnObject),
        .success(Article(title: "آخر", body: "")),
      ])
    let ignored = #"{"title": "خبر", "x": "\#(string)", "y": ["\#(string)"]}"#
    let read = try title(ignored)
    #expect(read == Array("خبر".utf8))
    let key = #"[{"title": "أول", "\#(string)": 1}, {"title": "آخر"}]"#
    #expect(
      decoder.decodeFile(Data(key.utf8)) == [
        .failure(.invalidJSON(detail: "a key is not Unicode text")),
        .success(Article(title: "آخر", body: "")),
      ])
  }

  /// Windows-1256, half a letter, a surrogate, an overlong form.
  @Test(arguments: [[0xC7, 0xE1], [0xD8], [0xED, 0xA0, 0x80], [0xC0, 0x80]] as [[UInt8]])
  func bytesThatAreNotUTF8AreTheFaultOfTheirRecordAlone(bytes: [UInt8]) throws {
    let title = Data(#"{"title": "خبر"#.utf8) + bytes + Data(#"", "body": "نص"}"#.utf8)
    let fault = IngestError.invalidJSON(detail: "the string of \"title\" is not Unicode text")
    #expect(throws: fault) { try decoder.decode(title) }
    let other = Data(#"{"title": "آخر", "x": ""#.utf8) + bytes + Data(#""}"#.utf8)
    let file = Data("[".utf8) + title + Data(",".utf8) + other + Data("]".utf8)
    #expect(decoder.decodeFile(file) == [.failure(fault), .success(Article(title: "آخر", body: ""))])
    let outside = Data(#"{"title": "خبر"} "#.utf8) + bytes
    #expect(throws: IngestError.invalidJSON(detail: "not UTF-8 at byte 20")) { try decoder.decode(outside) }
  }

  @Test(arguments: [
    #"{"العنوان": "خبر", "title": "x"}"#,
    #"{"\u0627\u0644\u0639\u0646\u0648\u0627\u0646": "\u062e\u0628\u0631"}"#,
    #"{"النص الكامل": null, "العنوان": "خبر"}"#,
  ])
  func readsMappedArabicNames(json: String) throws {
    let mapped = ArticleJSONDecoder(map: try FieldMap("العنوان=title"))
    #expect(try mapped.decode(Data(json.utf8)).title == "خبر")
    #expect(throws: IngestError.noTitleNorBody) {
      try mapped.decode(Data(#"{"title": "خبر"}"#.utf8))
    }
  }

  @Test func readsKeysWithEscapesAndOtherCompositions() throws {
    let read = try title(#"{"\u0074itl\u0065": "خبر"}"#)
    #expect(read == Array("خبر".utf8))
    // ARABIC LETTER ALEF WITH HAMZA ABOVE; the key has ALEF and HAMZA ABOVE.
    let mapped = ArticleJSONDecoder(map: try FieldMap("\u{0623}خبار=body"))
    #expect(try mapped.decode(Data("{\"\u{0627}\u{0654}خبار\": \"نص\"}".utf8)).body == "نص")
  }

  @Test func mojibakeIsRepairedBehindEscapesToo() throws {
    let misread = "السلام عليكم".utf8.reduce(into: "") {
      $0.unicodeScalars.append(ByteMapping.windows1252.scalar(of: $1))
    }
    let found = try read("{\"title\": \"\(escaped(misread))\"}\n")
    #expect(found.titles == ["السلام عليكم"])
  }
}
