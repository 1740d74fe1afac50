import Foundation
import Testing

@testable import ArabicText

@Suite("Hamza and madda after their letters")
struct HamzaCompositionTests {
  @Test(
    "Letter, mark and what they compose to",
    arguments: [
      (0x0627, 0x0654, 0x0623, "alef, hamza above"),
      (0x0627, 0x0655, 0x0625, "alef, hamza below"),
      (0x0627, 0x0653, 0x0622, "alef, maddah above"),
      (0x0648, 0x0654, 0x0624, "waw, hamza above"),
      (0x064A, 0x0654, 0x0626, "yeh, hamza above"),
      (0x0649, 0x0654, 0x0626, "alef maksura, hamza above: not canonical, but met"),
      (0x06D5, 0x0654, 0x06C0, "ae, hamza above"),
      (0x06C1, 0x0654, 0x06C2, "heh goal, hamza above"),
      (0x06D2, 0x0654, 0x06D3, "yeh barree, hamza above"),
    ] as [(UInt32, UInt32, UInt32, String)])
  func pairs(letter: UInt32, mark: UInt32, composed: UInt32, name: String) {
    #expect(HamzaComposition.compose(letter, with: mark) == composed, "\(name)")
  }

  @Test("Exactly the compositions of the Arabic block, and the hamza on the dotless yeh")
  func exact() throws {
    var composed: [UInt32: [UInt32]] = [:]
    for scalar in (0x0600...0x08FF as ClosedRange<UInt32>).compactMap({ Unicode.Scalar($0) }) {
      let decomposed = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
      if decomposed.count == 2 { composed[scalar.value] = decomposed }
    }
    #expect(composed.count == 8)
    var pairs = Dictionary(uniqueKeysWithValues: composed.map { ($0.value, $0.key) })
    pairs[[0x0649, 0x0654]] = 0x0626
    for letter in 0x0600...0x06FF as ClosedRange<UInt32> {
      for mark in 0x064B...0x065F as ClosedRange<UInt32> {
        #expect(HamzaComposition.compose(letter, with: mark) == pairs[[letter, mark]])
      }
    }
  }
}
