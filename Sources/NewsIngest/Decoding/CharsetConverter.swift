import Foundation

/// Converts bytes of one encoding to text through iconv, in one pass over the input.
///
/// Bytes that mean nothing become U+FFFD, one a byte, and are counted.
struct CharsetConverter {
  /// Text and how many bytes of the input were replaced.
  struct Result {
    var text: String
    var invalidByteCount: Int
  }

  /// Whether iconv knows the encoding of this name.
  static func canRead(_ name: String) -> Bool {
    guard let handle = open(name) else { return false }
    iconv_close(handle)
    return true
  }

  /// The bytes as text, nil where iconv does not know the encoding.
  static func convert(_ bytes: Data, from name: String) -> Result? {
    guard let handle = open(name) else { return nil }
    defer { iconv_close(handle) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 2)
    var invalidByteCount = 0
    bytes.withUnsafeBytes { input in
      // iconv takes its input as mutable and does not write to it.
      var source = UnsafeMutablePointer(mutating: input.bindMemory(to: CChar.self).baseAddress)
      var rest = input.count
      while rest > 0 {
        // What stops iconv with room left is a byte at fault.
        if step(handle, &source, &rest, &output) || rest == 0 { continue }
        output += [0xEF, 0xBF, 0xBD]  // REPLACEMENT CHARACTER
        invalidByteCount += 1
        source = source.map { $0 + 1 }
        rest -= 1
      }
    }
    return Result(text: String(decoding: output, as: UTF8.self), invalidByteCount: invalidByteCount)
  }

  private static let chunkSize = 1 << 16

  /// One call of iconv into a chunk of the output.
  ///
  /// - Returns: whether it may just go on: all was read, or the chunk was full.
  private static func step(
    _ handle: iconv_t, _ source: inout UnsafeMutablePointer<CChar>?, _ rest: inout Int,
    _ output: inout [UInt8]
  ) -> Bool {
    var reason: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        var target = buffer.baseAddress
        var room = chunkSize
        if iconv(handle, &source, &rest, &target, &room) == -1 { reason = errno }
        count = chunkSize - room
      }
    }
    output += chunk
    return reason == 0 || reason == E2BIG
  }

  private static func open(_ name: String) -> iconv_t? {
    // iconv_open answers (iconv_t)-1 for an encoding that it does not know.
    guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else { return nil }
    return handle
  }
}
