import ArabicCalendar

/// Writer, place and date that a site prints into the text's first line: "سمير الحلاق - بيروت في الأحد 12 أيار 2024 06:29
/// مساءً - أعلنت الوزارة …".
enum GluedDate {
  /// The date line and the text behind its dash; nil where the line does not begin so. Only a clock proves it: a sentence
  /// may begin with a day.
  static func split(_ text: String) -> (mark: String, own: String)? {
    let head = text.prefix(longestMark)
    guard head.contains(":"), head.contains(where: \.isNumber) else { return nil }
    for dash in head.indices where LineWords.isDash(text[dash]) {
      let next = text.index(after: dash)
      guard dash > text.startIndex, next < text.endIndex, text[next].isWhitespace,
        text[text.index(before: dash)].isWhitespace
      else { continue }
      let mark = text[..<dash].trimmingSuffix(\.isWhitespace)
      let own = text[next...].drop(while: \.isWhitespace)
      guard own.split(whereSeparator: \.isWhitespace).count >= shortestText, isDateLine(String(mark)) else {
        continue
      }
      return (String(mark), String(own))
    }
    return nil
  }

  private static func isDateLine(_ mark: String) -> Bool {
    guard DateLine.holdsClock(mark),
      let date = DateLine(PageLine(number: 1, text: mark, startsBlock: true), clock: nil, fetchedAt: nil)?
        .date
    else { return false }
    return date.precision != .day
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
}
