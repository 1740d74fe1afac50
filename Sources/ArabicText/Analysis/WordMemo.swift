/// The 24 bits of a cache slot that hold ``Token/memo``: bytes 5 to 7, after the stop-word flag.
///
/// A slot loses its number when it takes another word.
struct WordMemo {
  static let greatest: UInt32 = 0xFF_FFFF

  private let flagAndMemo: UnsafeMutableRawPointer

  init(slot: UnsafeMutablePointer<UInt8>) { flagAndMemo = UnsafeMutableRawPointer(slot + 4) }

  /// 0 where no number was kept. A number that does not fit is kept as 0.
  var value: UInt32 {
    @inline(__always) get { UInt32(littleEndian: flagAndMemo.load(as: UInt32.self)) >> 8 }
    nonmutating set {
      let flag = UInt32(littleEndian: flagAndMemo.load(as: UInt32.self)) & 0xFF
      let memo = newValue <= Self.greatest ? newValue : 0
      flagAndMemo.storeBytes(of: (memo << 8 | flag).littleEndian, as: UInt32.self)
    }
  }
}
