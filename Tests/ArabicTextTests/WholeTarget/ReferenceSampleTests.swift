import ArabicText
import Testing

/// Six thousand words and what the reference specification answers: 3,000 drawn from word-counts.tsv, and as many made
/// of them by adding proclitics and endings at random (reference-sample.tsv: word, L1, L2, L3; dashes for a stop word).
@Suite("Reference sample")
struct ReferenceSampleTests {
  private let analyzer = Analyzer(cacheBits: 4)

  /// Two words, not one: by `JoinedNames` the article may stand before عبد, and with a clitic before a listed name.
  private static let joined: Set<String> = ["العبدالفتاحا", "العبداللهات", "كالجينبينغ"]

  @Test("The analyzer agrees with the reference, but for the differences that are named")
  func agreement() throws {
    let rows = try Fixture.rows("reference-sample.tsv").dropFirst()
    #expect(rows.count > 5_900)
    for row in rows {
      let tokens = analyzer.tokens(of: row[0])
      #expect(tokens.count == (Self.joined.contains(row[0]) ? 2 : 1), "\(row[0])")
      guard let token = tokens.first, tokens.count == 1 else { continue }
      let isStopWord = row[2] == "-"
      #expect(token.kind == (isStopWord ? .stopWord : .content), "\(row[0])")
      let reference = isStopWord ? [row[1], "", ""] : Array(row[1...])
      let difference = OwnDifference(reference)
      #expect(difference.explains([token.normalized, token.lightStem, token.rootKey]), "\(row[0])")
    }
  }
}
