import Foundation

/// Integers of 64 bits as JSON writes them.
enum WholeNumber {
  /// In plain digits, also where it is written with a fraction or an exponent: `7.0`, `1e3`; nil for all other numbers.
  static func text(_ digits: String) -> String? {
    if let integer = Int64(digits) { return String(integer) }
    if let integer = UInt64(digits) { return String(integer) }
    // Doubles would round the digits after the sixteenth.
    guard let number = Decimal(string: digits, locale: nil) else { return nil }
    let plain = "\(number)"
    return Int64(plain).map { String($0) } ?? UInt64(plain).map { String($0) }
  }
}
