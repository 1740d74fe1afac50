import Foundation

/// The one scoring function: what a hit is worth, from the statistics it is handed and nothing else.
///
/// Base score = sum over the query's words of s(L2) + 1.25 s(L3) + 0.5 idf(L3) where L3 occurs, and a bonus for articles of the
/// matching set; s = idf · 1.9 · tf / (tf + 0.9 · (0.25 + 0.75 · length / mean length)), where the fraction is rounded to
/// 256ths: its impact. An impact depends on one term and one article alone, so that an index can hold it, and every way to find
/// hits computes the same scores to the last bit.
///
/// The first hundred hits get what their texts tell, too: 0.55 s(L1), proximity, the best passage, and for each word how early it
/// stands (lead), or whether a word that is spelled much like it does (kin).
/// - Units: lengths and offsets are words; all scores are in nats of idf, so they compare within one query only.
/// - Source: BM25 (Robertson and Walker 1994) with field and position weights; impacts as in Anh and Moffat (2005);
///   constants found by measurement, the optimum is flat.
public enum Score {
  static let lightWeight: Float = 1
  static let rootWeight: Float = 1.25
  static let rootPresence: Float = 0.5
  /// What an article of the matching set has before all others: the words of the query first, as far as it does not hurt.
  package static let matchBonus: Float = 1.5
  static let formWeight: Float = 0.55
  static let proximityWeight: Float = 0.4
  /// Two query words are near when at most this many words apart.
  static let proximityWindow = 8
  static let passageWeight: Float = 0.6
  /// Words of a passage.
  static let passageLength = 10
  /// What a root key counts in a passage, where a light stem counts 1.
  static let passageRootShare: Float = 0.8
  static let leadWeight: Float = 1.3
  /// How telling an early occurrence is: of the very form, of the light stem, of the root key, of a like spelling (times its similarity).
  static let leadForm: Float = 1
  static let leadLight: Float = 0.9
  static let leadRoot: Float = 0.5
  static let leadSpelling: Float = 0.75
  static let kinSpelling: Float = 1
  private static let saturation: Float = 0.9
  private static let lengthShare: Float = 0.75
  /// Occurrence weights are whole numbers of this part of one, so that sums do not depend on their order.
  static let weightUnit = 64

  /// How telling a term is that `documentCount` of `total` articles hold.
  package static func idf(documentCount: Int, total: Int) -> Float {
    let n = Double(total)
    let df = Double(min(documentCount, total))
    return Float(log(1 + (n - df + 0.5) / (df + 0.5)))
  }

  /// What an article's length adds to the denominator: long articles need more occurrences.
  package static func lengthNorm(length: Int, meanLength: Double) -> Float {
    saturation * (1 - lengthShare + lengthShare * Float(Double(length) / max(meanLength, 1)))
  }

  /// What one occurrence counts, in 64ths: 2 in the title, in the body 3 at its first word falling to 1.
  @inline(__always)
  package static func occurrenceWeight(column: Int, offset: Int) -> Int {
    if column == 0 { return 2 * weightUnit }
    return offset < bodyWeightCount ? bodyWeights[max(offset, 0)] : weightUnit
  }

  /// A term's saturated frequency in one article, in 256ths: 0 where it does not occur, else 1...255.
  ///
  /// - Parameter weight: the sum of its occurrence weights in the article.
  @inline(__always)
  package static func impact(weight: Int, lengthNorm: Float) -> UInt8 {
    guard weight > 0 else { return 0 }
    let frequency = Float(weight) / Float(weightUnit)
    return UInt8(min(max(frequency / (frequency + lengthNorm) * 256 + 0.5, 1), 255))
  }

  /// s of one term by its impact.
  static func term(idf: Float, impact: UInt8) -> Float { idf * (1 + saturation) * Float(impact) / 256 }

  /// What a word's light stem adds to the score.
  static func light(idf: Float, impact: UInt8) -> Float { lightWeight * term(idf: idf, impact: impact) }

  /// What a word's root key adds to the score.
  static func root(idf: Float, impact: UInt8) -> Float {
    impact == 0 ? 0 : rootWeight * term(idf: idf, impact: impact) + rootPresence * idf
  }

  /// What a word in the query's very form adds to the score.
  static func form(idf: Float, impact: UInt8) -> Float { formWeight * term(idf: idf, impact: impact) }

  /// The impact of several terms taken as one, as a prefix's stems are.
  ///
  /// - Parameter ratio: the sum of their impacts' `frequencyRatio`.
  static func impact(frequencyRatio ratio: Float) -> UInt8 {
    ratio > 0 ? UInt8(min(max(ratio / (ratio + 1) * 256 + 0.5, 1), 255)) : 0
  }

  /// Frequency by length norm, as far as an impact tells it.
  @inline(__always)
  static func frequencyRatio(impact: UInt8) -> Float { Float(impact) / Float(256 - Int(impact)) }

  /// What `pairs` near occurrences of two neighbouring query words add.
  static func proximity(smallerIDF: Float, pairs: Int) -> Float {
    guard pairs > 0 else { return 0 }
    let n = Float(pairs)
    return proximityWeight * smallerIDF * (1 + saturation) * n / (n + saturation)
  }

  /// What one occurrence counts for the lead: 1 in the title and at the body's first word, falling by e every 40 words.
  @inline(__always)
  static func leadDecay(column: Int, offset: Int) -> Float {
    if column == 0 { return 1 }
    return offset < bodyWeightCount ? leadDecays[max(offset, 0)] : 0
  }

  /// What the earliest telling occurrence of a word adds.
  ///
  /// - Parameter quality: `leadForm` and its like, times `leadDecay`.
  static func lead(idf: Float, quality: Float) -> Float { leadWeight * idf * quality }

  /// What a like spelling adds where the word itself does not occur.
  static func kin(idf: Float, similarity: Float) -> Float { idf * kinSpelling * similarity }

  private static let bodyWeightCount = 512
  private static let earlyBonus = 2.0
  private static let earlyDecay = 50.0
  private static let leadLength = 40.0
  /// Weights by offset, made once and kept for the process's life.
  nonisolated(unsafe) private static let bodyWeights: UnsafePointer<Int> = {
    let weights = UnsafeMutablePointer<Int>.allocate(capacity: bodyWeightCount)
    for offset in 0..<bodyWeightCount {
      let weight = 1 + earlyBonus * exp(-Double(offset) / earlyDecay)
      (weights + offset).initialize(to: Int((weight * Double(weightUnit)).rounded()))
    }
    return UnsafePointer(weights)
  }()
  /// Decays by offset, made once.
  private static let leadDecays = (0..<bodyWeightCount).map { Float(exp(-Double($0) / leadLength)) }
}
