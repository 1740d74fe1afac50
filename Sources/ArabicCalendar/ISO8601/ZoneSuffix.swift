import Foundation

/// What programs write behind a time for its zone: `Asia/Beirut`, `[Asia/Riyadh]`, and behind an offset a comment:
/// `+0300 (Arabian Standard Time)`.
struct ZoneSuffix {
  /// The text before it.
  let before: Substring
  /// Nil for a comment, which adds nothing to its offset.
  let zone: ZoneNames.Zone?

  /// Nil where `text` ends in no such thing.
  init?(of text: String) {
    if let comment = text.firstMatch(of: /[+\-]\d{2}:?\d{2} *(\([\p{L}\p{M} .:+\-0-9]{1,60}\))\s*$/) {
      before = text[..<comment.1.startIndex]
      zone = nil
    } else if let name = text.firstMatch(of: /\d *(\[?([A-Z][A-Za-z]+\/[A-Za-z_\/]{2,40})\]?)\s*$/)
      ?? text.firstMatch(of: /Z *(\[?([A-Z][A-Za-z]+\/[A-Za-z_\/]{2,40})\]?)\s*$/),
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
