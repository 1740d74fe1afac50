import Foundation

/// Reads the form numbers of one article's text: LEB128, so that the last byte of each is below 128.
struct FormNumbers {
  private var place: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  init(_ start: UnsafePointer<UInt8>, count: Int) {
    place = start
    end = start + count
  }

  init(_ text: UnsafeBufferPointer<UInt8>) {
    // A buffer of a mapped file has a base even where it is empty.
    self.init(text.baseAddress.unsafelyUnwrapped, count: text.count)
  }

  /// The next number; nil at the end.
  @inline(__always)
  mutating func next() -> Int? {
    guard place < end else { return nil }
    var byte = place.pointee
    place += 1
    var number = Int(byte & 0x7F)
    var shift = 7
    while byte & 0x80 != 0, place < end {
      byte = place.pointee
      place += 1
      number |= Int(byte & 0x7F) << shift
      shift += 7
    }
    return number
  }
}

/// Looks for a phrase among the form numbers of a text.
struct PhraseMatcher {
  /// A word of the phrase that has one form only, of one byte: a common stop word. Texts are searched for its byte.
  struct Anchor {
    /// The word's place in the phrase.
    let place: Int
    let byte: UInt8
  }

  private let length: Int
  private let anchor: Anchor?
  private let slots: UnsafeBufferPointer<UInt16>
  private let words: [UInt64]

  /// - Parameters:
  ///   - length: words of the phrase, at most 64.
  ///   - slots: by form number, see `FormMarks`.
  ///   - words: by slot, the places of the phrase that a form can fill, as bits.
  init(length: Int, anchor: Anchor?, slots: UnsafeBufferPointer<UInt16>, words: [UInt64]) {
    self.length = length
    self.anchor = anchor
    self.slots = slots
    self.words = words
  }

  /// Whether the phrase stands in `text`; 0 between title and body fits nowhere.
  func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = text.baseAddress else { return false }
    return anchor.map { matches(start, text.count, $0) } ?? matches(start, text.count)
  }

  private func matches(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let last: UInt64 = 1 << UInt64(length - 1)
    // Bit i is set where the last i + 1 words are the phrase's first.
    var state: UInt64 = 0
    var numbers = FormNumbers(start, count: count)
    while let number = numbers.next() {
      state = (state << 1 | 1) & places(of: number)
      if state & last != 0 { return true }
    }
    return false
  }

  private func matches(_ start: UnsafePointer<UInt8>, _ count: Int, _ anchor: Anchor) -> Bool {
    let end = start + count
    var from = start
    while from < end, let found = memchr(from, Int32(anchor.byte), end - from) {
      let place = UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
      from = place + 1
      // A byte behind one of 128 or more is the end of a longer number.
      if place > start, (place - 1).pointee & 0x80 != 0 { continue }
      if fits(behind: from, end, anchor.place), fits(before: place, start, anchor.place) { return true }
    }
    return false
  }

  private func fits(behind start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ anchor: Int) -> Bool {
    var numbers = FormNumbers(start, count: end - start)
    for word in anchor + 1..<max(length, anchor + 1) {
      guard let number = numbers.next(), fills(number, word) else { return false }
    }
    return true
  }

  private func fits(before end: UnsafePointer<UInt8>, _ start: UnsafePointer<UInt8>, _ anchor: Int) -> Bool {
    var end = end
    for word in stride(from: anchor - 1, through: 0, by: -1) {
      guard end > start else { return false }
      var first = end - 1
      while first > start, (first - 1).pointee & 0x80 != 0 { first -= 1 }
      var numbers = FormNumbers(first, count: end - first)
      guard let number = numbers.next(), fills(number, word) else { return false }
      end = first
    }
    return true
  }

  @inline(__always)
  private func fills(_ number: Int, _ word: Int) -> Bool { places(of: number) >> UInt64(word) & 1 == 1 }

  /// The places of the phrase that a form can fill.
  @inline(__always)
  private func places(of number: Int) -> UInt64 { number < slots.count ? words[Int(slots[number])] : 0 }
}
