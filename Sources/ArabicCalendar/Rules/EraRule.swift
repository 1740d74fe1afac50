/// The sign after a year: `م` for the Common Era, `هـ` for the Hijri one.
enum EraRule {
  /// The index after a sign of the Common Era, or `start` where there is none.
  static func endOfCommonEra(_ line: ScannedLine, at start: Int) -> Int {
    switch line.word(at: start) {
    case .meem, .commonEra: start + 1
    default: start
    }
  }
}
