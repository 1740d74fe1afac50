/// Finds what may be Windows-1256 that was read as Latin-1 or Windows-1252.
enum MisreadWindows1256 {
  private enum Word {
    case arabic, neutral, other
  }

  /// Runs of words that have Latin letters with accents for all their letters, with figures and punctuation between.
  static func runs(of line: [Unicode.Scalar]) -> [MisreadRun] {
    var runs: [MisreadRun] = []
    var open: Range<Int>?
    func close() {
      guard let range = open else { return }
      runs.append(MisreadRun(range: range, text: line[range].compactMap(misread)))
      open = nil
    }
    for word in line.indices.split(whereSeparator: { line[$0].properties.isWhitespace }) {
      guard let first = word.first, let last = word.last else { continue }
      switch kind(of: line[first...last]) {
      case .arabic: open = (open?.lowerBound ?? first)..<last + 1
      case .neutral: break
      case .other: close()
      }
    }
    close()
    return runs
  }

  private static func kind(of word: ArraySlice<Unicode.Scalar>) -> Word {
    var isArabic = false
    for scalar in word {
      if scalar.value < 0x80 {
        if scalar.properties.isAlphabetic { return .other }
        continue
      }
      guard let meant = misread(scalar) else { return .other }
      if (0x0621...0x064A).contains(meant.value) { isArabic = true }
    }
    return isArabic ? .arabic : .neutral
  }

  /// The character that the byte of a Latin one means in Windows-1256.
  private static func misread(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    ByteMapping.windows1252.byte(of: scalar).map { ByteMapping.windows1256.scalar(of: $0) }
  }
}
