import Foundation

/// How far some bytes are from being UTF-8.
struct UTF8Faults {
  /// Bytes that are part of no UTF-8 sequence.
  private(set) var invalidByteCount = 0
  /// Offset of the first of them, in bytes from the start of the content.
  private(set) var firstOffset = 0
  /// Bytes of sound sequences of two bytes and more.
  private(set) var soundNonASCIIByteCount = 0
  private var byteCount = 0

  init(_ content: Data) {
    // Several times faster than over Data itself.
    self = content.withUnsafeBytes { UTF8Faults(bytes: $0) }
  }

  private init(bytes: UnsafeRawBufferPointer) {
    var input = bytes.makeIterator()
    var parser = UTF8.ForwardParser()
    scan: while true {
      switch parser.parseScalar(from: &input) {
      case .valid(let scalar):
        byteCount += scalar.count
        if scalar.count > 1 { soundNonASCIIByteCount += scalar.count }
      case .error(let length):
        if invalidByteCount == 0 { firstOffset = byteCount }
        invalidByteCount += length
        byteCount += length
      case .emptyInput:
        break scan
      }
    }
  }

  /// Whether this is UTF-8 with some damage. Another encoding's bytes rarely make a sound sequence.
  var areDamage: Bool { soundNonASCIIByteCount >= 4 * invalidByteCount }

  /// A few bad bytes are damage; as many as a tenth of all, and more than the good ones, are another encoding.
  var areMostOfTheText: Bool {
    invalidByteCount > soundNonASCIIByteCount && invalidByteCount * 10 >= byteCount
  }
}
