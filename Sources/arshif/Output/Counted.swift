/// A number and what it counts, as in "1 article" and "2 articles".
///
/// - Parameter plural: where it is not the name and an s.
func counted(_ number: Int, _ name: String, _ plural: String? = nil) -> String {
  "\(number) " + (number == 1 ? name : plural ?? name + "s")
}
