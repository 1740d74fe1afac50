import ArabicCalendar

/// Reads the value of a filter: the text after its colon, in its quotes or in its group.
struct FilterReader {
  /// The time from which relative dates count back.
  let now: PublicationDate?

  init(now: PublicationDate?) {
    self.now = now
  }

  /// The filter; nil where the value is no date, and a note says so. A name can be anything.
  ///
  /// - Parameter typed: the filter's name as typed, with its colon.
  func filter(
    _ name: FilterName, typed: String, value: String, noting notes: inout NoteList
  ) -> QueryFilter? {
    if case .name(let field) = name { return .name(field, Self.name(value)) }
    guard let days = days(value, of: name, noting: &notes) else {
      notes.add(.noDate(field: typed, value: value))
      return nil
    }
    return .date(days)
  }

  private func days(_ value: String, of name: FilterName, noting notes: inout NoteList) -> DayRange? {
    let parser = ArabicDateParser()
    let value = Self.withoutPunctuation(value)
    switch name {
    case .after: return parser.typedDays(value, now: now).map { DayRange(first: $0.lowerBound, last: nil) }
    case .before: return parser.typedDays(value, now: now).map { DayRange(first: nil, last: $0.upperBound) }
    case .date:
      guard let range = parser.typedRange(value, now: now) else { return nil }
      if range.isReversed { notes.add(.rangeReversed(value)) }
      return range.days
    case .name: return nil
    }
  }

  /// Without the punctuation that ends a clause: `date:2020-11, هدنة`. Two full stops are an open range.
  private static func withoutPunctuation(_ value: String) -> String {
    let marks: [Character] = [",", ";", "!", "?", "."]
    guard let last = value.last, marks.contains(last), !value.hasSuffix("..") else { return value }
    return String(value.dropLast())
  }

  /// Names are compared by their words. Quotes inside a name are dropped, so that it can be written in quotes.
  private static func name(_ value: String) -> String {
    Scalars(value.unicodeScalars.map { $0.isQuote ? " " : $0 }).line
  }
}
