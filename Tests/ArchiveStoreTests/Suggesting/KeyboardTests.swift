@testable import ArchiveStore
import Testing

@Suite("The two keyboards")
struct KeyboardTests {
  @Test(
    "What the same keys type with the other keyboard",
    arguments: [
      ("hgvzds", ["الرئيس"], "plain letters"),
      ("hgkt'", ["النفط"], "a letter on the key of a sign"),
      ("lw'tn", ["مصطفى"], "the final alef maksura"),
      ("sbl", ["سلام"], "one key for lam and alef"),
      ("HGVZDS", ["ألرئيس"], "the shift key types another alef"),
      ("قثعفثقس", ["reuters"], "the reverse"),
      ("لاخثهىل", ["boeing", "ghoeing"], "lam and alef may be one key or two"),
      ("abc1", [], "digits are the same on both"),
      ("كوفيد-19", [], "nor is a hyphen anybody's slip"),
      ("", [], "nothing"),
    ])
  func retyped(typed: String, expected: [String], reason: String) {
    #expect(Keyboard.retyped(typed) == expected, "\(reason)")
  }

  @Test("Keys are neighbours in both orders, and none is its own")
  func neighbours() {
    #expect(Keyboard.neighbours.contains([.seen, .sheen]))
    #expect(Keyboard.neighbours.contains([.yeh, .theh]))
    #expect(!Keyboard.neighbours.contains([.sheen, .meem]))
    #expect(!Keyboard.neighbours.contains { $0.contains(" ") })
    for pair in Keyboard.neighbours {
      #expect(pair[0] != pair[1] && Keyboard.neighbours.contains([pair[1], pair[0]]))
    }
  }
}
