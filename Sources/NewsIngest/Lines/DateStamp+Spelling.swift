import ArabicCalendar

extension DateStamp {
  /// The text with dates as the reader of dates knows them: "٢٩/مارس/٢٠١٨" with blanks, "2021.10.16" with dashes,
  /// "2018/04/22م" without the letter of the era, and "3/19/24, 5:17 PM" with its year in front.
  static func respelled(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isDigit) else { return text }
    let text = withoutNeedlessPeriod(withoutIssue(joined(withoutSecondName(unglued(text)))))
    let isLabelled = publicationLabels.contains(LineKey(text.prefix { !$0.isWhitespace }).text)
    let isAmerican = text.hasSuffix("AM") || text.hasSuffix("PM")
    return partedAccount(unscrambled(withoutLooseDash(decidedByWeekday(text)))).split(
      separator: " ", omittingEmptySubsequences: false
    ).map {
      word in
      guard word.unicodeScalars.contains(where: isDigit) else { return String(word) }
      return spelledMonth(word) ?? dotted(word) ?? partedAfterName(word)
        ?? parted(word) ?? withoutEra(word)
        ?? monthFirst(word) ?? (isAmerican ? american(word) : nil)
        ?? (isLabelled ? shortYear(word) : nil)
        ?? String(word)
    }
    .joined(separator: " ")
  }

  /// Whether day and month may be either, for the clock next to them is an American one: "11/05/2025 - 07:40 AM".
  static func hasOpenOrder(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.contains(where: { word in ["AM", "PM"].contains { word.uppercased().hasSuffix($0) } }),
      let day = words.first(where: { $0.split(separator: "/").count == 3 })
    else { return false }
    let parts = day.split(separator: "/").compactMap { Int($0) }
    return parts.count == 3 && (1...12).contains(parts[0]) && (1...12).contains(parts[1])
      && parts[0] != parts[1]
      && parts[2] >= 1990
  }

  /// "14 سبتمبر/ أيلول 2015" with one name of the month.
  private static func withoutSecondName(_ text: String) -> String {
    guard text.holdsBytes(of: "/ ") else { return text }
    let words = text.split(separator: " ")
    guard
      let first = words.indices.dropLast().first(where: {
        words[$0].hasSuffix("/") && isMonth(words[$0].dropLast())
      }),
      isMonthName(LineKey(words[first + 1]).text)
    else { return text }
    // "كانون الثاني", "تشرين الأول" have two words.
    let end = words[(first + 1)...].firstIndex { $0.first?.isNumber == true } ?? words.endIndex
    guard end - first <= 3 else { return text }
    return (words[..<first] + [words[first].dropLast()] + words[end...]).joined(separator: " ")
  }

  /// "27 / 2 / 2026م" as "27/2/2026م", "١١: ٠٣ م" as "١١:٠٣ م".
  private static func joined(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false)
    let isDigits = { (word: Substring) in isNumber(word, ofDigits: 1...4) }
    var index = 0
    while index + 4 < words.count {
      let year = words[index + 4].prefix(while: \.isNumber)
      if ["/", "-"].contains(words[index + 1]), words[index + 1] == words[index + 3], isDigits(words[index]),
        isNumber(words[index + 2], ofDigits: 1...2), isDigits(year),
        year.count == 4 || words[index].count == 4
      {
        words.replaceSubrange(index...(index + 4), with: [Substring(words[index...(index + 4)].joined())])
      }
      index += 1
    }
    if let hour = words.firstIndex(where: { $0.hasSuffix(":") && isNumber($0.dropLast(), ofDigits: 1...2) }),
      hour + 1 < words.count, isNumber(words[hour + 1], ofDigits: 2...2)
    {
      words.replaceSubrange(hour...(hour + 1), with: [words[hour] + words[hour + 1]])
    }
    return words.joined(separator: " ")
  }

  /// "15 تشرين الأول - 2023" without the dash.
  private static func withoutLooseDash(_ text: String) -> String {
    let words = text.split(separator: " ")
    let dash = words.indices.dropFirst(2).dropLast().first { dash in
      words[dash] == "-" && isNumber(words[dash + 1], ofDigits: 4...4)
        && words[dash - 1].allSatisfy(\.isLetter)
        && words[..<dash].suffix(3).contains { isNumber($0, ofDigits: 1...2) }
    }
    guard words.count >= 4, let dash else { return text }
    return (words[..<dash] + words[(dash + 1)...]).joined(separator: " ")
  }

  private static func spelledMonth(_ word: Substring) -> String? {
    let parts = word.split { "/-".contains($0) }
    // MEEM, for ميلادي.
    guard parts.count == 3, isNumber(parts[0], ofDigits: 1...2),
      let year = parts.last?.trimmingSuffix({ $0 == "\u{0645}" }),
      isNumber(year, ofDigits: 4...4), parts[1].allSatisfy(\.isLetter)
    else { return nil }
    return "\(parts[0]) \(parts[1]) \(year)"
  }

  private static func dotted(_ word: Substring) -> String? {
    let parts = word.split(separator: ".")
    guard parts.count == 3, isNumber(parts[0], ofDigits: 4...4), isNumber(parts[1], ofDigits: 1...2),
      isNumber(parts[2], ofDigits: 1...2)
    else { return nil }
    return parts.joined(separator: "-")
  }

  private static func withoutEra(_ word: Substring) -> String? {
    // MEEM, for ميلادي.
    guard word.hasSuffix("\u{0645}"), word.count >= 9 else { return nil }
    let date = word.dropLast()
    return date.allSatisfy { $0.isNumber || "/-".contains($0) } ? String(date) : nil
  }

  /// "يوليو2022م" as "يوليو 2022", "2010م" as "2010", "1431هـ" as "1431 هـ".
  private static func parted(_ word: Substring) -> String? {
    let month = word.prefix(while: \.isLetter)
    let year = word[month.endIndex...].prefix(while: \.isNumber)
    let era = word[year.endIndex...].drop { $0 == "." }
    guard year.count == 4, month.isEmpty || month.count >= 3, !(month.isEmpty && era.isEmpty) else {
      return nil
    }
    let head = month.isEmpty ? "" : "\(month) "
    // MEEM for the common era, HEH for the Hijri.
    if era.isEmpty || era == "\u{0645}" { return "\(head)\(year)" }
    return era.hasPrefix("\u{0647}") && era.count <= 2 ? "\(head)\(year) \u{0647}\u{0640}" : nil
  }

  /// "16:07 م" without its letter: a clock of 24 hours.
  static func withoutNeedlessPeriod(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let kept = words.indices.filter { index in
      guard index > 0, ["م", "ص", "مساء", "مساءً", "PM", "pm"].contains(words[index]),
        let hour = words[index - 1].split(separator: ":").first.flatMap({ Int($0) }),
        words[index - 1].contains(":")
      else { return true }
      return hour <= 12
    }
    return kept.count == words.count ? text : kept.map { String(words[$0]) }.joined(separator: " ")
  }

  static func isNumber(_ text: Substring, ofDigits count: ClosedRange<Int>) -> Bool {
    count.contains(text.count) && text.allSatisfy(\.isNumber)
  }
}
