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

  /// `24/05/21` may be three days.
  @Test func yearsOfTwoDigitsAreTheUsersToSay() throws {
    let days = ["5/3/24", "25-3-24 10:15", "5.3.98"]
    #expect(try dates(days) == [nil, nil, nil])
    #expect(try dates(days, order: .dmy) == ["2024-03-05", "2024-03-25T10:15", "1998-03-05"])
    #expect(try dates(["5/3/24"], order: .mdy) == ["2024-05-03"])
    let found = try read("title,body,date\n" + days.map { "خبر,نص,\($0)\n" }.joined())
    #expect(found.undated.map(\.doubt) == [.shortYear] && found.undated.map(\.count) == [3])
    #expect(found.undated.first?.name == "date" && found.undated.first?.example == "5/3/24")
  }

  /// Spreadsheets count days; a column of nothing but their numbers is one of dates.
  @Test func daysOfSpreadsheetsAreToldByTheirColumn() throws {
    #expect(try dates(["45356", "45357.4375", "44259"]) == ["2024-03-05", "2024-03-06T10:30", "2021-03-04"])
    // One may be any number, and so may those beside others.
    #expect(try dates(["45356"]) == [nil])
    #expect(try dates(["45356", "45357", "2024-03-05"]) == [nil, nil, "2024-03-05"])
    #expect(try dates(["45356", "45357", "99999"]) == [nil, nil, nil])
    #expect(try dates(["20245", "20246"]) == [nil, nil])
    let found = try read("title,body,timestamp\nخبر,نص,45356\nخبر,نص,45357\n")
    #expect(found.articles.allSatisfy { $0.published == nil })
    let json = try read("[{\"title\":\"خبر\",\"date\":45356},{\"title\":\"ثان\",\"date\":45357}]")
    #expect(json.articles.map(\.published?.iso8601) == ["2024-03-05", "2024-03-06"])
    let timed = try read("title,body,date,time\nخبر,نص,45356,10:30\nخبر,نص,45357,\n")
    #expect(timed.articles.map(\.published?.iso8601) == ["2024-03-05T10:30", "2024-03-06"])
  }

  /// Each reason of each column is told once.
  @Test func whatIsNoDateIsTold() throws {
    let rows = ["قريباً", "2024-03-05", "0000-00-00 00:00:00", "-", "0", "لاحقاً", "3/4/2025"]
    let found = try read("title,body,date\n" + rows.map { "خبر,نص,\($0)\n" }.joined())
    #expect(found.undated.map(\.doubt) == [.unread, .dayOrder])
    #expect(found.undated.map(\.count) == [2, 1])
    #expect(found.undated.first?.example == "قريباً")
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
