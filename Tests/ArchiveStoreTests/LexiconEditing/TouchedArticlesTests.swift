import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest
import TestSupport
import Testing

@Suite("Articles that a lexicon touches")
struct TouchedArticlesTests {
  private static let lines = "same\tزيلينسكي\tزلنسكي زيلنسكي\napart\tلبناني\nsame\tألن\tألان\njoined\tجبل علي"

  /// What a look at every text tells.
  @Test("The same as by reading all texts, before and after the counts are folded")
  func exhaustive() throws {
    var news = RandomNews(seed: 5)
    let articles =
      news.datedArticles(120) + [
        Article("أول", "قال بزلنسكي"), Article("سادس", "رد الوفد على زيلنسكي"), Article("سابع زلنسكي", "خبر"),
        Article("ثان", "ميناء جبلعلي"), Article("ثالث", "ميناء جبل علي"),
        Article("رابع", "الشعب اللبناني ولبنانيون"), Article("خامس", "خمسة لبنانيين"),
        // The form of the name is a stop word, now.
        Article("تاسع", "فيلم للممثل ألان ديلون"),
      ]
    let store = try TestArchive(articles)
    let new = try Lexicon(own: Self.lines)
    let comparison = LexiconComparison(old: .builtIn, new: new)
    let expected = articles.count { comparison.differ(on: $0.title) || comparison.differ(on: $0.body) }
    #expect(expected > 3)
    for isFolded in [false, true] {
      if isFolded { try store.archive.foldCounts() }
      let touched = try #require(store.archive.pool).read { db in
        try TouchedArticles(from: .builtIn, to: new, changes: new.ownLines, indexed: .builtIn, db)
      }
      #expect((touched.count, touched.isExact) == (expected, true))
    }
  }

  @Test("Of very many articles the number is a bound")
  func bound() throws {
    let store = try TestArchive([Article("أول", "قال زلنسكي"), Article("ثان", "قال زلنسكي ذلك")])
    let new = try Lexicon(own: Self.lines)
    let touched = try #require(store.archive.pool).read { db in
      try TouchedArticles(
        from: .builtIn, to: new, changes: new.ownLines, indexed: .builtIn, db, greatestRead: 1)
    }
    #expect((touched.count, touched.isExact) == (2, false))
  }
}
