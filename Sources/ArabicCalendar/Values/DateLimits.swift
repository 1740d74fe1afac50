/// How far dates are believed, and how long the texts may be that hold them.
enum DateLimits {
  /// Years of publication.
  static let years = 1800...2100
  /// Hijri years for which Umm al-Qura tables exist and are not far off.
  static let hijriYears = 1300...1500
  /// Hijri years since about the calendar's present rule (2002). The tables of earlier years were made afterwards: they say
  /// that 1400 began on 21 November 1979, but newspapers of the time say the 20th.
  static let certainHijriYears = 1420...1500
  /// A line without a digit that is longer than this holds no date: relative dates are short. UTF-8 bytes.
  static let digitlessLineBytes = 160
  /// A day and month without year and weekday count only within the last half-year; older ones are unsure.
  static let daysBackWithoutYear = 183
  /// A longer line is a paragraph, and no paragraph is a date line. UTF-8 bytes.
  static let lineBytes = 600
  /// At most this many other words may share a date's line, across `|` and the like.
  static let strangers = 12
  /// The same where only dashes part them from the date.
  static let strangersAcrossDashes = 4
  /// At most this many words of a name follow a byline.
  static let bylineStrangers = 8
}
