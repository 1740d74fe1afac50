import ArabicCalendar

/// The parts of one record's date.
struct DateParts {
  /// A part as it stands in the input.
  struct Value {
    let part: DatePart
    /// What it is called in the input.
    let label: String
    let text: String
  }

  private(set) var values: [Value] = []

  /// Longer values are no parts.
  private static let longest = 40

  /// Whether it is a value of a part, and the first of its kind. Of times of day there may be several.
  mutating func add(_ part: DatePart, called label: String, text: String) -> Bool {
    let text = text.trimmingWhiteSpace
    guard text.utf8.count <= Self.longest else { return false }
    if part == .clock || part == .hour, ClockColumn.isClock(text) {
      values.append(Value(part: .clock, label: label, text: text))
      return true
    }
    guard part != .clock, self[part] == nil, part == .month || Self.number(text) != nil else { return false }
    values.append(Value(part: part, label: label, text: text))
    return true
  }

  /// What parts are called, in their order in the input.
  func labels(of parts: Set<DatePart>) -> String { joined(parts, by: \.label, separator: ", ") }

  /// What stands there.
  func texts(of parts: Set<DatePart>) -> String { joined(parts, by: \.text, separator: " ") }

  private func joined(_ parts: Set<DatePart>, by value: (Value) -> String, separator: String) -> String {
    values.filter { parts.contains($0.part) }.map(value).joined(separator: separator)
  }

  private subscript(part: DatePart) -> String? { values.first { $0.part == part }?.text }

  /// The day, or the month where there is no day; nil where year and month are not both there. A year alone may be that of an event.
  var date: PublicationDate? {
    guard let year = self[.year].flatMap(Self.number), let month = self[.month],
      let day = ArabicDateParser().typedDate(Self.text(day: self[.day], month: month, year: year)),
      day.precision == (self[.day] == nil ? .month : .day),
      // A typed date may have any year.
      let date = ArabicDateParser().publicationDate(ofField: day.iso8601)?.date
    else { return nil }
    return date
  }

  private static func text(day: String?, month: String, year: Int) -> String {
    let day = day.map { number($0) ?? 0 }
    guard let month = number(month) else { return "\(day.map { "\($0) " } ?? "")\(month) \(year)" }
    let digits = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(digits(month))" + (day.map { "-" + digits($0) } ?? "")
  }

  /// The times of day that are a date's, or hour and minute as a clock shows them, with what they are called.
  func clocks(of date: String) -> [(text: String, labels: [String])] {
    let clocks = values.filter { $0.part == .clock && ClockColumn.belong($0.label, to: date) }
    if !clocks.isEmpty { return clocks.map { ($0.text, [$0.label]) } }
    let parts = values.filter { $0.part == .hour || $0.part == .minute }
    return hourAndMinute.map { [($0, parts.map(\.label))] } ?? []
  }

  private var hourAndMinute: String? {
    guard let hour = self[.hour].flatMap(Self.number), let minute = self[.minute].flatMap(Self.number) else {
      return nil
    }
    return "\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  /// Programs write whole numbers as "3.0" where cells of a column are empty.
  private static func number(_ text: String) -> Int? {
    let digits = text.hasSuffix(".0") ? text.dropLast(2) : text[...]
    guard (1...4).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard let value = digit.wholeNumberValue, value < 10 else { return nil }
      number = number * 10 + value
    }
    return number
  }
}
