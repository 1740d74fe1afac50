/// The sign behind a year: `م` for the Common Era, `هـ` for the Hijri one.
enum EraRule {
  /// The index behind a sign of the Common Era, or `start` where there is none.
  static func endOfCommonEra(_ line: DateLine, at start: Int) -> Int {
    switch line.word(at: start) {
    case .meem, .commonEra: start + 1
    default: start
    }
  }
}
