@testable import ArabicText
import Testing

@Suite("Words as they are written")
struct WrittenSpellingTests {
  private func matches(_ typed: String, _ text: String) -> Bool {
    var text = text
    return WrittenSpelling(typed).map { spelling in text.withUTF8(spelling.matches) } ?? false
  }

  @Test(
    "What a typed word matches",
    arguments: [
      ("إعلام", "إعلام", true, "itself"), ("إعلام", "أعلام", false, "hamza counts"),
      ("عملة", "عمله", false, "ة counts"),
      ("على", "علي", false, "ى counts"), ("علي", "على", false, "ى counts"),
      ("مسؤول", "مسئول", false, "the seat counts"),
      ("كتاب", "كِتَابٌ", true, "marks do not count where none are typed"), ("عَلِمَ", "عَلِمَ", true, "typed marks"),
      ("عَلِمَ", "علم", false, "typed marks must stand there"), ("كتاب", "كـتـاب", true, "tatweel"),
      ("أحمد", "ا\u{0654}حمد", true, "U+0654 ARABIC HAMZA ABOVE"),
      ("السلام", "ﺍﻟﺴﻼﻡ", true, "presentation forms"),
      ("كتاب", "کتاب", true, "Persian keheh"), ("BBC", "bbc", true, "case"), ("٢٠٢٠", "2020", true, "digits"),
      ("كتاب", "كتابا", false, "another form"),
    ])
  func words(typed: String, text: String, expected: Bool, why: String) {
    #expect(matches(typed, text) == expected, "\(why)")
  }

  @Test(
    "Whether a text must be read",
    arguments: [
      ("محمد", false), ("بيروت", false), ("هيكل", false), ("إعلام", true), ("عملة", true), ("علي", true),
      ("شُرب", true),
      ("BBC", false),
    ])
  func ambiguous(typed: String, expected: Bool) { #expect(WrittenSpelling(typed)?.mayDiffer == expected) }

  @Test("Signs are no word")
  func empty() { #expect(WrittenSpelling("؟!") == nil && WrittenSpelling("") == nil) }
}
