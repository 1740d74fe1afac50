import ArabicCalendar
import ArchiveStore
import ArchiveTestSupport
import Foundation
import NewsIngest
import NewsQuery
import TestSupport
import Testing

@Suite("Hits by day, week, month and year")
struct TimelineTests {
  private static let articles = [
    Article("أ هدنة", date: "2020-11-15", source: "رويترز", section: "سياسة"),
    Article("ب هدنة", date: "2020-11-16T09:06", source: "Reuters", section: "سياسة"),
    Article("ج هدنة", date: "2020-11-16T23:59:59", source: "الأهرام"),
    // Midnight in Jerusalem is the day before in UTC; the day is the one that the article names.
    Article("د هدنة", date: "2020-12-01T00:00+02:00", source: "رويترز"),
    Article("ه هدنة", date: "2020-11", source: "رويترز"),
    Article("و هدنة", date: "2020"),
    Article("ز هدنة", source: "رويترز"),
    Article("ح هدنة", date: "2021-02-01"),
    Article("ط مباراة", date: "2020-11-20", source: "رويترز"),
    Article("ي مباراة", date: "2021-01-20"),
    Article("ك مباراة", date: "2021"),
    Article("ل مباراة"),
  ]

  private let store: TestArchive

  init() throws { store = try TestArchive(Self.articles) }

  /// The periods as "name count", or "name count/coverage".
  private func periods(_ timeline: Timeline) -> [String] {
    timeline.periods.map { period in
      "\(timeline.name(of: period)) \(period.articles)" + (period.coverage.map { "/\($0)" } ?? "")
    }
  }

  private func timeline(
    _ query: String, _ unit: Timeline.Unit, filter: ArticleFilter = ArticleFilter(), coverage: Bool = false
  ) throws -> Timeline {
    try store.searcher.timeline(Query(query), filter: filter, by: unit, wantsCoverage: coverage)
  }

  // MARK: Dates

