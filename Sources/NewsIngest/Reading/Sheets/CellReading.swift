import Foundation

/// What a cell's value means: a text by its number, a day by its style.
struct CellReading {
  let strings: [String]
  /// Which styles show a number as a date.
  let dateStyles: Set<Int>
  /// Which styles show a number as a time of day.
  let clockStyles: Set<Int>
  let countsFrom1904: Bool

  /// The cell's text as a table in CSV would have it.
  ///
  /// - Returns: nil for a text that the workbook does not have.
  func text(_ value: String, type: String, style: Int) -> String? {
    switch type {
    case "s":
      let number = value.trimmingWhiteSpace
      if number.isEmpty { return "" }
      return Int(number).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
    // Of a formula that has no value Excel keeps the error's name.
    case "e": return ""
    case "n":
      guard let number = Double(value.trimmingWhiteSpace), number.isFinite else { return value }
      if dateStyles.contains(style), let date = DaySerial.iso8601(number, countsFrom1904: countsFrom1904) {
        return date
      }
      if clockStyles.contains(style), let clock = Self.clock(number) { return clock }
      let isWhole = number.rounded() == number && abs(number) < 1e15
      return isWhole ? String(Int(number)) : value
    default: return value
    }
  }

  /// A part of a day as "10:15:00"; nil for any other number.
  static func clock(_ number: Double) -> String? {
    guard number >= 0, number < 1 else { return nil }
    let seconds = min(Int((number * 86_400).rounded()), 86_399)
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
