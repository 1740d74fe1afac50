/// What tells whether two articles are copies of one text: keys to find candidates by, and a sketch to compare them with.
///
/// Both are MinHash by one permutation: features are spread over bins by a part of their hash, and each bin keeps the least of
/// the rest. The share of bins in which two sketches agree estimates how many features their texts have in common.
/// - Bands: of the content words, five bins a band, rare words before common ones (`MinHashSketcher`). Copies with 10 % of
///   the words changed agree in one of eight 99 times in 100; two texts that have nothing to do with each other agree in one eight
///   times in a thousand million, so that the articles to compare a new one with stay few in an archive of millions.
/// - Sketch: of the pairs of neighbouring words, 64 bins of a byte.
/// - Source: Broder (1997), "On the resemblance and containment of documents"; Li, Owen and Zhang (2012), "One permutation
///   hashing"; Shrivastava and Li (2014) for the empty bins of bands; Chum, Philbin and Zisserman (2008) for weights of words.
struct MinHashSignature: Sendable, Equatable {
  static let bandCount = 8
  /// Bins of words that make a band.
  static let bandWidth = 5
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
  func resemblance(to other: MinHashSignature) -> Double {
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
  func isCopy(of other: MinHashSignature) -> Bool? {
    let (estimate, least) = (resemblance(to: other), leastResemblance(with: other))
    return abs(estimate - least) > Self.doubt ? estimate > least : nil
  }

  /// What two texts have in common at least to be copies.
  func leastResemblance(with other: MinHashSignature) -> Double {
    min(wordCount, other.wordCount) < Self.shortWordCount
      ? Self.leastResemblanceOfShort : Self.leastResemblance
  }

  /// Whether the two would be compared at all.
  func sharesBand(with other: MinHashSignature) -> Bool { zip(bands, other.bands).contains { $0 == $1 } }
}
