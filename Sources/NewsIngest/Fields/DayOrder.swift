/// The order of day and month in dates of digits, such as 3/4/2025.
public enum DayOrder: String, Sendable, CaseIterable {
  /// 3 April, as Arabic and French write it.
  case dmy
  /// 4 March, as American programs write it.
  case mdy
}
