import ArabicCalendar

extension Weekday {
  /// The day of a folded Arabic name, with the article or without.
  static func named(_ word: String) -> Weekday? { names[word] ?? names["\u{0627}\u{0644}" + word] }

  private static let names: [String: Weekday] = [
    "sun": .sunday, "mon": .monday, "tue": .tuesday, "wed": .wednesday, "thu": .thursday, "fri": .friday,
    "sat": .saturday, "sunday": .sunday, "monday": .monday, "tuesday": .tuesday, "wednesday": .wednesday,
    "thursday": .thursday, "friday": .friday, "saturday": .saturday,
    LineKey("الأحد").text: .sunday,
    LineKey("الاثنين").text: .monday,
    LineKey("الثلاثاء").text: .tuesday,
    LineKey("الأربعاء").text: .wednesday,
    LineKey("الخميس").text: .thursday,
    LineKey("الجمعة").text: .friday,
    LineKey("السبت").text: .saturday,
  ]
}
