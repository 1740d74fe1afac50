import ArabicCalendar
import Foundation

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
