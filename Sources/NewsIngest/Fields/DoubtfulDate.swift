import ArabicCalendar
import Foundation

/// What a date's text alone does not tell.
public enum DateDoubt: String, Sendable {
  /// Day and month may stand in either order.
  case dayOrder
  /// The year has two digits, and any of the three numbers may be it.
  case shortYear
  /// A number that may be a day as spreadsheets count them.
  case serial
  /// It is not read as a date.
  case unread
}

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
