import ArabicCalendar

/// Place and day that an agency prints before the first sentence: "طرابلس - 10 أيلول 2025 - …", "جيبوتي 16 ربيع الأول 1447 هـ
/// الموافق 08 أيلول 2025 م (صونا) – …", "عبري في 11 يناير 2026 /العمانية/ …".
enum AgencyDateline {
  /// The day, with the words that it was read from.
  ///
  /// - Returns: nil unless a place opens the line and nothing but a day and an agency follows up to a dash, or up to the
  ///   agency between slashes or brackets. The place has to be known where no such agency proves the dateline.
  static func date(in paragraph: PageLine) -> (date: PublicationDate, raw: String)? {
    let words = paragraph.words
    let ends = words.indices.prefix(longest).filter { $0 >= 3 && (isDash(words[$0]) || isAgency(words[$0])) }
    for end in ends {
      let head = words[..<end].filter { !$0.hasPrefix("(") && !$0.hasSuffix(")") }
      for count in 1...2 where head.count > count {
        let place = head.prefix(count).joined(separator: " ")
        guard LineWords.isPlace(place) || isAgency(words[end]) && !place.contains(where: \.isNumber) else {
          continue
        }
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

  private static func isDash(_ word: Substring) -> Bool { word.allSatisfy(LineWords.isDash) }

  /// "/العمانية/", "(شينخوا)".
  private static func isAgency(_ word: Substring) -> Bool {
    (word.hasPrefix("/") && word.hasSuffix("/") || word.hasPrefix("(") && word.hasSuffix(")"))
      && LineWords.isAgency(String(word))
  }

  /// In words.
  private static let longest = 16
}
