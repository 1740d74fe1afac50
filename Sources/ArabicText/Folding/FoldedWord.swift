extension PackedWord {
  /// The word in `text` with its marks gone and its letters folded; nil where it is empty, too long, or not all Arabic letters.
  init?(folding text: String, longest: Int) {
    // Surface skips signs, for the segmenter lets none through. Here they would glue two words: ترمب،ترمپ.
    let hasSign = text.unicodeScalars.contains { scalar in
      [.separator, .thousands].contains(ScalarTable.shared.scalarClass(of: scalar.value))
    }
    if hasSign { return nil }
    var text = text
    let word = text.withUTF8 { bytes in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Surface.capacity) { scalars in
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: Surface.capacity) { offsets -> PackedWord? in
          guard let letters = scalars.baseAddress, let places = offsets.baseAddress else { return nil }
          let count = Surface.shared.read(bytes, to: letters, offsets: places)
          return PackedWord(folding: scalars[..<count], longest: longest)
        }
      }
    }
    guard let word else { return nil }
    self = word
  }
}
