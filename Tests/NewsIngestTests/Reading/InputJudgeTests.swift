import ArabicCalendar
import Foundation
import NewsIngest
import Testing

/// What only many records of an input tell.
@Suite struct InputJudgeTests {
  private func dates(_ dates: [String], order: DayOrder? = nil) throws -> [String?] {
    let rows = dates.map { "خبر,نص,\($0)\n" }.joined()
    let found = try read("title,body,date\n\(rows)", ReadingOptions(dateOrder: order))
    #expect(found.undated.map(\.count).reduce(0, +) == found.articles.count { $0.published == nil })
    return found.articles.map { $0.published?.iso8601 }
  }

  @Test func oneDateTellsTheOrderOfItsColumn() throws {
    #expect(try dates(["3/4/2025", "04/13/2025"]) == ["2025-03-04", "2025-04-13"])
    #expect(try dates(["3/4/2025", "13/04/2025"]) == ["2025-04-03", "2025-04-13"])
    #expect(try dates(["3/4/2025 10:15 PM", "04/13/2025"]) == ["2025-03-04T22:15", "2025-04-13"])
  }

  @Test func withoutOneTheyAreUndated() throws {
    #expect(try dates(["3/4/2025", "5-6-2025", "4/4/2025"]) == [nil, nil, "2025-04-04"])
    #expect(
      try dates(["13/04/2025", "04/13/2025", "3/4/2025"]) == ["2025-04-13", "2025-04-13", nil].map { $0 })
  }

  @Test func theUserMaySayTheOrder() throws {
    #expect(try dates(["3/4/2025"], order: .dmy) == ["2025-04-03"])
    #expect(try dates(["3/4/2025"], order: .mdy) == ["2025-03-04"])
  }

  /// As many as wait for a judgement, and more.
  @Test(arguments: [1, 199, 200, 1000])
  func everyRecordIsHandedOutOnce(count: Int) throws {
    let lines = (1...count).map { "{\"id\": \($0), \"title\": \"خبر \($0)\", \"likes\": 3}\n" }.joined()
    let found = try read(lines)
    #expect(found.articles.map(\.externalID) == (1...count).map { "\($0)" })
    #expect(found.unread == ["likes"])
  }

  @Test func manyNamesAreCountedTogether() throws {
    let lines = (1...3000).map { "{\"title\": \"خبر\", \"k\($0)\": 1}\n" }.joined()
    #expect(try read(lines).unread.count <= 201)
  }
}
