/// Times of day.
extension DateStamp {
  /// Whether the line is a time of day alone: "09:06", "10:30 مساءً".
  static func isClock(_ line: PageLine) -> Bool {
    var words = line.words[...]
    // "التوقيت 11:35 م , بتوقيت القاهرة".
    if let first = words.first, clockLabels.contains(LineKey(first).text) { words = words.dropFirst() }
    // "الساعة 09:36 صباحاً (المشهد الخليجي)".
    words = words.prefix { !$0.hasPrefix("(") }.filter { !LineKey($0).words.isEmpty }[...]
    guard words.count <= 5, let first = words.first, first.contains(":") else { return false }
    let parts = first.split(separator: ":")
    return (2...3).contains(parts.count) && parts.allSatisfy { $0.count <= 2 && $0.allSatisfy(\.isNumber) }
      && words.dropFirst().allSatisfy { dateLabels.contains(LineKey($0).text) }
  }

  /// The one time of day that stands apart from the date, with its period: "06:40 - 2021/03/18". Nil where there
  /// are several, or where a change may be what it dates.
  static func clock(in text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard !words.contains(where: { updateLabels.contains(LineKey($0).text) }) else { return nil }
    if let spoken = spokenClock(words) { return spoken }
    let clocks = words.indices.filter { isClockWord(words[$0]) }
    guard clocks.count == 1, let index = clocks.first else { return nil }
    let next = words.dropFirst(index + 1).first.map { String($0) } ?? ""
    return periods.contains(LineKey(next).text) ? "\(words[index]) \(next)" : String(words[index])
  }

  /// Whether a time of day stands in the text.
  static func holdsClock(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).contains(where: isClockWord)
  }

  private static func isClockWord(_ word: Substring) -> Bool {
    let parts = word.split(separator: ":", omittingEmptySubsequences: false)
    return (2...3).contains(parts.count)
      && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
  }

  /// "الساعة 04 و42 دقيقة".
  private static func spokenClock(_ words: [Substring]) -> String? {
    guard let hour = words.firstIndex(where: { LineKey($0).text == LineKey("الساعة").text }).map({ $0 + 1 }),
      hour + 2 < words.count, words[hour].allSatisfy(\.isNumber), words[hour + 1].hasPrefix("و"),
      LineKey(words[hour + 2]).text == LineKey("دقيقة").text
    else { return nil }
    let minutes = words[hour + 1].dropFirst()
    guard (1...2).contains(minutes.count), minutes.allSatisfy(\.isNumber) else { return nil }
    return "\(words[hour]):\(minutes.count == 1 ? "0" : "")\(minutes)"
  }

  private static let periods: Set<String> = Set(
    ["ص", "م", "صباحا", "مساء", "AM", "PM"].map { LineKey($0).text })

  /// "بتوقيت عدن", by the clock of a place.
  static func isZone(_ text: String) -> Bool {
    LineKey(text).words.first.map(zoneLabels.contains) == true
  }

  private static let zoneLabels = LineKey.words(of: "بتوقيت\nتوقيت")
}
