import ArabicCalendar

/// A line that says when the article was published, and nothing else.
struct DateStamp: Sendable, Equatable {
  /// The date, nil where none could be read surely.
  private(set) var date: PublicationDate?
  /// The words it was read from; the whole line where there is no date.
  let raw: String

  /// The longest line that is tried, in words.
  static let longestWordCount = 24
  private static let longestChange = 14

  /// "الاثنين 1427/4/9 هـ - الموافق 8/5/2006 م (آخر تحديث) الساعة 17:51": a day and the label of a change behind it.
  private static func holdsChange(_ line: PageLine, _ reader: Reader) -> Bool {
    guard line.wordCount <= 2 * longestChange, line.key.words.contains(where: updateLabels.contains),
      line.key.words.count(where: LineKey.isNumber) >= 3, DateStamp.holdsClock(line.trimmed)
    else { return false }
    return reader.date(in: spaced(line.trimmed)) != nil
  }

  /// Whether a label of changes stands before every date of the line, and none of publication.
  private static func opensWithChange(_ line: PageLine, _ reader: Reader) -> Bool {
    let keys = line.words.map { LineKey($0).text }
    let isChange = { (key: String) in
      updateLabels.contains(key)
        || key.hasPrefix("\u{0648}") && updateLabels.contains(String(key.dropFirst()))  // WAW, and
        || key.split(separator: " ").contains { updateLabels.contains(String($0)) }
    }
    guard let label = keys.firstIndex(where: isChange),
      !line.key.words.contains(where: publishingWords.contains)
    else { return false }
    if label < 2 { return true }
    let before = line.words[..<label].joined(separator: " ")
    return !before.contains(where: \.isNumber)
      || reader.firstDate(in: spaced(before).split(separator: " ")) == nil
  }

  /// Whether the date stands behind a place, as in "بيروت، 14 كانون الثاني 2022": a picture's caption may look so.
  let isBehindPlace: Bool

  /// Whether a word beside the date says that it is that of publication.
  let isLabelled: Bool

  /// Whether that word may as well speak of the day of the visit, or of the paper's issue: "التاريخ", "العدد".
  let isWeaklyLabelled: Bool

  /// What stands in the line beside the date and its label: a writer or source, as written. Nil where nothing does.
  let rest: String?

  /// The day and clock of a line that names both calendars, as a site's own clock does.
  private(set) var clockOfSite: PublicationDate?

  /// The same line with that date as its own.
  var asArticleDate: DateStamp {
    var line = self
    line.date = date ?? clockOfSite
    return line
  }

  /// Whether names stand around the date that nothing proves: a headline may end in a day, too.
  private(set) var isLoose = false

  /// Whether the line names a day of the week, as the clock on top of a page does.
  let hasWeekday: Bool

