@testable import ArabicText
import Testing

@Suite("Decoding and encoding single scalars")
struct UTF8ScalarTests {
  /// Scalars and widths from `bytes`, to the end.
  private func decoded(_ bytes: [UInt8]) -> [(scalar: UInt32, width: Int)] {
    bytes.withUnsafeBufferPointer { buffer in
      var output: [(scalar: UInt32, width: Int)] = []
      var offset = 0
      while offset < buffer.count {
        let next = UTF8Scalar.decode(buffer, at: offset)
        output.append((next.scalar, next.width))
        offset += next.width
      }
      return output
    }
  }

  @Test("Every scalar is read back as it was written, with Swift's own bytes")
  func roundTrip() {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4) { buffer in
      guard let output = buffer.baseAddress else { return }
      var differences: [Unicode.Scalar] = []
      for scalar in (0...0x10FFFF).compactMap({ Unicode.Scalar(UInt32($0)) }) {
        let width = UTF8Scalar.encode(scalar.value, to: output)
        let written = UnsafeBufferPointer(start: output, count: width)
        let read = UTF8Scalar.decode(written, at: 0)
        let isSame =
          read.scalar == scalar.value && read.width == width
          && written.elementsEqual(UTF8.encode(scalar) ?? .init())
        if !isSame { differences.append(scalar) }
      }
      #expect(differences.isEmpty)
    }
  }

  @Test(
    "An invalid byte is U+FFFD of width 1",
    arguments: [
      ([0x80], 1, "a continuation alone"),
      ([0xC0, 0x80], 2, "overlong, two bytes"),
      ([0xC1, 0xBF], 2, "overlong, two bytes"),
      ([0xE0, 0x9F, 0xBF], 3, "overlong, three bytes"),
      ([0xF0, 0x8F, 0xBF, 0xBF], 4, "overlong, four bytes"),
      ([0xED, 0xA0, 0x80], 3, "a surrogate"),
      ([0xF4, 0x90, 0x80, 0x80], 4, "beyond U+10FFFF"),
      ([0xF5, 0x80, 0x80, 0x80], 4, "no such lead"),
      ([0xFF], 1, "no such byte"),
      ([0xD8], 1, "cut after one of two"),
      ([0xE2, 0x80], 2, "cut after two of three"),
      ([0xF0, 0x9F, 0x98], 3, "cut after three of four"),
    ] as [([UInt8], Int, String)])
  func invalid(bytes: [UInt8], count: Int, what: String) {
    let answer = decoded(bytes)
    #expect(answer.count == count, "\(what)")
    #expect(answer.allSatisfy { $0.scalar == UTF8Scalar.invalid && $0.width == 1 }, "\(what)")
  }

  @Test("A valid scalar is read after an invalid byte")
  func resumes() {
    // A lead of two bytes, then beh (U+0628) whole.
    #expect(decoded([0xD8, 0xD8, 0xA8]).map(\.scalar) == [UTF8Scalar.invalid, 0x0628])
  }

  @Test("Random bytes: the valid scalars are those that Swift reads", arguments: [UInt64(3), 1_948])
  func agreesWithSwift(seed: UInt64) {
    var random = RandomText(seed: seed)
    for round in 0..<500 {
      let bytes = random.bytes(count: 64)
      let ours = decoded(bytes)
      let swift = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
      #expect(ours.map(\.width).reduce(0, +) == bytes.count, "seed \(seed), round \(round): \(bytes)")
      #expect(
        ours.map(\.scalar).filter { $0 != UTF8Scalar.invalid } == swift.filter { $0 != UTF8Scalar.invalid },
        "seed \(seed), round \(round): \(bytes)")
    }
  }
}
