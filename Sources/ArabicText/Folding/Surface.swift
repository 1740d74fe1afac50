/// The scalars of one word as written, before letter folding: without marks, tatweel and joiners, with presentation forms
/// spelt out, in lower case, with digits 0-9 and composed hamza letters. Stop words are looked up in this form.
///
/// The letter folds themselves are `ScalarTable.folded`, made of the tables at the head of `Scripts/make_analysis_data.py`.
struct Surface {
  /// At most this many scalars of a word go into its terms; ranges still cover the whole word.
  static let longestWord = 128
  /// What a buffer for `read` must hold: the last scalar may be a ligature of four letters.
  static let capacity = longestWord + 3

  let table: ScalarTable

  /// Writes the surface of the word in `bytes`, as the segmenter cut it out.
  ///
  /// - Parameter output: room for `capacity` scalars.
  /// - Returns: the number of scalars written.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, to output: UnsafeMutablePointer<UInt32>) -> Int {
    var count = 0
    var offset = 0
    var isOnTatweel = false
    while offset < bytes.count, count < Self.longestWord {
      let (scalar, width) = UTF8Scalar.decode(bytes, at: offset)
      offset += width
      let scalarClass = table.scalarClass(of: scalar)
      switch scalarClass {
      case .letter, .digit, .single: count += table.writeSurface(of: scalar, to: output + count)
      // U+0640 ARABIC TATWEEL as the seat of a hamza: مسـٔول is مسئول.
      // Other marks may stand between, as canonical order puts U+064E ARABIC FATHA before it.
      case .mark where scalar == 0x0654 && isOnTatweel:
        output[count] = 0x0626
        count += 1
      case .mark:
        if count > 0, let composed = HamzaComposition.compose(output[count - 1], with: scalar) {
          output[count - 1] = composed
        }
      case .format, .thousands, .separator: break
      }
      isOnTatweel = scalar == 0x0640 || isOnTatweel && scalarClass == .mark && scalar != 0x0654
    }
    return count
  }
}
