import Foundation

/// Which character a byte is in an encoding of one byte a character, and back.
struct ByteMapping: Sendable {
  /// Western letters. Bytes that the encoding leaves open are control characters, as browsers and Latin-1 have them.
  static let windows1252 = ByteMapping("windows-1252")
  static let windows1256 = ByteMapping("windows-1256")

  private let scalars: [Unicode.Scalar]
  private let bytes: [Unicode.Scalar: UInt8]

  init(_ name: String) {
    let scalars = (0...255 as ClosedRange<UInt8>).map { byte in
      let text = CharsetConverter.convert(Data([byte]), from: name)
      guard let text, text.invalidByteCount == 0, let scalar = text.text.unicodeScalars.first else {
        return Unicode.Scalar(byte)
      }
      return scalar
    }
    self.scalars = scalars
    // Latin-1 has control characters where Windows has letters and quotes; a program that reads one for the other leaves them.
    var bytes: [Unicode.Scalar: UInt8] = [:]
    for byte in 0x80...0x9F as ClosedRange<UInt8> { bytes[Unicode.Scalar(byte)] = byte }
    for byte in 0x80...0xFF as ClosedRange<UInt8> { bytes[scalars[Int(byte)]] = byte }
    self.bytes = bytes
  }

  /// The byte of a character, nil where the encoding has none.
  func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalar.value < 0x80 ? UInt8(scalar.value) : bytes[scalar]
  }

  /// The character of a byte.
  func scalar(of byte: UInt8) -> Unicode.Scalar { scalars[Int(byte)] }
}
