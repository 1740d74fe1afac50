import CWordTable

/// Classes, surfaces and folds of scalars, from the Unicode data frozen into the binary.
///
/// - Source: `Scripts/make_analysis_data.py`, which also documents the layout.
struct ScalarTable: Sendable {
  static let shared = ScalarTable()

  /// Class of every scalar up to U+FFFF, 65,536 bytes.
  let classes: ConstantTable<UInt8>
  /// First scalar, last scalar and class of each range above U+FFFF.
  private let ranges: ConstantTable<UInt32>
  /// Scalar, count and up to four scalars that it stands for.
  private let surfaces: ConstantTable<UInt16>
  /// Scalar and what it folds to.
  private let folds: ConstantTable<UInt16>
  /// Folds of U+0600...U+06FF, directly.
  private let arabicFolds: [UInt16]

  private init() {
    let base = arshif_scalars()
    let counts = (0..<3).map { Int(base.load(fromByteOffset: 4 + 4 * $0, as: UInt32.self)) }
    var next = base + 16
    classes = ConstantTable(at: next, count: 0x10000)
    next += 0x10000
    ranges = ConstantTable(at: next, count: counts[0] * 3)
    next += counts[0] * 12
    surfaces = ConstantTable(at: next, count: counts[1] * 6)
    next += counts[1] * 12
    folds = ConstantTable(at: next, count: counts[2] * 2)
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

  /// The range above U+FFFF that holds `scalar`.
  private func astralRow(of scalar: UInt32) -> Int? {
    let count = ranges.count / 3
    let row = (0..<count).partitioningIndex { ranges[3 * $0 + 1] >= scalar }
    return row < count && ranges[3 * row] <= scalar ? row : nil
  }

  /// Writes the form of `scalar` before folding: presentation forms are spelt out, letters are in lower case, digits are
  /// 0-9, and Latin and other scripts lose their diacritics.
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

  /// Where the row of `scalar` begins in a table whose rows have `width` elements, the scalar first.
  private func row(of scalar: UInt32, in table: ConstantTable<UInt16>, width: Int) -> Int? {
    let count = table.count / width
    let row = (0..<count).partitioningIndex { UInt32(table[$0 * width]) >= scalar }
    return row < count && UInt32(table[row * width]) == scalar ? row * width : nil
  }
}
