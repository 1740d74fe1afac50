import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import Testing

@Suite("Lines that would part or join words")
struct RemedyFinderTests {
  private static let articles =
    [
      Article("زيلنسكي", "وصل زيلنسكي إلى باريس."), Article("كوادر", "درّبت المؤسسة كوادرها وكادرا جديدا."),
      Article("الوزراء", "اجتمع الوزراء والوزيرة."),
    ]
    + (1...20).map { Article("زيلينسكي \($0)", "خطاب زيلينسكي الرقم \($0).") }

  private let store: TestArchive

  init() throws { store = try TestArchive(Self.articles) }

  private func remedies(_ text: String) throws -> [String] {
    try store.searcher.words(in: text).flatMap(\.parts).flatMap(\.remedies).map { remedy in
      "\(remedy.edit) \(remedy.line.description.replacing("\t", with: " "))"
    }
  }

  @Test(
    "The line for a word, without its clitics and as typed",
    arguments: [
      ("والوزيرة", ["add apart وزيرة"], "a rule has taken the ة off"),
      ("الوزراء", ["add apart وزراء"], "our lexicon has it as a plural"),
      ("وزير", [], "it is the stem itself"),
      ("الوزير", [], "so it is without its article"),
      ("زيلنسكي", ["add same زيلينسكي زيلنسكي"], "a rare spelling of a common word"),
      ("زيلينسكي", [], "the common word itself"),
      ("في", [], "a stop word"), ("Reuters", [], "no Arabic word"),
    ])
  func lines(word: String, expected: [String], why: String) throws {
    #expect(try remedies(word) == expected, "\(why)")
  }

  @Test("Two words that are akin are joined by a line, the second as a form of the first")
  func pairs() throws {
    #expect(try remedies("وزير وزارة") == ["add same وزير وزارة"])
    #expect(try remedies("وزير وزراء") == ["add apart وزراء"])
    #expect(try remedies("وزير باريس") == [])
  }

  @Test("Two words that the archive has as one, too, are read as two by a line")
  func glued() throws {
    #expect(try remedies("جبل علي") == [])
    try store.add([Article("ميناء جبلعلي", "عبرت السفن ميناء جبلعلي.")])
    #expect(try remedies("جبل علي") == ["add joined جبل علي"])
    #expect(try remedies("علي جبل") == [])
  }

  @Test("A line that was offered does what it says, and is then not offered again")
  func works() throws {
    let lexicon = ArchiveLexicon(store.archive)
    let before = try #require(try store.searcher.words(in: "زيلنسكي").first?.parts.first)
    _ = try lexicon.add(before.remedies.map(\.line))
    #expect(try remedies("زيلنسكي") == [])
    _ = try ArchiveIndexer(store.archive).reindex()
    let after = try #require(try store.searcher.words(in: "زيلنسكي").first?.parts.first)
    #expect(after.articleCount == 21)
    #expect(after.forms.map(\.form) == ["زيلينسكي", "زيلنسكي"])
    #expect(after.forms.last?.steps.first?.source?.isOwn == true)
    // What a line of the newsroom has joined, it parts when it goes.
    #expect(try remedies("زيلنسكي") == ["remove same زيلينسكي زيلنسكي"])
  }
}
