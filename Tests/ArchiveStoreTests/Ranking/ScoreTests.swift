@testable import ArchiveStore
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
    #expect(Self.close(Score.occurrenceWeight(column: column, offset: offset), expected))
  }

  @Test(
    "A term is worth idf · tf · 1.9 / (tf + norm)",
    arguments: [(2.0, 1.0, 0.9, 2.0), (2, 3, 0.9, 2.923077), (2, 0, 0.9, 0), (0, 3, 0.9, 0)])
  func term(idf: Double, frequency: Double, norm: Double, expected: Double) {
    let value = Score.term(idf: Float(idf), frequency: Float(frequency), lengthNorm: Float(norm))
    #expect(Self.close(value, expected), "\(value)")
  }

  @Test("A word's root key adds 1.25 of its term and half of its idf, where it occurs")
  func word() {
    func word(_ light: Float, _ root: Float) -> Float {
      Score.word(lightIDF: 2, lightFrequency: light, rootIDF: 1, rootFrequency: root, lengthNorm: 0.9)
    }
    #expect(Self.close(word(1, 0), 2))
    #expect(Self.close(word(0, 1), 1.75))
    #expect(Self.close(word(1, 1), 3.75))
    #expect(word(0, 0) == 0)
  }

  @Test(
    "Near pairs add 0.4 · idf · 1.9 · n / (n + 0.9)",
    arguments: [(0, 0.0), (1, 0.8), (3, 1.169231), (1_000, 1.518634)])
  func proximity(pairs: Int, expected: Double) {
    #expect(Self.close(Score.proximity(smallerIDF: 2, pairs: pairs), expected))
  }

  @Test("More occurrences never lower a score, and a longer article never raises it")
  func monotonous() {
    for step in 1..<40 {
      let frequency = Float(step) * 0.37
      #expect(
        Score.term(idf: 3, frequency: frequency + 0.37, lengthNorm: 0.9)
          > Score.term(idf: 3, frequency: frequency, lengthNorm: 0.9))
      #expect(
        Score.term(idf: 3, frequency: 2, lengthNorm: frequency + 0.37)
          < Score.term(idf: 3, frequency: 2, lengthNorm: frequency))
    }
  }
}
