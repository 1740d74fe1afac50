import ArabicText
import Testing

@Suite("What the index is given")
struct TokenTests {
  private struct Terms: Equatable {
    var index: [UInt8]
    var root: [UInt8]
  }

  private func terms(of text: String) -> [Terms] {
    var text = text
    var output: [Terms] = []
    text.withUTF8 { bytes in
      Analyzer(cacheBits: 4).forEachToken(in: bytes) { token in
        let root = token.kind == .content ? Array(token.rootTerm) : []
        output.append(Terms(index: Array(token.indexTerm), root: root))
        return true
      }
    }
    return output
  }

  @Test(
    "A content word: the light stem, and U+0003 and the root key",
    arguments: [("وبالكتاب", "كتاب", "كتب"), ("2026", "2026", "2026")])
  func content(word: String, light: String, root: String) {
    #expect(terms(of: word) == [Terms(index: Array(light.utf8), root: [0x03] + Array(root.utf8))])
  }

  @Test("A stop word: U+0001 and its normalised form", arguments: [("إلى", "الي"), ("في", "في")])
  func stopWord(word: String, normalized: String) {
    #expect(terms(of: word) == [Terms(index: [0x01] + Array(normalized.utf8), root: [])])
  }

  @Test("The marks are different control characters, which no word can hold")
  func marks() {
    let marks = [TermMark.stopWord, TermMark.lightStem, TermMark.rootKey]
    #expect(Set(marks).count == 3)
    for mark in marks {
      let text = "كتاب" + String(UnicodeScalar(mark)) + "قلم"
      #expect(Analyzer(cacheBits: 4).tokens(of: text).map(\.range) == [0..<8, 9..<15])
    }
  }

  @Test("A stop word and a name that fold alike have different terms")
  func homographs() {
    #expect(terms(of: "على").map(\.index) == [[0x01] + Array("علي".utf8)])
    #expect(terms(of: "علي").map(\.index) == [Array("علي".utf8)])
  }
}
