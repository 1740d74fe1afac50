import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import InvertedIndex
import NewsIngest
import TestSupport
import Testing

@Suite("The forms that a prefix stands for")
struct PrefixExpansionTests {
  private let analyzer = Analyzer(cacheBits: 8)

  private func forms(of prefix: String, in store: TestArchive) throws -> [String] {
    try store.archive.reader.read { db in
      let vocabulary = VocabularyReader(db: db, log: try TermCountLog(db))
      return try PrefixExpansion(vocabulary: vocabulary, analyzer: analyzer)
        .words(beginningWith: prefix).flatMap(\.forms).map(\.text).sorted()
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
      ("بعمله", []),
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
        .words(beginningWith: "زخ")
    }
    #expect(stems.count == 3)
    #expect(stems.first?.term.text == "زخم" && stems.first?.documentCount == 3)
  }

  @Test("What looks like an article begins words, too, and an article makes no difference")
  func articles() throws {
    let store = try TestArchive([
      Article("ألمانيا", "وبألمانيا"), Article("مانشستر"), Article("إلغاء القرار"), Article("غاز"),
      Article("التقرير"),
      Article("والتقى"), Article("تقارير"),
    ])
    func titles(_ query: String) throws -> [String] {
      try store.titles(store.search(query, matching: .all)).sorted()
    }
    #expect(try titles("ألمان*") == ["ألمانيا"])
    #expect(try titles("المان*") == ["ألمانيا", "مانشستر"])
    #expect(try titles("إلغا*") == ["إلغاء القرار"])
    #expect(try titles("التق*") == ["التقرير", "تقارير", "والتقى"])
  }

  @Test("A joined name is found from within its second word, glued and apart", arguments: Tier.allCases)
  func joinedNames(tier: Tier) throws {
    let store = try TestArchive(
      [
        Article("عبدالرحمن", "قال عبدالرحمن"), Article("وعبد الرحيم"), Article("عبدالله"), Article("أبوظبي"),
        Article("في أبو ظبي"), Article("أبو بكر"), Article("نورالدين"), Article("نور العين"),
        Article("كتاب الله"),
        Article("كتابات"),
      ], tier: tier)
    func titles(_ query: String) throws -> [String] {
      try store.titles(store.search(query, matching: .all)).sorted()
    }
    #expect(try titles("عبدالر*") == ["عبدالرحمن", "وعبد الرحيم"])
    #expect(try titles("عبدالرحم*") == ["عبدالرحمن"])
    #expect(try titles("عبدال*") == ["عبدالرحمن", "عبدالله", "وعبد الرحيم"])
    #expect(try titles("أبوظ*") == ["أبوظبي", "في أبو ظبي"])
    #expect(try titles("نورالد*") == ["نورالدين"])
    #expect(try titles("كتابا*") == ["كتابات"])
    #expect(try titles("-عبدالر* عبدالله") == ["عبدالله"])
  }

  @Test("The last of several words may be a beginning", arguments: Tier.allCases)
  func severalWords(tier: Tier) throws {
    let store = try TestArchive(
      [Article("كوفيد-19"), Article("كوفيد 12"), Article("كوفيد-20"), Article("19 كوفيد")], tier: tier)
    #expect(try store.titles(store.search("كوفيد-1*", matching: .all)).sorted() == ["كوفيد 12", "كوفيد-19"])
  }

  @Test("A beginning finds stop words, too")
  func stopWords() throws {
    let store = try TestArchive([
      Article("لبنان", "قال هذا"), Article("غزة", "هذيان"), Article("مصر", "هكذا"),
    ])
    #expect(try store.titles(store.search("هذ*", matching: .all)).sorted() == ["غزة", "لبنان"])
  }

  @Test("A prefix finds every form that begins with it, and no other", arguments: Tier.allCases)
  func metamorphic(tier: Tier) throws {
    var news = RandomNews(seed: 1_313)
    let articles = news.datedArticles(400, bodyWords: 5...30) + Self.articles
    let store = try TestArchive(articles, tier: tier, segmentSize: 150)
    let texts = articles.map { ($0.title + " " + $0.body).replacing("ة", with: "ه") }
    let forms = texts.map { Set(analyzer.tokens(of: $0).map(\.normalized)) }
    let typed = Set(texts.joined(separator: " ").split(separator: " ").map(String.init)).sorted()
    for (index, word) in typed.filter({ $0.unicodeScalars.count >= 3 }).prefix(160).enumerated() {
      // Whole words, and beginnings of three letters and more.
      let prefix = String(
        String.UnicodeScalarView(word.unicodeScalars.prefix(index % 2 == 0 ? 40 : 3 + index % 4)))
      guard let token = analyzer.tokens(of: prefix).first, analyzer.tokens(of: prefix).count == 1 else {
        continue
      }
      let begun = token.normalized.replacing("ة", with: "ه")
      let holding = forms.indices.filter { forms[$0].contains { $0.hasPrefix(begun) } }
      let bare =
        begun.hasPrefix("ال") && prefix.hasPrefix("ال") && begun.count >= 4
        ? String(begun.dropFirst(2)) : begun
      let expected = forms.indices.filter { article in
        forms[article].contains { form in
          [form, analyzer.withoutProclitics(form)].contains { $0.hasPrefix(begun) || $0.hasPrefix(bare) }
        }
      }
      #expect(Set(holding).isSubset(of: expected))
      #expect(try store.search(prefix + "*", matching: .all).total == expected.count, "\(prefix)")
    }
  }
}
