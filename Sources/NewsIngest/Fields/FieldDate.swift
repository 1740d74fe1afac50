import ArabicCalendar
import Foundation

/// The order of day and month in dates of digits, such as 3/4/2025.
public enum DayOrder: String, Sendable, CaseIterable {
  /// 3 April, as Arabic and French write it.
  case dmy
  /// 4 March, as American programs write it.
  case mdy
}

/// What the date field of a table or of JSON says.
enum FieldDate: Equatable {
  case date(PublicationDate)
  case doubtful(DateDoubt)
  /// Nothing: a sign for no date.
  case none

  /// Reads a date field.
  ///
  /// - Parameters:
  ///   - text: as it stands in the input.
  ///   - name: of the column or key; one that ends in "gmt" or "utc" tells the zone.
  ///   - isNumber: whether JSON has it as a number.
  ///   - order: what is known of the column.
  static func read(_ text: String, name: String, isNumber: Bool = false, order: DayOrder?) -> FieldDate {
    if isZero(text) { return .none }
    if let instant = EpochTime.date(text) { return .date(instant) }
    if DaySerial.isOne(text) { return .doubtful(.serial) }
    // A number of a few digits counts something, and may be no year.
    if isNumber, text.utf8.count < 8 { return .doubtful(.unread) }
    if let day = NumericDay(text) {
      guard let order = day.onlyOrder ?? order else { return .doubtful(.dayOrder) }
      return date(day.text(order), name: name)
    }
    let found = date(text, name: name)
    guard found == .doubtful(.unread), let day = ShortYearDay(text) else { return found }
    return order.map { date(day.text($0), name: name) } ?? .doubtful(.shortYear)
  }

  /// What programs write for no date: the first instant that they count from, zeros and dashes.
  private static func isZero(_ text: String) -> Bool {
    let isNothing =
      text.utf8.count <= 20
      && text.unicodeScalars.allSatisfy {
        $0 == "0" || !$0.properties.isAlphabetic && $0.properties.numericType == nil
      }
    if isNothing { return true }
    let digits = text.utf8.prefix(19)
    let day = digits.prefix(10)
    return day.elementsEqual("1900-01-00".utf8) || day.elementsEqual("0001-01-01".utf8)
      || day.elementsEqual("1970-01-01".utf8) && digits.dropFirst(11).elementsEqual("00:00:00".utf8)
  }

  private static func date(_ text: String, name: String) -> FieldDate {
    guard
      let date = ArabicDateParser().publicationDate(ofField: withYearBeforeClock(text), fetchedAt: nil)?.date
    else {
      return .doubtful(.unread)
    }
    guard date.utcOffsetMinutes == nil, date.precision == .minute || date.precision == .second,
      tellsUTC(name),
      let instant = PublicationDate(iso8601: date.iso8601 + "Z")
    else { return .date(date) }
    return .date(instant)
  }

  /// Whether the last letters of a name are "gmt" or "utc".
  static func tellsUTC(_ name: String) -> Bool {
    let letters = name.utf8.reversed().lazy.map { $0 | 0x20 }.drop { !(0x61...0x7A).contains($0) }.prefix(3)
    return letters.elementsEqual("tmg".utf8) || letters.elementsEqual("ctu".utf8)
  }

  /// C's order of a date, which Twitter has too, in that of mail: `Mon Mar 15 10:20:00 +0000 2021`.
  private static func withYearBeforeClock(_ text: String) -> String {
    guard text.utf8.count <= 40, text.utf8.first.map({ $0 >= UInt8(ascii: "A") }) == true,
      let match = text.wholeMatch(of: clockBeforeYear)
    else { return text }
    return "\(match.1), \(match.3) \(match.2) \(match.6) \(match.4)\(match.5 ?? "")"
  }

  nonisolated(unsafe) private static let clockBeforeYear =
    /([A-Z][a-z]{2}) ([A-Z][a-z]{2}) +([0-9]{1,2}) ([0-9]{2}:[0-9]{2}:[0-9]{2})( [A-Z]{1,5}| [+\-][0-9]{4})? ([0-9]{4})/
}

/// Seconds since 1970, or milliseconds, microseconds or nanoseconds: told apart by their size, for news is of our time.
enum EpochTime {
  /// From 1990 to 2100.
  private static let seconds = 631_152_000.0...4_102_444_800.0

  /// The instant in UTC; nil where the text is no such number.
  static func date(_ text: String) -> PublicationDate? {
    let bytes = text.utf8
    guard let first = bytes.first, (9...24).contains(bytes.count), first <= UInt8(ascii: "9"),
      bytes.allSatisfy({
        isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e")
          || $0 == UInt8(ascii: "+")
      }),
      let number = Double(text)
    else { return nil }
    for unit in [1.0, 1e3, 1e6, 1e9] where seconds.contains(number / unit) {
      let iso = Date(timeIntervalSince1970: (number / unit).rounded(.down)).formatted(.iso8601)
      // As everywhere, a second of zero is that of a machine which knows the minute only.
      return PublicationDate(iso8601: iso.hasSuffix(":00Z") ? iso.dropLast(4) + "Z" : iso)
    }
    return nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// A date of digits with the year behind: `3/4/2025`, `04-13-2025 10:15`.
///
/// Dates with dots are no American ones, and those in Arabic digits neither: they are left to the parser.
struct NumericDay {
  private let before: String
  private let first: Int
  private let second: Int
  private let year: String
  private let behind: String

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
    behind = String(text[match.4.endIndex...])
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
    return "\(before)\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)\(behind)"
  }
}
