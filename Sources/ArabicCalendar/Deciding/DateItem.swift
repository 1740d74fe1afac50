/// A part of a line as the rules see it: a whole date, a whole time, a label, or what stands between.
struct DateItem {
  enum Kind: Hashable {
    case date(WrittenDate)
    case relative(RelativeRule.Distance)
    case clock(WallClock, zone: ZoneNames.Zone?)
    case weekday(Weekday)
    case label(LabelWords.Role)
    case byline
    /// Words and marks that say nothing: "in", a colon, a comma.
    case quiet
    /// Separates two things: `|`, or a dash or slash next to a space.
    case separator(Unicode.Scalar)
    /// A number that is part of no date; with its value where it could be a year.
    case number(year: Int?)
    /// A word that has nothing to do with dates.
    case stranger
  }

  let kind: Kind
  /// UTF-8 byte offsets into the whole text.
  let range: Range<Int>

  /// Whether it is a date of any kind.
  var isDate: Bool {
    switch kind {
    case .date, .relative: true
    default: false
    }
  }

  /// Whether it is a number, or a date without its year or day: next to a dash it may begin or end a span.
  var isPartial: Bool {
    switch kind {
    case .number, .date(.dayOfYear), .date(.month), .date(.year): true
    default: false
    }
  }
}
