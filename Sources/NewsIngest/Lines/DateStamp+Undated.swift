/// Lines that speak of a date which cannot be read surely: they are kept as raw text, and are none of the body's.
extension DateStamp {
  /// "نشر في: …" with digits that make no date, "آخر تحديث: …", or "منذ 3 ساعات" with no time to count from.
  static func isLabelledWithoutDate(_ line: PageLine) -> Bool {
    let words = line.key.words
    let isChange = words.prefix(2).contains(where: updateLabels.contains)
    guard words.count >= 2, line.wordCount <= (isChange ? 14 : 8) else { return false }
    if let isTime = isCountedBack(line) { return isTime }
    return namesToday(line) || isUnreadDay(line) || isLabelled(line, isChange: isChange)
  }

  /// Whether the line is a time counted back and no more; nil where it does not begin as one.
  private static func isCountedBack(_ line: PageLine) -> Bool? {
    let words = line.key.words
    if relativeWords.contains(words[0]) {
      // "قبل 2 شهر | الأخبار | محلي".
      let parts = line.trimmed.split { "|•·".contains($0) }.map { LineKey($0).words }.filter { !$0.isEmpty }
      if let time = parts.first, parts.dropFirst().allSatisfy({ $0.count <= 3 }) {
        return isTime(time.dropFirst())
      }
      return isTime(words.dropFirst())
    }
    // "حوالي ٣ سنوات فى صوت الجنوب", of a site that gathers the news of others.
    guard words.count <= 8, roundings.contains(words[0]), words.contains(where: relativeUnits.contains),
      let source = words.dropFirst(2).firstIndex(where: insides.contains)
    else { return nil }
    return isTime(words[1..<source].filter { !roundings.contains($0) })
  }

  private static func isTime(_ words: some Sequence<String>) -> Bool {
    words.allSatisfy { isRelativeUnit($0) || LineKey.isNumber($0) }
  }

  private static let insides = LineKey.words(of: "في\nفى\nin")

  /// "• اليوم 15:02", "اليوم الأربعاء 11 أيار 2026": the day of the visit, on top of a page.
  private static func namesToday(_ line: PageLine) -> Bool {
    let words = line.key.words
    guard todayWords.contains(words[0]) else { return false }
    let unknown = unknownCount(words)
    return line.wordCount <= 5 && holdsClock(line.trimmed) && unknown <= 1
      || line.wordCount <= 7 && unknown <= 2 && words.contains(where: isYearLong)
  }

  /// A day as a few words tell it, right or not: in digits, of an unknown year, or of Iran's calendar.
  private static func isUnreadDay(_ line: PageLine) -> Bool {
    let words = line.key.words
    guard line.wordCount <= 5 else { return false }
    if let first = line.words.first, isNumericDate(first) { return true }
    // "الجمعة 14 فبراير", "01/15 14:04".
    if isYearless(line) { return true }
    // "پنج شنبه 6 اردیبهشت 1403".
    if words.contains(where: iranianMonths.contains), words.contains(where: isYearLong) { return true }
    // "توقيت عمان - القدس", next to a clock.
    return words[0] == clockOf
  }

  private static func isLabelled(_ line: PageLine, isChange: Bool) -> Bool {
    let words = line.key.words
    let hasColon = line.trimmed.contains(":")
    let unknown = unknownCount(words)
    // "آخر تحديث GMT14:56:33" has a clock alone.
    if isChange, hasColon, unknown <= 2, words.contains(where: { $0.contains(where: \.isNumber) }) {
      return true
    }
    let isLabel = publicationLabels.contains(words[0]) || updateLabels.contains(words[0])
    let isLabelled =
      isLabel && (dateLabels.contains(words[1]) || hasColon)
      || dateLabels.contains(words[0]) && updateLabels.contains(words[1])
      || weekdays.contains(words[0]) && LineKey.isNumber(words[1])
    return isLabelled && unknown <= 3 && words.contains(where: isYearLong)
  }

  private static func unknownCount(_ words: [String]) -> Int {
    words.count { !dateLabels.contains($0) && !LineKey.isNumber($0) }
  }

  private static func isYearLong(_ word: String) -> Bool { word.count == 4 && LineKey.isNumber(word) }

  private static func isYearless(_ line: PageLine) -> Bool {
    let words = line.key.words
    if words.count == 3, line.wordCount == 3, weekdays.contains(words[0]), LineKey.isNumber(words[1]) {
      return words[1].count <= 2 && isMonthName(words[2])
    }
    guard line.wordCount == 2, let day = line.words.first?.split(separator: "/"), day.count == 2 else {
      return false
    }
    return day.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
      && holdsClock(line.trimmed)
  }

  /// "منذ 6 أشهرفي": a button's word may be glued to the unit.
  private static func isRelativeUnit(_ word: String) -> Bool {
    relativeUnits.contains(word) || word.hasSuffix("في") && relativeUnits.contains(String(word.dropLast(2)))
  }

  /// "14/01/2025" and the like, right or not.
  static func isNumericDate(_ word: Substring) -> Bool {
    let parts = word.split { "/-.".contains($0) }
    return parts.count == 3 && parts.contains { $0.count == 4 }
      && parts.allSatisfy { $0.count <= 4 && $0.allSatisfy(\.isNumber) }
  }

  /// "تاريخ الميلاد: 3 آب 1960": a day of something else.
  static func isOfSomethingElse(_ line: PageLine) -> Bool {
    line.key.words.count > 1 && line.key.words[0] == dateWord && otherDates.contains(line.key.words[1])
  }

  private static let dateWord = LineKey("تاريخ").text
  private static let otherDates = WordList.otherDate.words

  private static let iranianMonths = WordList.iranianMonth.words

  /// Whether the folded word is a month's name, or the first of its words.
  static func isMonthName(_ word: String) -> Bool { monthNames.contains(word) }

  private static let monthNames = WordList.monthName.words
}
