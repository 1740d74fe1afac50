import Foundation

/// The offset of a written zone on a given day, summer time included.
enum ZoneOffset {
  /// Minutes east of UTC, or nil where the zone is unknown, or the clock went back over that time and it came twice.
  static func minutes(of zone: ZoneNames.Zone, on day: CalendarDay, at clock: WallClock) -> Int? {
    switch zone {
    case .fixed(let minutes): minutes
    case .unspecified: nil
    case .region(let identifier): minutes(inRegion: identifier, on: day, at: clock)
    }
  }

  private static func minutes(inRegion identifier: String, on day: CalendarDay, at clock: WallClock) -> Int? {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    let wall = Double((day.ordinal - ordinalOf2001) * 86_400 + clock.hour * 3600 + clock.minute * 60)
    // Only the offsets in force a day before and a day after can hold here.
    let candidates = Set(
      [-86_400.0, 86_400.0].map { zone.secondsFromGMT(for: Date(timeIntervalSinceReferenceDate: wall + $0)) })
    let holding = candidates.filter {
      zone.secondsFromGMT(for: Date(timeIntervalSinceReferenceDate: wall - Double($0))) == $0
    }
    // Local mean times of long ago have odd seconds.
    guard holding.count == 1, let seconds = holding.first, seconds % 60 == 0 else { return nil }
    return seconds / 60
  }

  /// 2001-01-01, where Foundation counts from.
  private static let ordinalOf2001 = 730_485
}
