import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest
import Testing

@Suite("Suggested words")
struct WordSuggesterTests {
  private static let articles =
    (1...6).map { Article("الرئيس بوتين في القاهرة \($0)", "قال الرئيس إن القنصليّة الروسية فتحت أبوابها.") }
    + [
      Article("نتنياهو يصل إلى بيروت", "استقبل نتنياهو وفدا من وكالة Reuters."),
      Article("ضابط في الشرطة", "أدلى الضابط بشهادته."), Article("مصطفى يعود", "عاد مصطفى."),
    ]

  private func suggestions(_ word: String, articleCount: Int = 9) throws -> [Suggestion] {
    let store = try TestArchive(Self.articles)
    return try store.archive.reader.read { db in
      try WordSuggester(
        vocabulary: VocabularyReader(db: db, log: TermCountLog(db)), analyzer: Analyzer(cacheBits: 4),
        articleCount: articleCount
      ).suggestions(ifUnknown: word)
    }
  }

  @Test(
    "The first suggestion",
    arguments: [
      ("الرئيص", "الرئيس", .spelling, "a letter of like sound"),
      ("الرَّئيص", "الرئيس", .spelling, "vowel marks make no difference"),
      ("القنسلية", "القنصلية", .spelling, "the texts' spelling, without their marks and not folded"),
      ("القاهلرة", "القاهرة", .spelling, "a letter too many"),
      ("ظابط", "ضابط", .spelling, "another form of the word"),
      ("Putin", "بوتين", .transliteration, "a Latin name"),
      ("NETANYAHU", "نتنياهو", .transliteration, "case makes no difference"),
      ("Reutres", "Reuters", .spelling, "a Latin word in Latin letters"),
      ("hgvzds", "الرئيس", .keyboard, "the wrong keyboard"),
      ("lw'tn", "مصطفى", .keyboard, "with signs in the word"),
      ("قثعفثقس", "Reuters", .keyboard, "the reverse"),
      ("الرئيص-2", "الرئيس", .spelling, "a part of a compound"),
    ] as [(String, String, Suggestion.Reason, String)])
  func first(typed: String, expected: String, by reason: Suggestion.Reason, why: String) throws {
    let first = try #require(try suggestions(typed).first, "\(why)")
    #expect(first.text == expected && first.reason == reason, "\(why)")
    #expect(first.documentCount > 0)
  }

  @Test(
    "No suggestions",
    arguments: [
      ("الرئيس", "the archive has the word"),
      ("والرئيس", "or another form of it"),
      ("زبرجد", "nothing is spelt alike"),
      ("في", "a stop word"),
      ("ضب", "too short to tell"),
      ("٢٠٢٥", "a number"),
      ("«»", "no word at all"),
      (String(repeating: "رئيس", count: 10), "too long for a word"),
    ])
  func none(typed: String, why: String) throws {
    #expect(try suggestions(typed).isEmpty, "\(why)")
  }

  @Test("The number is that of a search for the suggestion")
  func counts() throws {
    let store = try TestArchive(Self.articles)
    let suggestion = try #require(try store.searcher.suggestions(for: "الرئيص").first)
    #expect(suggestion.documentCount == 6)
    #expect(try store.search(suggestion.text, matching: .all).total == 6)
  }

  @Test("In a large archive rare words are not offered, and may themselves be slips")
  func largeArchive() throws {
    // ضابط is in one article of a hundred thousand: too few to be offered.
    #expect(try suggestions("ظابط", articleCount: 100_000).isEmpty)
    // بوتين is in six of them, which is enough.
    #expect(try suggestions("بوتتين", articleCount: 100_000).first?.text == "بوتين")
  }

  @Test("A word that some articles hold needs a much commoner one beside it")
  func heldSlips() throws {
    let common = (1...400).map { Article("برلمان \($0)") }
    let store = try TestArchive(common + [Article("برلممان 1"), Article("برلمصن 1")])
    let found = try store.archive.reader.read { db in
      let suggester = WordSuggester(
        vocabulary: try VocabularyReader(db: db, log: TermCountLog(db)), analyzer: Analyzer(cacheBits: 4),
        articleCount: 40_000)
      return try ["برلممان", "برلمصن"].map { try suggester.suggestions(ifUnknown: $0).map(\.text) }
    }
    // A doubled letter costs e to the third, some 20 times; another letter some 400 times.
    #expect(found == [["برلمان"], []])
  }
}
