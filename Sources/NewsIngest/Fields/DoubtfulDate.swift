import ArabicCalendar
import Foundation

/// A date that its record alone does not tell: the input's others may, or the user.
struct DoubtfulDate: Sendable, Equatable {
  let doubt: DateDoubt
  /// As it stands in the input.
  let text: String
  /// Of its column or key.
  let name: String
  /// The time of day of another column.
  var clock: String?

  /// The date in an order of day and month.
  func date(order: DayOrder) -> PublicationDate? {
    guard case .date(let date) = FieldDate.read(text, name: name, order: order) else { return nil }
    return withClock(date)
  }

  /// The day that the number is in a spreadsheet.
  var serialDate: PublicationDate? { DaySerial.date(text).map(withClock) }

  private func withClock(_ date: PublicationDate) -> PublicationDate {
    clock.flatMap { ClockColumn.date(of: date, $0) } ?? date
  }
}
