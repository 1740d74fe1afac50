extension DateLine {
  /// The text with dates as the reader of dates knows them: "٢٩/مارس/٢٠١٨" with blanks, "2021.10.16" with dashes,
  /// "2018/04/22م" without the letter of the era, and "3/19/24, 5:17 PM" with its year in front.
  static func respelled(_ text: String) -> String {
    guard text.contains(where: \.isNumber) else { return text }
    let isAmerican = text.hasSuffix("AM") || text.hasSuffix("PM")
    return unscrambled(withoutIssue(text)).split(separator: " ", omittingEmptySubsequences: false).map { word in
      gluedYear(word) ?? spelledMonth(word) ?? dotted(word) ?? withoutEra(word) ?? (isAmerican ? american(word) : nil)
        ?? String(word)
    }
    .joined(separator: " ")
  }

  /// "29 18:34 2026 جانفي" as "29 جانفي 2026 18:34": a line from right to left, copied from left to right.
  private static func unscrambled(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard let clock = words.firstIndex(where: { $0.contains(":") && $0.allSatisfy { $0.isNumber || $0 == ":" } }),
      clock > 0, clock + 2 < words.count, isNumber(words[clock - 1], 1...2), isNumber(words[clock + 1], 4...4),
      words[clock + 2].allSatisfy(\.isLetter)
    else { return text }
    let date = [words[clock - 1], words[clock + 2], words[clock + 1], words[clock]]
    return (words[..<(clock - 1)] + date + words[(clock + 3)...]).joined(separator: " ")
  }

  /// "العدد 2718 - السبت 13 فبراير 2010" without the number of the issue.
  private static func withoutIssue(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count >= 5, LineKey(words[0]).text == issue, LineKey.isNumber(LineKey(words[1]).text),
      words[2].allSatisfy({ LineWords.isDash($0) || "|/".contains($0) })
    else { return text }
    return words[3...].joined(separator: " ")
  }

  /// "العدد", the issue.
  private static let issue = LineKey("العدد").text

  /// "يوليو2022م" with a blank.
  private static func gluedYear(_ word: Substring) -> String? {
    let month = word.prefix { $0.isLetter }
    let year = word[month.endIndex...].prefix { $0.isNumber }
    let era = word[year.endIndex...]
    guard month.count >= 3, year.count == 4, era.isEmpty || era == "\u{0645}",  // MEEM, for ميلادي
      RightsLine.isYear(LineKey(year).text)
    else { return nil }
    return "\(month) \(year)"
  }

  private static func spelledMonth(_ word: Substring) -> String? {
    let parts = word.split(separator: "/")
    guard parts.count == 3, isNumber(parts[0], 1...2), isNumber(parts[2], 4...4),
      parts[1].allSatisfy(\.isLetter)
    else { return nil }
    return parts.joined(separator: " ")
  }

  private static func dotted(_ word: Substring) -> String? {
    let parts = word.split(separator: ".")
    guard parts.count == 3, isNumber(parts[0], 4...4), isNumber(parts[1], 1...2), isNumber(parts[2], 1...2)
    else { return nil }
    return parts.joined(separator: "-")
  }

  private static func withoutEra(_ word: Substring) -> String? {
    // MEEM, for ميلادي.
    guard word.hasSuffix("\u{0645}"), word.count >= 9 else { return nil }
    let date = word.dropLast()
    return date.allSatisfy { $0.isNumber || "/-".contains($0) } ? String(date) : nil
  }

  /// Only a day beyond 12 tells that the month stands first.
  private static func american(_ word: Substring) -> String? {
    let parts = word.split(separator: ",")[...].first?.split(separator: "/") ?? []
    guard parts.count == 3, isNumber(parts[0], 1...2), isNumber(parts[1], 2...2), isNumber(parts[2], 2...2),
      let month = Int(parts[0]), let day = Int(parts[1]), (1...12).contains(month), (13...31).contains(day)
    else { return nil }
    return "20\(parts[2])-\(month < 10 ? "0" : "")\(month)-\(day)"
  }

  private static func isNumber(_ text: Substring, _ count: ClosedRange<Int>) -> Bool {
    count.contains(text.count) && text.allSatisfy(\.isNumber)
  }
}
