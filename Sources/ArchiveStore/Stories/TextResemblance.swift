public import ArabicText
import GRDB
import InvertedIndex

/// How much of one text is in another: the pairs of neighbouring words that both have, of all that either has.
///
/// Words are compared in their normalised form (L1), so that vowel signs, tatweel and spellings of hamza make no difference.
public struct TextResemblance: Sendable {
  private let pairs: Set<UInt64>
  /// All pairs as they stand; the first word with nothing before it is one.
  private let pairsInOrder: [UInt64]
  /// Words of the text.
  public let wordCount: Int

  /// Reads an article's title and body.
  public init(title: String, body: String, analyzer: Analyzer = Analyzer(cacheBits: 10)) {
    var pairs: [UInt64] = []
    var before: UInt64 = 0
    for token in analyzer.tokens(of: title) + analyzer.tokens(of: body) {
      let hash = TermHash.hash(token.normalized)
      pairs.append((before &* 3 &+ hash) &* 0xD6E8_FEB8_6659_FD93)
      before = hash
    }
    self.pairs = Set(pairs)
    pairsInOrder = pairs
    wordCount = pairs.count
  }

  /// Pairs of neighbouring words, each counted once.
  var pairCount: Int { pairs.count }

  /// Those of them that are in the other text, too.
  func commonPairCount(with other: TextResemblance) -> Int {
    pairs.count { other.pairs.contains($0) }
  }

  /// The places of the pairs that are not in the other text, from 0.
  func missingPairs(in other: TextResemblance) -> [Int] {
    pairsInOrder.indices.filter { !other.pairs.contains(pairsInOrder[$0]) }
  }

  /// 0 where nothing is the same, 1 where all is.
  public func share(with other: TextResemblance) -> Double {
    let common = commonPairCount(with: other)
    let all = pairs.count + other.pairs.count - common
    return all > 0 ? Double(common) / Double(all) : 0
  }
}

/// Compares stored articles by their very texts. Lives for one transaction.
final class ComparedTexts {
  /// Texts that are kept for further comparisons.
  private static let greatestCount = 64

  private let db: Database
  private let lexicon: Lexicon
  private lazy var analyzer = Analyzer(lexicon: lexicon, cacheBits: 12)
  private var known: [RowID: TextResemblance] = [:]

  init(db: Database, lexicon: Lexicon) {
    self.db = db
    self.lexicon = lexicon
  }

  /// What two articles, by row id, have in common.
  func resemblance(_ id: RowID, other: RowID) throws -> Double {
    try text(of: id).share(with: text(of: other))
  }

  private func text(of id: RowID) throws -> TextResemblance {
    if let text = known[id] { return text }
    let words = try ArticleTable(db: db).words(of: id)
    let text = TextResemblance(title: words?.title ?? "", body: words?.body ?? "", analyzer: analyzer)
    if known.count >= Self.greatestCount { known.removeAll(keepingCapacity: true) }
    known[id] = text
    return text
  }
}
