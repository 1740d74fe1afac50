import ArabicCalendar

/// A time of day in a column of its own next to that of its date: `date` and `time`, `التاريخ` and `الوقت`, `published_date` and `published_time`.
enum ClockColumn {
  private static let clockWords: Set<String> = [
    "time", "hour", "heure", "clock", "pubtime",
    "وقت",
    "ساعه",
    "توقيت",
  ]
  private static let dateWords: Set<String> = [
    "date", "datetime", "day", "jour", "pubdate",
    "تاريخ",
    "يوم",
  ]
  /// What says no more than "of publication".
  private static let wordsAround: Set<String> = [
    "pub", "publish", "published", "publishing", "publication", "publie", "posted", "at", "on", "of", "de",
    "le",
    "gmt", "utc", "news", "article",
    "نشر",
    "خبر",
    "في",
  ]

  /// Whether a name is that of a time of day. Such a column may hold whole dates all the same.
  static func isName(_ name: String) -> Bool {
    let words = Set(FieldName.words(of: name))
    return !words.isDisjoint(with: clockWords) && words.isDisjoint(with: dateWords)
  }

  /// Whether a clock's name is that of a date's: both of publication, or both of the same other thing.
  static func belong(_ clock: String, to date: String) -> Bool {
    let event = event(of: clock)
    return event.isEmpty || event == self.event(of: date)
  }

  private static func event(of name: String) -> Set<String> {
    Set(FieldName.words(of: name)).subtracting(clockWords).subtracting(dateWords).subtracting(wordsAround)
  }

  /// A cheap question that spares most dates the others.
  static func mayBeClock(_ text: String) -> Bool {
    text.utf8.count <= 60 && !text.utf8.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Whether a value is a time of day and nothing else.
  static func isClock(_ text: String) -> Bool { date(on: anyDay, text) != nil }

  /// A day at a column's time.
  ///
  /// - Returns: nil where the day has a time already, or the text is no time.
  static func date(of day: PublicationDate, _ text: String) -> PublicationDate? {
    mayTake(day) ? date(on: day.firstDay, text) : nil
  }

  /// Whether a date is a day without a time. Databases write days with a clock of zero.
  static func mayTake(_ date: PublicationDate) -> Bool {
    let isZero = date.hour == 0 && date.minute == 0 && date.second == 0 && date.utcOffsetMinutes == nil
    return date.precision == .day || date.hasClock && isZero
  }

  private static let anyDay = CalendarDay(year: 2000, month: 1, day: 1)

  private static func date(on day: CalendarDay?, _ text: String) -> PublicationDate? {
    guard let day, text.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    return ArabicDateParser().publicationDate(on: day, atClock: text)
  }
}
