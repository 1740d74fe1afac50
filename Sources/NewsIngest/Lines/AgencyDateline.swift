import ArabicCalendar

/// Place and day that an agency prints before the first sentence: "طرابلس - 10 أيلول 2025 - …", "جيبوتي 16 ربيع الأول 1447 هـ
/// الموافق 08 أيلول 2025 م (صونا) – …", "عبري في 11 يناير 2026 /العمانية/ …".
enum AgencyDateline {
  /// The day, with the words that it was read from.
  ///
  /// - Returns: nil unless a place opens the line and nothing but a day and an agency follows up to a dash, or up to the
  ///   agency between slashes or brackets. The place has to be known where no such agency proves the dateline.
  static func date(in paragraph: PageLine) -> (date: PublicationDate, raw: String)? {
    let words = Self.unglued(paragraph)
    let ends = words.indices.prefix(longest).filter { $0 >= 2 && (isDash(words[$0]) || isAgency(words[$0])) }
    for end in ends {
      let head = words[..<end].filter { !$0.hasPrefix("(") && !$0.hasSuffix(")") }
      for count in 1...2 where head.count > count {
        let place = head.prefix(count).joined(separator: " ")
        guard !place.contains(where: \.isNumber) else { continue }
        let rest = DateStamp.respelled(head.dropFirst(count).joined(separator: " "))
        guard let found = DateStamp.Reader(clock: nil, fetchedAt: nil).dateAlone(in: rest),
          found.date.precision == .day,
          LineWords.isPlace(place) || isAgency(words[end])
            || isNamedAgain(place, on: found.date, in: words[end...])
        else { continue }
        return (found.date, found.rawText)
      }
    }
    return dateBeforePlace(in: words) ?? dateAmongNames(in: words) ?? dateInBrackets(paragraph.trimmed)
      ?? dateBetweenDashes(paragraph.trimmed)
  }

  /// "الأربعاء 5 رمضان 1438 الموافق 31-05-2017 مقديشو (صوت الصومال) ــ …": a day, a place and a paper in brackets, up to a dash.
  private static func dateBeforePlace(in words: [Substring]) -> (date: PublicationDate, raw: String)? {
    guard let dash = words.prefix(longest).firstIndex(where: isDash), dash >= 3,
      let open = words[..<dash].firstIndex(where: { $0.hasPrefix("(") }), words[dash - 1].hasSuffix(")"),
      open >= 2, isVoice(CreditLine.name(words[open..<dash].joined(separator: " ")))
    else { return nil }
    for count in 1...2
    where open - count >= 1 && !words[(open - count)..<open].joined().contains(where: \.isNumber) {
      let text = DateStamp.respelled(words[..<(open - count)].joined(separator: " "))
      if let found = DateStamp.Reader(clock: nil, fetchedAt: nil).dateAlone(in: text),
        found.date.precision == .day
      {
        return (found.date, found.rawText)
      }
    }
    return nil
  }

  /// Whether a paper is named, "صوت الصومال": a place in brackets says where the other lies.
  private static func isVoice(_ name: String) -> Bool {
    isSource(name) || LineKey(name).words.first.map(voices.contains) == true
  }

  private static let voices = LineKey.words(of: "صوت\nصدى")

  /// Whether a comma ends the place, and the sentence names it again and the weekday of the date: "زليتن، 9 يناير 2026 – أقام خبازو
  /// زليتن صباح الجمعة …". Without these it may be anything that happened then.
  private static func isNamedAgain(
    _ place: String, on date: PublicationDate, in sentence: ArraySlice<Substring>
  ) -> Bool {
    guard place.last.map({ "،,".contains($0) }) == true else { return false }
    let name = LineKey(place)
    let words = sentence.prefix(longestSentence).map { LineKey($0).text }
    return name.text.count > 2 && LineKey(words.joined(separator: " ")).contains(name)
      && words.contains { Weekday.named($0) == date.firstDay.weekday }
  }

  /// The words, with blanks around brackets at the paragraph's beginning: "شحات 22 أيار 2017(وال)-نظمت".
  private static func unglued(_ paragraph: PageLine) -> [Substring] {
    guard paragraph.ascii.holds("(") else { return paragraph.words }
    let head = paragraph.words.prefix(longest).joined(separator: " ").replacing("(", with: " (")
      .replacing(")-", with: ") - ").replacing(")–", with: ") – ")
    return head.split(separator: " ") + paragraph.words.dropFirst(longest)
  }

