import ArabicCalendar

extension PublicationDate {
  /// `2018-10-02 00:30 +04`: the local time without seconds, and its zone where one is known.
  var listText: String {
    let time = String(iso8601.prefix(16)).replacing("T", with: " ")
    guard let zone else { return time }
    return "\(time) \(zone)"
  }

  /// `+04`, `-03:30` or `UTC`.
  private var zone: String? {
    guard let utcOffsetMinutes else { return nil }
    guard utcOffsetMinutes != 0 else { return "UTC" }
    let offset = iso8601.suffix(6)
    return String(offset.hasSuffix(":00") ? offset.dropLast(3) : offset)
  }
}

/// The date column of lists: wide enough for a zone of whole hours.
func dateColumn(_ date: PublicationDate?) -> String {
  let text = date?.listText ?? "undated"
  return text + String(repeating: " ", count: max(0, 20 - text.count))
}
