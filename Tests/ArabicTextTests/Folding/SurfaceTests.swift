@testable import ArabicText
import Testing

@Suite("Words before letter folding")
struct SurfaceTests {
  private func surface(_ word: String) -> String {
    let bytes = Array(word.utf8)
    return read(bytes).map { String(String.UnicodeScalarView($0.letters.compactMap { Unicode.Scalar($0) })) }
      ?? ""
  }

  private func read(_ bytes: [UInt8]) -> (letters: [UInt32], offsets: [UInt16])? {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Surface.capacity) { letters in
      withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Surface.capacity) { offsets in
        guard let output = letters.baseAddress, let places = offsets.baseAddress else { return nil }
        let count = bytes.withUnsafeBufferPointer { Surface.shared.read($0, to: output, offsets: places) }
        return (Array(letters[..<count]), Array(offsets[..<count]))
      }
    }
  }

  @Test(
    "Where each letter begins",
    arguments: [
      ("كِتاب", [0, 4, 6, 8] as [UInt16], "a mark belongs to the letter before it"),
      ("ﷲ", [0, 0, 0, 0], "a ligature"),
      ("كـتب", [0, 4, 6], "tatweel"), ("ٱلكتٰب", [0, 2, 4, 6, 8, 10], "a dagger alef"),
      ("هٰذا", [0, 4, 6], "a dagger alef that is a mark"),
    ])
  func offsets(word: String, expected: [UInt16], why: String) {
    #expect(read(Array(word.utf8))?.offsets == expected, "\(why)")
  }

  @Test(
    "Marks gone, forms spelt out, letters as written",
    arguments: [
      ("مُحَمَّدٌ", "محمد", "marks"),
      ("كـــتـــاب", "كتاب", "tatweel"),
      ("كتاب\u{200C}ها\u{200F}", "كتابها", "joiner and bidi control"),
      ("ﺍﻟﺴﻼﻡ", "السلام", "presentation forms"),
      ("ﷲ", "الله", "a ligature of four letters"),
      ("إلى", "إلى", "hamza and alef maksura stay: stop words are looked up in this form"),
      ("مدرسة", "مدرسة", "teh marbuta stays"),
      ("ا\u{0654}حمد", "أحمد", "alef, U+0654 ARABIC HAMZA ABOVE"),
      ("ا\u{0655}لى", "إلى", "alef, U+0655 ARABIC HAMZA BELOW"),
      ("ا\u{0653}سيا", "آسيا", "alef, U+0653 ARABIC MADDAH ABOVE"),
      ("مسو\u{0654}ول", "مسؤول", "waw, U+0654 ARABIC HAMZA ABOVE"),
      ("ري\u{0654}يس", "رئيس", "yeh, U+0654 ARABIC HAMZA ABOVE"),
      ("مسـ\u{0654}ول", "مسئول", "U+0640 ARABIC TATWEEL, U+0654 ARABIC HAMZA ABOVE: the seat of the hamza"),
      ("رى\u{0654}يس", "رئيس", "alef maksura, U+0654 ARABIC HAMZA ABOVE"),
      (
        "مسـ\u{064E}\u{0654}ول", "مسئول",
        "U+064E ARABIC FATHA between tatweel and hamza, as canonical order has it"
      ),
      ("مسـ\u{0655}ول", "مسول", "U+0655 ARABIC HAMZA BELOW has no seat on a tatweel"),
      ("ا\u{064E}\u{0654}حمد", "أحمد", "U+064E ARABIC FATHA between, in canonical order"),
      ("ل\u{064E}ه\u{064F}\u{06E5}", "له", "U+06E5 ARABIC SMALL WAW"),
      ("ب\u{0650}ه\u{0650}\u{06E6}", "به", "U+06E6 ARABIC SMALL YEH"),
      ("به\u{08C9}", "به", "U+08C9 ARABIC SMALL FARSI YEH"),
      ("ﺱ\u{FE73}", "س", "U+FE73 ARABIC TAIL FRAGMENT"),
      ("BBC", "bbc", "lower case"),
      ("Cafe\u{0301}", "cafe", "U+0301 COMBINING ACUTE ACCENT"),
      ("٢٠٢٦", "2026", "digits"),
      ("𝟏𝟗𝟴", "198", "digits above U+FFFF"),
      ("١٬٢٥٠", "1250", "U+066C ARABIC THOUSANDS SEPARATOR"),
      ("1,250", "1250", "comma"),
    ])
  func surfaces(word: String, expected: String, rule: String) {
    #expect(Array(surface(word).unicodeScalars) == Array(expected.unicodeScalars), "\(rule)")
  }

  @Test("The surfaces of analysis.tsv, whose reference keeps the accent of café")
  func vectors() throws {
    let rows = try Fixture.rows("analysis.tsv").dropFirst()
    let inputs = Dictionary(grouping: rows) { $0[1] }
    for row in rows where inputs[row[1]]?.count == 1 && row[1] != "Café" && row[0] != "script" {
      #expect(Array(surface(row[1]).unicodeScalars) == Array(row[2].unicodeScalars), "\(row[1])")
    }
  }

  @Test("A word of any length fits the buffer; letters beyond the longest word are dropped")
  func longWords() {
    #expect(surface(String(repeating: "ب", count: 200)).unicodeScalars.count == Surface.longestWord)
    // A ligature of four letters as the last that fits.
    let edge = String(repeating: "ب", count: Surface.longestWord - 1) + "ﷲﷲ"
    #expect(surface(edge).unicodeScalars.count == Surface.capacity)
    #expect(surface(edge).hasSuffix("بالله"))
    let vocalized = String(repeating: "ب\u{064E}", count: 100)
    #expect(surface(vocalized) == String(repeating: "ب", count: 100))
  }
}
