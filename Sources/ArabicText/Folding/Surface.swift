/// The scalars of one word as written, before letter folding: without marks, tatweel and joiners, with presentation forms
/// spelt out, in lower case, with digits 0-9 and composed hamza letters, the dagger alef resolved. Stop words are looked up in this form.
///
/// The letter folds themselves are `ScalarTable.folded`, made of the tables at the head of `Scripts/make_analysis_data.py`.
struct Surface: Sendable {
  /// At most this many scalars of a word go into its terms; ranges still cover the whole word.
  static let longestWord = 128
  /// What a buffer for `read` must hold: the last scalar may be a ligature of four letters.
  static let capacity = longestWord + 3

  static let shared = Surface(table: .shared)

  private let table: ScalarTable
  private let daggerAlef = DaggerAlef()

  init(table: ScalarTable) { self.table = table }

  /// Writes the surface of the word in `bytes`, as the segmenter cut it out.
  ///
  /// - Parameters:
  ///   - output: room for `capacity` scalars.
  ///   - offsets: as much room; receives at which byte each scalar begins. The letters of a ligature begin at the same.
  /// - Returns: the number of scalars written.
  func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: UnsafeMutablePointer<UInt32>,
    offsets: UnsafeMutablePointer<UInt16>
  ) -> Int {
    var count = 0
    var offset = 0
    var isOnTatweel = false
    var hasDaggerAlef = false
    while offset < bytes.count, count < Self.longestWord {
      let (scalar, width) = UTF8Scalar.decode(bytes, at: offset)
      let start = UInt16(truncatingIfNeeded: offset)
      offset += width
      let scalarClass = table.scalarClass(of: scalar)
      switch scalarClass {
      case .letter, .otherLetter, .digit, .single:
        let width = table.writeSurface(of: scalar, to: output + count)
        for place in count..<count + width { offsets[place] = start }
        count += width
      case .mark where scalar == DaggerAlef.scalar && count > 0 && isArabic(output[count - 1]):
        output[count] = scalar
        offsets[count] = start
        count += 1
        hasDaggerAlef = true
      // U+0640 ARABIC TATWEEL as the seat of a hamza: مسـٔول is مسئول.
      // Other marks may stand between, as canonical order puts U+064E ARABIC FATHA before it.
      case .mark where scalar == 0x0654 && isOnTatweel:
        output[count] = 0x0626
        offsets[count] = start
        count += 1
      case .mark:
        let letter = count > 1 && output[count - 1] == DaggerAlef.scalar ? count - 2 : count - 1
        if count > 0, let composed = HamzaComposition.compose(output[letter], with: scalar) {
          output[letter] = composed
        }
      case .format, .thousands, .separator: break
      }
      isOnTatweel = scalar == 0x0640 || isOnTatweel && scalarClass == .mark && scalar != 0x0654
    }
    return hasDaggerAlef ? daggerAlef.resolve(output, offsets: offsets, count: count) : count
  }

  private func isArabic(_ scalar: UInt32) -> Bool { table.scalarClass(of: scalar) == .letter }
}
