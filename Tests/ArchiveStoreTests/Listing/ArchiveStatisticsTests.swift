import ArabicCalendar
import ArabicText
@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import Testing

@Suite("An archive in numbers")
struct ArchiveStatisticsTests {
  private typealias Count = ArchiveStatistics.Count

  @Test("Articles by source, section and year; the oldest and the newest")
  func numbers() throws {
    let store = try TestArchive([
      Article("هدنة", date: "2020-11-16T09:06+02:00", source: "رويترز", section: "سياسة"),
      Article("الهدنة", date: "2019", source: "رويترز"), Article("والهدنة", date: "2020-01", source: "BBC"),
      Article("لبنان في"),
    ])
    let numbers = try store.searcher.statistics()
    #expect(numbers.articleCount == 4)
    #expect(numbers.undatedCount == 1)
    #expect(numbers.oldest?.iso8601 == "2019")
    #expect(numbers.newest?.iso8601 == "2020-11-16T09:06+02:00")
    #expect(
      numbers.sources
        == [
          Count(name: "رويترز", articles: 2), Count(name: nil, articles: 1), Count(name: "BBC", articles: 1),
        ])
    #expect(numbers.sections == [Count(name: nil, articles: 3), Count(name: "سياسة", articles: 1)])
    #expect(numbers.years == [Count(name: "2019", articles: 1), Count(name: "2020", articles: 2)])
    // Three forms of one stem, and another; the stop word is neither.
    #expect(numbers.formCount == 4)
    #expect(numbers.stemCount == 2)
    #expect(numbers.fileBytes >= 8_192)
    #expect(numbers.analyzer == Analyzer.version)
  }

  @Test("An empty archive")
  func empty() throws {
    let numbers = try TestArchive().searcher.statistics()
    #expect(
      [numbers.articleCount, numbers.undatedCount, numbers.stemCount, numbers.formCount] == [0, 0, 0, 0])
    #expect([numbers.oldest, numbers.newest] == [nil, nil])
    #expect(numbers.sources + numbers.sections + numbers.years == [])
  }
}
