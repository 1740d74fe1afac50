/// A line's text without the marks, zones and labels that keep a date from being read.
extension DateStamp {
  /// The text as the reader of dates knows dates.
  static func cleaned(_ text: String) -> String { withoutZone(spaced(withoutFrame(text))) }

  /// "• 27 أيلول 2022", "12 أيار 2024 |" without bullet and bar.
  private static func withoutFrame(_ text: String) -> String {
    var own = text.trimming { $0.isWhitespace || frame.contains($0) }
    // "[12/أيار/2024] عدن-سبأ:".
    if own.hasPrefix("["), let close = own.prefix(longestBracket).firstIndex(of: "]"),
      own[close...].contains(where: LineWords.isDash)
    {
      own = own[own.index(after: own.startIndex)..<close] + " - " + own[close...].dropFirst()
    }
    // "التوقيت الجمعة، 22 أيار 2024".
    let first = own.prefix { !$0.isWhitespace }
    return headerLabels.contains(LineKey(first).text) ? String(own.dropFirst(first.count + 1)) : String(own)
  }

  /// In characters.
  private static let longestBracket = 30
  private static let frame = Set("•●▪■*|–—-،,».«›‹")

  /// "… 12:53:23 PM - GMT (+3 )" without the zone after the dash.
  private static func withoutZone(_ text: String) -> String {
    guard let zone = text.firstRange(of: " - GMT"), text[zone.upperBound...].count <= 8 else { return text }
    return String(text[..<zone.lowerBound])
  }

  private static let headerLabels: Set<String> = [LineKey("التوقيت").text, LineKey("الوقت").text]

  /// "تاريخ نشر الخبر :16/11/2025" without the colon.
  private static func withoutLooseColon(_ text: String) -> String {
    guard text.holdsBytes(of: " :") else { return text }
    return text.split(separator: " ").map {
      $0.hasPrefix(":") && isNumericDate($0.dropFirst()) ? $0.dropFirst() : $0
    }
    .joined(separator: " ")
  }

  /// "12 مايو ,2024: 03:15 م" with its marks where they belong.
  static func spaced(_ text: String) -> String {
    let text = DateStamp.respelled(Self.withoutLooseColon(text))
    guard text.holdsBytes(of: " ,") else { return text }
    let words = text.replacing(" ,", with: ", ").split(separator: " ")
    return words.map {
      $0.count == 5 && $0.hasSuffix(":") && $0.dropLast().allSatisfy(\.isNumber) ? $0.dropLast() : $0
    }
    .joined(separator: " ")
  }
}
