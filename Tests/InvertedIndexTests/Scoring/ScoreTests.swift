@testable import InvertedIndex
import Foundation
import Testing

@Suite("The score's parts")
struct ScoreTests {
  private static func close(_ value: Float, _ expected: Double) -> Bool {
    abs(Double(value) - expected) < 1e-5
  }

  @Test(
    "idf is ln(1 + (N - df + 0.5) / (df + 0.5))",
    arguments: [
      (0, 0, 0.693147), (0, 1000, 7.601902), (1, 1000, 6.503290), (500, 1000, 0.693147),
      (1000, 1000, 0.000500),
    ])
  func idf(documentCount: Int, total: Int, expected: Double) {
    let idf = Score.idf(documentCount: documentCount, total: total)
    #expect(Self.close(idf, expected), "\(idf)")
  }

  @Test("A count above the total is taken for the total")
  func idfBeyondTotal() {
    #expect(Score.idf(documentCount: 12, total: 10) == Score.idf(documentCount: 10, total: 10))
    #expect(Score.idf(documentCount: 10, total: 10) > 0)
  }

  @Test(
    "The length norm is 0.9 · (0.25 + 0.75 · length / mean)",
    arguments: [(0, 100.0, 0.225), (100, 100, 0.9), (400, 100, 2.925), (5, 0, 3.6)])
  func lengthNorm(length: Int, mean: Double, expected: Double) {
    #expect(Self.close(Score.lengthNorm(length: length, meanLength: mean), expected))
  }

  @Test(
    "An occurrence counts 2 in the title, in the body 1 + 2 · e^(-offset / 50)",
    arguments: [
      (0, 0, 2.0), (0, 400, 2), (1, 0, 3), (1, 1, 2.960397), (1, 50, 1.735759), (1, 511, 1.000073),
      (1, 512, 1),
      (1, 1_000_000, 1), (1, -1, 3),
    ])
  func occurrenceWeight(column: Int, offset: Int, expected: Double) {
    let weight = Double(Score.occurrenceWeight(column: column, offset: offset)) / Double(Score.weightUnit)
    // Rounded to 64ths.
    #expect(abs(weight - expected) <= 0.5 / 64 + 1e-6)
  }

  @Test(
    "An impact is tf / (tf + norm) in 256ths, at least 1 where the term occurs",
    arguments: [
      (0, 0.9, 0), (64, 0.9, 135), (192, 0.9, 197), (64, 0.225, 209), (64, 300, 1), (64 * 10_000, 0.225, 255),
    ])
  func impact(weight: Int, norm: Double, expected: UInt8) {
    #expect(Score.impact(weight: weight, lengthNorm: Float(norm)) == expected)
  }

  @Test("A term is worth idf · 1.9 · impact / 256", arguments: [(2.0, 128, 1.9), (2, 0, 0), (0, 200, 0)])
  func term(idf: Double, impact: UInt8, expected: Double) {
    #expect(Self.close(Score.term(idf: Float(idf), impact: impact), expected))
  }

  @Test("A word's root key adds 1.25 of its term and half of its idf, where it occurs; its form .55")
  func layers() {
    #expect(Self.close(Score.light(idf: 2, impact: 128), 1.9))
    #expect(Self.close(Score.root(idf: 2, impact: 128), 1.25 * 1.9 + 1))
    #expect(Score.root(idf: 2, impact: 0) == 0)
    #expect(Self.close(Score.form(idf: 2, impact: 128), 0.55 * 1.9))
  }

  @Test("The lead falls by e every forty words of the body, and not in the title")
  func lead() {
    #expect(Score.leadDecay(column: 0, offset: 30) == 1 && Score.leadDecay(column: 1, offset: 0) == 1)
    #expect(Self.close(Score.leadDecay(column: 1, offset: 40), 1 / 2.718_281_828))
    #expect(Score.leadDecay(column: 1, offset: 5_000) == 0)
    #expect(Self.close(Score.lead(idf: 2, quality: Score.leadLight), 1.3 * 2 * 0.9))
    #expect(Self.close(Score.kin(idf: 2, similarity: 0.6), 1.2))
  }

  @Test("Terms taken as one: a single one keeps its impact, more never lower it")
  func combined() {
    for impact in UInt8(1)...255 {
      let ratio = Score.frequencyRatio(impact: impact)
      #expect(Score.impact(frequencyRatio: ratio) == impact)
      #expect(Score.impact(frequencyRatio: ratio + Score.frequencyRatio(impact: 9)) >= impact)
    }
    #expect(Score.impact(frequencyRatio: 0) == 0)
  }

  @Test(
    "Near pairs add 0.4 · idf · 1.9 · n / (n + 0.9)",
    arguments: [(0, 0.0), (1, 0.8), (3, 1.169231), (1_000, 1.518634)])
  func proximity(pairs: Int, expected: Double) {
    #expect(Self.close(Score.proximity(smallerIDF: 2, pairs: pairs), expected))
  }

  @Test("More occurrences never lower an impact, and a longer article never raises it")
  func monotonous() {
    for step in 1..<400 {
      #expect(
        Score.impact(weight: 16 * (step + 1), lengthNorm: 0.9)
          >= Score.impact(weight: 16 * step, lengthNorm: 0.9))
      let norm = Float(step) * 0.1
      #expect(
        Score.impact(weight: 128, lengthNorm: norm + 0.1) <= Score.impact(weight: 128, lengthNorm: norm))
    }
  }
}
