@testable import ArabicText
import Testing

@Suite("Folded words of literals and files")
struct FoldedWordTests {
  @Test(
    "Letters fold, marks go",
    arguments: [
      ("مسؤول", "مسءول"), ("إِعْلَام", "اعلام"), ("منطقة", "منطقه"), ("على", "علي"), ("پاکستان", "باكستان"),
      ("ﻻ", "لا"),
    ])
  func words(text: String, expected: String) {
    #expect(PackedWord(folding: text, longest: 21)?.text == expected)
  }

  @Test(
    "Nil for what is no Arabic word, or too long",
    arguments: [
      "", "BBC", "كتاب1", "ab كتاب", "كتاب،", "كتاب قلم", "كتاب/قلم", "\u{064E}", "كتابكتابكتابكتابكتابكتاب",
    ])
  func others(text: String) { #expect(PackedWord(folding: text, longest: 21) == nil) }
}
