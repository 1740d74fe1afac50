extension ArabicDateParser {
  /// A day at the time that a field of its own holds and nothing else: "10:30", "10:30 مساءً", "14h30", "22.15", "10:30 GMT".
  ///
  /// Nil where the text is no time of day, or holds more. An hour alone is none, for nothing says its minute; "10 مساءً" is.
  public func publicationDate(on day: CalendarDay, atClock text: String) -> PublicationDate? {
    guard text.utf8.count <= DateLimits.digitlessLineBytes else { return nil }
    // What a line says with the word "clock" before it, a field's name says of its values.
    return date(on: day, DateLine(text[...], byteOffset: 0))
      ?? date(on: day, DateLine("الساعة \(text)"[...], byteOffset: 0))
  }

  private func date(on day: CalendarDay, _ line: DateLine) -> PublicationDate? {
    guard let clock = ClockRule.match(line, at: 0) else { return nil }
    let zone = ZoneRule.match(line, at: clock.end, hasSecond: clock.value.second != nil)
    guard zone?.end ?? clock.end == line.count else { return nil }
    let offset = zone.flatMap { ZoneOffset.minutes(of: $0.value, on: day, at: clock.value) }
    return PublicationDate(day: day, clock: clock.value, utcOffsetMinutes: offset)
  }
}
