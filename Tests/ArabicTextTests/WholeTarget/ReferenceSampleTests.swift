@testable import ArabicText
import Testing

/// Six thousand words and what the reference specification answers: 3,000 drawn from word-counts.tsv, and as many made
/// of them by adding proclitics and endings at random (reference-sample.tsv: word, L1, L2, L3; dashes for a stop word).
@Suite("Reference sample")
struct ReferenceSampleTests {
  private let analyzer = Analyzer(cacheBits: 4)
  private let rules = OwnRules()

  @Test("The analyzer agrees with the reference, where only the reference's rules apply")
  func agreement() throws {
    let rows = try Fixture.rows("reference-sample.tsv").dropFirst()
    var leftOut = 0
    for row in rows {
      let tokens = analyzer.tokens(of: row[0])
      #expect(tokens.count == 1, "\(row[0])")
      guard let token = tokens.first, tokens.count == 1 else { continue }
      #expect(token.normalized == row[1], "\(row[0])")
      if rules.apply(to: token) {
        leftOut += 1
        continue
      }
      let isStopWord = row[2] == "-"
      #expect(token.kind == (isStopWord ? .stopWord : .content), "\(row[0])")
      #expect([token.lightStem, token.rootKey] == (isStopWord ? ["", ""] : Array(row[2...])), "\(row[0])")
    }
    #expect(rows.count > 5_900)
    #expect(leftOut < 90, "\(leftOut) of \(rows.count) words left out")
  }
}

/// The rules that the reference does not have.
private struct OwnRules {
  private let table = WordTable.shared
  private let divineName = DivineName()
  private let prefixes = PrefixStripping(table: .shared)
  private let constructPlural = ConstructPlural(table: .shared)

  func apply(to token: AnalyzedToken) -> Bool {
    guard let word = PackedWord(folded: token.normalized) else { return false }
    if divineName.stem(of: word) != nil || isShortNounInAn(token.lightStem) { return true }
    if isNisbaBehindHeh(token.lightStem) { return true }
    let bare = prefixes.strip(word)
    return constructPlural.strip(bare) != bare || hasFalseArticleInside(word)
  }

  /// بيان: the reference takes a dual ending off.
  private func isShortNounInAn(_ stem: String) -> Bool {
    stem.unicodeScalars.count == 4 && stem.hasSuffix("ان")
  }

  /// رفاهية: the reference takes the ه off too, and thus gives words of one light stem two root keys.
  private func isNisbaBehindHeh(_ stem: String) -> Bool {
    stem.hasSuffix("هي")
  }

  /// بألمانيا, وبألمانيا: the reference takes an article off.
  private func hasFalseArticleInside(_ word: PackedWord) -> Bool {
    let rest = [word, word.dropFirst()].first {
      $0.hasPrefix(PackedWord("بال")) || $0.hasPrefix(PackedWord("كال"))
    }
    return rest.map { table.beginsWithFalseArticle($0.dropFirst()) } ?? false
  }
}
