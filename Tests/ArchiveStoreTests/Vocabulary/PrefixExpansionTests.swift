import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import NewsIngest
import TestSupport
import Testing

@Suite("The forms that a prefix stands for")
struct PrefixExpansionTests {
  private let analyzer = Analyzer(cacheBits: 8)

  private func forms(of prefix: String, in store: TestArchive) throws -> [String] {
    try store.archive.reader.read { db in
      let vocabulary = VocabularyReader(db: db, log: try TermCountLog(db))
      return try PrefixExpansion(vocabulary: vocabulary, analyzer: analyzer).stems(of: prefix).flatMap(
        \.forms
      )
      .sorted()
    }
  }

  /// School, her school, its teachers; ministry, minister, and the minister's; the currency and his work.
  private static let articles = [
    Article("مدرسة", "والمدرسة مدرستها مدارس للمدرسين"), Article("وزارة الوزير", "بالوزارة وزراء زيارة"),
    Article("عملة", "عمله بعملتها"), Article("قلم", "بقلم وقلمه"),
  ]

  @Test(
    "A prefix's forms, with clitics and article before them or none",
    arguments: [
      ("مدرس", ["للمدرسين", "مدرستها", "مدرسه", "والمدرسه"]),
      ("مدرسه", ["مدرسه", "والمدرسه"]),
      ("المدرسه", ["مدرسه", "والمدرسه"]),
      ("مدار", ["مدارس"]),
      ("وزار", ["بالوزاره", "وزاره"]),
      ("وزير", ["الوزير"]),
      // A radical is no clitic.
      ("زير", []),
      ("زيار", ["زياره"]),
      // As written: what begins with a clitic itself.
      ("والمد", ["والمدرسه"]),
      // A careless ه finds ة too.
      ("عمله", ["عملة", "عمله"]),
      ("عملت", ["بعملتها"]),
      ("قلم", ["بقلم", "قلم", "وقلمه"]),
    ])
  func prefix(prefix: String, expected: [String]) throws {
    #expect(try forms(of: prefix, in: TestArchive(Self.articles)) == expected.sorted(), "\(prefix)")
  }

  @Test("Stems come with the articles of their forms, the commonest first")
  func counts() throws {
    let store = try TestArchive([Article("زخرفة"), Article("زخم"), Article("الزخم زخم"), Article("زخات")])
    let stems = try store.archive.reader.read { db in
      try PrefixExpansion(vocabulary: VocabularyReader(db: db, log: TermCountLog(db)), analyzer: analyzer)
        .stems(of: "زخ")
    }
    #expect(stems.count == 3)
    #expect(stems.first?.stem == "زخم" && stems.first?.documentCount == 3)
  }

  @Test("A prefix finds every form that begins with it, and no other", arguments: Tier.allCases)
  func metamorphic(tier: Tier) throws {
    var news = RandomNews(seed: 1_313)
    let articles = news.datedArticles(400, bodyWords: 5...30) + Self.articles
    let store = try TestArchive(articles, tier: tier, segmentSize: 150)
    let words = articles.map { analyzer.tokens(of: $0.title + " " + $0.body).map(\.normalized) }
    let distinct = Set(words.joined()).filter { $0.unicodeScalars.count >= 3 }.sorted()
    for word in distinct.prefix(150) {
      let prefix = word.hasPrefix("ال") && word.count >= 4 ? String(word.dropFirst(2)) : word
      let folded = prefix.replacing("ة", with: "ه")
      let expected = words.count { forms in
        forms.contains { form in
          let form = form.replacing("ة", with: "ه")
          return form.hasPrefix(folded)
            || form.contains(folded) && analyzer.withoutProclitics(form).hasPrefix(folded)
        }
      }
      #expect(try store.search(word + "*", matching: .all).total == expected, "\(word)")
    }
  }
}
