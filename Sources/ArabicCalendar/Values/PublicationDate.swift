/// When an article was published, as precisely as the source said it and no more.
///
/// ```swift
/// PublicationDate(iso8601: "2020-11-16T09:06")?.precision     // .minute
/// PublicationDate(iso8601: "2020-02")?.lastDay.description   // "2020-02-29"
/// ```
/// - Units: `hour`, `minute` and `second` are the local wall time as published; the offset is in minutes east of UTC.
public struct PublicationDate: Hashable, Sendable, CustomStringConvertible {
  /// The smallest unit that the source wrote.
  public enum Precision: String, Sendable, CaseIterable {
    case year, month, day, minute, second
  }

  /// The smallest unit that the source wrote.
  public let precision: Precision
  /// The day, or the first day of the month or year.
  public let firstDay: CalendarDay
  /// 0...23, local wall time; 0 where the precision is coarser than a minute.
  public let hour: Int
  /// 0...59, local wall time; 0 where the precision is coarser than a minute.
  public let minute: Int
  /// 0...59, local wall time; 0 where the precision is coarser than a second.
  public let second: Int
  /// Minutes east of UTC, or nil where no zone was written.
  public let utcOffsetMinutes: Int?

  /// A date of day precision.
  public init(day: CalendarDay) {
    self.init(precision: .day, firstDay: day, clock: .midnight, utcOffsetMinutes: nil)
  }

  /// A date of month precision, or nil where there is no such month.
  public init?(year: Int, month: Int) {
    guard let first = CalendarDay(year: year, month: month, day: 1) else { return nil }
    self.init(precision: .month, firstDay: first, clock: .midnight, utcOffsetMinutes: nil)
  }

  /// A date of year precision, or nil outside years 1...9999.
  public init?(year: Int) {
    guard let first = CalendarDay(year: year, month: 1, day: 1) else { return nil }
    self.init(precision: .year, firstDay: first, clock: .midnight, utcOffsetMinutes: nil)
  }

  /// A date with a clock: second precision where the clock has a second, else minute precision.
  init(day: CalendarDay, clock: WallClock, utcOffsetMinutes: Int?) {
    self.init(
      precision: clock.second == nil ? .minute : .second, firstDay: day, clock: clock,
      utcOffsetMinutes: utcOffsetMinutes)
  }

  private init(precision: Precision, firstDay: CalendarDay, clock: WallClock, utcOffsetMinutes: Int?) {
    self.precision = precision
    self.firstDay = firstDay
    self.hour = clock.hour
    self.minute = clock.minute
    self.second = clock.second ?? 0
    self.utcOffsetMinutes = utcOffsetMinutes
  }

  /// Reads exactly the shapes that ``iso8601`` writes, so that what was read is written back unchanged. Nil for all else.
  public init?(iso8601 text: String) {
    guard let date = ISO8601Reader.read(text, form: .strict) else { return nil }
    self = date
  }

  /// The day, or the last day of the month or year.
  public var lastDay: CalendarDay {
    switch precision {
    case .year: CalendarDay(validYear: firstDay.year, month: 12, day: 31)
    case .month:
      CalendarDay(
        validYear: firstDay.year, month: firstDay.month,
        day: CalendarDay.dayCount(ofMonth: firstDay.month, inYear: firstDay.year))
    case .day, .minute, .second: firstDay
    }
  }

  /// `2020`, `2020-11`, `2020-11-16`, `2020-11-16T09:06` or `2020-11-16T09:06:30`, the last two followed by `Z` or
  /// `+02:00` where a zone is known.
  public var iso8601: String {
    ISO8601Writer.text(of: self)
  }

  /// The same moment at UTC, or nil where no zone was written or the precision is coarser than a minute.
  public var utc: PublicationDate? {
    guard let utcOffsetMinutes, hasClock else { return nil }
    return shifted(byMinutes: -utcOffsetMinutes, utcOffsetMinutes: 0)
  }

  /// The same text as ``iso8601``.
  public var description: String { iso8601 }
}

extension PublicationDate {
  /// Whether there is a time of day.
  public var hasClock: Bool { precision == .minute || precision == .second }

  /// Whether there is one day, with or without a clock.
  var hasDay: Bool { precision != .year && precision != .month }

  /// Minute precision where the second is zero: machines print `:00` where only the minute is known.
  var withoutZeroSecond: PublicationDate {
    guard precision == .second, second == 0 else { return self }
    let clock = WallClock(hour: hour, minute: minute, second: nil)
    return PublicationDate(day: firstDay, clock: clock, utcOffsetMinutes: utcOffsetMinutes)
  }

  /// Minutes from 0001-01-01T00:00 to the wall time.
  var wallMinutes: Int { firstDay.ordinal * 1440 + hour * 60 + minute }

  /// The wall time moved by `minutes`, or nil where that leaves years 1...9999. The precision stays.
  func shifted(byMinutes minutes: Int, utcOffsetMinutes: Int?) -> PublicationDate? {
    let moved = wallMinutes + minutes
    guard moved >= 0, let day = CalendarDay(ordinal: moved / 1440) else { return nil }
    let clock = WallClock(
      hour: moved % 1440 / 60, minute: moved % 60, second: precision == .second ? second : nil)
    return PublicationDate(
      precision: precision, firstDay: day, clock: clock, utcOffsetMinutes: utcOffsetMinutes)
  }
}
