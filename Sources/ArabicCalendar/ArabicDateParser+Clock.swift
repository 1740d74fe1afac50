extension ArabicDateParser {
  /// The day at the time of day that `text`, the value of a field, holds and nothing else: "10:30", "10:30 مساءً", "14h30", "22.15", "10:30 GMT".
  ///
  /// Nil where the text is no time of day, or holds more. An hour alone is no time, because nothing says its minute;
  /// "10 مساءً" is one.
  public func publicationDate(on day: CalendarDay, atClock text: String) -> PublicationDate? {
    guard text.utf8.count <= DateLimits.digitlessLineBytes else { return nil }
    // A line needs the word "clock" before such a time; a field's name takes its place.
    return date(on: day, ScannedLine(text[...], byteOffset: 0))
      ?? date(on: day, ScannedLine("الساعة \(text)"[...], byteOffset: 0))
  }

  private func date(on day: CalendarDay, _ line: ScannedLine) -> PublicationDate? {
    guard let clock = ClockRule.match(line, at: 0) else { return nil }
    let zone = ZoneRule.match(line, at: clock.end, hasSecond: clock.value.second != nil)
    guard zone?.end ?? clock.end == line.count else { return nil }
    let offset = zone.flatMap { ZoneOffset.minutes(of: $0.value, on: day, at: clock.value) }
    return PublicationDate(day: day, clock: clock.value, utcOffsetMinutes: offset)
  }
}
