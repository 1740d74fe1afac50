import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import GRDB
import InvertedIndex
import NewsIngest
import NewsQuery
import TestSupport
import Testing

/// What filters in a query find. Articles are named by letters.
@Suite("Filters in queries")
struct SearchRunQueryFilterTests {
  private static let articles: [Article] = [
    // "Truce": dates of all precisions, names in different spellings.
    Article("A هدنة", "في لبنان", date: "2020-11-01", source: "رويترز", section: "سياسة"),
    Article(
      "B هدنة", "في غزة ثم لبنان", date: "2020-11-16T09:06", source: "وكالة المشرق للأنباء",
      section: "عربي-دولي"),
    Article("C هدنة", "كورونا", date: "2020-11-30T23:59:59", source: "Reuters", section: "رياضة"),
    Article("D كورونا", "لقاح", date: "2020-11", source: "رويترز", section: "رياضة"),
    Article("E كورونا", "لقاح", date: "2020", source: "رويترز"),
    Article("F هدنة", "لبنان", date: "2021-04-13", source: "وكالة المشرق للأنباء", section: "سياسة"),
    Article("G لبنان", "هدنة", date: "2021-05-12T08:00", source: "BBC عربي"),
    Article("H هدنة", "بلا تاريخ", source: "رويترز", section: "رأي"),
    Article("I لبنان", "من إلى على"),
  ]

  private let stores: [TestArchive]

  init() throws {
    var articles = Self.articles
    (articles[0].author, articles[1].author) = ("محمد علي", "أحمد الأسعد")
    (articles[2].author, articles[5].author) = ("احمد الاسعد", "محمد علي")
    stores = try Tier.allCases.map { try TestArchive(articles, tier: $0, segmentSize: 3) }
  }

  /// One query a row, and the letters of what it finds.
  private static let queries: [(query: String, expected: String)] = [
    // A date's every day must lie in the range: a bare month in its month, a bare year in its year.
    ("date:2020", "ABCDE"), ("date:2020-11", "ABCD"), ("date:2020-11-01..2020-11-29", "AB"),
    ("date:2020-11-16", "B"), ("date:2020-01-01..2020-12-30", "ABCD"), ("date:2020-01", ""),
    ("after:2020-11-16", "BCFG"), ("before:2020-11-16", "AB"), ("before:2020", "ABCDE"),
    ("date:..2020-11", "ABCD"),
    ("date:2020..", "ABCDEFG"), ("after:2020-11-16 before:2021-04-30", "BCF"), ("date:2019", ""),
    ("تاريخ:\"تشرين الثاني 2020\"", "ABCD"), ("تاريخ:نوفمبر-٢٠٢٠", "ABCD"), ("تاريخ:\"رمضان 1442 هـ\"", "FG"),
    ("date:2020 date:2021", ""), ("date:2020 before:2020-11-16", "AB"),
    // Names in any spelling; undated articles have them too.
    ("source:رويترز", "ADEH"), ("source:REUTERS", "C"), ("مصدر:\"وكاله المشرق للانباء\"", "BF"),
    ("مصدر:«وَكالة المشـرق للأنباء»", "BF"), ("source:bbc", ""), ("مصدر:وكالة", ""), ("قسم:عربي-دولى", "B"),
    ("كاتب:«أحمد الأسعد»", "BC"), ("author:\"محمّد على\"", "AF"), ("كاتب:محمد", ""), ("source:مجهول", ""),
    // Beside words.
    ("هدنة date:2020", "ABC"), ("date:2020-11 هدنة", "ABC"), ("هدنة مصدر:رويترز", "AH"),
    ("title:هدنة date:2021", "F"),
    ("\"في لبنان\" date:2020", "A"), ("هدن* قسم:سياسة", "AF"), ("غزة NEAR/3 لبنان date:2020", "B"),
    ("غزة NEAR/3 لبنان date:2021", ""),
    ("كلمة_لا_توجد date:2020", ""), ("في date:2020", "AB"), ("على date:2020", ""), ("على source:رويترز", ""),
    // Alternatives.
    ("date:2021 OR title:كورونا", "DEFG"), ("source:Reuters OR source:\"BBC عربي\"", "CG"),
    ("هدنة (source:Reuters OR source:\"BBC عربي\")", "CG"), ("مصدر:(Reuters أو BBC عربي)", "CG"),
    ("date:2020-11-16 OR date:2021-05-12", "BG"), ("(هدنة date:2021) OR (كورونا source:رويترز)", "DEFG"),
    ("لقاح OR كاتب:«محمد علي»", "ADEF"), ("source:مجهول OR لقاح", "DE"), ("date:2021 OR على", "FGI"),
    // Exclusions: what is not known to be so stays.
    ("هدنة -source:رويترز", "BCFG"), ("هدنة -date:2020", "FGH"), ("كورونا -date:2020-11", "E"),
    ("كورونا -date:2020-11-01..2020-11-29", "CDE"), ("هدنة -قسم:(سياسة OR رياضة)", "BGH"),
    ("هدنة -كاتب:«محمد علي»", "BCGH"), ("date:2020 -source:رويترز", "BC"), ("date:2020 -هدنة", "DE"),
    ("date:2020 -(source:رويترز كورونا)", "ABC"), ("هدنة -(source:رويترز OR date:2021)", "BC"),
    ("(هدنة -date:2020) OR لقاح", "DEFGH"), ("source:رويترز -date:2020", "H"),
    // A stop word that is dropped leaves no exclusion behind.
    ("لبنان OR (في -date:2020)", "ABFGI"), ("لبنان -date:2020", "FGI"), ("على -date:2021", "I"),
    // Without a word or a filter that says what to find, nothing.
    ("-date:2020", ""), ("-source:رويترز", ""),
  ]

