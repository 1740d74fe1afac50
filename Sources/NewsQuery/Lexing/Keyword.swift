/// What a whole word can mean other than itself.
enum Keyword: Equatable {
  /// `OR`, `أو`
  case or
  /// `AND`
  case and
  /// `NOT`
  case not
  /// `ليس`, `بدون`: ordinary words too, so they exclude only after a term.
  case without
  /// `NEAR/5`, `قرب/5`, and `5/قرب` as right-to-left typing leaves it.
  case near(distance: Int)
  /// `NEAR` without a distance: no operator, but surely meant as one.
  case bareNear

  /// The keyword that a word is, tatweel and marks aside. English ones in capitals only.
  init?(_ word: Scalars) {
    let key = Keyword.key(word)
    if let keyword = Keyword.table[key] {
      self = keyword
    } else if let distance = Keyword.distance(in: key) {
      self = .near(distance: distance)
    } else {
      return nil
    }
  }

  /// A word without tatweel and marks: `أَوْ` and `أو` have one key.
  static func key(_ word: Scalars) -> String {
    Scalars(word.filter { $0 != tatweel && !$0.isMark }).text
  }

  private static let table: [String: Keyword] = [
    "OR": .or,
    "AND": .and,
    "NOT": .not,
    "NEAR": .bareNear,
    // or
    "أو": .or,
    // or, without hamza
    "او": .or,
    // is not
    "ليس": .without,
    // without
    "بدون": .without,
  ]

  private static let nearNames: Set<String> = [
    "NEAR",
    // near
    "قرب",
  ]

  private static func distance(in key: String) -> Int? {
    let parts = key.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    if nearNames.contains(String(parts[0])) { return number(parts[1].unicodeScalars) }
    if nearNames.contains(String(parts[1])) { return number(parts[0].unicodeScalars) }
    return nil
  }

  /// The number that these scalars write in decimal digits, `Int.max` where it is too large;
  /// `nil` for anything else.
  static func number(_ scalars: some Sequence<Unicode.Scalar>) -> Int? {
    var number: Int?
    for scalar in scalars {
      guard let digit = scalar.decimalValue else { return nil }
      let (tens, overflow) = (number ?? 0).multipliedReportingOverflow(by: 10)
      number = overflow || tens > Int.max - digit ? Int.max : tens + digit
    }
    return number
  }
}
