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
      // U+0654 ARABIC HAMZA ABOVE on tatweel
      ("مسئول", "مسـ\u{0654}ول", true, "a hamza on tatweel is ئ"),
      ("مسول", "مسـ\u{0654}ول", false, "and no mark"),
      // U+064E ARABIC FATHA, which canonical order puts first
      ("أَحمد", "ا\u{064E}\u{0654}حمد", true, "a hamza after a mark"),
      ("عليها", "علىها", true, "ى within a word is ي"),
      ("عليها", "علیها", true, "U+06CC ARABIC LETTER FARSI YEH"),
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

  @Test("Whatever letter folds to another one: the two match, or a text must be read to tell them apart")
  func folds() {
    let table = ScalarTable.shared
    var foldCount = 0
    for value in UInt32(0x0600)...0x08FF where table.folded(value) != value {
      guard let letter = Unicode.Scalar(value), let folded = Unicode.Scalar(table.folded(value)) else {
        continue
      }
      foldCount += 1
      for (before, after) in [("", "رس"), ("ر", "س"), ("رس", "")] {
        let (one, other) = (before + String(letter) + after, before + String(folded) + after)
        guard let spelling = WrittenSpelling(one), let otherSpelling = WrittenSpelling(other) else {
          #expect(Bool(false), "\(one)")
          continue
        }
        #expect(matches(one, one) && matches(other, other), "\(one)")
        #expect(matches(one, other) == matches(other, one), "\(one)")
        #expect(matches(one, other) || spelling.mayDiffer && otherSpelling.mayDiffer, "\(one)")
      }
    }
    #expect(foldCount > 100)
  }

  @Test("Signs are no word")
  func empty() { #expect(WrittenSpelling("؟!") == nil && WrittenSpelling("") == nil) }
}
