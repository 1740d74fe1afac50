import Testing

@testable import ArabicCalendar

struct ItemReaderTests {
  @Test func oneItemForEachPart() throws {
    let day = try #require(CalendarDay(year: 2025, month: 1, day: 14))
    let items = ItemReader.items(of: ScannedLine("نشر: الثلاثاء 14 يناير 2025 | 10:30 بتوقيت بيروت"))
    let clock = WallClock(hour: 10, minute: 30, second: nil)
    let expected: [DateItem.Kind] = [
      .label(.published), .quiet, .weekday(.tuesday), .date(.day(day)), .separator("|"),
      .clock(clock, zone: .region("Asia/Beirut")),
    ]
    #expect(items.map(\.kind) == expected)
  }

  @Test func leftoversStayWhatTheyAre() {
    let items = ItemReader.items(of: ScannedLine("كوفيد-19 2025 +"))
    #expect(items.map(\.kind) == [.stranger, .quiet, .number(year: nil), .number(year: 2025), .stranger])
  }

  @Test func everyByteRangeIsInOrder() {
    let items = ItemReader.items(of: ScannedLine("كتب: علي - 14 كانون الثاني/يناير 2025 T10:30Z"))
    for (left, right) in zip(items, items.dropFirst()) {
      #expect(left.range.upperBound <= right.range.lowerBound)
    }
  }
}
