extension String {
  /// The text as part of a sentence in the other direction: it cannot turn what stands around it.
  var isolated: String {
    let controls: ClosedRange<UInt32> = 0x202A...0x202E
    let isolates: ClosedRange<UInt32> = 0x2066...0x2069
    let kept = unicodeScalars.filter { !controls.contains($0.value) && !isolates.contains($0.value) }
    return "\u{2068}" + String(String.UnicodeScalarView(kept)) + "\u{2069}"
  }
}
