/// One of the 29 letters that folded Arabic is written with, under its Unicode name; `code` is its five bits in a `PackedWord`.
struct ArabicLetter: Equatable {
  /// 1...29 in the order of the code chart; 0 stands for no letter.
  let code: UInt8

  static let hamza = ArabicLetter(code: 1)
  static let alef = ArabicLetter(code: 2)
  static let beh = ArabicLetter(code: 3)
  static let teh = ArabicLetter(code: 4)
  static let seen = ArabicLetter(code: 13)
  static let feh = ArabicLetter(code: 21)
  static let kaf = ArabicLetter(code: 23)
  static let lam = ArabicLetter(code: 24)
  static let meem = ArabicLetter(code: 25)
  static let noon = ArabicLetter(code: 26)
  static let heh = ArabicLetter(code: 27)
  static let waw = ArabicLetter(code: 28)
  static let yeh = ArabicLetter(code: 29)

  /// Whether the letter may be missing in some forms of a root: alef, waw, yeh and hamza.
  var isWeak: Bool { (1 << UInt32(code)) & Self.weakCodes != 0 }

  private static let weakCodes: UInt32 = 1 << 1 | 1 << 2 | 1 << 28 | 1 << 29
}

/// The letters' codes by Unicode scalar value and back.
struct ArabicAlphabet: Sendable {
  static let shared = ArabicAlphabet()

  private static let firstScalar: UInt32 = 0x0621
  private static let lastScalar: UInt32 = 0x064A
  private let scalars: [UInt32] = [
    0, 0x0621, 0x0627, 0x0628, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633,
    0x0634, 0x0635, 0x0636, 0x0637, 0x0638, 0x0639, 0x063A, 0x0641, 0x0642, 0x0643, 0x0644, 0x0645, 0x0646,
    0x0647, 0x0648, 0x064A,
  ]
  private let codes: [UInt8]

  private init() {
    var codes = [UInt8](repeating: 0, count: Int(Self.lastScalar - Self.firstScalar) + 1)
    for (code, scalar) in scalars.enumerated() where code > 0 {
      codes[Int(scalar - Self.firstScalar)] = UInt8(code)
    }
    self.codes = codes
  }

  /// The letter of a folded scalar, or nil for any other scalar.
  func letter(of scalar: UInt32) -> ArabicLetter? {
    guard scalar >= Self.firstScalar, scalar <= Self.lastScalar else { return nil }
    let code = codes[Int(scalar - Self.firstScalar)]
    return code == 0 ? nil : ArabicLetter(code: code)
  }

  /// The Unicode scalar value of `letter`, U+0621...U+064A.
  func scalar(of letter: ArabicLetter) -> UInt32 { scalars[Int(letter.code)] }
}
