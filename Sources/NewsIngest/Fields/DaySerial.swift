import ArabicCalendar
import Foundation

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
    guard let number = number(text), let iso = Self.iso8601(number, countsFrom1904: false) else {
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

  /// Days since the beginning of 1900 or 1904 as ISO 8601: "2021-03-04", "2021-03-04T10:15:00". Nil for what is no day, as a
  /// clock alone is.
  ///
  /// Excel's 1900 has a 29th of February, so that days before its March are one off.
  static func iso8601(_ number: Double, countsFrom1904: Bool) -> String? {
    guard number >= 1, number < 2_958_466 else { return nil }
    let seconds = Int((number * 86_400).rounded())
    let days = seconds / 86_400 + (countsFrom1904 ? 1_462 : 0)
    // 25569 days lie between Excel's beginning and 1970.
    let sinceEpoch = (days < 60 ? days + 1 : days) - 25_569
    let instant = Date(timeIntervalSince1970: Double(sinceEpoch * 86_400 + seconds % 86_400))
    let text = instant.formatted(.iso8601)
    let day = String(text.prefix(10))
    return seconds % 86_400 == 0 ? day : day + "T" + text.dropFirst(11).prefix(8)
  }
}
