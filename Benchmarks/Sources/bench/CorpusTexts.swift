import Foundation

/// Titles and bodies of a corpus in JSON lines, in memory, one text after the other.
struct CorpusTexts {
  private let bytes: [UInt8]
  private let ends: [Int]

  /// All texts' length in UTF-8 bytes.
  var byteCount: Int { bytes.count }

  /// Reads articles from the start of the file until their texts hold `limit` bytes.
  init(path: String, limit: Int) throws {
    let data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
      guard bytes.count < limit else { break }
      guard let article = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else {
        throw BenchError.badCorpusLine(path: path, number: index + 1)
      }
      for field in ["title", "body"] {
        guard let text = article[field] as? String, !text.isEmpty else { continue }
        bytes += text.utf8
        ends.append(bytes.count)
      }
    }
    guard !bytes.isEmpty else { throw BenchError.emptyCorpus(path: path) }
    self.bytes = bytes
    self.ends = ends
  }

  /// Calls `body` with each text in order.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      for end in ends {
        body(UnsafeBufferPointer(rebasing: buffer[start..<end]))
        start = end
      }
    }
  }
}
