import CZlib
import Foundation

/// Packs bytes as gzip, one member.
func gzip(_ bytes: Data) -> Data {
  var stream = z_stream()
  // 15 is the largest window, 16 more writes a gzip header.
  deflateInit2_(
    &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
    Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  var packed = Data(count: Int(deflateBound(&stream, UInt(bytes.count))))
  packed.withUnsafeMutableBytes { target in
    bytes.withUnsafeBytes { source in
      stream.next_in = UnsafeMutablePointer(mutating: source.bindMemory(to: UInt8.self).baseAddress)
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.bindMemory(to: UInt8.self).baseAddress
      stream.avail_out = UInt32(target.count)
      deflate(&stream, Z_FINISH)
    }
  }
  return packed.prefix(Int(stream.total_out))
}