  /// - Parameter clock: the line below where it holds the time of day alone, else nil.
  /// - Returns: nil for lines that hold other things besides a date, such as headlines.
  init?(_ line: PageLine, clock: PageLine?, fetchedAt: PublicationDate?) {
    guard line.wordCount <= Self.longestWordCount, !line.endsWithFullStop, Self.mayHoldDate(line) else {
      return nil
    }
    let reader = Reader(clock: clock, fetchedAt: fetchedAt, line: line.trimmed)
    // "آخر تحديث: 12 أيار 2024": whatever else stands there, it is no publication.
    if Self.opensWithChange(line, reader) {
      // "تعديل قانون الانتخاب 2025" is a headline.
      let words = Self.spaced(line.trimmed).split(separator: " ")
      let isDated = reader.firstDate(in: words) != nil || Self.isLabelledWithoutDate(line)
      guard isDated, line.wordCount <= Self.longestChange else { return nil }
      self.init(line, date: nil, raw: line.trimmed)
      return
    }
    // "تاريخ الميلاد: 3 آب 1960".
    if line.key.words.count > 1, line.key.words[0] == Self.dateWord,
      Self.otherDates.contains(line.key.words[1])
    {
      return nil
    }
    if Self.hasOpenOrder(line.trimmed), !line.key.words.contains(where: Self.weekdays.contains),
      Self.spaced(line.trimmed) == line.trimmed
    {
      self.init(line, date: nil, raw: line.trimmed)
      return
    }
    let text = Self.withoutZone(Self.spaced(Self.withoutFrame(line.trimmed)))
    if let found = reader.date(in: text),
      Self.isNothingElse(text, dateRange: found.range, hasClock: found.date.precision != .day)
    {
      self.init(line, date: found.date, raw: found.rawText, rest: Self.nameBeside(found.range, in: text))
    } else if let found = reader.date(amongLabelsIn: text) {
      self.init(line, date: found.date, raw: found.rawText, rest: Self.nameBeside(found.range, in: text))
    } else if let found = reader.date(behindPlaceIn: line) {
      self.init(line, date: found.date, raw: found.rawText, isBehindPlace: true)
    } else if let (found, rest) = reader.date(betweenPlaceAndAgencyIn: text) {
      self.init(line, date: found.date, raw: found.rawText, isBehindPlace: true, rest: rest)
    } else if let (found, rest) = reader.date(besideCreditIn: line) {
      self.init(line, date: found.date, raw: found.rawText, rest: rest)
    } else if let found = Self.withoutHijri(text).flatMap({ reader.date(in: $0) }) {
      // Both calendars and a clock are the site's own, on top of every page.
      self.init(line, date: found.date.precision == .day ? found.date : nil, raw: found.rawText)
      clockOfSite = found.date.precision == .day ? nil : found.date
    } else if let found = reader.date(beforeUpdateIn: text) {
      self.init(line, date: found.date, raw: found.rawText)
    } else if let (found, rest) = reader.date(besideClockIn: text) {
      let isPlaced = rest.map { $0.split(separator: " ").allSatisfy(LineWords.isPlaceOrCountry) } ?? false
      self.init(
        line, date: found.date, raw: found.rawText, isBehindPlace: isPlaced && found.date.precision == .day,
        rest: rest)
    } else if let (found, rest) = reader.date(behindOpenerIn: text) ?? reader.date(beforeCountsIn: text) {
      self.init(line, date: found.date, raw: found.rawText, rest: rest)
    } else if let (found, rest) = reader.date(behindByIn: text) ?? reader.date(beforePaperIn: text) {
      self.init(line, date: found.date, raw: found.rawText, rest: rest)
    } else if let (found, rest) = reader.date(beforeLabelsIn: text) {
      self.init(line, date: found.date, raw: found.rawText, rest: rest)
      isLoose = true
    } else if let (found, rest) = reader.date(behindNamesIn: text) {
      self.init(line, date: found.date, raw: found.rawText, isBehindPlace: true, rest: rest)
      isLoose = true
    } else if let found = reader.date(behindWordsIn: text) {
      self.init(line, date: found.date, raw: found.rawText, isBehindPlace: true)
      isLoose = true
    } else if Self.isLabelledWithoutDate(line) || Self.holdsChange(line, reader) {
      self.init(line, date: nil, raw: line.trimmed)
    } else {
      return nil
    }
  }

  private init(
    _ line: PageLine, date: PublicationDate?, raw: String, isBehindPlace: Bool = false, rest: String? = nil
  ) {
    self.date = date
    self.raw = raw
    self.isBehindPlace = isBehindPlace
    self.rest = rest
    // "في Saturday 23 October, 2021": a site's clock has no preposition.
    let labels = line.key.words.filter(Self.publicationLabels.contains)
    isWeaklyLabelled = !labels.isEmpty && labels.allSatisfy(Self.weakLabels.contains)
    isLabelled =
      !labels.isEmpty
      || line.wordCount <= 7 && line.key.words.first == Self.on && date != nil
        && line.trimmed.utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    hasWeekday = line.key.words.contains(where: Self.weekdays.contains)
  }

  /// Whether four digits stand in the text that may be a year's, of either calendar.
  static func namesYear(_ text: String) -> Bool {
    text.split { !$0.isNumber }.contains { digits in
      guard digits.count == 4, let year = Int(LineKey(digits).text) else { return false }
      return (1300...2100).contains(year)
    }
  }

