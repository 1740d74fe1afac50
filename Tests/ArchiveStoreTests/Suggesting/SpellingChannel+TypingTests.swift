@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest
import Testing

@Suite("Costs of slips")
struct SpellingChannelTypingTests {
  /// What it costs that the archive's only word was typed so; nil beyond the bound.
  private func cost(_ typed: String, of word: String) throws -> Int? {
    let store = try TestArchive([Article(word)])
    let channel = try #require(SpellingChannel(typing: typed))
    let found = try store.archive.reader.read { db in
      try VocabularyWalk.candidates(channel, in: VocabularyReader(db: db, log: TermCountLog(db)))
    }
    return found.first?.cost
  }

  @Test(
    "One slip each",
    arguments: [
      ("برلمان", "برلمان", 0, "the word itself"),
      ("برلمصن", "برلمان", 100, "any other letter"),
      ("سلاس", "سلاح", 100, "keys far from each other"),
      ("برلكان", "برلمان", 80, "a neighbouring key"),
      ("ظابط", "ضابط", 60, "a letter of like sound"),
      ("صحيح", "سحيح", 60, "the emphatic letter"),
      ("برملان", "برلمان", 70, "two letters in the wrong order"),
      ("برلممان", "برلمان", 50, "a letter twice"),
      ("محمد", "محممد", 50, "a double letter once"),
      ("برالمان", "برلمان", 75, "a weak letter too many"),
      ("برلماطن", "برلمان", 100, "another letter too many"),
      ("برلان", "برلمان", 75, "a letter left out"),
      ("برلممصان", "برلمان", nil, "two slips are beyond the bound"),
      ("brekst", "brexit", nil, "in Latin letters too"),
      ("brexti", "brexit", 70, "whose slips are the same"),
    ] as [(String, String, Int?, String)])
  func slips(typed: String, word: String, expected: Int?, reason: String) throws {
    #expect(try cost(typed, of: word) == expected, "\(reason)")
  }

  @Test("What is neither Arabic nor Latin has no channel", arguments: ["2020", "", "Москва"])
  func others(word: String) {
    let channel = SpellingChannel(typing: word)
    #expect(channel.map(\.units.count) == nil)
  }
}
