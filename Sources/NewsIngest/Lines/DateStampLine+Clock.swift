import ArabicCalendar

/// Forms in which a clock proves the date: captions and sentences have no clock there.
extension DateStampLine {
  /// "ليفربول - الألمانية 2021.10.16 | 01:32 م", "بلادنا الخميس 29 مارس 2018 03:43 ص": names, then a whole date and a clock at the
  /// line's end. Nil where the names may be a sentence.
  func nextToClock() -> Finding? {
    guard let (found, rest) = dateNextToClock() else { return nil }
    let isPlaced = rest.map { $0.split(separator: " ").allSatisfy(LineWords.isPlaceOrCountry) } ?? false
    return Finding(found, rest: rest, isAfterPlace: isPlaced && found.date.precision == .day)
  }

  private func dateNextToClock() -> (FoundDate, rest: String?)? {
    let words = spelled.words
    guard words.count <= Self.longestClocked,
      DateStamp.holdsClock(text) || words.count <= Self.longestUnclocked,
      !spelled.holdsOne(of: DateStamp.updateLabels),
      let number = words.firstIndex(where: { $0.first?.isNumber == true })
    else { return nil }
    if number == 0 { return dateBeforeNames() }
    let start = DateStamp.weekdays.contains(spelled.keys[number - 1]) ? number - 1 : number
    let end = spelled.keys[..<start].lastIndex { !DateStamp.dateLabels.contains($0) }.map { $0 + 1 } ?? 0
    // A host is one name, however many dots it has.
    let others = spelled.keys[..<end].filter {
      !$0.isEmpty && !DateStamp.dateLabels.contains($0) && !Self.verbs.contains($0)
    }
    guard others.count <= Self.mostOthersNextToClock, !others.contains(where: MenuRow.joinsSentence),
      let found = reader.dateAlone(in: spelled.text(start...))
    else { return nil }
    let before = CreditLine.name(spelled.text(..<end))
    // Without a clock: "صوت الجنوب 22-02-2025", in digits as programs write it.
    let isInDigits = words.count == number + 1 && others.count <= 2
    // "admin 12 أيار، 2024", an account.
    let isAccount = others.count == 1 && before.allSatisfy(\.isASCII)
    let isProven = found.date.precision != .day || isInDigits || isAccount
    return isProven ? (found, others.isEmpty ? nil : before) : nil
  }

  /// "2019-03-19 04:30:07 صوت الجنوب/ متابعات".
  private func dateBeforeNames() -> (FoundDate, rest: String?)? {
    guard let clock = spelled.words.firstIndex(where: { DateStamp.holdsClock(String($0)) }),
      clock + 1 < spelled.count
    else { return nil }
    let isPeriod = DateStamp.dateLabels.contains(spelled.keys[clock + 1])
    let end = isPeriod ? clock + 2 : clock + 1
    let names = spelled.text(end...)
    let keys = LineKey(names).words
    guard keys.count <= Self.mostNamesAfterClock, !keys.contains(where: MenuRow.joinsSentence),
      let found = reader.dateAlone(in: spelled.text(..<end)), found.date.precision != .day
    else { return nil }
    return (found, names.isEmpty ? nil : names)
  }

  private static let longestClocked = 16
  private static let longestUnclocked = 4
  private static let mostOthersNextToClock = 3
  private static let mostNamesAfterClock = 7
}
