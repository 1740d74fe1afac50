import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import NewsQuery
import TestSupport
import Testing

@Suite("Copies of a text")
struct StoryTests {
  private let store: TestArchive
  private let wire: String

  init() throws {
    store = try TestArchive()
    var news = RandomNews(seed: 5)
    // A wire story whose every word is there once.
    wire = (0..<90).map { "\(news.word())\($0)" }.joined(separator: " ")
  }

  /// `wire` with every tenth word changed.
  private func copy(_ number: Int) -> String {
    wire.split(separator: " ").enumerated().map { index, word in
      index % 10 == number % 10 ? "تعديل\(number)" : String(word)
    }.joined(separator: " ")
  }

  private func article(_ body: String, _ source: String, _ date: String? = nil) -> Article {
    Article("خبر الوكالة", body, date: date, source: source)
  }

  @Test("Copies are one story, whose first is the earliest, whatever came first", arguments: [1, 100])
  func grouping(batch: Int) throws {
    let articles = [
      article(copy(1), "الأهرام", "2020-11-17"), article("(رويترز) - " + copy(2), "BBC عربي"),
      article(wire, "رويترز", "2020-11-16T09:00"), article(copy(3), "Lebanon 24", "2020-11-16T18:30"),
    ]
    try store.add(articles, limits: .init(articleCount: batch))
    try store.add([
      Article("شيء آخر", "لا علاقة لهذا النص بما سبقه من أخبار الوكالة وتعديلاتها الكثيرة اليوم", source: "x")
    ])
    let id = ContentID.publicID(of: articles[0])
    let similar = try store.searcher.similar(to: id)
    #expect(similar.story?.articleCount == 4)
    #expect(similar.story?.first.source == "رويترز")
    #expect(similar.copies.count == 3)
    #expect(similar.copies.map(\.resemblance) == similar.copies.map(\.resemblance).sorted(by: >))
    #expect(similar.copies.allSatisfy { $0.resemblance > 0.5 && $0.resemblance < 1 })
    #expect(try store.searcher.similar(to: id, limit: 1).copies.count == 1)
    let statistics = try store.searcher.statistics()
    #expect([statistics.storyCount, statistics.copyCount] == [1, 4])
  }

  /// Each row is in order; seconds, days without a time and times without a zone included.
  @Test(
    "The first is the earliest instant, in both orders of ingest",
    arguments: [
      ["2018-10-02T00:30+04:00", "2018-10-01T23:00Z", "2018-10-01T20:00-05:00"],
      ["2018-10-02T01:00+14:00", "2018-10-01T00:30-11:00", "2018-10-01T01:00-11:00"],
      ["2018-10-03T00:15+14:00", "2018-10-01T23:00-12:00"],
      ["2018-10-02T00:30:05+04:00", "2018-10-01T20:30:06Z"],
      ["2018-12-31T23:59Z", "2019-01-01T03:00+03:00"],
      ["2018-10-01T09:00", "2018-10-01T18:30"],
      ["2018-10-01", "2018-10-01T00:01", "2018-10-02"],
      ["2018-10-01T23:00", "2018-10-02T03:30+04:00"],
    ], [true, false])
  func firstByInstants(dates: [String], isReversed: Bool) throws {
    let articles = dates.enumerated().map { article(copy($0), "مصدر \($0)", $1) }
    for article in isReversed ? articles.reversed() : articles { try store.add([article]) }
    let story = try store.searcher.similar(to: ContentID.publicID(of: articles[0])).story
    #expect(story?.articleCount == dates.count)
    #expect(story?.first.published?.iso8601 == dates[0])
  }

  /// What is not known of zones, of times of day, of dates may make another copy the first.
  @Test(
    "The first is sure only where no zone and no clock could make another one so",
    arguments: [
      (["2018-10-02T00:30+04:00", "2018-10-01T23:00Z"], true),
      (["2018-10-01T09:00Z", "2018-10-01T12:00+03:00"], false),
      (["2018-10-01T09:00Z", "2018-10-01T09:00:30Z"], false),
      (["2018-10-01T09:00Z", "2018-10-01T09:01Z"], true),
      (["2018-10-01T09:00", "2018-10-01T18:30"], false),
      (["2018-10-01T09:00Z", "2018-10-01T18:30"], false),
      (["2018-10-01T09:00Z", "2018-10-02T00:00"], true),
      (["2018-10-01", "2018-10-02"], false),
      (["2018-10-01", "2018-10-04"], true),
      (["2018-10", "2018-10-31T23:00Z"], false),
      (["2018-10", "2018-11-03"], true),
      (["2018-10-01T09:00Z", ""], false),
    ], [true, false])
  func sureFirst(row: (dates: [String], isSure: Bool), isReversed: Bool) throws {
    let articles = row.dates.enumerated().map { article(copy($0), "مصدر \($0)", $1.isEmpty ? nil : $1) }
    for article in isReversed ? articles.reversed() : articles { try store.add([article]) }
    let story = try store.searcher.similar(to: ContentID.publicID(of: articles[0])).story
    #expect(story?.articleCount == 2)
    #expect(story?.isFirstSure == row.isSure)
  }

