/// Looks for a phrase among the form numbers of a text.
///
/// Where one of its words has few forms, texts are searched for the bytes of their numbers, many at a time; what stands before
/// and after is looked at only there.
struct PhraseMatcher {
  /// A word of the phrase, and the bytes that its forms begin with.
  struct Anchor {
    /// With more patterns, reading the text number by number is as fast.
    static let patternLimit = 8

    /// The word's place in the phrase.
    let place: Int
    let patterns: [BytePattern]
  }

  private let length: Int
  private let anchor: Anchor?
  private let slots: UnsafeBufferPointer<UInt16>
  private let words: [UInt64]

  /// - Parameters:
  ///   - forms: for each word of the phrase, at most 64, the numbers of its forms; one more than `patternLimit` will do.
  ///   - slots: by form number, see `QueryFormMap`.
  ///   - words: by slot, the places of the phrase that a form can fill, as bits.
  init(forms: [[UInt32]], slots: UnsafeBufferPointer<UInt16>, words: [UInt64]) {
    length = forms.count
    anchor = Self.anchor(forms)
    self.slots = slots
    self.words = words
  }

  /// The word that is the quickest to search for: of rare bytes first, then of few patterns.
  private static func anchor(_ forms: [[UInt32]]) -> Anchor? {
    var best: (cost: Int, anchor: Anchor)?
    for (place, numbers) in forms.enumerated() where numbers.count <= Anchor.patternLimit {
      let next = place + 1 < forms.count && forms[place + 1].count == 1 ? forms[place + 1][0] : nil
      let patterns = numbers.map { BytePattern($0, followedBy: next) }
      // A lone byte is a common word's, and of other numbers too.
      let cost = patterns.count + patterns.count(where: \.isOneByte) * Anchor.patternLimit
      if cost < best?.cost ?? Int.max { best = (cost, Anchor(place: place, patterns: patterns)) }
    }
    return best?.anchor
  }

  /// Whether the phrase stands in `text`; 0 between title and body fits nowhere.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress else { return false }
    guard let anchor else { return matches(start, count: text.count) }
    let end = start + text.count
    return anchor.patterns.withUnsafeBufferPointer { patterns in
      BytePattern.contains(patterns, from: start, to: end) { place in
        // A byte after one of 128 or more is not a number's first.
        guard place == start || (place - 1).pointee & 0x80 == 0 else { return false }
        return fits(behind: place, end, anchor: anchor.place)
          && fits(before: place, start, anchor: anchor.place)
      }
    }
  }

  private func matches(_ start: UnsafePointer<UInt8>, count: Int) -> Bool {
    let last: UInt64 = 1 << UInt64(length - 1)
    // Bit i is set where the last i + 1 words are the phrase's first.
    var state: UInt64 = 0
    var numbers = FormNumberReader(start, count: count)
    while let number = numbers.next() {
      state = (state << 1 | 1) & places(of: number)
      if state & last != 0 { return true }
    }
    return false
  }

  /// Whether the numbers from `start` on are of the words from `anchor` on.
  private func fits(behind start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, anchor: Int) -> Bool {
    var numbers = FormNumberReader(start, count: end - start)
    for word in anchor..<length {
      guard let number = numbers.next(), fills(number, word: word) else { return false }
    }
    return true
  }

  private func fits(before end: UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>, anchor: Int) -> Bool {
    var end = end
    for word in stride(from: anchor - 1, through: 0, by: -1) {
      guard end > start else { return false }
      var first = end - 1
      while first > start, (first - 1).pointee & 0x80 != 0 { first -= 1 }
      var numbers = FormNumberReader(first, count: end - first)
      guard let number = numbers.next(), fills(number, word: word) else { return false }
      end = first
    }
    return true
  }

  @inline(__always)
  private func fills(_ number: Int, word: Int) -> Bool { places(of: number) >> UInt64(word) & 1 == 1 }

  /// The places of the phrase that a form can fill.
  @inline(__always)
  private func places(of number: Int) -> UInt64 {
    UInt(bitPattern: number) < UInt(slots.count) ? words[Int(slots[number])] : 0
  }
}

/// One or two bytes to search texts for, eight places at a time.
struct BytePattern {
  /// The first byte, in all bytes of a word.
  private let first: UInt64
  /// Likewise the second; 0 where nothing is known of it.
  private let second: UInt64
  private let secondMask: UInt64

  /// The first bytes of a form number in LEB128, and of the number after it where only one may follow.
  init(_ number: UInt32, followedBy next: UInt32?) {
    first = Self.repeated(Self.firstByte(of: number))
    let second = number < 0x80 ? next.map(Self.firstByte) : Self.firstByte(of: number >> 7)
    self.second = second.map(Self.repeated) ?? 0
    secondMask = second == nil ? 0 : ~0
  }

  /// Whether any byte may follow the first.
  var isOneByte: Bool { secondMask == 0 }

  private static func firstByte(of number: UInt32) -> UInt8 {
    number < 0x80 ? UInt8(number) : UInt8(truncatingIfNeeded: number) | 0x80
  }

  private static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

  /// Bit 7 of the bytes where the pattern stands, and sometimes of bytes after one where it does.
  @inline(__always)
  private func places(in bytes: UInt64, _ following: UInt64) -> UInt64 {
    let difference = (bytes ^ first) | ((following ^ second) & secondMask)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
  }

  /// Whether `body` is true of a place where a pattern may stand: it is asked wherever one does, and now and then where none does.
  @inline(__always)
  static func contains(
    _ patterns: UnsafeBufferPointer<BytePattern>, from start: UnsafePointer<UInt8>,
    to end: UnsafePointer<UInt8>, where body: (UnsafePointer<UInt8>) -> Bool
  ) -> Bool {
    var place = start
    while end - place > 8 {
      let bytes = UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
      let following = bytes >> 8 | UInt64(place[8]) << 56
      var found: UInt64 = 0
      for pattern in patterns { found |= pattern.places(in: bytes, following) }
      while found != 0 {
        if body(place + found.trailingZeroBitCount >> 3) { return true }
        found &= found &- 1
      }
      place += 8
    }
    while place < end {
      if body(place) { return true }
      place += 1
    }
    return false
  }
}
