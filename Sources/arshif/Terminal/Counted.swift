/// A number and what it counts, as in "1 article" and "2 articles".
///
/// - Parameter plural: where it is not the name and an s.
func counted(_ number: Int, _ name: String, _ plural: String? = nil) -> String {
  "\(number) " + (number == 1 ? name : plural ?? name + "s")
}

extension Int {
  /// With commas between the thousands.
  var grouped: String {
    var digits = "\(magnitude)"
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
      position -= 3
    }
    return (self < 0 ? "-" : "") + digits
  }
}
