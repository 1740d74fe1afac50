/// Writes dates as ISO 8601, byte by byte: no formatter, no locale.
enum ISO8601Writer {
  /// The shortest form that says all that the date knows.
  static func text(of date: PublicationDate) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(25)
    switch date.precision {
    case .year: append(date.firstDay.year, width: 4, to: &bytes)
    case .month:
      append(date.firstDay.year, width: 4, to: &bytes)
      bytes.append(UInt8(ascii: "-"))
      append(date.firstDay.month, width: 2, to: &bytes)
    case .day: append(date.firstDay, to: &bytes)
    case .minute, .second:
      append(date.firstDay, to: &bytes)
      appendClock(of: date, to: &bytes)
      appendZone(of: date, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `2020-11-16`.
  static func append(_ day: CalendarDay, to bytes: inout [UInt8]) {
    append(day.year, width: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(day.month, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    append(day.day, width: 2, to: &bytes)
  }

  private static func appendClock(of date: PublicationDate, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "T"))
    append(date.hour, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(date.minute, width: 2, to: &bytes)
    guard date.precision == .second else { return }
    bytes.append(UInt8(ascii: ":"))
    append(date.second, width: 2, to: &bytes)
  }

  private static func appendZone(of date: PublicationDate, to bytes: inout [UInt8]) {
    guard let offset = date.utcOffsetMinutes else { return }
    guard offset != 0 else { return bytes.append(UInt8(ascii: "Z")) }
    bytes.append(UInt8(ascii: offset < 0 ? "-" : "+"))
    append(abs(offset) / 60, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(abs(offset) % 60, width: 2, to: &bytes)
  }

  /// A number of 0...9999, with zeros in front up to `width` digits.
  private static func append(_ number: Int, width: Int, to bytes: inout [UInt8]) {
    var divisor = width == 4 ? 1000 : 10
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
