public import ArabicCalendar

/// What an article's facts must be, whatever its words. Filters score nothing.
public enum QueryFilter: Sendable, Hashable {
  /// Published on these days: `date:2020-11`, `after:2020-11`, `before:2020-11`.
  case date(DayRange)
  /// The name in a field: `source:رويترز`. As typed on one line, without quotes; it holds a letter or a digit.
  case name(NameField, String)
}

/// A fact of an article that is a name.
public enum NameField: String, Sendable, CaseIterable {
  /// `source:` or `مصدر:`.
  case source
  /// `section:` or `قسم:`.
  case section
  /// `author:` or `كاتب:`.
  case author
}
