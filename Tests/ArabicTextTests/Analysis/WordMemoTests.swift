@testable import ArabicText
import Testing

@Suite("Numbers that a caller notes for words")
struct WordMemoTests {
  /// A word too long for the cache.
  private static let longWord = String(repeating: "كتاب", count: 5)

  /// Each token's memo, and then notes the token's place in the text, from `first`.
  private func memos(of text: String, _ analyzer: Analyzer, notingFrom first: UInt32? = nil) -> [UInt32] {
    var text = text
    var memos: [UInt32] = []
    text.withUTF8 { bytes in
      analyzer.forEachToken(in: bytes) { token in
        if let first { token.memo = first + UInt32(memos.count) }
        memos.append(token.memo)
        return true
      }
    }
    return memos
  }

  @Test("A memo is kept with the word as it is written, and is 0 at first")
  func kept() {
    let analyzer = Analyzer()
    #expect(memos(of: "كتاب في والكتاب", analyzer) == [0, 0, 0])
    _ = memos(of: "كتاب في والكتاب", analyzer, notingFrom: 7)
    #expect(memos(of: "والكتاب كتاب في كِتاب", analyzer) == [9, 7, 8, 0])
  }

  @Test("Memos change no term, and stop words stay stop words")
  func terms() {
    let analyzer = Analyzer()
    let text = "في المدرسة من كتاب إلى"
    let before = analyzer.tokens(of: text)
    _ = memos(of: text, analyzer, notingFrom: Token.greatestMemo - 4)
    #expect(memos(of: text, analyzer).last == Token.greatestMemo)
    #expect(analyzer.tokens(of: text) == before)
    #expect(before.map(\.kind) == Analyzer(cacheBits: 4).tokens(of: text).map(\.kind))
  }

  @Test("A number that does not fit is not noted, and takes the old one away")
  func tooGreat() {
    let analyzer = Analyzer()
    _ = memos(of: "كتاب", analyzer, notingFrom: 5)
    #expect(memos(of: "كتاب", analyzer, notingFrom: Token.greatestMemo + 1) == [0])
    #expect(memos(of: "كتاب", analyzer) == [0])
  }

  @Test("A word that is too long to be remembered has none")
  func uncached() {
    let analyzer = Analyzer()
    #expect(memos(of: Self.longWord, analyzer, notingFrom: 5) == [0])
    #expect(memos(of: Self.longWord, analyzer) == [0])
    #expect(analyzer.tokens(of: Self.longWord).map(\.normalized) == [Self.longWord])
  }

  @Test("All are forgotten at once; the words are not")
  func cleared() {
    let analyzer = Analyzer(cacheBits: 4)
    let text = "كتاب في مدرسة"
    let before = analyzer.tokens(of: text)
    _ = memos(of: text, analyzer, notingFrom: 1)
    analyzer.clearMemos()
    #expect(memos(of: text, analyzer) == [0, 0, 0])
    #expect(analyzer.tokens(of: text) == before)
  }

  @Test("A word never has the memo of another that had its slot", arguments: [UInt64(3), 90_210])
  func property(seed: UInt64) {
    var random = RandomText(seed: seed)
    var text = random.text(pieces: 4_000)
    // Sixteen slots for thousands of words.
    let analyzer = Analyzer(cacheBits: 4)
    var numbers: [String: UInt32] = [:]
    var noted = 0
    text.withUTF8 { bytes in
      analyzer.forEachToken(in: bytes) { token in
        let word = String(decoding: bytes[token.start..<token.end], as: UTF8.self)
        if token.memo != 0 {
          noted += 1
          #expect(token.memo == numbers[word], "seed \(seed)")
        }
        let number = numbers[word] ?? UInt32(numbers.count + 1)
        numbers[word] = number
        token.memo = number
        return true
      }
    }
    #expect(noted > 10)
  }
}
