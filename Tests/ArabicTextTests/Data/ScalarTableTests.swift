@testable import ArabicText
import Testing

@Suite("Classes, surfaces and folds of scalars")
struct ScalarTableTests {
  private let table = ScalarTable.shared

  /// The blocks that hold Arabic letters, marks and forms.
  private static let arabicBlocks: [ClosedRange<UInt32>] = [
    0x0600...0x06FF, 0x0750...0x077F, 0x0870...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF,
  ]

  /// Scalars that existed in Unicode 14, the version the table is made from.
  private static func known(_ range: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    range.compactMap { Unicode.Scalar($0) }.filter { ($0.properties.age?.major ?? .max) <= 14 }
  }

  private func written(_ scalar: UInt32) -> [UInt32] {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 4) { buffer in
      guard let output = buffer.baseAddress else { return [] }
      return Array(buffer[..<table.writeSurface(of: scalar, to: output)])
    }
  }

  private func folded(_ scalar: UInt32) -> [UInt32] { written(scalar).map(table.folded) }

  @Test(
    "Class of a scalar",
    arguments: [
      (0x0628, .letter, "ARABIC LETTER BEH"),
      (0x067E, .letter, "ARABIC LETTER PEH"),
      (0x0041, .otherLetter, "LATIN CAPITAL LETTER A"),
      (0x10400, .otherLetter, "DESERET CAPITAL LETTER LONG I"),
      (0x00B2, .otherLetter, "SUPERSCRIPT TWO"),
      (0xFEFB, .letter, "ARABIC LIGATURE LAM WITH ALEF ISOLATED FORM"),
      (0xFDF2, .letter, "ARABIC LIGATURE ALLAH ISOLATED FORM"),
      (0xFDFA, .single, "ARABIC LIGATURE SALLALLAHOU ALAYHE WASALLAM"),
      (0xFDFB, .single, "ARABIC LIGATURE JALLAJALALOUHOU"),
      (0xFDFD, .single, "ARABIC LIGATURE BISMILLAH AR-RAHMAN AR-RAHEEM"),
      (0x0640, .mark, "ARABIC TATWEEL"),
      (0x064B, .mark, "ARABIC FATHATAN"),
      (0x06E5, .mark, "ARABIC SMALL WAW"),
      (0x06E6, .mark, "ARABIC SMALL YEH"),
      (0x08C9, .mark, "ARABIC SMALL FARSI YEH"),
      (0xFE73, .mark, "ARABIC TAIL FRAGMENT"),
      (0x0301, .mark, "COMBINING ACUTE ACCENT"),
      (0xFE70, .mark, "ARABIC FATHATAN ISOLATED FORM"),
      (0x200C, .format, "ZERO WIDTH NON-JOINER"),
      (0x200F, .format, "RIGHT-TO-LEFT MARK"),
      (0x061C, .format, "ARABIC LETTER MARK"),
      (0x2069, .format, "POP DIRECTIONAL ISOLATE"),
      (0xFEFF, .format, "ZERO WIDTH NO-BREAK SPACE"),
      (0x066C, .thousands, "ARABIC THOUSANDS SEPARATOR"),
      (0x066B, .separator, "ARABIC DECIMAL SEPARATOR"),
      (0x060C, .separator, "ARABIC COMMA"),
      (0x005F, .separator, "LOW LINE"),
      (0x1F600, .separator, "GRINNING FACE"),
      (0xFFFD, .separator, "REPLACEMENT CHARACTER"),
      (0x10FFFF, .separator, "a noncharacter"),
      (0x0660, .digit, "ARABIC-INDIC DIGIT ZERO"),
      (0x06F9, .digit, "EXTENDED ARABIC-INDIC DIGIT NINE"),
      (0x1D7CE, .digit, "MATHEMATICAL BOLD DIGIT ZERO"),
    ] as [(UInt32, ScalarClass, String)])
  func classes(scalar: UInt32, expected: ScalarClass, name: String) {
    #expect(table.scalarClass(of: scalar) == expected, "\(name)")
  }

  @Test("Every nonspacing mark of the Arabic blocks is a mark")
  func marks() {
    let marks = Self.arabicBlocks.flatMap(Self.known).filter {
      $0.properties.generalCategory == .nonspacingMark
    }
    #expect(marks.count > 90)
    #expect(marks.filter { table.scalarClass(of: $0.value) != .mark }.isEmpty)
  }

  @Test("Every decimal digit is a digit, and nothing else is")
  func digits() {
    let all = Self.known(0...0x10FFFF)
    let digits = all.filter { $0.properties.generalCategory == .decimalNumber }
    #expect(digits.count > 600)
    #expect(digits.filter { table.scalarClass(of: $0.value) != .digit }.isEmpty)
    #expect(all.filter { table.scalarClass(of: $0.value) == .digit }.count == digits.count)
  }

  @Test("Every digit stands as its value in 0-9")
  func digitValues() {
    for scalar in Self.known(0...0x10FFFF) where table.scalarClass(of: scalar.value) == .digit {
      let value = scalar.properties.numericValue.map { UInt32($0) + 0x30 }
      #expect(folded(scalar.value) == value.map { [$0] }, "\(scalar.debugDescription)")
    }
  }

  @Test("Every letter of Unicode is in words, no control is")
  func letters() {
    let letters = Self.known(0...0x10FFFF).filter {
      $0.properties.isAlphabetic && $0.properties.generalCategory == .otherLetter
    }
    #expect(letters.filter { table.scalarClass(of: $0.value) == .separator }.isEmpty)
    let controls = Self.known(0...0x10FFFF).filter { $0.properties.generalCategory == .control }
    #expect(controls.filter { table.scalarClass(of: $0.value) != .separator }.isEmpty)
  }

  @Test("What a scalar folds to folds to itself and is of the same class")
  func idempotent() {
    var failures: [Unicode.Scalar] = []
    for scalar in (0...0x10FFFF).compactMap({ Unicode.Scalar(UInt32($0)) }) {
      let scalarClass = table.scalarClass(of: scalar.value)
      guard
        scalarClass == .letter || scalarClass == .otherLetter || scalarClass == .digit
          || scalarClass == .single
      else { continue }
      let once = folded(scalar.value)
      let isStable = once.allSatisfy { table.scalarClass(of: $0) == scalarClass && folded($0) == [$0] }
      if once.isEmpty || !isStable { failures.append(scalar) }
    }
    #expect(failures.isEmpty)
  }

  @Test(
    "Letters and what they fold to",
    arguments: [
      ("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ٱ", "ا"), ("ؤ", "ء"), ("ئ", "ء"), ("ى", "ي"), ("ة", "ه"),
      ("پ", "ب"), ("چ", "ج"), ("ژ", "ز"), ("گ", "ك"), ("ک", "ك"), ("ی", "ي"), ("ڤ", "ف"), ("ۀ", "ه"),
      ("ٹ", "ت"), ("ڈ", "د"), ("ڑ", "ر"), ("ں", "ن"), ("ہ", "ه"), ("ھ", "ه"), ("ے", "ي"), ("ۓ", "ي"),
      ("ې", "ي"), ("ۆ", "و"), ("ێ", "ي"), ("ە", "ه"), ("ڨ", "ق"), ("ڭ", "ك"), ("ݣ", "ك"), ("ࢪ", "ر"),
      ("ڌ", "د"), ("ڍ", "د"), ("ڎ", "د"), ("ڦ", "ف"), ("ڱ", "ك"), ("ڳ", "ك"), ("ڀ", "ب"),
      ("ﻻ", "لا"), ("ﻷ", "لا"), ("ﻵ", "لا"), ("ﷴ", "محمد"), ("É", "e"), ("İ", "i"), ("Ω", "ω"), ("ガ", "カ"),
    ])
  func folds(letter: String, expected: String) {
    let output = letter.unicodeScalars.flatMap { folded($0.value) }
    #expect(output == expected.unicodeScalars.map(\.value))
  }
}
