import ArabicCalendar

/// Days whose parts stand in another order than readers of dates expect.
extension DateStamp {
  /// "خميس, 07/05/2018" as "خميس, 2018-07-05": the weekday says that the month stands first.
  static func decidedByWeekday(_ text: String) -> String {
    guard text.contains("/") else { return text }
    var words = text.split(separator: " ", omittingEmptySubsequences: false)
    for index in words.indices.dropFirst() where words[index].first?.isNumber == true {
      // "خميس" and "أحد" are names, too: a comma tells, or the article.
      let name = words[index - 1]
      let key = LineKey(name).text
      guard let weekday = Weekday.named(key),
        name.hasSuffix(",") || name.hasSuffix("،") || weekdays.contains(key),
        let date = monthFirst(words[index], on: weekday)
      else { continue }
      words[index] = Substring(date)
    }
    return words.joined(separator: " ")
  }

  private static func monthFirst(_ word: Substring, on weekday: Weekday) -> String? {
    let parts = word.split(separator: "/").map { $0.filter { $0 != "," } }
    guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2]),
      parts[2].count == 4, let american = CalendarDay(year: year, month: first, day: second),
      american.weekday == weekday, CalendarDay(year: year, month: second, day: first)?.weekday != weekday
    else { return nil }
    return american.description
  }

  /// "29 18:34 2026 جانفي" as "29 جانفي 2026 18:34": a line from right to left, copied from left to right.
  static func unscrambled(_ text: String) -> String {
    let words = text.split(separator: " ")
    // "2021 20 October ساعة 10:30".
    if let year = words.firstIndex(where: { isNumber($0, ofDigits: 4...4) && "12".contains($0.first ?? " ") }
    ),
      year + 2 < words.count, isNumber(words[year + 1], ofDigits: 1...2), words[year + 2].count >= 3,
      // "21 مارس 2026 57 مشاهدة" has its day and month.
      year < 2
        || !(isNumber(words[year - 2], ofDigits: 1...2)
          && words[year - 1].allSatisfy { $0.isLetter || $0 == "،" }),
      words[year + 2].allSatisfy(\.isLetter)
    {
      let date = [words[year + 1], words[year + 2], words[year]]
      return (words[..<year] + date + words[(year + 3)...]).joined(separator: " ")
    }
    guard
      let clock = words.firstIndex(where: { $0.contains(":") && $0.allSatisfy { $0.isNumber || $0 == ":" } }),
      clock > 0, clock + 2 < words.count, isNumber(words[clock - 1], ofDigits: 1...2),
      isNumber(words[clock + 1], ofDigits: 4...4),
      words[clock + 2].allSatisfy(\.isLetter)
    else { return text }
    let date = [words[clock - 1], words[clock + 2], words[clock + 1], words[clock]]
    return (words[..<(clock - 1)] + date + words[(clock + 3)...]).joined(separator: " ")
  }

  /// "02/02/17" as "02/02/2017".
  static func shortYear(_ word: Substring) -> String? {
    let parts = word.split(separator: "/")
    guard parts.count == 3, parts.allSatisfy({ isNumber($0, ofDigits: 1...2) }), let year = parts.last,
      year.count == 2,
      year.first.map({ "012".contains($0) }) == true
    else { return nil }
    return "\(parts[0])/\(parts[1])/20\(year)"
  }

  /// "10/23/2025" as "2025-10-23": no month is a twenty-third.
  static func monthFirst(_ word: Substring) -> String? {
    let parts = word.split { "/-".contains($0) }
    guard parts.count == 3, isNumber(parts[0], ofDigits: 1...2), isNumber(parts[1], ofDigits: 2...2),
      isNumber(parts[2], ofDigits: 4...4),
      let month = Int(parts[0]), let day = Int(parts[1]), (1...12).contains(month), (13...31).contains(day)
    else { return nil }
    return "\(parts[2])-\(month < 10 ? "0" : "")\(month)-\(day)"
  }

  /// Only a day beyond 12 tells that the month stands first.
  static func american(_ word: Substring) -> String? {
    let parts = word.split(separator: ",")[...].first?.split(separator: "/") ?? []
    guard parts.count == 3, isNumber(parts[0], ofDigits: 1...2), isNumber(parts[1], ofDigits: 2...2),
      isNumber(parts[2], ofDigits: 2...2),
      let month = Int(parts[0]), let day = Int(parts[1]), (1...12).contains(month), (13...31).contains(day)
    else { return nil }
    return "20\(parts[2])-\(month < 10 ? "0" : "")\(month)-\(day)"
  }
}
