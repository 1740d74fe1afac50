import Foundation

/// Converts bytes of one encoding to UTF-8 through iconv, in one piece or chunk by chunk.
///
/// Bytes that mean nothing become U+FFFD, one a byte, and are counted.
final class CharsetConverter {
  /// Text and how many bytes of the input were replaced.
  struct Result {
    var text: String
    var invalidByteCount: Int
  }

  private let handle: iconv_t
  /// The first bytes of a character that is not whole yet.
  private var rest = Data()
  /// How many bytes were replaced so far.
  private(set) var invalidByteCount = 0

  /// Nil where iconv does not know the encoding.
  init?(_ name: String) {
    // iconv_open answers (iconv_t)-1 for an encoding that it does not know.
    guard let handle = iconv_open("UTF-8", name), handle != iconv_t(bitPattern: -1) else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// Whether iconv knows the encoding of this name.
  static func canRead(_ name: String) -> Bool { CharsetConverter(name) != nil }

  /// The bytes as text, nil where iconv does not know the encoding.
  static func convert(_ bytes: Data, from name: String) -> Result? {
    guard let converter = CharsetConverter(name) else { return nil }
    let output = converter.append(bytes, isLast: true)
    return Result(
      text: String(decoding: output, as: UTF8.self), invalidByteCount: converter.invalidByteCount)
  }

  /// The next bytes in UTF-8.
  ///
  /// - Parameter isLast: whether no more bytes will come, so that half a character is a fault.
  func append(_ bytes: Data, isLast: Bool) -> [UInt8] {
    let input = rest.isEmpty ? bytes : rest + bytes
    rest = Data()
    var output: [UInt8] = []
    output.reserveCapacity(input.count * 2)
    input.withUnsafeBytes { input in
      // iconv takes its input as mutable and does not write to it.
      var source = UnsafeMutablePointer(mutating: input.bindMemory(to: CChar.self).baseAddress)
      var count = input.count
      while count > 0 {
        let stop = step(&source, count: &count, output: &output)
        if stop == nil || count == 0 { continue }
        if stop == EINVAL, !isLast, count <= Self.longestCharacter {
          rest = Data(input.suffix(count))
          return
        }
        output += [0xEF, 0xBF, 0xBD]  // REPLACEMENT CHARACTER
        invalidByteCount += 1
        source = source.map { $0 + 1 }
        count -= 1
      }
    }
    return output
  }

  private static let chunkSize = 1 << 16
  /// In bytes, of any encoding.
  private static let longestCharacter = 8

  /// One call of iconv into a chunk of the output.
  ///
  /// - Returns: what stopped it at a byte; nil where it may just go on: all was read, or the chunk was full.
  private func step(
    _ source: inout UnsafeMutablePointer<CChar>?, count: inout Int, output: inout [UInt8]
  ) -> Int32? {
    var reason: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkSize) { buffer, written in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        var target = buffer.baseAddress
        var room = Self.chunkSize
        if iconv(handle, &source, &count, &target, &room) == -1 { reason = errno }
        written = Self.chunkSize - room
      }
    }
    output += chunk
    return reason == 0 || reason == E2BIG ? nil : reason
  }
}
