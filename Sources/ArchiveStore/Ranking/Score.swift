import Foundation

/// The one scoring function: what a hit is worth, from the statistics it is handed and nothing else.
///
/// Score = sum over the query's words of s(L2) + 1.25 s(L3) + 0.5 idf(L3) where L3 occurs, and for the first hundred hits
/// also 0.25 s(L1) and proximity; s = idf · tf · 1.9 / (tf + 0.9 · (0.25 + 0.75 · length / mean length)).
/// - Units: lengths and offsets are words; all scores are in nats of idf, so they compare within one query only.
/// - Source: BM25 (Robertson and Walker 1994) with field and position weights; constants found by measurement, the optimum is flat.
public enum Score {
  static let lightWeight: Float = 1
  static let rootWeight: Float = 1.25
  static let rootPresence: Float = 0.5
  static let formWeight: Float = 0.25
  static let proximityWeight: Float = 0.4
  /// Two query words are near when at most this many words apart.
  static let proximityWindow = 8
  private static let saturation: Float = 0.9
  private static let lengthShare: Float = 0.75
  private static let titleWeight: Float = 2
  private static let leadBonus: Float = 2
  private static let leadDecay: Float = 50

  /// How telling a term is that `documentCount` of `total` articles hold.
  static func idf(documentCount: Int, total: Int) -> Float {
    let n = Double(total)
    let df = Double(min(documentCount, total))
    return Float(log(1 + (n - df + 0.5) / (df + 0.5)))
  }

  /// What an article's length adds to the denominator: long articles need more occurrences.
  static func lengthNorm(length: Int, meanLength: Double) -> Float {
    saturation * (1 - lengthShare + lengthShare * Float(Double(length) / max(meanLength, 1)))
  }

  /// What one occurrence counts: 2 in the title, in the body 3 at its first word falling to 1.
  @inline(__always)
  static func occurrenceWeight(column: Int, offset: Int) -> Float {
    if column == 0 { return titleWeight }
    return offset < bodyWeightCount ? bodyWeights[max(offset, 0)] : 1
  }

  /// s of one term: `frequency` is the sum of its occurrence weights in the article.
  @inline(__always)
  static func term(idf: Float, frequency: Float, lengthNorm: Float) -> Float {
    frequency > 0 ? idf * frequency * (1 + saturation) / (frequency + lengthNorm) : 0
  }

  /// What `term` stays below, however often the term occurs.
  static func greatestTerm(idf: Float) -> Float { idf * (1 + saturation) }

  /// What a word's root key adds at most.
  static func greatestRoot(idf: Float) -> Float { rootWeight * greatestTerm(idf: idf) + rootPresence * idf }

  /// What `proximity` stays below.
  static func greatestProximity(smallerIDF: Float) -> Float {
    proximityWeight * smallerIDF * (1 + saturation)
  }

  /// The score of one query word by its two indexed layers.
  @inline(__always)
  static func word(
    lightIDF: Float, lightFrequency: Float, rootIDF: Float, rootFrequency: Float, lengthNorm: Float
  ) -> Float {
    var score = lightWeight * term(idf: lightIDF, frequency: lightFrequency, lengthNorm: lengthNorm)
    if rootFrequency > 0 {
      score +=
        rootWeight * term(idf: rootIDF, frequency: rootFrequency, lengthNorm: lengthNorm) + rootPresence
        * rootIDF
    }
    return score
  }

  /// What `pairs` near occurrences of two neighbouring query words add.
  static func proximity(smallerIDF: Float, pairs: Int) -> Float {
    guard pairs > 0 else { return 0 }
    let n = Float(pairs)
    return proximityWeight * smallerIDF * (1 + saturation) * n / (n + saturation)
  }

  private static let bodyWeightCount = 512
  /// Weights by offset, made once and kept for the process's life.
  nonisolated(unsafe) private static let bodyWeights: UnsafePointer<Float> = {
    let weights = UnsafeMutablePointer<Float>.allocate(capacity: bodyWeightCount)
    for offset in 0..<bodyWeightCount {
      (weights + offset).initialize(to: 1 + leadBonus * exp(-Float(offset) / leadDecay))
    }
    return UnsafePointer(weights)
  }()
}
