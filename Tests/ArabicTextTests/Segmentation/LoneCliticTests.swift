@testable import ArabicText
import Testing

@Suite("Clitics before other scripts")
struct LoneCliticTests {
  private let segmenter = Segmenter(table: .shared)

  @Test(
    "They are no words; the script ends a word",
    arguments: [
      ("الـ[BBC]", "the article"), ("و[BBC]", "and"), ("بالـ[GPS]", "with the"), ("لـ[CNN]", "for"),
      ("فل[BBC]", "so for"),
      ("وَالـ[BBC]", "vocalised"), ("ال[20]", "the article before a number"),
      ("[و][20]", "and before a number is a word"),
      ("[شركة][Google]", "no clitic"), ("[BBC][عربي]", "Latin first"), ("[أب][BBC]", "no clitic"),
      ("[م][BBC]", "no clitic"),
      ("ال[А]", "Cyrillic"), ("[وال] [BBC]", "apart"), ("[كوفيد][19]", "no clitic"),
    ])
  func segments(marked: String, why: String) {
    let expected = MarkedText(marked)
    let bytes = Array(expected.text.utf8)
    let found = bytes.withUnsafeBufferPointer { buffer in
      var found: [Range<Int>] = []
      while let segment = segmenter.next(in: buffer, from: found.last?.upperBound ?? 0) {
        found.append(segment.start..<segment.end)
      }
      return found
    }
    #expect(expected.difference(from: found) == nil, "\(why)")
  }
}
