/// Values by packed words: open addressing, made once and asked very often. A Swift dictionary takes five times as long to ask.
struct PackedWordMap<Value: Sendable>: Sendable {
  private var keys: [UInt128]
  private var values: [Value?]
  private var slotBits: Int
  private(set) var count = 0

  /// - Parameter slotBits: room for half of 2^slotBits words before the map grows.
  init(slotBits: Int = 4) {
    self.slotBits = slotBits
    keys = Array(repeating: 0, count: 1 << slotBits)
    values = Array(repeating: nil, count: 1 << slotBits)
  }

  /// Nil takes a word out.
  subscript(word: PackedWord) -> Value? {
    get {
      let slot = slot(of: word.bits)
      return keys[slot] == 0 ? nil : values[slot]
    }
    set {
      if newValue != nil, 2 * count >= keys.count { grow() }
      let slot = slot(of: word.bits)
      if keys[slot] == 0 {
        guard newValue != nil, word.bits != 0 else { return }
        keys[slot] = word.bits
        count += 1
      }
      // The key stays where its value goes, so that words after it are still found.
      values[slot] = newValue
    }
  }

  /// In no order.
  func forEach(_ body: (PackedWord, Value) -> Void) {
    for (bits, value) in zip(keys, values) {
      if let value { body(PackedWord(bits: bits), value) }
    }
  }

  /// Where a key stands, or the free slot in which it may.
  private func slot(of bits: UInt128) -> Int {
    let mask = keys.count - 1
    let hash = PackedWord.tableKey(of: bits) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(hash >> UInt64(64 - slotBits))
    while keys[slot] != 0, keys[slot] != bits { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    var larger = PackedWordMap(slotBits: slotBits + 1)
    forEach { word, value in larger[word] = value }
    self = larger
  }
}
