import ArabicText
import Foundation
import Testing

@Suite("What holds for every text")
struct AnalyzerPropertyTests {
  private let analyzer = Analyzer(cacheBits: 8)

  /// Terms without their places.
  private struct Terms: Equatable {
    let kind: Token.Kind
    let normalized: String
    let lightStem: String
    let rootKey: String
  }

  private func terms(_ text: String) -> [Terms] {
    analyzer.tokens(of: text).map {
      Terms(kind: $0.kind, normalized: $0.normalized, lightStem: $0.lightStem, rootKey: $0.rootKey)
    }
  }

  /// Non-empty, in order, apart, and inside `count` bytes.
  private func areSound(_ ranges: [Range<Int>], count: Int) -> Bool {
    var last = 0
    for range in ranges {
      if range.isEmpty || range.lowerBound < last || range.upperBound > count { return false }
      last = range.upperBound
    }
    return true
  }

  @Test(
    "Folding is idempotent: a normalised form is its own normalised form", arguments: [UInt64(19), 1_926])
  func idempotent(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    var texts = [random.text(pieces: 2_000), random.scalars(count: 20_000)]
    texts += (0..<2_000).map { _ in random.word(maxLetters: 30) }
    texts += try Fixture.rows("analysis.tsv").dropFirst().map { $0[1] }
    for normalized in Set(texts.flatMap { analyzer.tokens(of: $0).map(\.normalized) }) {
      let again = analyzer.tokens(of: normalized)
      let isStable =
        again.map(\.normalized) == [normalized] && again.map(\.range) == [0..<normalized.utf8.count]
      if !isStable {
        Issue.record("seed \(seed): \(normalized.debugDescription) → \(again.map(\.normalized))")
      }
    }
  }

  @Test(
    "NFD has the terms of NFC: alef, waw, yeh with hamza or madda",
    arguments: [
      "أحمد", "إسلام", "آسيا", "مسؤول", "رئيس", "إلى", "أن", "إن", "الآن", "شؤون", "طوارئ", "وأضاف", "بأن",
      "أو", "خانۀ", "ۓ", "Café", "Łódź",
    ])
  func decomposedWords(word: String) {
    let decomposed = word.decomposedStringWithCanonicalMapping
    #expect(Array(decomposed.unicodeScalars) != Array(word.unicodeScalars), "\(word) has no other form")
    #expect(terms(decomposed) == terms(word.precomposedStringWithCanonicalMapping))
    #expect(analyzer.tokens(of: decomposed).map(\.range) == [0..<decomposed.utf8.count])
  }

  @Test("NFD and NFC of any text have the same terms", arguments: [UInt64(23), 1_920])
  func decomposed(seed: UInt64) {
    var random = RandomText(seed: seed)
    for round in 0..<2_000 {
      let text =
        round.isMultiple(of: 2) ? random.text(pieces: 5) : random.vocalized(random.word(maxLetters: 12))
      let left = terms(text.precomposedStringWithCanonicalMapping)
      let right = terms(text.decomposedStringWithCanonicalMapping)
      if left != right { Issue.record("seed \(seed): \(text.debugDescription)") }
    }
  }

  @Test("Marks and tatweel inside a word change nothing but its range", arguments: [UInt64(29), 1_943])
  func vocalized(seed: UInt64) throws {
    var random = RandomText(seed: seed)
    let words = try Fixture.rows("analysis.tsv").dropFirst().map { $0[1] }.filter { terms($0).count == 1 }
    for word in words + (0..<2_000).map({ _ in random.word(maxLetters: 24) }) {
      let vocalized = random.vocalized(word)
      let tokens = analyzer.tokens(of: vocalized)
      if terms(vocalized) != terms(word) || tokens.last?.range.upperBound != lastByte(of: vocalized) {
        Issue.record("seed \(seed): \(word) \(vocalized.debugDescription)")
      }
    }
  }

  /// The end of a word that is the whole of `text`, without the bidi controls after it.
  private func lastByte(of text: String) -> Int {
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, last.properties.generalCategory == .format { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars)).utf8.count
  }

  @Test(
    "Ranges stand on scalar boundaries, in order, apart, and hold something", arguments: [UInt64(31), 2_005])
  func ranges(seed: UInt64) {
    var random = RandomText(seed: seed)
    for round in 0..<1_000 {
      let text = round.isMultiple(of: 2) ? random.text(pieces: 20) : random.scalars(count: 100)
      let bytes = Array(text.utf8)
      let ranges = analyzer.tokens(of: text).map(\.range)
      #expect(areSound(ranges, count: bytes.count), "seed \(seed): \(text.debugDescription)")
      for offset in ranges.flatMap({ [$0.lowerBound, $0.upperBound] }) where offset < bytes.count {
        if bytes[offset] & 0xC0 == 0x80 {
          Issue.record("seed \(seed), byte \(offset): \(text.debugDescription)")
        }
      }
    }
  }

  @Test("A word's terms are those it has alone: the text around it does not matter", arguments: [UInt64(37)])
  func context(seed: UInt64) {
    var random = RandomText(seed: seed)
    let text = random.text(pieces: 3_000) + random.scalars(count: 10_000)
    let bytes = Array(text.utf8)
    let all = analyzer.tokens(of: text)
    for (token, expected) in zip(all, terms(text)) {
      let alone = String(decoding: bytes[token.range], as: UTF8.self)
      if terms(alone) != [expected] { Issue.record("seed \(seed): \(alone.debugDescription)") }
    }
  }

  @Test(
    "Any bytes: no crash, no token outside the text, no invalid byte in a token's terms",
    arguments: [UInt64(41), 1_840])
  func bytes(seed: UInt64) {
    var random = RandomText(seed: seed)
    var tokenCount = 0
    for round in 0..<2_000 {
      let bytes = random.bytes(count: round % 97)
      var ranges: [Range<Int>] = []
      var areTermsValid = true
      bytes.withUnsafeBufferPointer { buffer in
        analyzer.forEachToken(in: buffer) { token in
          ranges.append(token.start..<token.end)
          areTermsValid = areTermsValid && String(validating: token.indexTerm, as: UTF8.self) != nil
          return true
        }
      }
      tokenCount += ranges.count
      #expect(areSound(ranges, count: bytes.count) && areTermsValid, "seed \(seed), round \(round): \(bytes)")
    }
    #expect(tokenCount > 10_000)
  }

  @Test("No term is empty, and none begins with a mark of the index", arguments: [UInt64(43)])
  func termShapes(seed: UInt64) {
    var random = RandomText(seed: seed)
    for token in terms(random.text(pieces: 2_000) + random.scalars(count: 50_000)) {
      let strings =
        token.kind == .content ? [token.normalized, token.lightStem, token.rootKey] : [token.normalized]
      if strings.contains(where: { ($0.utf8.first ?? 0) < 0x20 }) { Issue.record("seed \(seed): \(token)") }
    }
  }
}
