/// Numbers next to a day that are none of its own: the second calendar's, and the number of the paper's issue.
extension DateStamp {
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

  /// "العدد 2718 - السبت 13 أيار 2010" without the issue's number.
  static func withoutIssue(_ text: String) -> String {
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
}
