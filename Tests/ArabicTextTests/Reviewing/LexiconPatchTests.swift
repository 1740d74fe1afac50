@testable import ArabicText
import Testing

@Suite("Own lines as a patch")
struct LexiconPatchTests {
  private let file = """
    # head
    apart\tابل
    joined\tبو سالم
    joined\tبور سعيد
    plural\tوزير\tوزراء
    same\tترامب\tترمب ترومب
    same\tجدا\tجدن

    """

  private func patch(_ text: String) throws -> [String] {
    LexiconPatch(try LexiconLine.lines(of: text), file: file).text.split(separator: "\n").map(String.init)
  }

  @Test("A new line stands in its place, folded and sorted")
  func added() throws {
    #expect(
      try patch("same\tزيلينسكى\tزِلنسكي أزلنسكي") == [
        "--- a/Sources/CWordTable/data/lexicon.tsv", "+++ b/Sources/CWordTable/data/lexicon.tsv",
        "@@ -5,3 +5,4 @@", " plural\tوزير\tوزراء", " same\tترامب\tترمب ترومب", " same\tجدا\tجدن",
        "+same\tزيلينسكي\tازلنسكي زلنسكي",
      ])
  }

  @Test("Forms join the line of their word, and leave the line where they stood")
  func moved() throws {
    let changes = try patch("plural\tوزير\tوزر\napart\tترمب\njoined\tبوسنه هرسك").dropFirst(2)
    #expect(
      changes.filter { !$0.hasPrefix(" ") } == [
        "@@ -1,7 +1,9 @@", "+apart\tترمب", "+joined\tبوسنه هرسك", "-plural\tوزير\tوزراء",
        "+plural\tوزير\tوزر وزراء", "-same\tترامب\tترمب ترومب", "+same\tترامب\tترومب",
      ])
  }

  @Test("A line without forms left goes")
  func emptied() throws {
    #expect(try patch("apart\tجدن").contains("-same\tجدا\tجدن"))
  }

  @Test("What our file says already makes no patch")
  func nothing() throws { #expect(try patch("plural\tوزير\tوزراء\napart\tأبل") == []) }
}
