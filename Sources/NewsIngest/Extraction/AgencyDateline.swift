import ArabicCalendar

/// Place and day that an agency prints before the first sentence: "طرابلس - 10 أيلول 2025 - …", "جيبوتي 16 ربيع الأول 1447 هـ
/// الموافق 08 أيلول 2025 م (صونا) – …".
enum AgencyDateline {
  /// The day, with the words that it was read from.
  ///
  /// - Returns: nil unless a known place opens the line, a dash ends the dateline, and nothing but an agency stands between.
  static func date(in paragraph: PageLine) -> (date: PublicationDate, raw: String)? {
    let words = paragraph.words
    let dashes = words.indices.prefix(longest).filter { $0 >= 3 && words[$0].allSatisfy(LineWords.isDash) }
    for dash in dashes {
      let head = words[..<dash].filter { !$0.hasPrefix("(") && !$0.hasSuffix(")") }
      for count in 1...2
      where head.count > count && LineWords.isPlace(head.prefix(count).joined(separator: " ")) {
        let rest = DateLine.respelled(head.dropFirst(count).joined(separator: " "))
        guard let found = DateLine.Reader(clock: nil, fetchedAt: nil).date(in: rest),
          found.date.precision == .day,
          DateLine.rest(of: rest, around: found.range).words.isEmpty
        else { continue }
        return (found.date, found.rawText)
      }
    }
    return nil
  }

  /// In words.
  private static let longest = 16
}
