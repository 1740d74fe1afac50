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
