@testable import ArchiveStore
import Testing

@Suite("Words as a reader sees them")
struct TextLayoutTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return TextLayout(text).words.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(
    "White space of every kind parts words; punctuation stays with them",
    arguments: [
      ("", []), (" \n\t ", []), ("هدنة", ["هدنة"]), (" «هدنة»، في\nلبنان. ", ["«هدنة»،", "في", "لبنان."]),
      // U+00A0 NO-BREAK SPACE, U+2003 EM SPACE, U+2028 LINE SEPARATOR
      ("ا\u{00A0}ب\u{2003}ج\u{2028}د", ["ا", "ب", "ج", "د"]),
      // U+200C ZERO WIDTH NON-JOINER and a mark part nothing.
      ("می\u{200C}خواهد ه\u{064F}دنة", ["می\u{200C}خواهد", "ه\u{064F}دنة"]),
    ])
  func words(text: String, expected: [String]) { #expect(words(text) == expected) }

  /// Numbered words, with a sentence's end where a number is in `ends`.
  private func layout(_ count: Int, ends: Set<Int> = [], sign: String = ".") -> TextLayout {
    TextLayout((0..<count).map { ends.contains($0) ? "w\($0)\(sign)" : "w\($0)" }.joined(separator: " "))
  }

  /// Where a word begins, the passage around it.
  private func window(_ layout: TextLayout, _ word: Int) -> Range<Int> {
    layout.window(around: layout.words[word].lowerBound)
  }

  @Test("A short text is one passage", arguments: [1, 5, 36])
  func short(count: Int) {
    let layout = layout(count)
    for word in 0..<count { #expect(window(layout, word) == 0..<count) }
  }

  @Test("A passage begins with its sentence where that is near")
  func sentence() {
    let layout = layout(200, ends: [49, 94])
    #expect(window(layout, 50) == 50..<86)
    #expect(window(layout, 60) == 50..<86)
    // Eleven words are too far: half of that before it.
    #expect(window(layout, 61) == 56..<92)
    #expect(window(layout, 96) == 95..<131)
  }

  @Test("Near the end, more is shown of what comes before")
  func nearTheEnd() {
    let layout = layout(100, ends: [97])
    #expect(window(layout, 99) == 64..<100)
  }

  @Test("What ends a sentence", arguments: [".", "!", "?", "…", ":", "\u{061F}", "\u{06D4}"])
  func ends(sign: String) { #expect(window(layout(100, ends: [20], sign: sign), 25).lowerBound == 21) }

  @Test("What ends none", arguments: [",", "\u{060C}", ";", "\u{061B}", ".)"])
  func noEnds(sign: String) { #expect(window(layout(100, ends: [20], sign: sign), 25).lowerBound == 20) }

  @Test("A line begins a sentence")
  func line() {
    let text = (0..<100).map { $0 == 20 ? "w20\n\n" : "w\($0) " }.joined()
    #expect(window(TextLayout(text), 25).lowerBound == 21)
  }

  @Test("An offset between words belongs to the next, one behind the last to the last")
  func offsets() {
    let layout = layout(100)
    #expect(layout.window(around: layout.words[50].upperBound) == window(layout, 51))
    #expect(layout.window(around: 1_000_000) == window(layout, 99))
  }
}
