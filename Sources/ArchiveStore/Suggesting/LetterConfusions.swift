/// Letters that are taken for one another because they sound or look alike.
enum LetterConfusions {
  private static let groups: [[Unicode.Scalar]] = [
    // Sounds that dialects do not tell apart: ضابط and ظابط.
    [.dad, .zah, .dal],
    [.thal, .zain, .zah, .dal],
    [.theh, .teh, .seen],
    // The emphatic letter for the plain one, and the reverse: سوت for صوت.
    [.seen, .sad],
    [.teh, .tah],
    // The final teh marbuta, which is folded to heh, written as teh.
    [.teh, .heh],
    [.heh, .hah, .khah],
    // Foreign g: غوغل, جوجل, قوقل.
    [.qaf, .ghain, .kaf, .jeem],
    // Letters of the throat.
    [.alef, .ain, .hamza],
    // Long vowels.
    [.alef, .waw, .yeh, .hamza],
  ]

  /// The pairs, in both orders.
  static let pairs: Set<[Unicode.Scalar]> = Set(
    groups.flatMap { group in
      group.flatMap { first in group.compactMap { $0 == first ? nil : [first, $0] } }
    })

  /// Letters that are often left out or added.
  static let weak: Set<Unicode.Scalar> = [.alef, .waw, .yeh, .hamza]
}
