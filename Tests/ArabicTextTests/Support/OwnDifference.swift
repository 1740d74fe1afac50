/// Where we differ from the reference on purpose: in two rules.
struct OwnDifference {
  /// L1, L2, L3.
  private let reference: [String]

  init(_ reference: [String]) { self.reference = reference }

  /// Whether `own` is the reference's answer, or differs by these rules alone.
  ///
  /// - L1 keeps a ة where the word with ه would be another one (`Token.normalized`).
  /// - L3 takes يت and تت off (`RootKey`), which the ranking study found and the reference does not have.
  func explains(_ own: [String]) -> Bool {
    let normalized = own[0].hasSuffix("ة") ? String(own[0].dropLast()) + "ه" : own[0]
    guard normalized == reference[0], own[1] == reference[1] else { return false }
    guard own[2] != reference[2] else { return true }
    let isImperfect = own[1].hasPrefix("يت") || own[1].hasPrefix("تت")
    return isImperfect && own[1].unicodeScalars.count >= 5
  }
}
