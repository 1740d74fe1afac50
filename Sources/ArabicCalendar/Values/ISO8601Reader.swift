/// Reads ISO 8601 dates byte by byte: no formatter, no regular expression, no allocation.
///
/// The whole text must be the date. Years are 1...9999.
struct ISO8601Reader {
  /// How much is forgiven.
  enum Form {
    /// Only what ``ISO8601Writer`` writes.
    case strict
    /// What machines write in feeds and page metadata: also a space for `T`, small letters, a fraction of a
    /// second (dropped), zones as `+0200` or `+02`, and white space around.
    case feed
    /// A field that holds a date and nothing else: also `20201116`, `20201116T103000Z` and `20201116103000`. In a page
    /// such a number may be anything.
    case field
  }

  /// East and west ends of the zones in use, in minutes.
  static let utcOffsets = -12 * 60...14 * 60

  private let bytes: UnsafeBufferPointer<UInt8>
  private let form: Form
  private var position: Int
  private let end: Int

  /// Nil where `text` is anything but one date.
  static func read(_ text: String, form: Form) -> PublicationDate? {
    if let result = text.utf8.withContiguousStorageIfAvailable({ read($0, form: form) }) { return result }
    var copy = text
    return copy.withUTF8 { read($0, form: form) }
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, form: Form) -> PublicationDate? {
    var reader = ISO8601Reader(bytes, form: form)
    return reader.date()
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, form: Form) {
    self.bytes = bytes
    self.form = form
    var start = 0
    var end = bytes.count
    if form != .strict {
      while start < end, Self.isSpace(bytes[start]) { start += 1 }
      while start < end, Self.isSpace(bytes[end - 1]) { end -= 1 }
    }
    self.position = start
    self.end = end
  }

  private mutating func date() -> PublicationDate? {
    guard end - position <= 40, let year = number(digits: 4) else { return nil }
    if position == end { return PublicationDate(year: year) }
    if form == .field, let compact = compactDate(year: year) { return compact }
    guard take("-"), let month = number(digits: 2) else { return nil }
    if position == end { return PublicationDate(year: year, month: month) }
    guard take("-"), let dayOfMonth = number(digits: 2),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    if position == end { return PublicationDate(day: day) }
    guard takeClockMark() else { return nil }
    if form != .strict, takeEndOfDay() {
      return CalendarDay(ordinal: day.ordinal + 1).flatMap { date(on: $0, at: .midnight) }
    }
    guard let clock = clock() else { return nil }
    return date(on: day, at: clock)
  }

  private mutating func date(on day: CalendarDay, at clock: WallClock) -> PublicationDate? {
    if position == end { return PublicationDate(day: day, clock: clock, utcOffsetMinutes: nil) }
    if form != .strict { _ = take(" ") }
    guard let offset = zone(), position == end else { return nil }
    return PublicationDate(day: day, clock: clock, utcOffsetMinutes: offset)
  }

  /// `1116`, `1116103000` or `1116T103000Z` after the year. The position is put back at the end, so that other forms are tried.
  private mutating func compactDate(year: Int) -> PublicationDate? {
    let start = position
    defer { position = start }
    guard let month = number(digits: 2), let dayOfMonth = number(digits: 2),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth)
    else { return nil }
    if position == end { return PublicationDate(day: day) }
    _ = take("T") || take("t")
    guard let hour = number(digits: 2), let minute = number(digits: 2),
      let clock = WallClock(checkedHour: hour, minute: minute, second: number(digits: 2))
    else { return nil }
    return date(on: day, at: clock)
  }

  /// `24:00` and `24:00:00`, the midnight that ends the day; nothing is taken where another time stands there.
  private mutating func takeEndOfDay() -> Bool {
    let start = position
    if number(digits: 2) == 24, take(":"), number(digits: 2) == 0, !take(":") || number(digits: 2) == 0 {
      return true
    }
    position = start
    return false
  }

  private mutating func clock() -> WallClock? {
    guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2) else { return nil }
    guard take(":") else { return WallClock(checkedHour: hour, minute: minute, second: nil) }
    guard let second = number(digits: 2) else { return nil }
    if form != .strict, take(".") || take(",") {
      guard number(digits: 1) != nil else { return nil }
      while number(digits: 1) != nil {}
    }
    return WallClock(checkedHour: hour, minute: minute, second: second)
  }

  private mutating func zone() -> Int? {
    if take("Z") || (form != .strict && take("z")) { return 0 }
    let isWest = take("-")
    guard isWest || take("+"), let hours = number(digits: 2) else { return nil }
    let hasColon = take(":")
    guard hasColon || form != .strict else { return nil }
    let isShort = !hasColon && position == end
    guard let minutes = isShort ? 0 : number(digits: 2), minutes < 60 else { return nil }
    let offset = (hours * 60 + minutes) * (isWest ? -1 : 1)
    // The writer says `Z` for zero.
    guard Self.utcOffsets.contains(offset), form != .strict || offset != 0 else { return nil }
    return offset
  }

  private mutating func takeClockMark() -> Bool {
    if take("T") { return true }
    return form != .strict && (take(" ") || take("t"))
  }

  /// The next `digits` ASCII digits, or nil with nothing taken.
  private mutating func number(digits: Int) -> Int? {
    guard position + digits <= end else { return nil }
    var value = 0
    for index in position..<position + digits {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    position += digits
    return value
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}
