@testable import ArabicText
import Foundation
import Testing

@Suite("What holds for every joined name")
struct AnalyzerJoinedNamesTests {
  private let analyzer = Analyzer(cacheBits: 8)

  private struct Name {
    let first: String
    let second: String
    var glued: String { first + second }
  }

  /// Names by the rules, and all of the lexicon.
  private func names() throws -> [Name] {
    let byRule = [
      ("عبد", "الرحمن"), ("وعبد", "الله"), ("لعبد", "العزيز"), ("نور", "الدين"), ("وعز", "الدين"),
      ("فضل", "الله"),
    ]
    let listed = try LexiconLine.lines(of: Lexicon.builtInText).filter { $0.kind == .joined }
    #expect(listed.count > 100)
    return byRule.map { Name(first: $0.0, second: $0.1) }
      + listed.map { line in
        let words = line.word.split(separator: " ").map { String($0) }
        return Name(first: words[0], second: words[1])
      }
  }

  private func terms(_ text: String) -> [[String]] {
    analyzer.tokens(of: text).map { ["\($0.kind)", $0.normalized, $0.lightStem, $0.rootKey] }
  }

  @Test("Each part has the terms that it has apart")
  func apart() throws {
    for name in try names() {
      #expect(terms(name.glued) == terms("\(name.first) \(name.second)"), "\(name.glued)")
    }
  }

  @Test(
    "The parts fill the word, and each has the marks that follow its letters", arguments: [UInt64(47), 1_948])
  func ranges(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    for name in try names() {
      let first = random.vocalized(name.first)
      let word = first + random.vocalized(name.second)
      let border = first.utf8.count
      #expect(
        analyzer.tokens(of: "قال " + word + " نعم").map(\.range).dropFirst().dropLast()
          == [7..<7 + border, 7 + border..<7 + word.utf8.count],
        "seed \(seed): \(word)")
    }
  }

  @Test("A joiner or a bidi control between the parts is in neither")
  func formats() {
    // U+200C ZERO WIDTH NON-JOINER, U+200F RIGHT-TO-LEFT MARK
    for sign in ["\u{200C}", "\u{200F}"] {
      #expect(analyzer.tokens(of: "عبد" + sign + "الله").map(\.range) == [0..<6, 9..<17])
    }
  }

  @Test(
    "NFD has the terms of NFC",
    arguments: ["أبوظبي", "لأبوظبي", "عبدالإله", "عبدالرؤوف", "وعبدالأمير", "رأسمال", "بهاءالدين"])
  func decomposed(word: String) {
    let other = word.decomposedStringWithCanonicalMapping
    #expect(terms(word).count == 2 && terms(other) == terms(word))
    let ranges = analyzer.tokens(of: other).map(\.range)
    #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == other.utf8.count)
  }

  @Test("Presentation forms have the terms of letters", arguments: [UInt64(53)])
  func presentationForms(seed: UInt64) throws {
    // The four forms of each letter.
    let forms = Dictionary(
      grouping: (0xFE80...0xFEF4).compactMap { Unicode.Scalar(UInt32($0)) }
    ) { String($0).precomposedStringWithCompatibilityMapping }
    var place = Int(seed)
    for name in try names() {
      let written = name.glued.unicodeScalars.map { letter -> String in
        place += 1
        return forms[String(letter)].map { String($0[place % $0.count]) } ?? String(letter)
      }
      #expect(terms(written.joined()) == terms(name.glued), "\(written.joined())")
    }
  }

  @Test("A ligature that spans the border keeps the word whole")
  func ligature() {
    // U+FCB0 ARABIC LIGATURE SEEN WITH MEEM INITIAL FORM
    #expect(terms("راسمال").count == 2)
    #expect(analyzer.tokens(of: "را\u{FCB0}ال").map(\.normalized) == ["راسمال"])
  }

  @Test("A cache of any size gives the same tokens, at first and again", arguments: [4, 6, 16])
  func caches(bits: Int) throws {
    let text = try names().map { "\($0.glued) و\($0.glued) \($0.first)" }.joined(separator: "، ")
    let expected = Analyzer(cacheBits: 20).tokens(of: text)
    let cached = Analyzer(cacheBits: bits)
    for _ in 0..<3 { #expect(cached.tokens(of: text) == expected) }
  }

  @Test(
    "Cut or damaged at any byte: no crash, and ranges in order inside the text",
    arguments: ["وعبدالرحمن", "عَبْدُاللهِ", "لأبوظبي"])
  func damaged(word: String) {
    let bytes = Array(word.utf8)
    for place in bytes.indices {
      for wrong in [[], [0xFF], [0xD9], [0x20]] as [[UInt8]] {
        let damaged =
          Array(bytes[..<place]) + wrong + Array(bytes[place...].dropFirst(wrong.isEmpty ? bytes.count : 1))
        var last = 0
        damaged.withUnsafeBufferPointer { buffer in
          analyzer.forEachToken(in: buffer) { token in
            #expect(
              token.start >= last && token.end > token.start && token.end <= damaged.count, "\(damaged)")
            #expect(!token.normalized.isEmpty, "\(damaged)")
            last = token.end
            return true
          }
        }
      }
    }
  }
}
