@testable import InvertedIndex
import Testing

@Suite("Segment headers")
struct SegmentHeaderTests {
  @Test("A header is read back, and no other bytes are one")
  func header() throws {
    var header = SegmentHeader()
    header.id = -7
    header.byteCount = 4_096
    header.articleCount = 3
    header.meanLength = 221.5
    header.offsets = (0..<SegmentHeader.Part.allCases.count).map { $0 * 8 }
    let bytes = header.bytes
    #expect(bytes.count == SegmentHeader.byteCount)
    let words = bytes.withUnsafeBytes { Array($0.bindMemory(to: UInt64.self)) }
    words.withUnsafeBytes { #expect($0.baseAddress.flatMap(SegmentHeader.init) == header) }
    for index in words.indices {
      var broken = words
      broken[index] ^= 1 << 17
      broken.withUnsafeBytes { #expect($0.baseAddress.flatMap(SegmentHeader.init) == nil, "\(index)") }
    }
  }
}
