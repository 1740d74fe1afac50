import CJSONReader
import Foundation

extension Data {
  /// Where the first NUL is, from the start of the data; nil where there is none. `firstIndex(of:)` takes a call a byte.
  var nulOffset: Int? {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base, 0, bytes.count) else { return nil }
      return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
  }

  /// Whether the bytes are UTF-8; simdjson tells in a tenth of the time that a `String` takes.
  var isUTF8: Bool { withUnsafeBytes { bytes in arshif_json_is_utf8(bytes.baseAddress, bytes.count) } }

  /// Whether all bytes are below 128.
  var isASCII: Bool { withUnsafeBytes { bytes in bytes.reduce(0) { $0 | $1 } < 0x80 } }
}
