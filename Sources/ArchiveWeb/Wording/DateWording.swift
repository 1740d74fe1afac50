import ArabicCalendar

/// A publication date as a page shows it: as precise as it is, with its zone.
struct DateWording {
  let language: Language

  func text(_ date: PublicationDate?) -> String {
    guard let date else { return language(ChoiceWording.undated) }
    let day = date.firstDay
    switch date.precision {
    case .year: return String(day.year)
    case .month: return "\(month(day.month)) \(day.year)"
    case .day: return text(day)
    case .minute, .second: return text(day) + separator + clock(date) + zone(date)
    }
  }

  func text(_ day: CalendarDay) -> String { "\(day.day) \(month(day.month)) \(day.year)" }

  private var separator: String { language == .arabic ? "، " : ", " }

  private func clock(_ date: PublicationDate) -> String {
    [date.hour, date.minute].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// Who was first is asked across zones, so each time says its own.
  private func zone(_ date: PublicationDate) -> String {
    guard let offset = date.utcOffsetMinutes else { return "" }
    guard offset != 0 else { return language == .arabic ? " غرينتش" : " UTC" }
    let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
    let digits = (hours < 10 ? "0" : "") + String(hours) + (minutes == 0 ? "" : ":\(minutes)")
    // U+200E LEFT-TO-RIGHT MARK keeps the sign before the digits.
    return " \u{200E}" + (offset < 0 ? "\u{2212}" : "+") + digits
  }

  private func month(_ month: Int) -> String {
    let names = language == .arabic ? Self.arabicMonths : Self.englishMonths
    return names.indices.contains(month - 1) ? names[month - 1] : String(month)
  }

  /// The names of the Levant, where the archive was made.
  private static let arabicMonths = [
    "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]
}
