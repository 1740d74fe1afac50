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
      return spelledMonth(word) ?? dotted(word) ?? behindName(word)
        ?? parted(word) ?? withoutEra(word)
        ?? monthFirst(word) ?? (isAmerican ? american(word) : nil)
        ?? (isLabelled ? shortYear(word) : nil)
        ?? String(word)
    }
    .joined(separator: " ")
  }

  /// Whether day and month may be either, for the clock beside them is an American one: "11/05/2025 - 07:40 AM".
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

  /// "هيئة التحرير11 شتنبر 2025آخر تحديث" with blanks between words and numbers. Months and eras have their own rules.
  private static func unglued(_ text: String) -> String {
    let text = withoutGluedCount(partedAtMarbuta(partedAtBy(text)))
    // "كوفيد19" is one word.
    let hasYear = text.split { !$0.isNumber }.contains { $0.count >= 4 }
    guard hasYear, text.contains(where: \.isLetter) else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      // "تحديث:الأربعاء".
      if let colon = word.firstIndex(of: ":"), word[..<colon].count >= 3,
        word[..<colon].allSatisfy(\.isLetter),
        word[colon...].dropFirst().first?.isLetter == true
      {
        return "\(word[...colon]) \(word[colon...].dropFirst())"
      }
      if let day = partedDay(word) { return day }
      if let month = joomlaMonth(word) { return month }
      // "برلمانسبتمبر".
      if word.count >= 7, word.allSatisfy(\.isLetter),
        let month = gluedMonths.first(where: { word.hasSuffix($0) && word.count > $0.count + 2 })
      {
        return "\(word.dropLast(month.count)) \(month)"
      }
      // "2025م-".
      if word.count >= 6, word.hasSuffix("-"), word.contains(where: \.isNumber) {
        return "\(word.trimmingSuffix { $0 == "-" }) -"
      }
      // "202417:26".
      if word.count >= 8, word.dropFirst(4).first?.isNumber == true, isNumber(word.prefix(4), 4...4),
        DateStamp.holdsClock(String(word.dropFirst(4)))
      {
        return "\(word.prefix(4)) \(word.dropFirst(4))"
      }
      // "01:49م".
      let period = word.reversed().prefix(while: \.isLetter).count
      if (1...2).contains(period), word.contains(":"), DateStamp.holdsClock(String(word.dropLast(period))) {
        return "\(word.dropLast(period)) \(word.suffix(period))"
      }
      let head = word.prefix(while: \.isLetter)
      let number = word[head.endIndex...].prefix { $0.isNumber || ":/-.".contains($0) }
      let tail = word[number.endIndex...]
      guard number.contains(where: \.isNumber), number.last?.isNumber == true,
        tail.allSatisfy(\.isLetter), head.count >= 3 || head.isEmpty,
        tail.count >= 3 || tail.isEmpty || tail == "لا" && number.count == 4,
        head.count + tail.count >= 2, !(head + tail).allSatisfy(\.isASCII)
      else { return String(word) }
      return [head, number, tail].filter { !$0.isEmpty }.joined(separator: " ")
    }
    .joined(separator: " ")
  }

  /// "مشاهدةوقت" with a blank: TEH MARBUTA ends a word.
  private static func partedAtMarbuta(_ text: String) -> String {
    var parted = ""
    var endsWord = false
    for character in text {
      if endsWord, character.isLetter { parted.append(" ") }
      parted.append(character)
      endsWord = character == "\u{0629}"
    }
    return parted
  }

  /// "تشرين1/أكتوبر" as one name of the month, as Joomla writes it.
  private static func joomlaMonth(_ word: Substring) -> String? {
    guard let slash = word.firstIndex(of: "/"), word[slash...].dropFirst().allSatisfy(\.isLetter) else {
      return nil
    }
    return joomlaMonths[String(word[..<slash])]
  }

  private static let joomlaMonths = [
    "كانون2": "يناير", "تشرين1": "أكتوبر", "تشرين2": "نوفمبر", "كانون1": "ديسمبر",
  ]

  /// "12فبراير2026م", ":12فبراير2026م" with blanks.
  private static func partedDay(_ word: Substring) -> String? {
    let own = word.drop { $0 == ":" }
    let day = own.prefix(while: \.isNumber)
    let month = own[day.endIndex...].prefix(while: \.isLetter)
    let year = own[month.endIndex...]
    guard isNumber(day, 1...2), isMonth(month), isNumber(year.prefix(4), 4...4),
      year.dropFirst(4).allSatisfy(\.isLetter)
    else { return nil }
    return (own.startIndex == word.startIndex ? "" : ": ") + "\(day) \(month) \(year)"
  }

  /// "سمير الحلاقبواسطة سمير الحلاق" with a blank before the label.
  private static func partedAtBy(_ text: String) -> String {
    guard let label = text.firstRange(of: by), label.lowerBound > text.startIndex,
      text[text.index(before: label.lowerBound)].isLetter
    else { return text }
    return "\(text[..<label.lowerBound]) \(text[label.lowerBound...])"
  }

  private static let by = "بواسطة"

  /// "21 مارس 202657 مشاهدة" as "21 مارس 2026 57 مشاهدة", with the month before the day, or a name glued to it, too.
  private static func withoutGluedCount(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let isDay = { (word: Substring) in
      (1...2).contains(word.trimmingComma.reversed().prefix(while: \.isNumber).count)
    }
    guard
      let count = words.indices.dropFirst(2).first(where: {
        isNumber(words[$0], 5...9) && (words[$0].hasPrefix("20") || words[$0].hasPrefix("19"))
          && (isDay(words[$0 - 2]) && words[$0 - 1].trimmingComma.allSatisfy(\.isLetter)
            || isDay(words[$0 - 1]) && isMonth(words[$0 - 2]))
      })
    else { return text }
    let parted = "\(words[count].prefix(4)) \(words[count].dropFirst(4))"
    return (words[..<count].map(String.init) + [parted] + words[(count + 1)...].map(String.init)).joined(
      separator: " ")
  }

  private static let gluedMonths = [
    "يناير", "فبراير", "مارس", "أبريل", "ابريل", "إبريل", "مايو", "يونيو", "يوليو", "أغسطس", "اغسطس",
    "سبتمبر", "أكتوبر",
    "اكتوبر", "نوفمبر", "ديسمبر", "شتنبر", "نونبر", "دجنبر", "يوليوز", "غشت",
  ]

  /// Whether the word is a month's name of the Gregorian calendar as Egypt, Morocco or English write it.
  static func isMonth(_ word: Substring) -> Bool { months.contains(LineKey(word).text) }

  private static let months = Set(gluedMonths.map { LineKey($0).text }).union(
    LineKey.words(
      of: """
        January\nFebruary\nMarch\nApril\nMay\nJune\nJuly\nAugust\nSeptember\nOctober\nNovember\nDecember
        Jan\nFeb\nMar\nApr\nJun\nJul\nAug\nSep\nSept\nOct\nNov\nDec
        """))

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
    let isDigits = { (word: Substring) in isNumber(word, 1...4) }
    var index = 0
    while index + 4 < words.count {
      let year = words[index + 4].prefix(while: \.isNumber)
      if ["/", "-"].contains(words[index + 1]), words[index + 1] == words[index + 3], isDigits(words[index]),
        isNumber(words[index + 2], 1...2), isDigits(year), year.count == 4 || words[index].count == 4
      {
        words.replaceSubrange(index...(index + 4), with: [Substring(words[index...(index + 4)].joined())])
      }
      index += 1
    }
    if let hour = words.firstIndex(where: { $0.hasSuffix(":") && isNumber($0.dropLast(), 1...2) }),
      hour + 1 < words.count, isNumber(words[hour + 1], 2...2)
    {
      words.replaceSubrange(hour...(hour + 1), with: [words[hour] + words[hour + 1]])
    }
    return words.joined(separator: " ")
  }

  /// "خميس, 07/05/2018" as "خميس, 2018-07-05": the weekday says that the month stands first.
  private static func decidedByWeekday(_ text: String) -> String {
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

  /// "admin12 يناير، 2023" with a blank behind the account.
  private static func partedAccount(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count >= 3, let first = words.first, let digit = first.firstIndex(where: \.isNumber),
      first[..<digit].count >= 3, isNumber(first[digit...], 1...2), words[1].first?.isLetter == true,
      isNumber(words[2].prefix { $0.isNumber }, 4...4)
    else { return text }
    return "\(first[..<digit]) \(text[digit...])"
  }

  /// "29 18:34 2026 جانفي" as "29 جانفي 2026 18:34": a line from right to left, copied from left to right.
  private static func unscrambled(_ text: String) -> String {
    let words = text.split(separator: " ")
    // "2021 20 October ساعة 10:30".
    if let year = words.firstIndex(where: { isNumber($0, 4...4) && "12".contains($0.first ?? " ") }),
      year + 2 < words.count, isNumber(words[year + 1], 1...2), words[year + 2].count >= 3,
      // "21 مارس 2026 57 مشاهدة" has its day and month.
      year < 2
        || !(isNumber(words[year - 2], 1...2) && words[year - 1].allSatisfy { $0.isLetter || $0 == "،" }),
      words[year + 2].allSatisfy(\.isLetter)
    {
      let date = [words[year + 1], words[year + 2], words[year]]
      return (words[..<year] + date + words[(year + 3)...]).joined(separator: " ")
    }
    guard
      let clock = words.firstIndex(where: { $0.contains(":") && $0.allSatisfy { $0.isNumber || $0 == ":" } }),
      clock > 0, clock + 2 < words.count, isNumber(words[clock - 1], 1...2),
      isNumber(words[clock + 1], 4...4),
      words[clock + 2].allSatisfy(\.isLetter)
    else { return text }
    let date = [words[clock - 1], words[clock + 2], words[clock + 1], words[clock]]
    return (words[..<(clock - 1)] + date + words[(clock + 3)...]).joined(separator: " ")
  }

  /// "15 تشرين الأول - 2023" without the dash.
  private static func withoutLooseDash(_ text: String) -> String {
    let words = text.split(separator: " ")
    let dash = words.indices.dropFirst(2).dropLast().first { dash in
      words[dash] == "-" && isNumber(words[dash + 1], 4...4) && words[dash - 1].allSatisfy(\.isLetter)
        && words[..<dash].suffix(3).contains { isNumber($0, 1...2) }
    }
    guard words.count >= 4, let dash else { return text }
    return (words[..<dash] + words[(dash + 1)...]).joined(separator: " ")
  }

  private static func spelledMonth(_ word: Substring) -> String? {
    let parts = word.split { "/-".contains($0) }
    // MEEM, for ميلادي.
    guard parts.count == 3, isNumber(parts[0], 1...2),
      let year = parts.last?.trimmingSuffix({ $0 == "\u{0645}" }),
      isNumber(year, 4...4), parts[1].allSatisfy(\.isLetter)
    else { return nil }
    return "\(parts[0]) \(parts[1]) \(year)"
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

  /// "العدد 2718 - السبت 13 أيار 2010" without the issue's number.
  private static func withoutIssue(_ text: String) -> String {
    let words = text.split(separator: " ")
    // "صوت الجنوب-العدد: 4392 - 13 أيار 2014".
    guard words.count >= 4,
      let label = words.prefix(4).firstIndex(where: { LineKey($0).words.last == issue }),
      let end = endOfNumber(words, after: label)
    else { return text }
    let rest = words.dropFirst(end).drop { $0.allSatisfy { !$0.isLetter && !$0.isNumber } }
    guard !rest.isEmpty else { return text }
    return rest.joined(separator: " ")
  }

  /// Where the issue's number ends: "2718", or "سبعة آلاف وثمانمائة -".
  private static func endOfNumber(_ words: [Substring], after label: Int) -> Int? {
    guard label + 1 < words.count else { return nil }
    if LineKey.isNumber(LineKey(words[label + 1]).text) { return label + 2 }
    let dash = words.dropFirst(label + 1).firstIndex { $0.count == 1 && $0.allSatisfy(LineWords.isDash) }
    guard let dash, dash - label <= 9, words[(label + 1)..<dash].allSatisfy({ $0.allSatisfy(\.isLetter) })
    else {
      return nil
    }
    return dash
  }

  private static let issue = LineKey("العدد").text

  /// "الإثنين 4 أيار 2025 05:01 صـ 9 صفر 1447 هـ" without the day of the second calendar; nil where there are not two.
  static func withoutHijri(_ text: String) -> String? {
    let words = text.split(separator: " ")
    let isYear = { (word: Substring, digits: String) in
      word.count == 4 && LineKey.isNumber(LineKey(word).text) && LineKey(word).text.hasPrefix(digits)
    }
    guard words.contains(where: { isYear($0, "20") || isYear($0, "19") }),
      let year = words.lastIndex(where: { isYear($0, "14") }),
      let month = words[..<year].lastIndex(where: { hijriMonths.contains(LineKey($0).text) }), month > 0,
      year - month <= 2
    else { return nil }
    let day = words[..<month].lastIndex { LineKey.isNumber(LineKey($0).text) } ?? month
    let rest = words[(year + 1)...].drop { LineKey($0).text == "\u{0647}" }
    return month - day <= 1 ? (words[..<day] + rest).joined(separator: " ") : nil
  }

  /// The first words of their names.
  private static let hijriMonths: Set<String> = Set(
    ["محرم", "صفر", "ربيع", "جمادى", "جماد", "رجب", "شعبان", "رمضان", "شوال", "ذو", "ذي"].map {
      LineKey($0).text
    })

  /// "02/02/17" as "02/02/2017".
  private static func shortYear(_ word: Substring) -> String? {
    let parts = word.split(separator: "/")
    guard parts.count == 3, parts.allSatisfy({ isNumber($0, 1...2) }), let year = parts.last, year.count == 2,
      year.first.map({ "012".contains($0) }) == true
    else { return nil }
    return "\(parts[0])/\(parts[1])/20\(year)"
  }

  /// "الوكيل٢٢-٠٢-٢٠٢٥" with a blank.
  private static func behindName(_ word: Substring) -> String? {
    guard let start = word.firstIndex(where: \.isNumber), start > word.startIndex,
      word[..<start].allSatisfy({ $0.isLetter || $0 == "-" }), word[..<start].count >= 3
    else { return nil }
    let parts = word[start...].split { "-/".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      parts.contains(where: { $0.count == 4 })
    else { return nil }
    return word[..<start].split(separator: "-").joined(separator: " ") + " \(word[start...])"
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

  /// "10/23/2025" as "2025-10-23": no month is a twenty-third.
  private static func monthFirst(_ word: Substring) -> String? {
    let parts = word.split { "/-".contains($0) }
    guard parts.count == 3, isNumber(parts[0], 1...2), isNumber(parts[1], 2...2), isNumber(parts[2], 4...4),
      let month = Int(parts[0]), let day = Int(parts[1]), (1...12).contains(month), (13...31).contains(day)
    else { return nil }
    return "\(parts[2])-\(month < 10 ? "0" : "")\(month)-\(day)"
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

extension Substring {
  /// The word without the comma behind it.
  fileprivate var trimmingComma: Substring { hasSuffix("،") || hasSuffix(",") ? dropLast() : self }
}
