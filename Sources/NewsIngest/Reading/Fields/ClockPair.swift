import ArabicCalendar
import Foundation

/// A time on the local clock and the same in UTC, as two fields of a record: `date` and `date_gmt`, `date` and `date_unixtime`.
struct ClockPair {
  /// On the local clock, with the offset that both show.
  let local: PublicationDate
  /// What the field of the local time is called.
  let label: String
  /// What the field of the same time in UTC is called.
  let utcLabel: String

  /// Nil where no two of the dates are such a pair: the best name in UTC counts.
  init?(_ dates: [(label: String, date: PublicationDate)]) {
    for utc in dates where utc.date.utcOffsetMinutes == 0 {
      guard let name = Self.localName(utc.label),
        let clock = dates.first(where: { FieldName.words(of: $0.label) == name }),
        let local = Self.local(clock.date, utc: utc.date)
      else { continue }
      (self.local, label, utcLabel) = (local, clock.label, utc.label)
      return
    }
    return nil
  }

  /// The words of the name without the one that tells the zone; nil where none does.
  private static func localName(_ label: String) -> [String]? {
    let words = FieldName.words(of: label)
    guard words.count > 1, let last = words.last, ["gmt", "utc", "unixtime"].contains(last) else {
      return nil
    }
    return words.dropLast()
  }

  /// The clock's time with its offset, a whole quarter of an hour within the zones that there are. At 0 nothing tells a local clock.
  private static func local(_ clock: PublicationDate, utc: PublicationDate) -> PublicationDate? {
    guard clock.utcOffsetMinutes == nil, clock.precision == .minute || clock.precision == .second,
      let local = seconds(clock.iso8601 + "Z"), let instant = seconds(utc.iso8601)
    else { return nil }
    let offset = Int(local - instant)
    guard offset != 0, offset.isMultiple(of: 900), abs(offset) <= 14 * 3600 else { return nil }
    let (hours, minutes) = (abs(offset) / 60).quotientAndRemainder(dividingBy: 60)
    let zone =
      "\(offset < 0 ? "-" : "+")\(hours < 10 ? "0" : "")\(hours):\(minutes < 10 ? "0" : "")\(minutes)"
    return PublicationDate(iso8601: clock.iso8601 + zone)
  }

  /// Since 1970. Minutes alone count as their first second.
  private static func seconds(_ iso: String) -> Double? {
    let whole = iso.utf8.count == "2021-03-14T00:30Z".utf8.count ? iso.dropLast() + ":00Z" : iso[...]
    return try? Date(String(whole), strategy: .iso8601).timeIntervalSince1970
  }
}