  @Test("Vowel signs and spellings make no difference to a copy")
  func vocalised() throws {
    let plain = "أعلنت الحكومة اللبنانية مساء الاثنين عن اتفاق جديد لوقف إطلاق النار في جنوب البلاد"
    // U+064E ARABIC FATHA and U+064F ARABIC DAMMA.
    let marked = plain.replacing("الحكومة", with: "الح\u{064F}كوم\u{064E}ة").replacing("أعلنت", with: "اعلنت")
    try store.add([Article("خبر", plain, source: "أ"), Article("خبر", marked, source: "ب")])
    #expect(try store.searcher.statistics().copyCount == 2)
  }

  @Test("Short items of one kind are no copies; the same short item is")
  func shortItems() throws {
    let items = [
      "توفي أمس في بيروت الأستاذ محمد علي حسن عن عمر ناهز سبعين عاما بعد مرض طويل",
      "توفي أمس في طرابلس الحاج خليل سعيد مراد عن عمر ناهز ثمانين عاما بعد مرض طويل",
      "سجلت وزارة الصحة اليوم 120 إصابة و3 وفيات بفيروس كورونا خلال أربع وعشرين ساعة",
      "سجلت وزارة الصحة اليوم 98 إصابة و7 وفيات بفيروس كورونا خلال أربع وعشرين ساعة",
    ]
    try store.add(items.map { Article("", $0, source: "أ") })
    #expect(try store.searcher.statistics().copyCount == 0)
    try store.add([
      Article("", items[0], source: "ب"), Article("عاجل", "قصير", source: "أ"),
      Article("عاجل", "قصير", source: "ب"),
    ])
    #expect(try store.searcher.statistics().copyCount == 2)
  }

  @Test("A search by story shows one hit a story, pages go on without gaps, and totals count articles")
  func collapsed() throws {
    var articles: [Article] = []
    for number in 0..<9 {
      articles.append(article(copy(number) + " هدنة", "مصدر \(number)", "2020-11-1\(number)"))
    }
    for number in 0..<14 { articles.append(Article("خبر \(number)", "هدنة رقم \(number)", source: "y")) }
    try store.add(articles)
    func page(_ offset: Int, _ limit: Int, _ order: SearchRequest.Order) throws -> SearchAnswer {
      var request = SearchRequest(query: Query("هدنة"), order: order, limit: limit, offset: offset)
      request.grouping = .story
      return try store.searcher.search(request)
    }
    for order in SearchRequest.Order.allCases {
      let all = try page(0, 100, order)
      #expect(all.total == 23)
      #expect(all.hits.count == 15)
      #expect(all.hits.map(\.rank) == Array(1...15))
      let stories = all.hits.compactMap(\.story)
      #expect(stories.map(\.articleCount) == [9])
      #expect(stories.first?.first.published?.iso8601 == "2020-11-10")
      let pages = try stride(from: 0, to: 15, by: 4).flatMap { try page($0, 4, order).hits }
      #expect(pages.map(\.article.id) == all.hits.map(\.article.id))
    }
    #expect(try store.search("هدنة", limit: 100).hits.count == 23)
    #expect(try store.search("هدنة", limit: 100).hits.allSatisfy { $0.story == nil })
  }

  @Test("A page of stories goes as deep as many copies make it")
  func deep() throws {
    let copies = (0..<700).map { Article("هدنة هدنة", wire + " هدنة", source: "مصدر \($0)") }
    try store.add(
      copies + [
        Article("بعيد", "لا هدنة هنا في آخر القائمة الطويلة من الأخبار التي لا يجمعها شيء", source: "z")
      ])
    var request = SearchRequest(query: Query("هدنة"), limit: 5)
    request.grouping = .story
    let answer = try store.searcher.search(request)
    #expect(answer.total == 701)
    #expect(answer.hits.map { $0.story?.articleCount ?? 1 }.sorted() == [1, 700])
  }

  @Test("What only a replaced text held together falls apart")
  func fallingApart() throws {
    let words = wire.split(separator: " ").map(String.init)
    func mixed(_ share: Int) -> String {
      words.enumerated().map { index, word in index < share ? "غير\(index)" : word }.joined(separator: " ")
    }
    // Each is like the next one, the first and the last are not alike.
    var middle = article(mixed(25), "ب")
    middle.url = "https://example.com/1"
    try store.add([article(mixed(0), "أ"), middle, article(mixed(50), "ج")])
    #expect(try store.searcher.statistics().copyCount == 3)
    middle.body = "نص جديد لا يشبه ما كان من قبل في شيء مما ذكرته الوكالة أمس عن الاجتماع"
    try store.add([middle])
    #expect(try store.searcher.statistics().copyCount == 0)
    #expect(try store.archive.value("SELECT count(*) FROM fingerprint") == 3)
    #expect(try store.archive.value("SELECT count(*) FROM fingerprint_band") == 24)
  }
}
