/// Words and numbers that a browser copied without a blank between them.
extension DateStamp {
  /// "هيئة التحرير11 شتنبر 2025آخر تحديث" with blanks between words and numbers. Months and eras have their own rules.
  static func unglued(_ text: String) -> String {
    let text = withoutGluedCount(partedAtMarbuta(partedAtBy(text)))
    // "كوفيد19" is one word.
    let hasYear = text.split { !$0.isNumber }.contains { $0.count >= 4 }
    guard hasYear, text.contains(where: \.isLetter) else { return text }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      partedAtColon(word) ?? partedDay(word) ?? joomlaMonth(word) ?? partedAtMonth(word) ?? partedAtNumber(
        word)
        ?? String(word)
    }
    .joined(separator: " ")
  }

  /// "تحديث:الأربعاء".
  private static func partedAtColon(_ word: Substring) -> String? {
    guard let colon = word.firstIndex(of: ":"), word[..<colon].count >= 3,
      word[..<colon].allSatisfy(\.isLetter),
      word[colon...].dropFirst().first?.isLetter == true
    else { return nil }
    return "\(word[...colon]) \(word[colon...].dropFirst())"
  }

  /// "برلمانسبتمبر".
  private static func partedAtMonth(_ word: Substring) -> String? {
    guard word.count >= 7, word.allSatisfy(\.isLetter),
      let month = gluedMonths.first(where: { word.hasSuffix($0) && word.count > $0.count + 2 })
    else { return nil }
    return "\(word.dropLast(month.count)) \(month)"
  }

  private static func partedAtNumber(_ word: Substring) -> String? {
    // "2025م-".
    if word.count >= 6, word.hasSuffix("-"), word.contains(where: \.isNumber) {
      return "\(word.trimmingSuffix { $0 == "-" }) -"
    }
    // "202417:26".
    if word.count >= 8, word.dropFirst(4).first?.isNumber == true, isNumber(word.prefix(4), ofDigits: 4...4),
      holdsClock(String(word.dropFirst(4)))
    {
      return "\(word.prefix(4)) \(word.dropFirst(4))"
    }
    // "01:49م".
    let period = word.reversed().prefix(while: \.isLetter).count
    if (1...2).contains(period), word.contains(":"), holdsClock(String(word.dropLast(period))) {
      return "\(word.dropLast(period)) \(word.suffix(period))"
    }
    let head = word.prefix(while: \.isLetter)
    let number = word[head.endIndex...].prefix { $0.isNumber || ":/-.".contains($0) }
    let tail = word[number.endIndex...]
    guard number.contains(where: \.isNumber), number.last?.isNumber == true,
      tail.allSatisfy(\.isLetter), head.count >= 3 || head.isEmpty,
      tail.count >= 3 || tail.isEmpty || tail == "لا" && number.count == 4,
      head.count + tail.count >= 2, !(head + tail).allSatisfy(\.isASCII)
    else { return nil }
    return [head, number, tail].filter { !$0.isEmpty }.joined(separator: " ")
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
    guard isNumber(day, ofDigits: 1...2), isMonth(month), isNumber(year.prefix(4), ofDigits: 4...4),
      year.dropFirst(4).allSatisfy(\.isLetter)
    else { return nil }
    return (own.startIndex == word.startIndex ? "" : ": ") + "\(day) \(month) \(year)"
  }

  /// "سمير الحلاقبواسطة سمير الحلاق" with a blank before the label.
  private static func partedAtBy(_ text: String) -> String {
    guard let label = text.firstRange(of: CreditLine.by), label.lowerBound > text.startIndex,
      text[text.index(before: label.lowerBound)].isLetter
    else { return text }
    return "\(text[..<label.lowerBound]) \(text[label.lowerBound...])"
  }

  /// "21 مارس 202657 مشاهدة" as "21 مارس 2026 57 مشاهدة", with the month before the day, or a name glued to it, too.
  private static func withoutGluedCount(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let isDay = { (word: Substring) in
      (1...2).contains(word.trimmingComma.reversed().prefix(while: \.isNumber).count)
    }
    guard
      let count = words.indices.dropFirst(2).first(where: {
        isNumber(words[$0], ofDigits: 5...9) && (words[$0].hasPrefix("20") || words[$0].hasPrefix("19"))
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

  /// "admin12 يناير، 2023" with a blank after the account.
  static func partedAccount(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count >= 3, let first = words.first, let digit = first.firstIndex(where: \.isNumber),
      first[..<digit].count >= 3, isNumber(first[digit...], ofDigits: 1...2),
      words[1].first?.isLetter == true,
      isNumber(words[2].prefix { $0.isNumber }, ofDigits: 4...4)
    else { return text }
    return "\(first[..<digit]) \(text[digit...])"
  }

  /// "الوكيل٢٢-٠٢-٢٠٢٥" with a blank.
  static func partedAfterName(_ word: Substring) -> String? {
    guard let start = word.firstIndex(where: \.isNumber), start > word.startIndex,
      word[..<start].allSatisfy({ $0.isLetter || $0 == "-" }), word[..<start].count >= 3
    else { return nil }
    let parts = word[start...].split { "-/".contains($0) }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }),
      parts.contains(where: { $0.count == 4 })
    else { return nil }
    return word[..<start].split(separator: "-").joined(separator: " ") + " \(word[start...])"
  }
}

extension Substring {
  /// The word without the comma after it.
  fileprivate var trimmingComma: Substring { hasSuffix("،") || hasSuffix(",") ? dropLast() : self }
}
