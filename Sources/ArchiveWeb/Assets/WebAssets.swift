import CWebAssets

/// A file that pages are served with, built into the binary.
struct WebAsset: Sendable {
  let bytes: [UInt8]
  let contentType: String
  /// FNV-1a of 64 bits, in hexadecimal.
  let hash: String

  fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>, contentType: String) {
    self.bytes = Array(bytes)
    self.contentType = contentType
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    self.hash = String(hash, radix: 16)
  }
}

enum WebAssets {
  static let style = WebAsset(
    bytes(arshif_style), contentType: "text/css; charset=utf-8")
  static let icon = WebAsset(bytes(arshif_icon), contentType: "image/svg+xml")

  private static func bytes(
    _ read: (UnsafeMutablePointer<Int>) -> UnsafePointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    let start = read(&count)
    return UnsafeBufferPointer(start: start, count: count)
  }
}
