@testable import ArchiveWeb
import Testing

@Suite("Nouns with numbers")
struct CountedNounTests {
  @Test(
    "In Arabic",
    arguments: [
      (0, "لا أخبار"), (1, "خبر واحد"), (2, "خبران"), (3, "3 أخبار"), (10, "10 أخبار"), (11, "11 خبراً"),
      (99, "99 خبراً"),
      (100, "100 خبر"), (101, "101 خبر"), (102, "102 خبر"), (103, "103 أخبار"), (111, "111 خبراً"),
      (1000, "1000 خبر"),
    ])
  func arabic(count: Int, expected: String) {
    #expect(CountedNoun.article.arabic(count) == expected)
  }

  @Test("In English")
  func english() {
    #expect(CountedNoun.copy.english(1) == "1 copy")
    #expect(CountedNoun.copy.english(2) == "2 copies")
  }
}
