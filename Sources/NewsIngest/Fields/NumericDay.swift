/// A date of digits with the year at its end: `3/4/2025`, `04-13-2025 10:15`.
///
/// Dates with dots are no American ones, and those in Arabic digits neither: they are left to the parser.
struct NumericDay {
  private let before: String
  private let first: Int
  private let second: Int
  private let year: String
  private let after: String

  nonisolated(unsafe) private static let day =
    /(?:^|[^0-9\/.\-])([0-9]{1,2})([\/\-])([0-9]{1,2})\2([0-9]{4})(?![0-9\/\-])/

  /// Nil where there is no such date in the text.
  init?(_ text: String) {
    // Most dates begin with their year.
    guard text.utf8.count <= 60, !text.utf8.prefix(4).allSatisfy({ (0x30...0x39).contains($0) }),
      text.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }),
      let match = text.firstMatch(of: Self.day),
      let first = Int(match.1), let second = Int(match.3), (1...31).contains(first), (1...31).contains(second)
    else { return nil }
    (self.first, self.second, year) = (first, second, String(match.4))
    before = String(text[..<match.1.startIndex])
    after = String(text[match.4.endIndex...])
  }

  /// The order that the numbers allow alone; nil where both do.
  var onlyOrder: DayOrder? {
    if first == second { return .dmy }
    if first > 12 { return .dmy }
    return second > 12 ? .mdy : nil
  }

  /// What it says of its column; nil where it says nothing.
  var evidence: DayOrder? { first == second ? nil : onlyOrder }

  /// The text with its date in the order that the parser reads alike everywhere.
  func text(_ order: DayOrder) -> String {
    let (day, month) = order == .dmy ? (first, second) : (second, first)
    return "\(before)\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)\(after)"
  }
}