  /// Whether a digit stands in the line, or it begins as times without one do: "منذ ساعتين". Most lines of a page go no further.
  private static func mayHoldDate(_ line: PageLine) -> Bool {
    if line.trimmed.unicodeScalars.contains(where: isDigit) { return true }
    return line.key.words.first.map {
      relativeWords.contains($0) || todayWords.contains($0) || roundings.contains($0) || $0 == clockOf
    } == true
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // ASCII, Arabic and Persian digits.
    case 0x30...0x39, 0x660...0x669, 0x6F0...0x6F9: true
    default: false
    }
  }

  /// "• 27 أيلول 2022", "12 أيار 2024 |" without bullet and bar.
  private static func withoutFrame(_ text: String) -> String {
    var own = text.trimming { $0.isWhitespace || frame.contains($0) }
    // "[12/أيار/2024] عدن-سبأ:".
    if own.hasPrefix("["), let close = own.prefix(longestBracket).firstIndex(of: "]"),
      own[close...].contains(where: LineWords.isDash)
    {
      own = own[own.index(after: own.startIndex)..<close] + " - " + own[close...].dropFirst()
    }
    // "التوقيت الجمعة، 22 أيار 2024".
    let first = own.prefix { !$0.isWhitespace }
    return headerLabels.contains(LineKey(first).text) ? String(own.dropFirst(first.count + 1)) : String(own)
  }

  /// In characters.
  private static let longestBracket = 30
  private static let frame = Set("•●▪■*|–—-،,».«›‹")

  /// "… 12:53:23 PM - GMT (+3 )" without the zone behind the dash.
  private static func withoutZone(_ text: String) -> String {
    guard let zone = text.firstRange(of: " - GMT"), text[zone.upperBound...].count <= 8 else { return text }
    return String(text[..<zone.lowerBound])
  }

  private static let headerLabels: Set<String> = [LineKey("التوقيت").text, LineKey("الوقت").text]

  /// "تاريخ نشر الخبر :16/11/2025" without the colon.
  private static func withoutLooseColon(_ text: String) -> String {
    guard text.holdsBytes(of: " :") else { return text }
    return text.split(separator: " ").map {
      $0.hasPrefix(":") && isNumericDate($0.dropFirst()) ? $0.dropFirst() : $0
    }
    .joined(separator: " ")
  }

  /// "12 مايو ,2024: 03:15 م" with its marks where they belong.
  private static func spaced(_ text: String) -> String {
    let text = DateStamp.respelled(Self.withoutLooseColon(text))
    guard text.holdsBytes(of: " ,") else { return text }
    let words = text.replacing(" ,", with: ", ").split(separator: " ")
    return words.map {
      $0.count == 5 && $0.hasSuffix(":") && $0.dropLast().allSatisfy(\.isNumber) ? $0.dropLast() : $0
    }
    .joined(separator: " ")
  }

  /// The words beside the date where they are more than labels.
  private static func nameBeside(_ dateRange: Range<Int>, in text: String) -> String? {
    guard !rest(of: text, around: dateRange).words.isEmpty else { return nil }
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: dateRange.lowerBound)
    let end = text.utf8.index(text.utf8.startIndex, offsetBy: dateRange.upperBound)
    let sides = [String(text[..<start]), String(text[end...])]
    return sides.first { side in
      LineKey(side).words.contains { !dateLabels.contains($0) && !LineKey.isNumber($0) }
    }
    .map { CreditLine.name($0) }
  }

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

  /// Whether the line holds the date, its labels, a place and punctuation, and no more.
  ///
  /// - Parameter dateRange: UTF-8 byte offsets of the date in `text`.
  private static func isNothingElse(_ text: String, dateRange: Range<Int>, hasClock: Bool) -> Bool {
    let (others, isSetOff) = rest(of: text, around: dateRange)
    // "محليات الخميس 29 مارس 2018 03:43 ص": a section of one word, and a clock, which sentences have none of.
    let isSection = hasClock && others.count == 1 && LineKey(text).words.first == others.first
    return others.isEmpty || isSection || isSetOff && others.count <= 3
  }

  /// Whether the only words besides the date and its labels are a section at the line's end: "12 مايو، 2024 في محليات".
  static func isLabelsOnly(_ text: String, dateRange: Range<Int>) -> Bool {
    let others = rest(of: text, around: dateRange).words
    return others.isEmpty
      || LineKey(text).words.last.map { others == [$0] && LineWords.isSectionWord($0) } == true
  }

  /// The words besides the date and its labels, and whether a separator sets them off.
  static func rest(of text: String, around dateRange: Range<Int>) -> (words: [String], isSetOff: Bool) {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: dateRange.lowerBound)
    let end = text.utf8.index(text.utf8.startIndex, offsetBy: dateRange.upperBound)
    let words = LineKey(text[..<start]).words + LineKey(text[end...]).words
    // "الساعة 04 و42 دقيقة": a number joined to "and".
    let others = words.filter {
      !dateLabels.contains($0) && !LineKey.isNumber($0.hasPrefix("و") ? String($0.dropFirst()) : $0)
    }
    let isSetOff = text[..<start].contains(where: isSeparator) || text[end...].contains(where: isSeparator)
    return (others, isSetOff)
  }

  /// "نشر في: …" with digits that make no date, "آخر تحديث: …", or "منذ 3 ساعات" with no time to count from:
  /// kept as raw text.
  private static func isLabelledWithoutDate(_ line: PageLine) -> Bool {
    let words = line.key.words
    let isChange = words.prefix(2).contains(where: updateLabels.contains)
    guard words.count >= 2, line.wordCount <= (isChange ? 14 : 8) else { return false }
    let unknownCount = words.count { !dateLabels.contains($0) && !LineKey.isNumber($0) }
    if relativeWords.contains(words[0]) {
      // "قبل 2 شهر | الأخبار | محلي".
      let parts = line.trimmed.split { "|•·".contains($0) }.map { LineKey($0).words }.filter { !$0.isEmpty }
      if let time = parts.first, parts.dropFirst().allSatisfy({ $0.count <= 3 }) {
        return time.dropFirst().allSatisfy { isRelativeUnit($0) || LineKey.isNumber($0) }
      }
      return words.dropFirst().allSatisfy { isRelativeUnit($0) || LineKey.isNumber($0) }
    }
    // "حوالي ٣ سنوات فى صوت الجنوب", of a site that gathers the news of others.
    if words.count <= 8, roundings.contains(words[0]), words.contains(where: relativeUnits.contains),
      let source = words.dropFirst(2).firstIndex(where: {
        insides.contains($0)
      })
    {
      return words[1..<source].allSatisfy {
        roundings.contains($0) || isRelativeUnit($0) || LineKey.isNumber($0)
      }
    }
    // "• اليوم 15:02": the day of the visit.
    if todayWords.contains(words[0]), line.wordCount <= 5, holdsClock(line.trimmed), unknownCount <= 1 {
      return true
    }
    // "اليوم الأربعاء 11 أيار 2026", on top of a page.
    if todayWords.contains(words[0]), line.wordCount <= 7, unknownCount <= 2,
      words.contains(where: { $0.count == 4 && LineKey.isNumber($0) })
    {
      return true
    }
    if line.wordCount <= 5, let first = line.words.first, isNumericDate(first) { return true }
    // "الجمعة 14 فبراير", "01/15 14:04": a day of an unknown year.
    if isYearless(line, words) { return true }
    // "پنج شنبه 6 اردیبهشت 1403", a day of Iran's calendar.
    if line.wordCount <= 5, words.contains(where: iranianMonths.contains),
      words.contains(where: { $0.count == 4 && LineKey.isNumber($0) })
    {
      return true
    }
    // "توقيت عمان - القدس", beside a clock.
    if words[0] == clockOf, line.wordCount <= 5 { return true }
    // "آخر تحديث GMT14:56:33" has a clock alone.
    let isUpdate = words.prefix(2).contains(where: updateLabels.contains) && line.trimmed.contains(":")
    if isUpdate, unknownCount <= 2, words.contains(where: { $0.contains(where: \.isNumber) }) { return true }
    let labels = publicationLabels.union(updateLabels)
    let isLabelled =
      labels.contains(words[0]) && (dateLabels.contains(words[1]) || line.trimmed.contains(":"))
      || dateLabels.contains(words[0]) && updateLabels.contains(words[1])
      || weekdays.contains(words[0]) && LineKey.isNumber(words[1])
    return isLabelled && unknownCount <= 3
      && words.contains { $0.count == 4 && LineKey.isNumber($0) }
  }

  private static let insides = LineKey.words(of: "في\nفى\nin")
  private static let dateWord = LineKey("تاريخ").text
  private static let otherDates: Set<String> = WordList.otherDate.words
  static let on = LineKey("في").text
  private static let iranianMonths: Set<String> = WordList.iranianMonth.words
  private static let clockOf = LineKey("توقيت").text

  /// Whether the folded word is a month's name, or the first of its words.
  static func isMonthName(_ word: String) -> Bool { monthNames.contains(word) }

  private static let monthNames: Set<String> = WordList.monthName.words

  private static func isYearless(_ line: PageLine, _ words: [String]) -> Bool {
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

  private static func isSeparator(_ character: Character) -> Bool {
    "|-–—،,:؛•·/()".contains(character)
  }
}
