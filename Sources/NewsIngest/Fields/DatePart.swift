import ArabicCalendar

/// A part of a date that has a column of its own: `day`, `month` and `year`, or `السنة`, `الشهر` and `اليوم`.
enum DatePart: Sendable {
  case year, month, day, hour, minute
  /// A time of day: `publication_hour`, `وقت الإضافة`.
  case clock

  /// Nil for a name that names no part. Words that say no more than "of publication" may stand around it.
  init?(_ name: String) {
    guard name.utf8.count <= 40 else { return nil }
    let words = FieldName.words(of: name).filter { !Self.wordsAround.contains($0) }
    if words.count == 1, let part = Self.names[words[0]] {
      self = part
    } else if ClockColumn.isName(name) {
      self = .clock
    } else {
      return nil
    }
  }

  private static let wordsAround: Set<String> = [
    "pub", "publish", "published", "publication", "date", "news", "article", "of", "de",
    "نشر",
    "خبر",
    "تاريخ",
  ]

  private static let names: [String: DatePart] = [
    "year": .year, "annee": .year, "month": .month, "mois": .month, "day": .day, "jour": .day, "hour": .hour,
    "heure": .hour, "minute": .minute, "minutes": .minute,
    "سنه": .year,
    "عام": .year,
    "شهر": .month,
    "يوم": .day,
    "ساعه": .hour,
    "دقيقه": .minute,
  ]
}
