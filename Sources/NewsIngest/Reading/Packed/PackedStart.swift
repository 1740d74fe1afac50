import Foundation

/// Tells files packed into one by their first bytes: ZIP, TAR, and what TAR is compressed with.
enum PackedStart {
  /// Whether some bytes begin one.
  static func isOne(_ firstBytes: Data) -> Bool {
    if firstBytes.dropFirst(257).starts(with: "ustar".utf8) { return true }
    return signatures.contains { firstBytes.starts(with: $0) } || isBzip2(firstBytes)
  }

  /// Of ZIP, of an empty one, of xz and zstd.
  private static let signatures: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
    [0x28, 0xB5, 0x2F, 0xFD],
  ]

  /// "BZh", the size of blocks, and the digits of pi that the first block begins with.
  private static func isBzip2(_ bytes: Data) -> Bool {
    bytes.starts(with: "BZh".utf8) && bytes.dropFirst(4).starts(with: [0x31, 0x41, 0x59, 0x26])
  }
}
