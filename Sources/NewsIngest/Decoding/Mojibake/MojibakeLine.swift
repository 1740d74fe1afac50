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

  /// Puts what `accept` makes of the runs in their places, from behind so that these stay good.
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

/// A part of a line that was misread, and what its bytes say.
struct MisreadRun {
  /// Places of scalars in the line.
  let range: Range<Int>
  let text: [Unicode.Scalar]
}

/// Finds what may be UTF-8 that was read as an encoding of one byte a character.
enum MisreadUTF8 {
  /// Runs of whole UTF-8 sequences, with any ASCII between them; no end of a run lies inside a word.
  static func runs(of line: [Unicode.Scalar], _ mapping: ByteMapping) -> [MisreadRun] {
    let bytes = line.map { mapping.byte(of: $0) }
    var runs: [MisreadRun] = []
    var start: Int?
    var end = 0
    var text: [Unicode.Scalar] = []
    var index = 0
    func close() {
      if let start, isApart(start..<end, in: line) { runs.append(MisreadRun(range: start..<end, text: text)) }
    }
    while index < line.count {
      if let byte = bytes[index], byte < 0x80 {
        index += 1
      } else if let (scalar, length) = sequence(bytes, at: index) {
        if start == nil { (start, end, text) = (index, index, []) }
        text += line[end..<index]
        text.append(scalar)
        index += length
        end = index
      } else {
        close()
        start = nil
        index += 1
      }
    }
    close()
    return runs
  }

  /// Whether the run touches no letter that is not in it, nor what is left of a lost one: else it is not whole.
  private static func isApart(_ range: Range<Int>, in line: [Unicode.Scalar]) -> Bool {
    func isOpen(_ index: Int) -> Bool {
      guard line.indices.contains(index), line[index].value >= 0x80 else { return true }
      return !line[index].properties.isAlphabetic && line[index] != "\u{FFFD}"  // REPLACEMENT CHARACTER
    }
    return isOpen(range.lowerBound - 1) && isOpen(range.upperBound)
  }

  /// The character of a sequence of two to four bytes, and its length.
  private static func sequence(_ bytes: [UInt8?], at index: Int) -> (Unicode.Scalar, Int)? {
    guard let lead = bytes[index] else { return nil }
    let length: Int
    var value: UInt32
    switch lead {
    case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
    case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
    case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    for offset in 1..<length {
      guard let next = bytes[index + offset], next & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(next & 0x3F)
    }
    // Only the shortest form of a character is UTF-8.
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == length else { return nil }
    return (scalar, length)
  }
}

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