  @Test("Periods stand without gaps, from the first hit to the last")
  func months() throws {
    let timeline = try timeline("هدنة", .month)
    #expect(periods(timeline) == ["2020-11 4", "2020-12 1", "2021-01 0", "2021-02 1"])
    #expect(
      timeline.periods.map(\.start.description) == ["2020-11-01", "2020-12-01", "2021-01-01", "2021-02-01"])
    #expect(periods(try self.timeline("هدنة", .year)) == ["2020 6", "2021 1"])
    let days = try self.timeline("هدنة", .day)
    #expect(days.periods.count == 79)
    #expect(
      periods(days).filter { !$0.hasSuffix(" 0") } == [
        "2020-11-15 1", "2020-11-16 2", "2020-12-01 1", "2021-02-01 1",
      ])
    let weeks = try self.timeline("هدنة", .week)
    #expect(weeks.periods.count == 13)
    #expect(
      periods(weeks).filter { !$0.hasSuffix(" 0") } == [
        "2020-W46 1", "2020-W47 2", "2020-W49 1", "2021-W05 1",
      ])
  }

  @Test(
    "A date has a place in a period only where it is known precisely enough; every hit is counted somewhere",
    arguments: [
      (Timeline.Unit.year, 0), (.month, 1), (.week, 2), (.day, 2),
    ])
  func precision(unit: Timeline.Unit, imprecise: Int) throws {
    let timeline = try timeline("هدنة", unit)
    #expect((timeline.total, timeline.undatedCount, timeline.impreciseCount) == (8, 1, imprecise))
    #expect(timeline.periods.reduce(0) { $0 + $1.articles } == 8 - 1 - imprecise)
    #expect(timeline.unit == unit)
  }

  /// First and last days of weeks around New Year, and the week by ISO 8601.
  private static let weeks = [
    ("2004-12-31", "2004-W53"), ("2005-01-02", "2004-W53"), ("2005-01-03", "2005-W01"),
    ("2008-12-28", "2008-W52"),
    ("2008-12-29", "2009-W01"), ("2010-01-03", "2009-W53"), ("2010-01-04", "2010-W01"),
    ("2015-12-31", "2015-W53"),
    ("2016-01-01", "2015-W53"), ("2018-12-30", "2018-W52"), ("2018-12-31", "2019-W01"),
    ("2020-12-27", "2020-W52"),
    ("2020-12-28", "2020-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
    ("2024-02-29", "2024-W09"),
    ("0001-01-01", "0001-W01"), ("9999-12-31", "9999-W52"),
  ]

  @Test("A week belongs to the year of its Thursday", arguments: weeks)
  func week(day: String, name: String) throws {
    let store = try TestArchive([Article("خبر", date: day)])
    let timeline = try store.searcher.timeline(Query("خبر"), by: .week)
    #expect(periods(timeline) == ["\(name) 1"])
    let start = try #require(timeline.periods.first?.start)
    #expect(start.weekday == .monday)
    let date = try #require(PublicationDate(iso8601: day)?.firstDay)
    #expect((0...6).contains(date.ordinal - start.ordinal))
  }

  @Test("Days and months are whole at leap days and at the turn of years")
  func gaps() throws {
    let dates: [String] = ["2019-12-31", "2020-02-28", "2020-03-01", "2021-03-01"]
    let store = try TestArchive(dates.map { (date: String) in Article("خبر \(date)", date: date) })
    let days = try store.searcher.timeline(Query("خبر"), by: .day)
    #expect(days.periods.count == 427)
    #expect(
      zip(days.periods, days.periods.dropFirst()).allSatisfy { $1.start.ordinal - $0.start.ordinal == 1 })
    #expect(days.periods.contains { $0.start.description == "2020-02-29" && $0.articles == 0 })
    #expect(!days.periods.contains { $0.start.description == "2021-02-29" })
    let months = try store.searcher.timeline(Query("خبر"), by: .month)
    #expect(months.periods.count == 16)
    #expect(months.periods.allSatisfy { $0.start.day == 1 })
  }

  @Test("The calendar's ends do not matter", arguments: [Timeline.Unit.year, .month, .week])
  func ends(unit: Timeline.Unit) throws {
    let store = try TestArchive([
      Article("خبر أول", date: "0001-01-01"), Article("خبر أخير", date: "9999-12-31"),
    ])
    let timeline = try store.searcher.timeline(Query("خبر"), by: unit)
    #expect(timeline.periods.count == [.year: 9999, .month: 9999 * 12, .week: 521_723][unit])
    #expect((timeline.periods.first?.articles, timeline.periods.last?.articles) == (1, 1))
  }

  // MARK: Filters and shares

  @Test("Only what the filter lets through counts")
  func filters() throws {
    let november = ArticleFilter(from: "2020-11-16", to: "2020-12-31")
    #expect(periods(try timeline("هدنة", .month, filter: november)) == ["2020-11 2", "2020-12 1"])
    let reuters = try timeline("هدنة", .month, filter: ArticleFilter(sources: ["رُويترز"]))
    #expect(periods(reuters) == ["2020-11 2", "2020-12 1"])
    #expect((reuters.total, reuters.undatedCount, reuters.impreciseCount) == (4, 1, 0))
    let politics = try timeline("هدنة", .day, filter: ArticleFilter(sections: ["سياسه"]))
    #expect(periods(politics) == ["2020-11-15 1", "2020-11-16 1"])
    // A bare year lies in no range that ends before it does, and in a longer one it is still no month.
    let january = try timeline("هدنة", .month, filter: ArticleFilter(from: "2020-01-01", to: "2020-01-31"))
    #expect((january.total, january.impreciseCount, january.periods.count) == (0, 0, 0))
    let year = try timeline("هدنة", .month, filter: ArticleFilter(from: "2020-01-01", to: "2020-12-31"))
    #expect(year.impreciseCount == 1)
    let unknown = try timeline("هدنة", .month, filter: ArticleFilter(sources: ["مجهول"]))
    #expect((unknown.total, unknown.periods, unknown.notes.count) == (0, [], 1))
  }

  @Test("Shares are of all articles of the period that the filter lets through")
  func shares() throws {
    let months = try timeline("هدنة", .month, coverage: true)
    #expect(periods(months) == ["2020-11 4/5", "2020-12 1/1", "2021-01 0/1", "2021-02 1/1"])
    #expect(months.periods.map(\.share) == [0.8, 1, 0, 1])
    #expect(periods(try timeline("هدنة", .year, coverage: true)) == ["2020 6/7", "2021 1/3"])
    let reuters = try timeline("هدنة", .month, filter: ArticleFilter(sources: ["رويترز"]), coverage: true)
    #expect(periods(reuters) == ["2020-11 2/3", "2020-12 1/1"])
    let days = try timeline("هدنة", .day, coverage: true)
    #expect(days.periods.contains { $0.coverage == 0 && $0.share == nil })
    #expect(try timeline("هدنة", .day).periods.allSatisfy { $0.coverage == nil && $0.share == nil })
  }

  // MARK: Queries

  /// Arabic as it is written in the wild; each text is of a year of its own from 2001.
  private static let texts = [
    "هدنة في لبنان", "هُدْنَةٌ فِي لُبْنَانَ", "الهدنه في لبنان", "وبهدنة لبنـــان", "أعلنت الهُدنة بلبنان",
    "لبنان بلا اتفاق",
    "ﻫﺪﻧﺔ ﻓﻲ ﻟﺒﻨﺎﻥ", "COVID-19 في لبنان", "كوفيد covid 19", "هاتف iPhone14 الجديد", "هاتف iPhone ١٤ في لبنان",
  ]

  @Test(
    "Spelling, inflection, marks, Latin and digits count as they do in a search",
    arguments: [
      ("هدنة", [2001, 2002, 2003, 2004, 2005, 2007]), ("الهُدْنَه", [2001, 2002, 2003, 2004, 2005, 2007]),
      ("هدنة لبنان", [2001, 2002, 2003, 2004, 2005, 2007]), ("لبنان -هدنة", [2006, 2008, 2011]),
      ("covid-19", [2008, 2009]), ("iphone 14", [2010, 2011]),
      ("\"هدنة في لبنان\"", [2001, 2002, 2003, 2007]),
      ("هدنة أو iPhone", [2001, 2002, 2003, 2004, 2005, 2007, 2010, 2011]), ("لبن* اتفاق", [2006]),
      ("زبرجد", []),
      ("", []), ("-هدنة", []), ("؟!", []),
    ])
  func arabic(query: String, years: [Int]) throws {
    let store = try TestArchive(Self.texts.enumerated().map { Article("خبر", $1, date: "\(2001 + $0)") })
    let timeline = try store.searcher.timeline(Query(query), by: .year)
    #expect(timeline.periods.filter { $0.articles > 0 }.map(\.start.year) == years)
    #expect(timeline.total == years.count)
  }

  // MARK: Against the hits themselves

  @Test("Every count is that of the hits, with and without a ranking index", arguments: [7, 8])
  func random(seed: UInt64) throws {
    var news = RandomNews(seed: seed)
    let store = try TestArchive(news.datedArticles(300, bodyWords: 5...15))
    try compare(store, seed)
    _ = try RankingIndexBuilder(store.archive).optimize()
    try compare(store, seed)
    try store.add(news.datedArticles(60, bodyWords: 5...15))
    try compare(store, seed)
  }

  private func compare(_ store: TestArchive, _ seed: UInt64) throws {
    let filters = [
      ArticleFilter(), ArticleFilter(from: "2020-02-10", to: "2021-03-04"),
      ArticleFilter(sources: ["رويترز"]),
    ]
    for query in ["لبنان", "الحكومة -غزة", "هدنة أو اتفاق"] {
      for filter in filters {
        let request = SearchRequest(
          query: Query(query), filter: filter, matching: .all, limit: 1_000, wantsSnippets: false)
        let dates = try store.searcher.search(request).hits.map(\.article.published)
        for unit in Timeline.Unit.allCases {
          let timeline = try store.searcher.timeline(Query(query), filter: filter, by: unit)
          let expected = dates.compactMap { $0.flatMap { Self.name($0, unit) } }
          let found = timeline.periods.flatMap { Array(repeating: timeline.name(of: $0), count: $0.articles) }
          #expect(found == expected.sorted(), "\(query) by \(unit), seed \(seed)")
          #expect(timeline.total == dates.count)
          #expect(timeline.undatedCount == dates.count { $0 == nil })
          #expect(timeline.impreciseCount == dates.count - expected.count - timeline.undatedCount)
        }
      }
    }
  }

  /// The period of a date, by Foundation's calendar; nil where the date does not tell.
  private static func name(_ date: PublicationDate, _ unit: Timeline.Unit) -> String? {
    let text = date.iso8601
    switch unit {
    case .year: return String(text.prefix(4))
    case .month: return text.count >= 7 ? String(text.prefix(7)) : nil
    case .day: return text.count >= 10 ? String(text.prefix(10)) : nil
    case .week:
      guard text.count >= 10 else { return nil }
      let day = date.firstDay
      var calendar = Calendar(identifier: .iso8601)
      calendar.timeZone = .gmt
      let components = DateComponents(year: day.year, month: day.month, day: day.day)
      guard let noon = calendar.date(from: components) else { return nil }
      let week = calendar.component(.weekOfYear, from: noon)
      return "\(calendar.component(.yearForWeekOfYear, from: noon))-W" + (week < 10 ? "0\(week)" : "\(week)")
    }
  }
}
