@testable import ArabicText
import Testing

@Suite("The cache of words")
final class WordCacheTests {
  private let cache = WordCache(bits: 4)
  private let analyzer = WordAnalyzer(lexicon: .builtIn)
  private let uncached = WordAnalyzer(lexicon: .builtIn)

  deinit { cache.deallocate() }

  private func cached(_ word: String, hash: UInt64) -> CopiedTerms {
    Array(word.utf8).withUnsafeBufferPointer { CopiedTerms(cache.terms(of: $0, hash: hash, analyzer)) }
  }

  private static let words: [String] = [
    "كتاب",
    "والكتاب",
    "إلى",
    "ﷲ",
    "2026",
    "c",
    // Two joined words: no terms, but a border.
    "وعبدالرحمن",
    "نورالدين",
    // The same, too long a key with its marks.
    "وَعَبْدُالرَّحْمَنِ",
    // 16 letters: the longest key.
    "كتابكتابكتابكتاب",
    // 17 letters: too long a key.
    "كتابكتابكتابكتابك",
    // Short keys whose terms are too long: four letters a ligature.
    "ﷲﷲﷲﷲﷲ",
    "ﷲﷲﷲﷲ",
    // 11 Latin and CJK letters, 33 and 32 bytes.
    "日本語日本語日本語日本",
    "日本語日本語日本語日ab",
    // L3 as long as L2: 10 and 11 letters that the root key keeps.
    "بجدزطحكلمص",
    "بجدزطحكلمصق",
  ]

  @Test("A miss, a hit and no cache at all answer alike", arguments: words)
  func alike(word: String) {
    let expected = CopiedTerms(of: word, uncached)
    #expect(cached(word, hash: 7) == expected)
    #expect(cached(word, hash: 7) == expected)
  }

  @Test("Words that share a slot never get each other's terms")
  func collisions() {
    for first in Self.words {
      for second in Self.words {
        for word in [first, second, first] {
          #expect(cached(word, hash: 7) == CopiedTerms(of: word, uncached), "\(first), \(second)")
        }
      }
    }
  }

  @Test("Words of one length that share a slot and differ in any one byte")
  func oneByte() {
    for length in [2, 7, 8, 9, 15, 16, 17, 31, 32] {
      let base = [UInt8](repeating: UInt8(ascii: "a"), count: length)
      for place in 0..<length {
        var other = base
        other[place] = UInt8(ascii: "b")
        for bytes in [base, other] {
          let word = String(decoding: bytes, as: UTF8.self)
          #expect(cached(word, hash: 0).light == word)
        }
      }
    }
  }

  @Test("Every hash has a slot", arguments: [0, 1, .max, 1 << 60, 1 << 63] as [UInt64])
  func slots(hash: UInt64) { #expect(cached("كتاب", hash: hash).light == "كتاب") }

  @Test("A cached answer equals an uncached one over a long text", arguments: [UInt64(17), 1_975])
  func longText(seed: UInt64) {
    var random = RandomText(seed: seed)
    let text = random.text(pieces: 5_000) + random.scalars(count: 5_000)
    let small = Analyzer(cacheBits: 4).tokens(of: text)
    let large = Analyzer(cacheBits: 16)
    #expect(large.tokens(of: text) == small, "seed \(seed)")
    #expect(large.tokens(of: text) == small, "seed \(seed), every word cached")
    #expect(small.count > 3_000)
  }

  @Test("Any cache size is brought into bounds", arguments: [-1, 0, 4, 20])
  func sizes(bits: Int) { #expect(Analyzer(cacheBits: bits).tokens(of: "كتاب").map(\.lightStem) == ["كتاب"]) }
}
