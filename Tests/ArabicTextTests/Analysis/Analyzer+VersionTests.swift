@testable import ArabicText
import Testing

@Suite("The analyzer's version")
struct AnalyzerVersionTests {
  /// The version, and FNV-1a over the terms that it gives for the inputs of analysis.tsv.
  private static let pinned = (version: "6-32a1cce778b692ba", fingerprint: 0x60BE_1AE4_86E9_3E73 as UInt64)

  @Test("Terms change with the version alone")
  func fingerprint() throws {
    let analyzer = Analyzer(cacheBits: 4)
    var hash = FNV1a()
    for row in try Fixture.rows("analysis.tsv").dropFirst() {
      for token in analyzer.tokens(of: row[1]) {
        for term in [token.normalized, token.lightStem, token.rootKey] {
          hash.add(term.utf8)
          hash.add([0])
        }
      }
    }
    let found =
      "(version: \"\(Analyzer.version)\", fingerprint: 0x\(String(hash.value, radix: 16, uppercase: true)))"
    if hash.value != Self.pinned.fingerprint {
      #expect(
        Analyzer.version != Self.pinned.version,
        "Terms changed under an old version: raise Analyzer.rulesRevision, for archives must be reindexed.")
    }
    #expect(
      Analyzer.version == Self.pinned.version && hash.value == Self.pinned.fingerprint,
      "Analyzer.version or terms changed. Pin \(found) here once rulesRevision is right.")
  }

  @Test("The version names rules and data")
  func version() {
    let parts = Analyzer.version.split(separator: "-")
    #expect(parts.count == 2)
    #expect(parts.first.flatMap { Int($0) } == Analyzer.rulesRevision)
    #expect(parts.last?.count == 16)
    #expect(parts.last.flatMap { UInt64($0, radix: 16) } == WordTable.shared.dataHash)
  }
}
