import Foundation

/// What programs write behind a time for its zone: `Asia/Beirut`, `[Asia/Riyadh]`, and behind an offset a comment:
/// `+0300 (Arabian Standard Time)`.
struct ZoneSuffix {
  /// The text before it.
  let before: Substring
  /// Nil for a comment, which adds nothing to its offset.
  let zone: ZoneNames.Zone?

  // Made once: to make them takes longer than to look for them.
  nonisolated(unsafe) private static let comment = /[+\-]\d{2}:?\d{2} *(\([\p{L}\p{M} .:+\-0-9]{1,60}\))\s*$/
  nonisolated(unsafe) private static let name = /[\dZ] *(\[?([A-Z][A-Za-z]+\/[A-Za-z_\/]{2,40})\]?)\s*$/

  /// Nil where `text` ends in no such thing.
  init?(of text: String) {
    // Every date field is asked this, and few have any.
    guard let last = text.utf8.last(where: { $0 > 0x20 }), !(0x30...0x39).contains(last),
      last == UInt8(ascii: ")") || text.utf8.contains(UInt8(ascii: "/"))
    else { return nil }
    if let comment = text.firstMatch(of: Self.comment) {
      before = text[..<comment.1.startIndex]
      zone = nil
    } else if let name = text.firstMatch(of: Self.name),
      TimeZone(identifier: String(name.2)) != nil
    {
      before = text[..<name.1.startIndex]
      zone = .region(String(name.2))
    } else {
      return nil
    }
  }

  /// The offset of this zone where the time has none of its own.
  func applied(to date: PublicationDate) -> PublicationDate {
    guard let zone, date.hasClock, date.utcOffsetMinutes == nil else { return date }
    let second = date.precision == .second ? date.second : nil
    let clock = WallClock(hour: date.hour, minute: date.minute, second: second)
    return PublicationDate(
      day: date.firstDay, clock: clock,
      utcOffsetMinutes: ZoneOffset.minutes(of: zone, on: date.firstDay, at: clock))
  }
}
