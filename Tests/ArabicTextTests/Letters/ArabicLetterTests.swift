@testable import ArabicText
import Testing

@Suite("The 29 folded letters")
struct ArabicLetterTests {
  private let alphabet = ArabicAlphabet.shared

  // In the order of the code chart.
  private static let letters = "ءابتثجحخدذرزسشصضطظعغفقكلمنهوي"

  @Test("Codes 1...29 in the order of the code chart, and back")
  func codes() {
    let scalars = Array(Self.letters.unicodeScalars)
    #expect(scalars.count == 29)
    for (index, scalar) in scalars.enumerated() {
      let letter = alphabet.letter(of: scalar.value)
      #expect(letter?.code == UInt8(index + 1), "\(scalar)")
      #expect(letter.map(alphabet.scalar) == scalar.value, "\(scalar)")
    }
  }

  @Test("No other scalar is a letter: letters that fold, marks, signs, Latin")
  func others() {
    let letters = Set(Self.letters.unicodeScalars.map(\.value))
    for scalar in 0...0xFFFF as ClosedRange<UInt32> where !letters.contains(scalar) {
      if alphabet.letter(of: scalar) != nil { Issue.record("U+\(String(scalar, radix: 16))") }
    }
  }

  @Test(
    "The named letters",
    arguments: [
      ("ء", .hamza), ("ا", .alef), ("ب", .beh), ("ت", .teh), ("س", .seen), ("ف", .feh), ("ك", .kaf),
      ("ل", .lam),
      ("م", .meem), ("ن", .noon), ("ه", .heh), ("و", .waw), ("ي", .yeh),
    ] as [(String, ArabicLetter)])
  func names(text: String, letter: ArabicLetter) {
    #expect(text.unicodeScalars.first.flatMap { alphabet.letter(of: $0.value) } == letter)
  }

  @Test("Weak are alef, waw, yeh and hamza alone")
  func weak() {
    let weak = Self.letters.unicodeScalars.filter { alphabet.letter(of: $0.value)?.isWeak == true }
    #expect(weak.map { String($0) } == ["ء", "ا", "و", "ي"])
  }
}
