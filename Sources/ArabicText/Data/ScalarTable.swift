import CWordTable

/// What a Unicode scalar is to the tokenizer. Raw values are those of `scalars.bin`.
enum ScalarClass: UInt8 {
  /// Ends a word.
  case separator = 0
  /// Part of a word of letters.
  case letter = 1
  /// Part of a number.
  case digit = 2
  /// Inside words and numbers without being part of their terms; belongs to the range of what it follows.
  case mark = 3
  /// As `mark`, but the range of a word does not end with it: joiners and bidi controls.
  case format = 4
  /// A word by itself: ﷺ and its kin.
  case single = 5
  /// U+066C ARABIC THOUSANDS SEPARATOR: vanishes between digits, separates elsewhere.
  case thousands = 6
}

/// Classes, surfaces and folds of scalars, from the Unicode data frozen into the binary.
///
/// - Source: `Scripts/make_analysis_data.py`, which also documents the layout.
struct ScalarTable: @unchecked Sendable {
  static let shared = ScalarTable()

  /// Class of every scalar up to U+FFFF, 65,536 bytes.
  let classes: UnsafePointer<UInt8>
  private let ranges: UnsafeBufferPointer<UInt32>
  private let surfaces: UnsafeBufferPointer<UInt16>
  private let folds: UnsafeBufferPointer<UInt16>
  /// Folds of U+0600...U+06FF, directly.
  private let arabicFolds: [UInt16]

  private init() {
    // The pointer is to constant data of the program itself: valid, aligned and immutable for the process's life.
    let base = arshif_scalars()
    let counts = (0..<3).map { Int(base.load(fromByteOffset: 4 + 4 * $0, as: UInt32.self)) }
    var next = base + 16
    classes = next.assumingMemoryBound(to: UInt8.self)
    next += 0x10000
    ranges = UnsafeBufferPointer(start: next.assumingMemoryBound(to: UInt32.self), count: counts[0] * 3)
    next += counts[0] * 12
    surfaces = UnsafeBufferPointer(start: next.assumingMemoryBound(to: UInt16.self), count: counts[1] * 6)
    next += counts[1] * 12
    folds = UnsafeBufferPointer(start: next.assumingMemoryBound(to: UInt16.self), count: counts[2] * 2)
    var direct = (0x0600..<0x0700).map { UInt16($0) }
    for row in 0..<counts[2] where folds[2 * row] < 0x0700 {
      direct[Int(folds[2 * row]) - 0x0600] = folds[2 * row + 1]
    }
    arabicFolds = direct
  }

  func scalarClass(of scalar: UInt32) -> ScalarClass {
    let raw = scalar < 0x10000 ? classes[Int(scalar)] : astralClass(of: scalar)
    return ScalarClass(rawValue: raw) ?? .separator
  }

  /// Class of a scalar above U+FFFF.
  func astralClass(of scalar: UInt32) -> UInt8 {
    guard let row = astralRow(of: scalar) else { return 0 }
    return UInt8(truncatingIfNeeded: ranges[3 * row + 2])
  }

  private func astralRow(of scalar: UInt32) -> Int? {
    var low = 0
    var high = ranges.count / 3
    while low < high {
      let middle = (low + high) / 2
      if ranges[3 * middle + 1] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count / 3 && ranges[3 * low] <= scalar ? low : nil
  }

  /// Writes what `scalar` stands as before folding: presentation forms spelt out, lower case, digits as 0-9,
  /// diacritics of Latin and other scripts gone.
  /// - Returns: the number of scalars written, 1...4.
  func writeSurface(of scalar: UInt32, to output: UnsafeMutablePointer<UInt32>) -> Int {
    if scalar >= 0x10000 {
      output[0] = astralDigit(scalar) ?? scalar
      return 1
    }
    let isArabicLetter = scalar >= 0x0620 && scalar < 0x0660
    guard !isArabicLetter, let row = row(of: scalar, in: surfaces, width: 6) else {
      output[0] = scalar
      return 1
    }
    let count = Int(surfaces[row + 1])
    for place in 0..<count { output[place] = UInt32(surfaces[row + 2 + place]) }
    return count
  }

  /// 0-9 for a digit above U+FFFF: its ranges are whole sets of ten.
  private func astralDigit(_ scalar: UInt32) -> UInt32? {
    guard let row = astralRow(of: scalar), ranges[3 * row + 2] == UInt32(ScalarClass.digit.rawValue) else {
      return nil
    }
    return 0x30 + (scalar - ranges[3 * row]) % 10
  }

  /// The letter that an Arabic-script letter folds to, or the scalar itself.
  func folded(_ scalar: UInt32) -> UInt32 {
    if scalar >= 0x0600, scalar < 0x0700 { return UInt32(arabicFolds[Int(scalar) - 0x0600]) }
    guard scalar >= 0x0700, scalar < 0x08D0, let row = row(of: scalar, in: folds, width: 2) else {
      return scalar
    }
    return UInt32(folds[row + 1])
  }

  private func row(of scalar: UInt32, in table: UnsafeBufferPointer<UInt16>, width: Int) -> Int? {
    var low = 0
    var high = table.count / width
    while low < high {
      let middle = (low + high) / 2
      if UInt32(table[middle * width]) < scalar { low = middle + 1 } else { high = middle }
    }
    return low < table.count / width && UInt32(table[low * width]) == scalar ? low * width : nil
  }
}
