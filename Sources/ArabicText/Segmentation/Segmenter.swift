/// One word or number found in a text.
struct Segment {
  /// Byte offset of the first scalar.
  let start: Int
  /// Byte offset after the last scalar. Trailing marks are included, trailing joiners and bidi controls are not.
  let end: Int
  /// Hash of the scalars between, for the word cache.
  let hash: UInt64

  /// Stands for no segment.
  static let none = Segment(start: -1, end: -1, hash: 0)

  var isNone: Bool { start < 0 }
}

/// Cuts a text into words. Arabic letters, other letters and digits are separate words; marks and joiners are inside them. A clitic before
/// a word of another script is no word.
///
/// ```swift
/// "فرانس24" // فرانس, 24
/// "الـBBC"  // BBC
/// "1,250"   // one number: a comma before exactly three digits groups them
/// ```
/// - Units: offsets are UTF-8 bytes; every range begins and ends on a scalar boundary.
/// - Source: Unicode general categories (`ScalarTable`); the grouping rules are our own.
/// - Differs: no dictionary. Known failure: scripts written without spaces (Chinese, Thai) come out as one word for each run.
struct Segmenter {
  let table: ScalarTable
  private let loneClitic: LoneClitic

  init(table: ScalarTable) {
    self.table = table
    loneClitic = LoneClitic(table: table)
  }

  /// The next segment at or after `offset`, or nil at the end of the text.
  @inline(__always)
  func next(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Segment? {
    var start = offset
    while start < bytes.count {
      let (scalar, width) = UTF8Scalar.decode(bytes, at: start)
      let raw = rawClass(of: scalar)
      if raw == ScalarClass.letter.rawValue {
        let (word, next) = letters(in: bytes, from: start, as: raw)
        guard next < bytes.count, isLoneClitic(word, in: bytes, before: next) else { return word }
        start = next
        continue
      }
      if raw == ScalarClass.otherLetter.rawValue { return letters(in: bytes, from: start, as: raw).word }
      if raw == ScalarClass.digit.rawValue { return digits(in: bytes, from: start) }
      if raw == ScalarClass.single.rawValue {
        return Segment(start: start, end: start + width, hash: Self.mix(0, with: scalar))
      }
      start += width
    }
    return nil
  }

  /// The word of letters of one class at `start`, and where the scalar after it begins.
  @inline(__always)
  private func letters(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, as letter: UInt8
  ) -> (word: Segment, next: Int) {
    var offset = start
    var end = start
    var hash: UInt64 = 0
    scan: while offset < bytes.count {
      let (scalar, width) = UTF8Scalar.decode(bytes, at: offset)
      switch rawClass(of: scalar) {
      case letter, ScalarClass.mark.rawValue: end = offset + width
      case ScalarClass.format.rawValue: break
      default: break scan
      }
      hash = Self.mix(hash, with: scalar)
      offset += width
    }
    return (Segment(start: start, end: end, hash: hash), offset)
  }

  /// Whether `word` is a clitic of the word that begins right after it, in another script or in digits.
  @inline(__always)
  private func isLoneClitic(_ word: Segment, in bytes: UnsafeBufferPointer<UInt8>, before next: Int) -> Bool {
    let following = rawClass(of: UTF8Scalar.decode(bytes, at: next).scalar)
    guard following == ScalarClass.otherLetter.rawValue || following == ScalarClass.digit.rawValue else {
      return false
    }
    return loneClitic.contains(
      UnsafeBufferPointer(rebasing: bytes[word.start..<word.end]),
      beforeNumber: following == ScalarClass.digit.rawValue)
  }

  private func digits(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Segment {
    var offset = start
    var end = start
    var hash: UInt64 = 0
    var digitsInGroup = 0
    var isGrouped = false
    let mayGroup = !isInsideList(bytes, at: start)
    scan: while offset < bytes.count {
      let (scalar, width) = UTF8Scalar.decode(bytes, at: offset)
      switch table.scalarClass(of: scalar) {
      case .digit:
        digitsInGroup += 1
        end = offset + width
      case .mark: end = offset + width
      case .format: break
      case .thousands:
        guard digitCount(in: bytes, from: offset + width) > 0 else { break scan }
        digitsInGroup = 0
      case .separator where scalar == 0x2C:
        let isWholeGroup = isGrouped ? digitsInGroup == 3 : (1...3).contains(digitsInGroup)
        guard mayGroup, isWholeGroup, digitCount(in: bytes, from: offset + width) == 3 else { break scan }
        isGrouped = true
        digitsInGroup = 0
      default: break scan
      }
      hash = Self.mix(hash, with: scalar)
      offset += width
    }
    return Segment(start: start, end: end, hash: hash)
  }

  /// Whether a comma and another digit stand before: the number is one of a list, and its commas group nothing.
  private func isInsideList(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard start >= 2, bytes[start - 1] == 0x2C else { return false }
    var before = start - 2
    while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
    return table.scalarClass(of: UTF8Scalar.decode(bytes, at: before).scalar) == .digit
  }

  /// How many digits stand at `offset`, counted up to four.
  private func digitCount(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    var offset = offset
    var count = 0
    while offset < bytes.count, count < 4 {
      let (scalar, width) = UTF8Scalar.decode(bytes, at: offset)
      guard table.scalarClass(of: scalar) == .digit else { break }
      count += 1
      offset += width
    }
    return count
  }

  @inline(__always)
  private func rawClass(of scalar: UInt32) -> UInt8 {
    scalar < 0x10000 ? table.classes[Int(scalar)] : table.astralClass(of: scalar)
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, with scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
  }
}
