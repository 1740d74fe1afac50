/// The letters of folded Arabic under their Unicode names.
extension Unicode.Scalar {
  static let hamza: Self = "\u{0621}"
  static let alef: Self = "\u{0627}"
  static let beh: Self = "\u{0628}"
  static let teh: Self = "\u{062A}"
  static let theh: Self = "\u{062B}"
  static let jeem: Self = "\u{062C}"
  static let hah: Self = "\u{062D}"
  static let khah: Self = "\u{062E}"
  static let dal: Self = "\u{062F}"
  static let thal: Self = "\u{0630}"
  static let reh: Self = "\u{0631}"
  static let zain: Self = "\u{0632}"
  static let seen: Self = "\u{0633}"
  static let sheen: Self = "\u{0634}"
  static let sad: Self = "\u{0635}"
  static let dad: Self = "\u{0636}"
  static let tah: Self = "\u{0637}"
  static let zah: Self = "\u{0638}"
  static let ain: Self = "\u{0639}"
  static let ghain: Self = "\u{063A}"
  static let feh: Self = "\u{0641}"
  static let qaf: Self = "\u{0642}"
  static let kaf: Self = "\u{0643}"
  static let lam: Self = "\u{0644}"
  static let meem: Self = "\u{0645}"
  static let noon: Self = "\u{0646}"
  static let heh: Self = "\u{0647}"
  static let waw: Self = "\u{0648}"
  static let yeh: Self = "\u{064A}"
}

/// The letters that words are looked for with.
enum Alphabet {
  /// Folded Arabic, ascending.
  static let arabic: [Unicode.Scalar] = [
    .hamza, .alef, .beh, .teh, .theh, .jeem, .hah, .khah, .dal, .thal, .reh, .zain, .seen, .sheen, .sad, .dad,
    .tah, .zah, .ain, .ghain, .feh, .qaf, .kaf, .lam, .meem, .noon, .heh, .waw, .yeh,
  ]
  /// Folded Latin, ascending.
  static let latin: [Unicode.Scalar] = ("a"..."z").scalars
}

extension ClosedRange<Unicode.Scalar> {
  /// All scalars of the range.
  fileprivate var scalars: [Unicode.Scalar] {
    (lowerBound.value...upperBound.value).compactMap(Unicode.Scalar.init)
  }
}
