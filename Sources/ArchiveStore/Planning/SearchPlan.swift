import InvertedIndex

/// A query compiled against one archive: what must be found, and the words that score.
struct SearchPlan {
  /// Terms that must follow one another to be marked in a snippet.
  typealias Sequence = [WrittenMatch.Word]

  let words: [QueryWord]
  /// The matching set, apart from `conditions`; nil where the query has no word to search for and no filter.
  let matching: Matcher?
  /// What the whole query is under: nothing else comes, no partial matches either.
  let conditions: [ArticleCondition]
  /// What must not occur, whatever else does.
  let excluded: [Matcher]
  /// Whether partial matches make sense: no field, no prefix, no filter below the top, and no exclusion that they could not honour.
  let allowsPartialMatches: Bool
  /// Phrases of the query, for snippets.
  let sequences: [Sequence]
  /// Words (indices) that are marked wherever they stand; the others only within a sequence.
  let freeWords: Set<Int>
  let notes: [String]
}
