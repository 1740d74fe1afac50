@testable import ArabicText
import Testing

@Suite("What the lexicon says of a word")
struct LexiconTableTests {
  @Test("A word that no line names has no role and no stem")
  func empty() {
    let table = LexiconTable()
    #expect(table.roles(of: "كتاب").isEmpty && !table.contains("كتاب") && table.stem(of: "كتاب") == nil)
    #expect(table.words.isEmpty && !table.hasOwnWords)
  }

  @Test("Roles add up; the stem is the word itself until it is set")
  func roles() {
    var table = LexiconTable()
    table.add(.apart, to: "فقيه")
    table.add(.same, to: "فقيه")
    #expect(table.roles(of: "فقيه") == [.apart, .same])
    #expect(table.stem(of: "فقيه") == "فقيه")
    table.add(.plural, to: "وزراء")
    table.setStem("وزير", of: "وزراء")
    #expect(table.stem(of: "وزراء") == "وزير" && table.roles(of: "وزراء") == .plural)
    #expect(Set(table.words) == ["فقيه", "وزراء"])
  }

  @Test("A stem is only set for a word that a line names")
  func unknown() {
    var table = LexiconTable()
    table.setStem("وزير", of: "وزراء")
    #expect(!table.contains("وزراء") && table.stem(of: "وزراء") == nil)
  }

  @Test("A removed word is named by no line, and may be added again")
  func removal() {
    var table = LexiconTable()
    table.add(.plural, to: "وزراء")
    table.setStem("وزير", of: "وزراء")
    table.remove("وزراء")
    #expect(!table.contains("وزراء") && table.words.isEmpty)
    table.add(.apart, to: "وزراء")
    #expect(table.roles(of: "وزراء") == .apart && table.stem(of: "وزراء") == "وزراء")
  }

  @Test("Joined names are no words with roles")
  func joined() {
    var table = LexiconTable()
    table.addJoined("ابوظبي", firstWordLength: 3)
    #expect(table.firstWordLength(ofJoined: "ابوظبي") == 3)
    #expect(table.firstWordLength(ofJoined: "ابو") == nil && !table.contains("ابوظبي"))
  }

  @Test("Own words have three letters at least")
  func own() {
    var table = LexiconTable()
    table.addOwn("زك")
    #expect(!table.hasOwnWords && !table.isOwn("زك"))
    table.addOwn("بير")
    #expect(table.hasOwnWords && table.isOwn("بير") && !table.contains("بير"))
  }
}