  /// "مدينة بنتيو، جنوب السودان،14 نوفمبر 2013 ،سهى ماجد، أخبار الآن – أعلن …": places and names between commas, up to a dash.
  private static func dateAmongNames(in words: [Substring]) -> (date: PublicationDate, raw: String)? {
    guard let dash = words.prefix(longest).firstIndex(where: isDash), dash >= 4 else { return nil }
    let parts = words[..<dash].joined(separator: " ").split { "،,".contains($0) }.map { LineWords.trim($0) }
    guard parts.count >= 3 else { return nil }
    let dates = parts.compactMap { part -> FoundDate? in
      guard let found = DateStamp.Reader(clock: nil, fetchedAt: nil).dateAlone(in: part),
        found.date.precision == .day
      else { return nil }
      return found
    }
    let names = parts.filter { !$0.contains(where: \.isNumber) }.map { LineKey($0).words }
    guard dates.count == 1, let found = dates.first, parts.contains(where: isSource),
      names.count == parts.count - 1,
      names.allSatisfy({ (1...3).contains($0.count) && !$0.contains(where: MenuRow.joinsSentence) })
    else { return nil }
    return (found.date, found.rawText)
  }

  /// "(صوت الجنوب / سبوتنيك - 19 سبتمبر 2021) استأنف …".
  private static func dateInBrackets(_ text: String) -> (date: PublicationDate, raw: String)? {
    guard text.hasPrefix("("), let close = text.prefix(longestBracket).firstIndex(of: ")") else { return nil }
    let parts = text[..<close].dropFirst().split { LineWords.isDash($0) || "/،,".contains($0) }.map {
      LineWords.trim($0)
    }
    guard (2...4).contains(parts.count), let last = parts.last else { return nil }
    // HAMZA, the era's letter in Urdu.
    let day = last.trimmingSuffix { $0 == "\u{0621}" }
    guard let found = DateStamp.Reader(clock: nil, fetchedAt: nil).date(in: DateStamp.respelled(String(day))),
      found.date.precision == .day, DateStamp.rest(of: String(day), around: found.range).words.isEmpty,
      parts.dropLast().allSatisfy({ (1...4).contains(LineKey($0).words.count) }),
      parts.contains(where: isSource)
    else { return nil }
    return (found.date, found.rawText)
  }

  /// "صوت الجنوب – كييف–25 سبتمبر 2022- قال …": names, a day and dashes.
  private static func dateBetweenDashes(_ text: String) -> (date: PublicationDate, raw: String)? {
    let parts = DatelineParts.split(text.prefix(longestBracket))
    guard let day = parts.prefix(4).dropLast().firstIndex(where: { isDay($0) }), day > 0,
      day + 1 < parts.count,
      parts[..<day].contains(where: isSource),
      parts[..<day].allSatisfy({
        (1...3).contains(LineKey($0).words.count) && !LineKey($0).words.contains(where: MenuRow.joinsSentence)
          && !$0.contains(where: \.isNumber)
      }), let found = DateStamp.Reader(clock: nil, fetchedAt: nil).date(in: parts[day])
    else { return nil }
    return (found.date, found.rawText)
  }

  private static func isDay(_ text: String) -> Bool {
    guard text.contains(where: \.isNumber),
      let found = DateStamp.Reader(clock: nil, fetchedAt: nil).date(in: text)
    else {
      return false
    }
    return found.date.precision == .day && DateStamp.rest(of: text, around: found.range).words.isEmpty
  }

  /// Whether an agency or a paper is named: without one the day may be that of what is told.
  private static func isSource(_ part: String) -> Bool {
    LineWords.isAgency(part) || LineWords.isPublisherLike(part) || LineWords.isReporting(part)
      || LineKey(part).words.first.map(LineWords.opensPaper) == true
  }

  /// In characters.
  private static let longestBracket = 90

  private static func isDash(_ word: Substring) -> Bool { word.allSatisfy(LineWords.isDash) }

  /// "/العمانية/", "(شينخوا)", "وفا-".
  private static func isAgency(_ word: Substring) -> Bool {
    if word.last.map(LineWords.isDash) == true { return LineWords.isAgency(String(word.dropLast())) }
    return (word.hasPrefix("/") && word.hasSuffix("/") || word.hasPrefix("(") && word.hasSuffix(")"))
      && LineWords.isAgency(String(word))
  }

  /// In words.
  private static let longest = 16
  private static let longestSentence = 60
}
