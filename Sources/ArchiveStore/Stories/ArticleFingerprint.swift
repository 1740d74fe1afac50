/// What tells whether two articles are copies of one text: keys to find candidates by, and a sketch to compare them with.
///
/// Both are MinHash by one permutation: features are spread over bins by a part of their hash, and each bin keeps the least of
/// the rest. The share of bins in which two sketches agree estimates how many features their texts have in common.
/// - Bands: of the content words, four bins a band. Copies with 10 % of the words changed agree in one of six 99 times in 100.
///   Bands of a 64-bit SimHash, which differs in some 13 bits then, would find 95 of 100 at eight bits a band, among a 256th of
///   all articles each, and 38 at sixteen.
/// - Sketch: of the pairs of neighbouring words, 64 bins of a byte.
/// - Source: Broder (1997), "On the resemblance and containment of documents"; Li, Owen and Zhang (2012), "One permutation
///   hashing"; Shrivastava and Li (2014) for the empty bins of bands.
struct ArticleFingerprint: Sendable, Equatable {
  static let bandCount = 6
  /// Bins of words that make a band.
  static let bandWidth = 4
  /// Bins of pairs.
  static let binCount = 64
  /// Texts of fewer words are too short to tell a copy from another piece of news of the same kind.
  static let leastWordCount = 8
  /// Texts of fewer words must be the same but for a word or so: two such items often differ in a name or a number.
  static let shortWordCount = 40
  /// What copies have in common at least: 10 % of the words changed leave .65 of the pairs, and a lead added some .55. Two reports
  /// of one event that share their background reach .4.
  static let leastResemblance = 0.5
  static let leastResemblanceOfShort = 0.8
  /// An estimate so near to what is asked for is no answer: three standard deviations of 64 bins.
  static let doubt = 0.18

  private static let byteCount = 2 + bandCount * 4 + binCount

  /// Number of words up to 65,535; band keys; sketch, 0 for an empty bin. Little-endian.
  private(set) var bytes: [UInt8]

  /// As `bytes` was stored; nil where it is none.
  init?(bytes: [UInt8]) {
    guard bytes.count == Self.byteCount else { return nil }
    self.bytes = bytes
  }

  init(wordCount: Int, bands: some Collection<UInt32>, sketch: some Collection<UInt8>) {
    let count = UInt16(clamping: wordCount)
    bytes = []
    bytes.reserveCapacity(Self.byteCount)
    bytes += [UInt8(truncatingIfNeeded: count), UInt8(truncatingIfNeeded: count >> 8)]
    for band in bands {
      for shift in stride(from: UInt32(0), to: 32, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: band >> shift))
      }
    }
    bytes += sketch
  }

  private var wordCount: Int { Int(bytes[0]) | Int(bytes[1]) << 8 }

  /// Keys of `fingerprint_band`.
  var bands: [Int32] { (0..<Self.bandCount).map(band) }

  /// One of `bands`.
  func band(_ number: Int) -> Int32 {
    bytes.withUnsafeBytes {
      Int32(littleEndian: $0.loadUnaligned(fromByteOffset: 2 + number * 4, as: Int32.self))
    }
  }

  /// How many of their pairs of words two texts have in common, estimated: 0 to 1.
  func resemblance(to other: ArticleFingerprint) -> Double {
    var (same, filled) = (0, 0)
    bytes.withUnsafeBufferPointer { own in
      other.bytes.withUnsafeBufferPointer { other in
        for place in Self.byteCount - Self.binCount..<Self.byteCount {
          filled += own[place] | other[place] != 0 ? 1 : 0
          same += own[place] == other[place] && own[place] != 0 ? 1 : 0
        }
      }
    }
    return filled > 0 ? Double(same) / Double(filled) : 0
  }

  /// Whether the texts are copies of each other; nil where only the texts themselves can tell.
  func isCopy(of other: ArticleFingerprint) -> Bool? {
    let (estimate, least) = (resemblance(to: other), leastResemblance(with: other))
    return abs(estimate - least) > Self.doubt ? estimate > least : nil
  }

  /// What two texts have in common at least to be copies.
  func leastResemblance(with other: ArticleFingerprint) -> Double {
    min(wordCount, other.wordCount) < Self.shortWordCount
      ? Self.leastResemblanceOfShort : Self.leastResemblance
  }

  /// Whether the two would be compared at all.
  func sharesBand(with other: ArticleFingerprint) -> Bool { zip(bands, other.bands).contains { $0 == $1 } }
}

