import Foundation
import Testing

@testable import ArabicText

/// Arabic presentation forms, U+FB50...U+FDFF and U+FE70...U+FEFC, as PDF and old code pages leave them.
@Suite("Presentation forms")
struct ScalarTablePresentationFormsTests {
  private let analyzer = Analyzer(cacheBits: 4)
  private let table = ScalarTable.shared

  private static func scalars(_ ranges: ClosedRange<UInt32>...) -> [Unicode.Scalar] {
    ranges.flatMap { $0.compactMap { Unicode.Scalar($0) } }
  }

  @Test("Every form of letters stands as what NFKC spells it, marks and blanks aside")
  func letters() {
    let forms = Self.scalars(0xFB50...0xFDFF, 0xFE70...0xFEFC).filter {
      table.scalarClass(of: $0.value) == .letter
    }
    #expect(forms.count > 680)
    for form in forms {
      let spelling = String(form).precomposedStringWithCompatibilityMapping.unicodeScalars
      let expected = spelling.filter {
        $0.properties.generalCategory != .nonspacingMark && $0 != " " && $0 != "\u{0640}"
      }
      let written = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 4) { buffer -> [UInt32] in
        guard let output = buffer.baseAddress else { return [] }
        return Array(buffer[..<table.writeSurface(of: form.value, to: output)])
      }
      #expect(written == expected.map(\.value), "\(form.debugDescription)")
    }
  }

  @Test("Isolated and medial forms of marks, and the tail of seen, are marks, never a space")
  func marks() {
    let forms = Self.scalars(
      0xFC5E...0xFC63, 0xFCF2...0xFCF4, 0xFE70...0xFE74, 0xFE76...0xFE7F)
    for form in forms {
      #expect(table.scalarClass(of: form.value) == .mark, "\(form.debugDescription)")
      let word = "كت" + String(form) + "اب" + String(form)
      let tokens = analyzer.tokens(of: "قال \(word) نعم")
      #expect(tokens.map(\.normalized) == ["قال", "كتاب", "نعم"], "\(form.debugDescription)")
    }
  }

  @Test(
    "Words in presentation forms have the terms of the plain word",
    arguments: [
      ("ﺍﻟﺴﻼﻡ", "السلام"),
      ("ﻻعب", "لاعب"),
      ("ﻷحمد", "لأحمد"),
      ("ﻹسلام", "لإسلام"),
      ("اﻵن", "الآن"),
      ("ﷲ", "الله"),
      ("ﷴ", "محمد"),
      ("ﺭﺋﻴﺲ", "رئيس"),
      ("ﻣﺪﺭﺳﺔ", "مدرسة"),
      ("ﻋﻠﻰ", "على"),
    ])
  func words(forms: String, plain: String) {
    let left = analyzer.tokens(of: forms)
    let right = analyzer.tokens(of: plain)
    #expect(left.count == 1 && left.first?.range == 0..<forms.utf8.count)
    #expect(left.map(\.kind) == right.map(\.kind))
    #expect(left.map(\.normalized) == right.map(\.normalized))
    #expect(left.map(\.lightStem) == right.map(\.lightStem))
    #expect(left.map(\.rootKey) == right.map(\.rootKey))
  }
}
