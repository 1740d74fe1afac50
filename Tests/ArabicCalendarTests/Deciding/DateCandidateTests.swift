import Testing

@testable import ArabicCalendar

struct DateCandidateTests {
  private func candidate(_ value: DateCandidate.Value, isAlone: Bool, clock: WallClock? = nil)
    -> DateCandidate
  {
    DateCandidate(
      value: value, clock: clock, zone: nil, role: nil, weekdays: [], isAlone: isAlone, range: 0..<1)
  }

  @Test func vagueDatesMustBeAlone() {
    let month = DateCandidate.Value.written(.month(year: 2025, month: 1))
    #expect(candidate(month, isAlone: true).found(fetchedAt: nil)?.date.iso8601 == "2025-01")
    #expect(candidate(month, isAlone: false).found(fetchedAt: nil) == nil)
    #expect(candidate(month, isAlone: true, clock: .midnight).found(fetchedAt: nil) == nil)
    #expect(!candidate(month, isAlone: true).isOfOneDay)
  }

  @Test func daysWithoutYearNeedTheFetchTime() {
    let day = DateCandidate.Value.written(.dayOfYear(month: 1, day: 14))
    let fetch = PublicationDate(iso8601: "2025-01-20")
    #expect(candidate(day, isAlone: true).found(fetchedAt: nil) == nil)
    #expect(candidate(day, isAlone: false).found(fetchedAt: fetch) == nil)
    #expect(candidate(day, isAlone: true).found(fetchedAt: fetch)?.date.iso8601 == "2025-01-14")
    #expect(candidate(day, isAlone: true).found(fetchedAt: fetch)?.isInferred == true)
  }
}
