package import ArabicCalendar

/// How precisely a date is known, as a byte.
package enum DatePrecision: UInt8 {
  case undated, year, month, day, minute, second

  package init(_ precision: PublicationDate.Precision?) {
    switch precision {
    case nil: self = .undated
    case .year: self = .year
    case .month: self = .month
    case .day: self = .day
    case .minute: self = .minute
    case .second: self = .second
    }
  }

  /// - Parameter name: the column `article.precision`.
  package init(name: UnsafePointer<UInt8>?) {
    switch name?.pointee {
    case UInt8(ascii: "y"): self = .year
    case UInt8(ascii: "m"): self = name?[1] == UInt8(ascii: "o") ? .month : .minute
    case UInt8(ascii: "d"): self = .day
    case UInt8(ascii: "s"): self = .second
    default: self = .undated
    }
  }
}
