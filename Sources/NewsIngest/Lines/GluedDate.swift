import ArabicCalendar

/// Writer, place and date that a site prints into the text's first line: "سمير الحلاق - بيروت في الأحد 12 أيار 2024 06:29
/// مساءً - أعلنت الوزارة …".
enum GluedDate {
  /// The date line and the text after its dash; nil where the line does not begin so. Only a clock or a label proves it: a sentence
  /// may begin with a day.
  static func split(_ text: String) -> (mark: String, own: String)? {
    if let stamped = splitStamp(text) ?? splitClock(text) { return stamped }
    let head = text.prefix(longestMark)
    guard head.contains(":"), head.contains(where: \.isNumber) else { return nil }
    for dash in head.indices where LineWords.isDash(text[dash]) || text[dash] == "=" {
      let next = text[dash...].firstIndex { $0 != text[dash] } ?? text.endIndex
      guard next < text.endIndex, dash > text.startIndex, text[next].isWhitespace,
        text[text.index(before: dash)].isWhitespace
      else { continue }
      let mark = text[..<dash].trimmingSuffix(\.isWhitespace)
      let own = text[next...].drop(while: \.isWhitespace)
      let words = own.split(whereSeparator: \.isWhitespace)
      // "نشر في: 12 أيار 2024 - 12:12 م | آخر تحديث: …".
      guard words.count >= shortestText, words.first.map({ DateStamp.holdsClock(String($0)) }) == false,
        isDateLine(String(mark))
      else { continue }
      return (String(mark), String(own))
    }
    return nil
  }

  /// "15 تشرين الأول 2018 01:49م موسم الزعتر في …": a day and its clock in front of the headline.
  private static func splitClock(_ text: String) -> (mark: String, own: String)? {
    guard text.first?.isNumber == true, text.prefix(longestStamp).contains(":") else { return nil }
    let words = text.split(separator: " ", maxSplits: 8, omittingEmptySubsequences: false)
    guard
      let clock = words.prefix(8).firstIndex(where: {
        $0.prefix { !$0.isLetter }.contains(":") && $0.first?.isNumber == true
      }),
      clock >= 1, clock + 1 < words.count
    else { return nil }
    let mark = words[...clock].joined(separator: " ")
    let own = String(text.dropFirst(mark.count)).drop(while: \.isWhitespace)
    guard let first = own.first, first.isLetter || "«\"“".contains(first),
      (shortestHeadline...longestHeadline).contains(own.split(whereSeparator: \.isWhitespace).count),
      own.last != ".",
      isDateLine(mark)
    else { return nil }
    return (mark, String(own))
  }

  /// In characters.
  private static let longestStamp = 40
  /// In words.
  private static let shortestHeadline = 5
  private static let longestHeadline = 22

  /// "date 2026-01-15 أشرف الرئيس …".
  private static func splitStamp(_ text: String) -> (mark: String, own: String)? {
    guard text.contains("date ") else { return nil }
    let words = text.split(maxSplits: 2, whereSeparator: \.isWhitespace)
    guard words.count == 3, words[0] == "date", words[1].split(separator: "-").map(\.count) == [4, 2, 2],
      words[2].split(whereSeparator: \.isWhitespace).count >= shortestText
    else { return nil }
    return ("\(words[0]) \(words[1])", String(words[2]))
  }

  private static func isDateLine(_ mark: String) -> Bool {
    guard
      let line = DateStamp(PageLine(number: 1, text: mark, startsBlock: true), clock: nil, fetchedAt: nil),
      let date = line.date
    else { return false }
    // "نشر بتاريخ: طرابلس / 8 نوفمبر 2018 ==".
    let isPublication = LineKey(mark).words.first.map(DateStamp.publishingWords.contains) == true
    return mark.contains(":") && date.precision != .day || isPublication
  }

  /// In characters.
  private static let longestMark = 120
  /// In words.
  private static let shortestText = 8
}

extension StringProtocol {
  /// The text without the characters at its end of which `isOuter` holds.
  func trimmingSuffix(_ isOuter: (Character) -> Bool) -> SubSequence {
    let end = lastIndex { !isOuter($0) }.map { index(after: $0) } ?? startIndex
    return self[..<end]
  }

  /// The text without the characters at either end that `isOuter` names.
  func trimming(_ isOuter: (Character) -> Bool) -> SubSequence {
    drop(while: isOuter).trimmingSuffix(isOuter)
  }
}
