import ArabicText
import InvertedIndex

/// Makes MinHash signatures from words that are numbered already. One for each `ForwardIndex`, for it keeps what the forms' hashes say.
///
/// Bins of words keep rare words rather than common ones: a word that is 2^n times as common as a rare one has a 2^n-th of its
/// chance. Where every word had the same, common ones filled most bins, and among a million articles each met one or two that
/// had some band of them in common by chance. A bin must also have several words to choose from: so the words are spread twice,
/// over half the bins each time.
struct MinHashSketcher {
  /// Bins that the words are spread over at a time.
  private static let spreadCount = 20
  private static let spreads = 2
  private static let wordBinCount = spreads * spreadCount
  /// Texts of fewer content words, about, are told apart by no band.
  private static let leastFilled = 4

  /// What a form does to the bins of words: for each spread, which of them and with what.
  private struct Form {
    let hash: UInt64
    let isContent: Bool
    var bins: (UInt8, UInt8) = (0, 0)
    var values: (UInt32, UInt32) = (.max, .max)
  }

  private var forms: [Form] = []

  /// The signature of one article; nil where its text is too short for one.
  mutating func signature(ofArticle article: Int, in tokens: borrowing ForwardIndex) -> MinHashSignature? {
    let wordCount = tokens.wordCount(of: article)
    guard wordCount >= MinHashSignature.leastWordCount else { return nil }
    for index in forms.count..<tokens.forms.count { forms.append(Self.form(index, in: tokens)) }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.wordBinCount) { words in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: MinHashSignature.binCount) { pairs in
        words.initialize(repeating: .max)
        pairs.initialize(repeating: .max)
        fill(words, pairs: pairs, tokens: tokens, article: article)
        guard Self.fillEmptyBins(of: words) else { return nil }
        return MinHashSignature(
          wordCount: wordCount, bands: Self.bands(words),
          sketch: pairs.map { $0 == .max ? 0 : UInt8(truncatingIfNeeded: $0 % 255 + 1) })
      }
    }
  }

  private static func form(_ index: Int, in tokens: borrowing ForwardIndex) -> Form {
    let hash = tokens.formTable.hash(at: index)
    let isContent = tokens.terms[tokens.forms[index].term.index].root.isSome
    var form = Form(hash: hash, isContent: isContent)
    guard isContent else { return form }
    let doublings = tokens.formTable.withKey(at: index) { WordFrequency.doublings(ofNormalized: $0) }
    let first = place(TermHash.mixed(hash), doublings: doublings)
    let second = place(TermHash.mixed(hash ^ 0x5851_F42D_4C95_7F2D), doublings: doublings)
    form.bins = (first.bin, second.bin)
    form.values = (first.value, second.value)
    return form
  }

  /// The least value stays in a bin, so a common word's is made greater, as many times as it is more common.
  private static func place(_ hash: UInt64, doublings: Int) -> (bin: UInt8, value: UInt32) {
    let bin = UInt8(truncatingIfNeeded: (hash & 0xFFFF) % UInt64(spreadCount))
    return (bin, UInt32(truncatingIfNeeded: hash >> 32) >> UInt32(WordFrequency.greatest - doublings))
  }

  private func fill(
    _ words: UnsafeMutableBufferPointer<UInt32>, pairs: UnsafeMutableBufferPointer<UInt32>,
    tokens: borrowing ForwardIndex, article: Int
  ) {
    forms.withUnsafeBufferPointer { forms in
      tokens.tokens.withUnsafeBufferPointer { tokenNumbers in
        var before: UInt64 = 0
        for place in tokens.starts[article]..<tokens.starts[article + 1] {
          let token = tokenNumbers[place]
          guard token != .columnBreak else { continue }
          let form = forms[token.index]
          if form.isContent {
            let (first, second) = (Int(form.bins.0), Self.spreadCount + Int(form.bins.1))
            words[first] = min(words[first], form.values.0)
            words[second] = min(words[second], form.values.1)
          }
          let pair = TermHash.mixed(before &* 3 &+ form.hash)
          let bin = Int(pair & UInt64(MinHashSignature.binCount - 1))
          pairs[bin] = min(pairs[bin], UInt32(truncatingIfNeeded: pair >> 32))
          before = form.hash
        }
      }
    }
  }

  /// Has empty bins borrow from the next one of their spread that is not, so that short texts have whole bands too.
  ///
  /// - Returns: false where there are too few words to tell texts apart.
  private static func fillEmptyBins(of words: UnsafeMutableBufferPointer<UInt32>) -> Bool {
    let spreads = (0..<spreads).map { words.extracting($0 * spreadCount..<($0 + 1) * spreadCount) }
    let counts = spreads.map { $0.count { $0 != .max } }
    guard counts.contains(where: { $0 >= leastFilled }), !counts.contains(0) else { return false }
    for spread in spreads {
      let filled = spread.map { $0 != .max }
      for bin in 0..<spreadCount where !filled[bin] {
        var distance = 1
        while !filled[(bin + distance) % spreadCount] { distance += 1 }
        spread[bin] = spread[(bin + distance) % spreadCount] &+ UInt32(distance) &* 0x9E37_79B9
      }
    }
    return true
  }

  private static func bands(_ words: UnsafeMutableBufferPointer<UInt32>) -> [UInt32] {
    (0..<MinHashSignature.bandCount).map { band in
      var key = UInt64(band)
      for row in 0..<MinHashSignature.bandWidth {
        key = TermHash.mixed(
          key &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(words[band * MinHashSignature.bandWidth + row]))
      }
      return UInt32(truncatingIfNeeded: key)
    }
  }
}
