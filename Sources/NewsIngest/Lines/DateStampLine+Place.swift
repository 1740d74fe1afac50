import ArabicCalendar

/// Forms in which the date stands after a place, a publisher or other names.
extension DateStampLine {
  /// "تونس، 24 جانفي 2023 - 09:05" or "الرباط في 3 مارس 2021": the date stands after the place that the news come from.
  ///
  /// - Returns: nil unless all the rest is the date, and nil for places that are not known: captions look like
  ///   that. A clock, which captions have none of, speaks for an unknown one.
  func afterPlace() -> Finding? {
    guard line.wordCount <= Self.longestDateline, let place, let found = reader.dateAlone(in: place.rest)
    else {
      return nil
    }
    let isTimed = found.date.precision != .day && line.trimmed.contains(":")
    return LineWords.isPlace(place.name) || isTimed && place.isSetOff
      ? Finding(found, isAfterPlace: true) : nil
  }

  private static let longestDateline = 12
  private static let longestPlace = 3

  /// The place with whether a comma or dash sets it off, and what follows. Nil where no place may stand there.
  private var place: (name: String, isSetOff: Bool, rest: String)? {
    // ARABIC COMMA next to the Latin one.
    let separators: Set<Character> = ["\u{060C}", ",", "-", "–", "—", ":", "|", "/"]
    let text = line.trimmed
    if let mark = text.firstIndex(where: separators.contains), Self.isName(text.prefix(upTo: mark)) {
      let rest = LineWords.trim(text.suffix(from: mark).dropFirst())
      return (LineWords.trim(text.prefix(upTo: mark)), true, rest)
    }
    guard let on = own.keys.dropFirst().firstIndex(of: DateStamp.on) else { return nil }
    let name = own.text(..<on)
    return Self.isName(name) ? (name, false, own.text((on + 1)...)) : nil
  }

  private static func isName(_ text: some StringProtocol) -> Bool {
    let words = LineKey(text).words
    return (1...longestPlace).contains(words.count) && !words.contains { $0.contains(where: \.isNumber) }
      && !words.contains { DateStamp.publicationLabels.contains($0) || DateStamp.updateLabels.contains($0) }
  }

  /// "جدة 29 جمادى الأولى 1436 هـ الموافق 20 مارس 2015 م واس".
  func betweenPlaceAndAgency() -> Finding? {
    guard (5...16).contains(spelled.count), let agency = spelled.words.last,
      LineWords.isAgency(String(agency)),
      let place = [2, 1].first(where: { LineWords.isPlace(spelled.text(..<$0)) }),
      let found = reader.dateAlone(in: spelled.text(place..<(spelled.count - 1)))
    else { return nil }
    return Finding(found, rest: String(agency), isAfterPlace: true)
  }

  /// "صوت الجنوب – متابعات – 14 ربيع الآخر 1445هـ", "طوكيو - الإثنين 25 أيلول 2017 / صوت الجنوب/": names and a whole date between dashes.
  func afterNames() -> Finding? {
    if let finding = afterPublisher() { return finding }
    let parts = DatelineParts.split(text)
    guard (2...5).contains(parts.count),
      let day = parts.firstIndex(where: { $0.contains(where: \.isNumber) }),
      let found = reader.dateAlone(in: parts[day])
    else { return nil }
    let names = parts[..<day] + parts[(day + 1)...]
    guard names.contains(where: Self.isKnown), names.allSatisfy(Self.isFewWords) else { return nil }
    let rest = day > 0 ? parts[0] : names.first { LineWords.isPublisherLike($0) } ?? names.first
    return Finding(found, rest: rest, isAfterPlace: true, isLoose: true)
  }

  /// Whether it is a publisher's name or a place's.
  private static func isKnown(_ name: String) -> Bool {
    LineWords.isAgency(name) || LineWords.isPublisherLike(name) || LineWords.isReporting(name)
      || LineWords.isPlace(name) || LineKey(name).words.contains(where: LineWords.isPlace)
  }

  private static func isFewWords(_ part: String) -> Bool {
    let words = LineKey(part).words
    return (1...3).contains(words.count) && !part.contains(where: \.isNumber)
      && !words.contains(where: MenuRow.joinsSentence)
      && !words.contains(where: DateStamp.updateLabels.contains)
  }

  /// "إذاعة الجنوب: 04.10.2024".
  private func afterPublisher() -> Finding? {
    guard let colon = text.firstIndex(of: ":"), LineWords.isPublisherLike(String(text[..<colon])),
      LineKey(text[..<colon]).words.count <= 4,
      let found = reader.dateAlone(in: String(text[colon...].dropFirst()))
    else { return nil }
    return Finding(found, rest: String(text[..<colon]), isAfterPlace: true, isLoose: true)
  }

  /// "كارمن العسلي 18 ديسمبر 2018": a name that is not known, or what a picture shows.
  func afterWords() -> Finding? {
    guard (4...9).contains(spelled.count), let (found, start) = reader.firstDate(in: spelled.words),
      start + found.rawText.split(separator: " ").count == spelled.count
    else { return nil }
    let end = spelled.keys[..<start].lastIndex { !DateStamp.dateLabels.contains($0) }.map { $0 + 1 } ?? 0
    // "كازا 24 السبت 17 فبراير 2024": a weekday sets the name off.
    let isSetOff = start > 0 && DateStamp.weekdays.contains(spelled.keys[start - 1])
    let isNumeric = found.rawText.split { "/-".contains($0) }.first?.count == 4 && end == start
    let name = spelled.text(..<end)
    guard (1...3).contains(end),
      isSetOff || isNumeric
        || end == start && (PersonName.isName(name) || LineWords.isPublisherLike(name)),
      !(0..<end).contains(where: { index in
        MenuRow.joinsSentence(spelled.keys[index])
          || !isSetOff && !spelled.words[index].allSatisfy(\.isLetter)
      })
    else { return nil }
    return Finding(found, isAfterPlace: true, isLoose: true)
  }
}
