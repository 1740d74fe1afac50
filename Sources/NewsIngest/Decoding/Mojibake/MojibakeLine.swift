/// Finds and undoes the mojibake of one line.
enum MojibakeLine {
  typealias Repair = (text: String, count: Int)

  /// How many misreadings one after the other are undone.
  private static let mostLevels = 3

  /// The line repaired, nil where nothing is to be repaired.
  static func repaired(_ line: some StringProtocol) -> Repair? {
    if let repair = repaired(Array(line.unicodeScalars), level: 1) { return repair }
    // Entities stay as they are unless all that they stand for is mojibake.
    guard let plain = LatinEntities.resolved(line), let repair = repaired(plain, level: 1),
      !repair.text.unicodeScalars.contains(where: isLatin)
    else { return nil }
    return repair
  }

  private static func repaired(_ line: [Unicode.Scalar], level: Int) -> Repair? {
    var scalars = line
    var count = 0
    for mapping in [ByteMapping.windows1252, .windows1256] {
      replace(MisreadUTF8.runs(of: scalars, mapping), in: &scalars, counting: &count) {
        undone($0, level: level)
      }
    }
    replace(MisreadWindows1256.runs(of: scalars), in: &scalars, counting: &count) { run in
      ArabicPlausibility(scalars: run).isSound ? run : nil
    }
    return count > 0 ? (String(String.UnicodeScalarView(scalars)), count) : nil
  }

  /// The run where it is plausible Arabic as it is, or once it is undone again.
  private static func undone(_ run: [Unicode.Scalar], level: Int) -> [Unicode.Scalar]? {
    if ArabicPlausibility(scalars: run).isSound { return run }
    guard level < mostLevels, let again = repaired(run, level: level + 1)?.text.unicodeScalars,
      ArabicPlausibility(scalars: again).isSound
    else { return nil }
    return Array(again)
  }

  /// Puts what `accept` makes of the runs in their places, from the last one on, so that the places stay right.
  private static func replace(
    _ runs: [MisreadRun], in scalars: inout [Unicode.Scalar], counting count: inout Int,
    with accept: ([Unicode.Scalar]) -> [Unicode.Scalar]?
  ) {
    for run in runs.reversed() {
      guard !ArabicPlausibility(scalars: scalars[run.range]).isPlausible, let text = accept(run.text) else {
        continue
      }
      scalars.replaceSubrange(run.range, with: text)
      count += 1
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { (0xA1...0xFF).contains(scalar.value) }
}

extension ArabicPlausibility {
  /// Whether text that a repair gives is good enough to stand for what was there.
  fileprivate var isSound: Bool { isPlausible && faultCount * 10 <= letterCount }
}
