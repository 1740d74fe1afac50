/// A date of digits whose year has two: `24/05/21`, `5-3-24 10:15`.
struct ShortYearDay {
  private let before: Substring
  private let numbers: [Int]
  private let after: Substring

  nonisolated(unsafe) private static let day =
    /(?:^|[^0-9\/.\-])([0-9]{1,2})([\/.\-])([0-9]{1,2})\2([0-9]{2})(?![0-9\/.\-])/

  /// Nil where there is no such date in the text.
  init?(_ text: String) {
    guard text.utf8.count <= 60, text.utf8.contains(where: { "/.-".utf8.contains($0) }),
      let match = text.firstMatch(of: Self.day)
    else { return nil }
    numbers = [match.1, match.3, match.4].compactMap { Int($0) }
    before = text[..<match.1.startIndex]
    after = text[match.4.endIndex...]
  }

  /// The text with its date in the order that the parser reads alike everywhere. As in POSIX, 69 and more are of the 20th century.
  func text(_ order: DayOrder) -> String {
    let (day, month) = order == .dmy ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return
      "\(before)\(numbers[2] < 69 ? 20 : 19)\(digits(numbers[2]))-\(digits(month))-\(digits(day))\(after)"
  }
}
