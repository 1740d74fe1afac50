import ArabicCalendar
import Foundation

/// What a date's text alone does not tell.
public enum DateDoubt: String, Sendable {
  /// Day and month may stand in either order.
  case dayOrder
  /// The year has two digits, and any of the three numbers may be it.
  case shortYear
  /// A number that may be a day as spreadsheets count them.
  case serial
  /// It is not read as a date.
  case unread
}

/// A date that its record alone does not tell: the input's others may, or the user.
struct DoubtfulDate: Sendable, Equatable {
  let doubt: DateDoubt
  /// As it stands in the input.
  let text: String
  /// Of its column or key.
  let name: String
  /// The time of day of another column.
  var clock: String?

  /// The date in an order of day and month.
  func date(order: DayOrder) -> PublicationDate? {
    guard case .date(let date) = FieldDate.read(text, name: name, order: order) else { return nil }
    return withClock(date)
  }

  /// The day that the number is in a spreadsheet.
  var serialDate: PublicationDate? { DaySerial.date(text).map(withClock) }

  private func withClock(_ date: PublicationDate) -> PublicationDate {
    clock.flatMap { ClockColumn.date(of: date, $0) } ?? date
  }
}

/// Days counted from the beginning of 1900, as a spreadsheet's cell has them where it is read without its format: `45321`.
enum DaySerial {
  /// 1990-01-01.
  private static let first = 32_874.0
  /// 1970-01-01.
  private static let epoch = 25_569.0

  /// Whether a text is a number of the years from 1990 to this day.
  static func isOne(_ text: String) -> Bool { number(text) != nil }

  /// The day, with the time of a fraction.
  static func date(_ text: String) -> PublicationDate? {
    guard let number = number(text), let iso = CellReading.date(number, countsFrom1904: false) else {
      return nil
    }
    return ArabicDateParser().publicationDate(ofField: iso)?.date
  }

  private static func number(_ text: String) -> Double? {
    let bytes = text.utf8
    guard (5...24).contains(bytes.count), bytes.prefix(5).allSatisfy({ (0x30...0x39).contains($0) }),
      bytes.count == 5 || bytes.dropFirst(5).first == UInt8(ascii: "."), let number = Double(text)
    else { return nil }
    let today = Date().timeIntervalSince1970 / 86_400 + epoch
    return number >= first && number < today + 1 ? number : nil
  }
}

/// A date of digits whose year has two: `24/05/21`, `5-3-24 10:15`.
struct ShortYearDay {
  private let before: Substring
  private let numbers: [Int]
  private let behind: Substring

  nonisolated(unsafe) private static let day =
    /(?:^|[^0-9\/.\-])([0-9]{1,2})([\/.\-])([0-9]{1,2})\2([0-9]{2})(?![0-9\/.\-])/

  /// Nil where there is no such date in the text.
  init?(_ text: String) {
    guard text.utf8.count <= 60, text.utf8.contains(where: { "/.-".utf8.contains($0) }),
      let match = text.firstMatch(of: Self.day)
    else { return nil }
    numbers = [match.1, match.3, match.4].compactMap { Int($0) }
    before = text[..<match.1.startIndex]
    behind = text[match.4.endIndex...]
  }

  /// The text with its date in the order that the parser reads alike everywhere. As in POSIX, 69 and more are of the 20th century.
  func text(_ order: DayOrder) -> String {
    let (day, month) = order == .dmy ? (numbers[0], numbers[1]) : (numbers[1], numbers[0])
    let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return
      "\(before)\(numbers[2] < 69 ? 20 : 19)\(digits(numbers[2]))-\(digits(month))-\(digits(day))\(behind)"
  }
}
