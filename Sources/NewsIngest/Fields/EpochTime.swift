import ArabicCalendar
import Foundation

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
