import ArabicText
import NewsIngest

/// Whether one text is a part of another: a feed's teaser, a text that a site cut off, a shorter copy.
///
/// Bodies are compared, for a teaser's headline is often another. Known failure: an editor who takes a paragraph out and changes
/// nothing else makes what looks like a cut; both texts are kept, and the longer one is found.
struct TextExcerpt {
  /// Pairs of words that cuts make: at the end, such as «… المزيد», or between what stands before and after one.
  private static let cutPairs = 3
  /// A summary shares this much of its pairs of words with the text.
  private static let summaryShare = 0.6

  private let resemblance: TextResemblance

  init(_ body: String, analyzer: Analyzer = Analyzer(cacheBits: 10)) {
    resemblance = TextResemblance(title: "", body: body, analyzer: analyzer)
  }

  /// Words of the text.
  var wordCount: Int { resemblance.wordCount }

  /// `TextResemblance.share(with:)`.
  func share(with other: TextExcerpt) -> Double { resemblance.share(with: other.resemblance) }

  /// Whether all that this says is said in `whole`, which says more.
  func isPart(of whole: TextExcerpt) -> Bool {
    let (mine, all) = (resemblance, whole.resemblance)
    guard mine.wordCount < all.wordCount else { return false }
    let missing = mine.pairCount - mine.commonPairCount(with: all)
    if missing == 0 { return true }
    if mine.wordCount * 5 <= all.wordCount * 4, missing <= min(Self.cutPairs, mine.pairCount / 5),
      Self.areCuts(mine.missingPairs(in: all), pairCount: mine.wordCount)
    {
      return true
    }
    return mine.wordCount * 2 <= all.wordCount
      && Double(missing) <= Double(mine.pairCount) * (1 - Self.summaryShare)
  }

  /// Whether pairs that are missing, by place, are where the text was cut. A word that was changed makes two, one after the other: a
  /// correction is no cut.
  private static func areCuts(_ places: [Int], pairCount: Int) -> Bool {
    var places = places[...]
    var end = pairCount
    while places.last == end - 1 {
      places.removeLast()
      end -= 1
    }
    return zip(places, places.dropFirst()).allSatisfy { $1 > $0 + 1 }
  }

  /// Whether the two are texts of one article: one a part of the other, or a third of both the same.
  func isKin(of other: TextExcerpt) -> Bool {
    isPart(of: other) || other.isPart(of: self) || resemblance.share(with: other.resemblance) >= 1.0 / 3
  }
}
