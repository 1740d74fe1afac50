import Foundation
import TestSupport
import Testing

@testable import NewsIngest

@Suite struct GzipDecompressorTests {
  private static let text = Data(String(repeating: "خبر من بيروت عن الميناء\n", count: 5000).utf8)

  private func unpack(
    _ bytes: Data, limits: CompressionLimits = CompressionLimits(), chunkSize: Int = 1 << 20
  ) throws -> (bytes: Data, members: [Int]) {
    let decompressor = GzipDecompressor(limits: limits)
    var unpacked = Data()
    var members: [Int] = []
    for start in stride(from: 0, to: bytes.count, by: chunkSize) {
      try decompressor.append(bytes[start..<min(start + chunkSize, bytes.count)]) { chunk, member in
        unpacked += chunk
        if let member { members.append(member) }
      }
    }
    try decompressor.finish()
    return (unpacked, members)
  }

  @Test(arguments: [1, 7, 100, 1 << 20])
  func unpacksMembersOneBehindTheOther(chunkSize: Int) throws {
    let first = gzip(Data("أول".utf8))
    let second = gzip(Self.text)
    let found = try unpack(first + second + gzip(Data()) + Data(count: 512), chunkSize: chunkSize)
    #expect(found.bytes == Data("أول".utf8) + Self.text)
    #expect(found.members == [0, first.count])
  }

  /// More than one output chunk from the very last input bytes.
  @Test func givesAllThatTheLastBytesHold() throws {
    let bytes = Data(count: 900 << 10)
    #expect(try unpack(gzip(bytes)).bytes == bytes)
  }

  @Test func tellsThatItWasCut() throws {
    let packed = gzip(Self.text)
    #expect(throws: IngestError.cutOff(part: "a gzip member")) { try unpack(packed.dropLast(9)) }
  }

  @Test func tellsWhereItIsDamaged() throws {
    var packed = gzip(Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }))
    packed[packed.count - 6] ^= 0xFF  // the check sum
    let error = #expect(throws: IngestError.self) { try unpack(packed) }
    guard case .damagedGzip(let offset)? = error else { return #expect(Bool(false), "\(error!)") }
    #expect((1...packed.count).contains(offset))
    #expect(throws: IngestError.self) { try unpack(gzip(Self.text) + Data("garbage behind it".utf8)) }
  }

  @Test func stopsAtABomb() throws {
    let bomb = gzip(Data(count: 64 << 20))
    #expect(throws: IngestError.expandsTooFar(limit: "1000 times its size")) { try unpack(bomb) }
    let limits = CompressionLimits(total: 1 << 10)
    #expect(throws: IngestError.expandsTooFar(limit: "1024 bytes")) {
      try unpack(gzip(Self.text), limits: limits)
    }
  }

  @Test func mayGrowAsTextDoes() throws {
    #expect(try unpack(gzip(Self.text)).bytes.count == Self.text.count)
  }
}
