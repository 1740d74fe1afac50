/// A time of day as a wall clock shows it, already in 24 hours.
struct WallClock: Hashable, Sendable {
  /// 0...23.
  let hour: Int
  /// 0...59.
  let minute: Int
  /// 0...59, or nil where the source wrote none.
  let second: Int?

  static let midnight = WallClock(hour: 0, minute: 0, second: nil)

  /// A second of zero is dropped: machine stamps print `:00` where only the minute is known.
  var withoutZeroSecond: WallClock {
    second == 0 ? WallClock(hour: hour, minute: minute, second: nil) : self
  }
}

extension WallClock {
  /// Nil where there is no such time.
  init?(checkedHour hour: Int, minute: Int, second: Int?) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second ?? 0) else {
      return nil
    }
    self.init(hour: hour, minute: minute, second: second)
  }
}