  @Test("A query finds these and no others, from every tier and in every order", arguments: queries.indices)
  func query(index: Int) throws {
    let (query, expected) = Self.queries[index]
    for (store, tier) in zip(stores, Tier.allCases) {
      let letters = try store.matches(query).map { $0.prefix(1) }.joined()
      #expect(letters == expected, "\(query), \(tier)")
      for order in SearchRequest.Order.allCases {
        #expect(try store.search(query, order: order).total == expected.count, "\(query), \(tier), \(order)")
      }
      let stream = try store.searcher.forEachHit(SearchRequest(query: Query(query))) { _, _ in }
      #expect(stream.total == expected.count, "\(query), \(tier)")
      let timeline = try store.searcher.timeline(Query(query), by: .year)
      #expect(timeline.total == expected.count, "\(query), \(tier)")
    }
  }

  @Test("Filters alone list the newest first, the undated last, and score nothing")
  func filtersOnly() throws {
    for store in stores {
      for query in [
        "source:رويترز OR source:Reuters OR section:سياسة", "(date:2020 OR source:رويترز) -كلمة_لا_توجد",
      ] {
        let answer = try store.search(query)
        #expect(answer.order == .newest)
        #expect(answer.hits.map(\.score).allSatisfy { $0 == 0 })
        #expect(
          answer.hits.map(\.article.id) == (try store.search(query, order: .newest).hits.map(\.article.id)))
        #expect(answer.terms.isEmpty)
      }
      let titles = try store.titles(store.search("date:2020-11")).map { $0.prefix(1) }.joined()
      #expect(titles == "CBAD")
      #expect(
        try store.titles(store.search("source:رويترز", limit: 2, offset: 2)).map { $0.prefix(1) } == [
          "E", "H",
        ])
      #expect(try store.search("source:رويترز", order: .oldest).order == .oldest)
    }
  }

  @Test("A filter at the top is what the option is: same hits, scores, looser ones, facets, shares")
  func sameAsOptions() throws {
    var news = RandomNews(seed: 77)
    let store = try TestArchive(news.datedArticles(1_200, bodyWords: 3...30), tier: .mixed, segmentSize: 256)
    let filters: [(typed: String, option: ArticleFilter)] = [
      ("date:2020", ArticleFilter(from: "2020-01-01", to: "2020-12-31")),
      ("date:2020-02..2020-06-15", ArticleFilter(from: "2020-02-01", to: "2020-06-15")),
      ("after:2020-06", ArticleFilter(from: "2020-06-01", to: nil)),
      ("قبل:2020-06-29", ArticleFilter(from: nil, to: "2020-06-29")),
      ("مصدر:رويترز", ArticleFilter(sources: ["رويترز"])),
      ("(source:رويترز OR مصدر:الاهرام)", ArticleFilter(sources: ["رويترز", "الأهرام"])),
      ("قسم:رياضه", ArticleFilter(sections: ["رياضة"])),
    ]
    for (typed, option) in filters {
      for words in ["الحكومة", "وزير الهدنة", "\"مجلس الأمن\" OR غزة", "لبنان -غزة", "title:لبنان"] {
        // With a filter beside it, an alternative needs its parentheses.
        let query = words.contains(" OR ") ? "(\(words)) \(typed)" : "\(typed) \(words)"
        for matching in SearchRequest.Matching.allCases {
          let (left, right) = (
            try store.search(query, matching: matching, limit: 40),
            try store.search(words, filter: option, matching: matching, limit: 40)
          )
          #expect(left.total == right.total, "\(query), \(matching)")
          #expect(left.hits.map(\.article.id) == right.hits.map(\.article.id), "\(query), \(matching)")
          #expect(left.hits.map(\.score) == right.hits.map(\.score), "\(query), \(matching)")
          #expect(
            left.hits.map(\.isPartialMatch) == right.hits.map(\.isPartialMatch), "\(query), \(matching)")
        }
        var (typedRequest, request) = (
          SearchRequest(query: Query(query)), SearchRequest(query: Query(words), filter: option)
        )
        (typedRequest.facetLimit, request.facetLimit) = (9, 9)
        (typedRequest.wantsExplanation, request.wantsExplanation) = (true, true)
        let (left, right) = (try store.searcher.search(typedRequest), try store.searcher.search(request))
        #expect(left.facets == right.facets, "\(query)")
        // The range spares the same segments and windows.
        #expect(left.explanation?.effort == right.explanation?.effort, "\(query)")
        #expect(
          try store.searcher.timeline(Query(query), by: .month, wantsCoverage: true)
            == store.searcher.timeline(Query(words), filter: option, by: .month, wantsCoverage: true),
          "\(query)")
      }
    }
  }

  @Test("Filters under OR score nothing, and what the words find comes first by its score")
  func scores() throws {
    let store = try #require(stores.first)
    let alone = try store.search("كورونا", matching: .all)
    let answer = try store.search("كورونا OR date:2021", matching: .all)
    #expect(answer.hits.prefix(3).map(\.article.id) == alone.hits.map(\.article.id))
    #expect(answer.hits.prefix(3).map(\.score) == alone.hits.map(\.score))
    // As all of the matching set they have its bonus, and nothing else.
    #expect(answer.hits.dropFirst(3).map(\.score) == [Double](repeating: Double(Score.matchBonus), count: 2))
    #expect(store.titles(answer).dropFirst(3).map { $0.prefix(1) } == ["G", "F"])
    #expect(answer.order == .relevance)
  }

  @Test("An option and a filter must both agree")
  func withOptions() throws {
    for store in stores {
      var filter = ArticleFilter(from: "2020-11-16", to: nil)
      filter.sources = ["رويترز", "Reuters"]
      #expect(try store.matches("date:2020", filter: filter).map { $0.prefix(1) } == ["C"])
      #expect(try store.matches("source:\"BBC عربي\"", filter: filter) == [])
    }
  }

  @Test("A name that the archive does not know is said once, with those it knows")
  func unknownNames() throws {
    let store = try #require(stores.first)
    let known = "BBC عربي, Reuters, رويترز, وكالة المشرق للأنباء"
    for query in ["source:الشرق", "هدنة -source:الشرق", "source:الشرق OR (source:الشرق لبنان)"] {
      #expect(try store.search(query).notes == ["no source is called الشرق; there are: \(known)"], "\(query)")
    }
    let authors = "أحمد الأسعد, احمد الاسعد, محمد علي"
    #expect(try store.search("كاتب:فلان").notes == ["no author is called فلان; there are: \(authors)"])
    #expect(
      try store.search("قسم:طقس").notes.first?.hasPrefix("no section is called طقس; there are: ") == true)
    #expect(try store.search("source:رويترز").notes == [])
  }

  @Test(
    "Lists, options and queries have one rule for bare months and years",
    arguments: [
      ("2020-11-01", "2020-11-30", "ABCD"), ("2020-11-01", "2020-11-29", "AB"),
      ("2020-01-01", "2020-12-31", "ABCDE"),
      ("2020-01-01", "2020-12-30", "ABCD"), ("2019-01-01", "2020-11-29", "AB"),
      ("2020-01-02", "2020-12-31", "ABCD"),
    ])
  func oneRule(from: String, to: String, expected: String) throws {
    let filter = ArticleFilter(from: from, to: to)
    for store in stores {
      let listed = try store.searcher.list(ListRequest(filter: filter))
      #expect(listed.articles.map { String($0.title.prefix(1)) }.sorted().joined() == expected)
      #expect(listed.total == expected.count)
      #expect(try store.matches("هدنة OR كورونا", filter: filter).map { $0.prefix(1) }.joined() == expected)
      #expect(try store.matches("date:\(from)..\(to)").map { $0.prefix(1) }.joined() == expected)
    }
  }

  @Test("Authors are looked up without reading articles")
  func authorIndex() throws {
    let store = try #require(stores.first)
    for sql in [
      "SELECT DISTINCT author FROM article WHERE author IS NOT NULL",
      "SELECT id FROM article WHERE author = 'x'",
    ] {
      let plan = try store.archive.reader.read { db in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] as String }
      }
      #expect(plan.count == 1 && plan[0].contains("USING COVERING INDEX article_by_author"), "\(plan)")
    }
  }

  @Test("Copies are taken together in filters only, too")
  func grouped() throws {
    let body =
      "أعلنت الحكومة هدنة في لبنان بعد محادثات طويلة بين الأطراف برعاية الأمم المتحدة في القاهرة مساء اليوم"
    let store = try TestArchive([
      Article("خبر", body, date: "2020-11-16", source: "رويترز"),
      Article("خبر", body, date: "2020-11-17", source: "Reuters"),
      Article("آخر", "لبنان", date: "2020-11-18"),
    ])
    var request = SearchRequest(query: Query("date:2020-11"))
    request.grouping = .story
    let answer = try store.searcher.search(request)
    #expect(answer.total == 3)
    #expect(answer.hits.map(\.article.source) == [nil, "Reuters"])
    #expect(answer.hits.last?.story?.articleCount == 2)
  }
}
