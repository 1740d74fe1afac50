public import ArabicCalendar

/// Which articles to look at, apart from their words.
public struct ArticleFilter: Sendable, Equatable {
  /// First day, included; nil for no limit. Undated articles pass only where neither day is given, and a date that is a
  /// bare year or month only where all its days lie in the range.
  public var from: CalendarDay?
  /// Last day, included; nil for no limit.
  public var to: CalendarDay?
  /// Names of sources, any of which will do; compared as Arabic is searched: case, marks and hamzas aside. Empty for all.
  public var sources: [String]
  /// Names of sections, as `sources`.
  public var sections: [String]

  /// Both days.
  var days: DayRange { DayRange(first: from, last: to) }

  /// No limits by default.
  public init(
    from: CalendarDay? = nil, to: CalendarDay? = nil, sources: [String] = [], sections: [String] = []
  ) {
    self.from = from
    self.to = to
    self.sources = sources
    self.sections = sections
  }
}
