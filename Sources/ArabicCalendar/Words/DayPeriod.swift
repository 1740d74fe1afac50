/// The part of the day that follows a time of twelve hours.
enum DayPeriod: Hashable {
  case morning, dawn, noon, afternoon, evening, night
  /// English `AM`, `PM`: they also hint at an American order of day and month.
  case englishMorning, englishEvening

  static let names: [DayPeriod: [String]] = [
    // before noon: the letter, "in the morning", "before noon"
    .morning: [
      "ص",
      "صباحا",
      "الصباح",
      "قبل الظهر",
    ],
    // before sunrise
    .dawn: [
      "فجرا",
      "الفجر",
    ],
    .noon: [
      "ظهرا",
      "الظهر",
    ],
    // the afternoon prayer's time
    .afternoon: [
      "عصرا",
      "العصر",
    ],
    // The letter for "evening" is also the sign of the Common Era: see DateWord.meem.
    .evening: [
      "مساء",
      "مساءا",
      "المساء",
      "بعد الظهر",
    ],
    .night: [
      "ليلا"
    ],
    .englishMorning: ["am", "a.m"],
    .englishEvening: ["pm", "p.m"],
  ]

  /// The hour of 0...23 that a written hour means, or nil where the two contradict or leave a doubt.
  ///
  /// An hour that is plainly of 24 (`22:15 م`) may carry its period; `12:30 ليلا` may be either end of the day.
  func hour(written hour: Int) -> Int? {
    switch self {
    case .morning, .englishMorning: hour == 12 ? 0 : (0...11).contains(hour) ? hour : nil
    case .dawn: hour == 12 ? 0 : (0...6).contains(hour) ? hour : nil
    case .noon: (1...3).contains(hour) ? hour + 12 : (11...15).contains(hour) ? hour : nil
    case .afternoon: (1...7).contains(hour) ? hour + 12 : (12...19).contains(hour) ? hour : nil
    case .evening, .englishEvening:
      (0...11).contains(hour) ? hour + 12 : (12...23).contains(hour) ? hour : nil
    case .night: (1...4).contains(hour) ? hour : (7...11).contains(hour) ? hour + 12 : Self.lateHour(hour)
    }
  }

  private static func lateHour(_ hour: Int) -> Int? {
    (19...23).contains(hour) ? hour : nil
  }
}
