extension PageLineKey {
  /// The key of a line in its part of the page: 64 bits of FNV-1a over the part and the folded words.
  init(_ line: LineKey, in zone: PageZone) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in [zone.rawValue] + line.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.init(rawValue: hash)
  }
}
