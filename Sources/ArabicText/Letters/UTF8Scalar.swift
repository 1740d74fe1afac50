/// Decoding and encoding of single scalars in UTF-8 buffers.
enum UTF8Scalar {
  /// Stands for a byte that belongs to no valid sequence; a separator.
  static let invalid: UInt32 = 0xFFFD

  /// The scalar at `offset` and its width in bytes. An invalid byte is U+FFFD of width 1, so a scan always moves on.
  @inline(__always)
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32, width: Int) {
    let lead = UInt32(bytes[offset])
    if lead < 0x80 { return (lead, 1) }
    let left = bytes.count - offset
    if lead >= 0xC2, lead < 0xE0, left > 1, let second = continuation(bytes[offset + 1]) {
      return ((lead & 0x1F) << 6 | second, 2)
    }
    return decodeLong(bytes, at: offset, lead: lead, left: left)
  }

  private static func decodeLong(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, lead: UInt32, left: Int
  ) -> (scalar: UInt32, width: Int) {
    if lead >= 0xE0, lead < 0xF0, left > 2,
      let second = continuation(bytes[offset + 1]), let third = continuation(bytes[offset + 2])
    {
      let scalar = (lead & 0x0F) << 12 | second << 6 | third
      if scalar >= 0x800, scalar < 0xD800 || scalar > 0xDFFF { return (scalar, 3) }
    }
    if lead >= 0xF0, lead < 0xF5, left > 3, let second = continuation(bytes[offset + 1]),
      let third = continuation(bytes[offset + 2]), let fourth = continuation(bytes[offset + 3])
    {
      let scalar = (lead & 0x07) << 18 | second << 12 | third << 6 | fourth
      if scalar >= 0x10000, scalar < 0x110000 { return (scalar, 4) }
    }
    return (invalid, 1)
  }

  @inline(__always)
  private static func continuation(_ byte: UInt8) -> UInt32? {
    byte & 0xC0 == 0x80 ? UInt32(byte & 0x3F) : nil
  }

  /// Writes `scalar` at `output` and returns its width in bytes, 1...4.
  static func encode(_ scalar: UInt32, to output: UnsafeMutablePointer<UInt8>) -> Int {
    func part(_ place: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: scalar >> (6 * place)) & 0x3F | 0x80 }
    switch scalar {
    case ..<0x80:
      output[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    case ..<0x800:
      output[0] = 0xC0 | UInt8(truncatingIfNeeded: scalar >> 6)
      output[1] = part(0)
      return 2
    case ..<0x10000:
      output[0] = 0xE0 | UInt8(truncatingIfNeeded: scalar >> 12)
      output[1] = part(1)
      output[2] = part(0)
      return 3
    default:
      output[0] = 0xF0 | UInt8(truncatingIfNeeded: scalar >> 18)
      output[1] = part(2)
      output[2] = part(1)
      output[3] = part(0)
      return 4
    }
  }
}
