import Testing

@testable import ArabicCalendar

struct WallClockTests {
  @Test(
    arguments: [
      (0, 0, nil, true), (23, 59, 59, true), (24, 0, nil, false), (10, 60, nil, false), (10, 30, 60, false),
      (-1, 0, nil, false), (10, -1, nil, false),
    ] as [(Int, Int, Int?, Bool)])
  func bounds(hour: Int, minute: Int, second: Int?, isTime: Bool) {
    #expect((WallClock(checkedHour: hour, minute: minute, second: second) != nil) == isTime)
  }

  @Test func onlyAZeroSecondIsDropped() {
    #expect(WallClock(hour: 9, minute: 6, second: 0).withoutZeroSecond.second == nil)
    #expect(WallClock(hour: 9, minute: 6, second: 1).withoutZeroSecond.second == 1)
  }
}
