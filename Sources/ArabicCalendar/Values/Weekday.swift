/// A day of the week. Raw values are Foundation's: Sunday is 1, Saturday is 7.
public enum Weekday: Int, Sendable, CaseIterable {
  case sunday = 1
  case monday
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
}
