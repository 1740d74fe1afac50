import InvertedIndex

/// A hit on its way to the page.
struct RankedHit {
  var hit: TopHits.Hit
  /// Whether the article is outside the matching set.
  let isPartialMatch: Bool
  /// Place among all hits, from 0, before copies were taken together.
  var place = 0
  var story: RowID?
}

/// Hits in order, the first ones of all.
struct RankedHits {
  /// How many articles there are in all; nil where counting was spared.
  let total: Int?
  let hits: [RankedHit]
}
