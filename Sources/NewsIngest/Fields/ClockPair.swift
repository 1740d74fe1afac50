import ArabicCalendar
import Foundation

/// A time on the local clock and the same in UTC, as two fields of a record: `date` and `date_gmt`, `date` and `date_unixtime`.
///
/// Only the local clock's day is the paper's.
enum ClockPair {
  /// Of the name in UTC.
  private static let endings: Set<String> = ["gmt", "utc", "unixtime"]

  /// The places of the two names; nil where no two of the names are such a pair.
  static func places(_ names: [String]) -> (local: Int, utc: Int)? {
    for (utc, name) in names.enumerated() {
      let words = FieldName.words(of: name)
      guard words.count > 1, let last = words.last, endings.contains(last) else { continue }
      if let local = names.firstIndex(where: { FieldName.words(of: $0) == words.dropLast() }) {
        return (local, utc)
      }
    }
    return nil
  }

  /// The clock's time with the offset that both show, a whole quarter of an hour; nil where they are no such two times, or alike, which
  /// tells nothing of the zone.
  static func date(local: PublicationDate, utc: PublicationDate) -> PublicationDate? {
    guard local.utcOffsetMinutes == nil, utc.utcOffsetMinutes == 0, local.iso8601.contains("T"),
      let clock = seconds(local.iso8601 + "Z"), let instant = seconds(utc.iso8601)
    else { return nil }
    let offset = Int(clock - instant)
    guard offset != 0, offset.isMultiple(of: 900), abs(offset) <= 14 * 3600 else { return nil }
    let (hours, minutes) = (abs(offset) / 60).quotientAndRemainder(dividingBy: 60)
    let digits = "\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    return PublicationDate(iso8601: local.iso8601 + (offset < 0 ? "-" : "+") + digits)
  }

  /// Since 1970. Minutes alone count as their first second.
  private static func seconds(_ iso: String) -> Double? {
    let whole = iso.utf8.count == "2021-03-14T00:30Z".utf8.count ? iso.dropLast() + ":00Z" : iso[...]
    return try? Date(String(whole), strategy: .iso8601).timeIntervalSince1970
  }
}
