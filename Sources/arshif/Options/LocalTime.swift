import ArabicCalendar
import Foundation

/// The user's clock.
enum LocalTime {
  /// The local time, to the minute: what "أمس" counts back from.
  static var now: PublicationDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day, .hour, .minute], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day, let hour = parts.hour,
      let minute = parts.minute
    else { return nil }
    let digits = [month, day, hour, minute].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return PublicationDate(iso8601: "\(year)-\(digits[0])-\(digits[1])T\(digits[2]):\(digits[3])")
  }
}
