import Testing

@testable import NewsIngest

@Suite("The ASCII characters of a text")
struct ASCIISetTests {
  @Test(
    arguments: [
      ("a@b", "@", true), ("أخبار | رياضة", "|", true), ("أخبار", "|", false), ("", "a", false),
      ("~", "~", true), ("\u{0}", "\u{0}", true), ("?", "\u{7F}", false),
      // Its second byte is that of no ASCII character.
      ("\u{0640}", "@", false), ("أخبار", "أ", false),
    ] as [(String, Unicode.Scalar, Bool)])
  func holds(text: String, character: Unicode.Scalar, isThere: Bool) {
    #expect(ASCIISet(text).holds(character) == isThere)
  }

  @Test func meetsWhatItShares() {
    #expect(ASCIISet("a{b").meets(ASCIISet("<{")))
    #expect(!ASCIISet("a{b").meets(ASCIISet("<}")))
    #expect(!ASCIISet("").meets(ASCIISet("")))
  }
}

@Suite("Bytes of a text in another")
struct HeldBytesTests {
  @Test(arguments: [
    ("التعليقات مغلقة", "عليق", true), ("التعليقات", "تعليقاتك", false), ("ab", "b", true),
    ("aab", "ab", true),
    ("", "a", false), ("a", "", true), ("", "", true),
  ])
  func holdsBytes(text: String, part: String, isThere: Bool) {
    #expect(text.holdsBytes(of: part) == isThere)
    #expect(text[...].holdsBytes(of: part) == isThere)
  }
}
