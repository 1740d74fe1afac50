/// Looks for a phrase among the form numbers of a text.
///
/// One of its words is searched for by the bytes that its forms' numbers begin with; what stands before and after is looked at
/// only there.
struct PhraseMatcher {
  /// How the bytes of a word's forms are searched for.
  private enum Search {
    /// Few forms: eight places of a text at a time.
    case patterns([BytePattern])
    /// Many forms: the beginnings are looked up.
    case pairs(BytePairs)
  }

  /// With more patterns, looking up pairs of bytes is as fast.
  private static let patternLimit = 8

  private let length: Int
  /// The place in the phrase of the word that is searched for.
  private let anchor: Int
  private let search: Search
  private let slots: UnsafeBufferPointer<UInt16>
  private let words: [UInt64]

  /// - Parameters:
  ///   - forms: for each word of the phrase, 1 to 64, the numbers of its forms.
  ///   - slots: by form number, see `QueryFormMap`.
  ///   - words: by slot, the places of the phrase that a form can fill, as bits.
  init(forms: [[UInt32]], slots: UnsafeBufferPointer<UInt16>, words: [UInt64]) {
    length = forms.count
    (anchor, search) = Self.search(forms)
    self.slots = slots
    self.words = words
  }

  /// The word that is the quickest to search for: of rare bytes first, then of few forms.
  private static func search(_ forms: [[UInt32]]) -> (anchor: Int, Search) {
    // A lone byte is a common word's, and of other numbers too.
    let costs = forms.map { $0.count + $0.count { $0 < 0x80 } * patternLimit }
    let anchor = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    let numbers = forms.isEmpty ? [] : forms[anchor]
    guard numbers.count <= patternLimit else { return (anchor, .pairs(BytePairs(numbers))) }
    let next = anchor + 1 < forms.count && forms[anchor + 1].count == 1 ? forms[anchor + 1][0] : nil
    return (anchor, .patterns(numbers.map { BytePattern($0, followedBy: next) }))
  }

  /// Whether the phrase stands in `text`; 0 between title and body fits nowhere.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress else { return false }
    let end = start + text.count
    func stands(at place: UnsafePointer<UInt8>) -> Bool {
      // A byte after one of 128 or more is not a number's first.
      guard place == start || (place - 1).pointee & 0x80 == 0 else { return false }
      return fits(behind: place, end, anchor: anchor) && fits(before: place, start, anchor: anchor)
    }
    switch search {
    case .patterns(let patterns):
      return patterns.withUnsafeBufferPointer { patterns in
        BytePattern.contains(patterns, from: start, to: end, where: stands)
      }
    case .pairs(let pairs): return pairs.contains(from: start, to: end, where: stands)
    }
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

/// The first two bytes of many form numbers, to look up at every place of a text.
struct BytePairs {
  /// A bit for each pair, the first byte lowest.
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  init(_ numbers: [UInt32]) {
    for number in numbers {
      if number < 0x80 {
        for second in 0..<256 { insert(Int(number) | second << 8) }
      } else {
        let first = Int(number & 0x7F) | 0x80
        let second = Int(number >> 7 & 0x7F) | (number < 1 << 14 ? 0 : 0x80)
        insert(first | second << 8)
      }
    }
  }

  private mutating func insert(_ pair: Int) { bits[pair >> 6] |= 1 << UInt64(pair & 63) }

  /// Whether `body` is true of a place where one of the numbers may begin.
  @inline(__always)
  func contains(
    from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, where body: (UnsafePointer<UInt8>) -> Bool
  ) -> Bool {
    bits.withUnsafeBufferPointer { bits in
      var place = start
      while place < end {
        let second = place + 1 < end ? Int(place[1]) : 0
        let pair = Int(place.pointee) | second << 8
        if bits[pair >> 6] >> UInt64(pair & 63) & 1 == 1, body(place) { return true }
        place += 1
      }
      return false
    }
  }
}
