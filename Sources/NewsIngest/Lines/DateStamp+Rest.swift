/// What stands in a line besides its date.
extension DateStamp {
  /// The words next to the date where they are more than labels.
  static func nameNextTo(_ dateRange: Range<Int>, in text: String) -> String? {
    guard !rest(of: text, around: dateRange).words.isEmpty else { return nil }
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: dateRange.lowerBound)
    let end = text.utf8.index(text.utf8.startIndex, offsetBy: dateRange.upperBound)
    let sides = [String(text[..<start]), String(text[end...])]
    return sides.first { side in
      LineKey(side).words.contains { !dateLabels.contains($0) && !LineKey.isNumber($0) }
    }
    .map { CreditLine.name($0) }
  }

  /// Whether the line holds the date, its labels, a place and punctuation, and no more.
  ///
  /// - Parameter dateRange: UTF-8 byte offsets of the date in `text`.
  static func isNothingElse(_ text: String, dateRange: Range<Int>, hasClock: Bool) -> Bool {
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

  private static func isSeparator(_ character: Character) -> Bool {
    "|-–—،,:؛•·/()".contains(character)
  }
}
