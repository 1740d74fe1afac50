@testable import ArabicText
import Testing

/// words.bin and its sources: run Scripts/make_analysis_data.py where these disagree.
@Suite("The word table")
struct WordTableTests {
  private let table = WordTable.shared

  @Test("Every Arabic word of word-counts.tsv has its count")
  func counts() throws {
    var arabic = 0
    for row in try Fixture.dataRows("word-counts.tsv") {
      // An article alone is a slip of the pen.
      guard let word = PackedWord(folded: row[0]), row[0] != "ال" else { continue }
      arabic += 1
      let expected = Int(row[1])
      // The comparison first, for #expect costs much more, and there are 50,000.
      if table.count(of: word) != expected { #expect(table.count(of: word) == expected, "\(row[0])") }
    }
    #expect(arabic > 45_000)
  }

  @Test("A word begins with a false article where hamza-al.txt says so, and nowhere else")
  func falseArticles() throws {
    let listed = Set(try Fixture.dataRows("hamza-al.txt").map { $0[0] })
    #expect(listed.count > 600)
    let counted = try Fixture.dataRows("word-counts.tsv").map { $0[0] }
    for text in listed.union(counted) {
      guard let word = PackedWord(folded: text) else { continue }
      if table.beginsWithFalseArticle(word) != listed.contains(text) {
        Issue.record("\(text): \(listed.contains(text) ? "listed" : "not listed")")
      }
    }
  }

  @Test("Each word of hamza-al.txt begins with alef and lam")
  func falseArticleList() throws {
    for row in try Fixture.dataRows("hamza-al.txt") { #expect(row[0].hasPrefix("ال"), "\(row[0])") }
  }

  @Test("A word that nobody counted has count 0, and so has no word", arguments: ["زمخشلط", "ثثثثثث", ""])
  func unknown(text: String) throws {
    let word = try #require(PackedWord(folded: text))
    #expect(table.count(of: word) == 0)
    #expect(!table.beginsWithFalseArticle(word))
  }

  @Test("The data hash is that of the sources as they stand: FNV-1a over all five files")
  func dataHash() throws {
    let names = ["word-counts.tsv", "hamza-al.txt", "stopwords.txt", "lexicon.tsv", "scalars.bin"]
    var hash = FNV1a()
    for name in names { hash.add(try Fixture.dataBytes(name)) }
    #expect(table.dataHash == hash.value)
  }
}
