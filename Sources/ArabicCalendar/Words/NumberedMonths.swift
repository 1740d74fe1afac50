/// The Levantine month pairs that a number tells apart: `تشرين 1` is October, `ك2` is January.
///
/// Without a number such a stem is no month: `تشرين 2019` may be either.
enum NumberedMonths {
  /// The months called first and second of a stem.
  struct Pair: Hashable {
    let first: Int
    let second: Int

    /// The month for 1 or 2, nil for all else.
    func month(numbered number: Int) -> Int? {
      switch number {
      case 1: first
      case 2: second
      default: nil
      }
    }
  }

  static let stems: [Pair: [String]] = [
    // October and November
    Pair(first: 10, second: 11): [
      "تشرين",
      "ت",
    ],
    // December and January
    Pair(first: 12, second: 1): [
      "كانون",
      "ك",
    ],
  ]
}
