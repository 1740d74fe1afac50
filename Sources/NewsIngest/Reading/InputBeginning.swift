import Foundation

/// The first bytes of an input, unpacked, until its format is known.
struct InputBeginning {
  /// In their order, each with the place in the compressed file of the gzip member that begins with it; else nil.
  private(set) var chunks: [(bytes: Data, memberOffset: Int?)] = []
  private(set) var byteCount = 0

  var isEmpty: Bool { byteCount == 0 }

  mutating func append(_ bytes: Data, memberOffset: Int?) {
    chunks.append((bytes, memberOffset))
    byteCount += bytes.count
  }

  /// As many of them as tell the format.
  var start: InputStart {
    InputStart(
      chunks.reduce(into: Data()) { if $0.count < InputFormat.detectionSize { $0.append($1.bytes) } })
  }
}
