/// The bounds of what is believed.
enum DateLimits {
  /// Years of publication.
  static let years = 1800...2100
  /// Hijri years for which Umm al-Qura tables exist and are not far off.
  static let hijriYears = 1300...1500
  /// Hijri years of about the calendar's present rule (2002). The tables before were made afterwards: they say that 1400
  /// began on 21 November 1979, newspapers of the time say the 20th.
  static let certainHijriYears = 1420...1500
  /// A line with no digit that is longer than this holds no date either: relative dates are short. UTF-8 bytes.
  static let digitlessLineBytes = 160
  /// A day and month without a year and a weekday are of the last half-year, or unsure.
  static let daysBackWithoutYear = 183
  /// A longer line is a paragraph, and no paragraph is a date line. UTF-8 bytes.
  static let lineBytes = 600
  /// Words beside a date, across `|` and the like, that still make a date line.
  static let strangers = 12
  /// The same where only dashes part them from the date.
  static let strangersAcrossDashes = 4
  /// Words of a name behind a byline.
  static let bylineStrangers = 8
}