/// Makes fingerprints from words that are numbered already. One for each `ArticleTokens`, for it keeps the forms' hashes.
struct FingerprintSketcher {
  private static let wordBinCount = 32

  /// By form.
  private var hashes: [UInt64] = []
  private var isContent: [Bool] = []

  /// The fingerprint of one article; nil where its text is too short for one.
  mutating func fingerprint(ofArticle article: Int, in tokens: borrowing ArticleTokens) -> ArticleFingerprint?
  {
    let wordCount = tokens.wordCount(of: article)
    guard wordCount >= ArticleFingerprint.leastWordCount else { return nil }
    for form in hashes.count..<tokens.forms.count {
      hashes.append(tokens.formTable.hash(at: form))
      isContent.append(tokens.terms[Int(tokens.forms[form].term)].root >= 0)
    }
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Self.wordBinCount) { words in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: ArticleFingerprint.binCount) { pairs in
        words.initialize(repeating: .max)
        pairs.initialize(repeating: .max)
        fill(words, pairs, tokens, article)
        guard Self.fillEmptyBins(of: words) else { return nil }
        return ArticleFingerprint(
          wordCount: wordCount, bands: Self.bands(words),
          sketch: pairs.map { $0 == .max ? 0 : UInt8(truncatingIfNeeded: $0 % 255 + 1) })
      }
    }
  }

  private func fill(
    _ words: UnsafeMutableBufferPointer<UInt32>, _ pairs: UnsafeMutableBufferPointer<UInt32>,
    _ tokens: borrowing ArticleTokens, _ article: Int
  ) {
    hashes.withUnsafeBufferPointer { hashes in
      isContent.withUnsafeBufferPointer { isContent in
        tokens.tokens.withUnsafeBufferPointer { tokenNumbers in
          var before: UInt64 = 0
          for place in tokens.starts[article]..<tokens.starts[article + 1] {
            let token = tokenNumbers[place]
            guard token != ArticleTokens.columnBreak else { continue }
            let hash = hashes[Int(token) - 1]
            if isContent[Int(token) - 1] {
              let bin = Int(hash & UInt64(Self.wordBinCount - 1))
              words[bin] = min(words[bin], UInt32(truncatingIfNeeded: hash >> 32))
            }
            let pair = Self.mixed(before &* 3 &+ hash)
            let bin = Int(pair & UInt64(ArticleFingerprint.binCount - 1))
            pairs[bin] = min(pairs[bin], UInt32(truncatingIfNeeded: pair >> 32))
            before = hash
          }
        }
      }
    }
  }

  /// Has empty bins borrow from the next one that is not, so that short texts have whole bands too.
  ///
  /// - Returns: false where there are too few words to tell texts apart.
  private static func fillEmptyBins(of words: UnsafeMutableBufferPointer<UInt32>) -> Bool {
    guard words.count(where: { $0 != .max }) >= ArticleFingerprint.bandWidth else { return false }
    let filled = words.map { $0 != .max }
    for bin in words.indices where !filled[bin] {
      var distance = 1
      while !filled[(bin + distance) % wordBinCount] { distance += 1 }
      words[bin] = words[(bin + distance) % wordBinCount] &+ UInt32(distance) &* 0x9E37_79B9
    }
    return true
  }

  private static func bands(_ words: UnsafeMutableBufferPointer<UInt32>) -> [UInt32] {
    (0..<ArticleFingerprint.bandCount).map { band in
      var key = UInt64(band)
      for row in 0..<ArticleFingerprint.bandWidth {
        key = mixed(key &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(words[band * ArticleFingerprint.bandWidth + row]))
      }
      return UInt32(truncatingIfNeeded: key)
    }
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low &+ 0x9E37_79B9_7F4A_7C15
  }
}
