/// A query compiled against one archive: what must be found, and the words that score.
struct SearchPlan {
  /// One word of the query that earns score.
  struct Word {
    /// As typed.
    let text: String
    /// L1; a prefix's folded letters.
    let form: String
    /// L2 terms, any of which will do: one, or a prefix's expansions; a stop word's marked form.
    let lightStems: [String]
    /// Marked L3, or nil for stop words and prefixes.
    let root: String?
    let isPrefix: Bool
    var documentCount = 0
    var lightIDF: Float = 0
    var rootIDF: Float = 0
    var formIDF: Float = 0

    /// Whether the root key says enough to count as a looser match: keys of two letters join unrelated words.
    var isSelectiveRoot: Bool { (root?.unicodeScalars.count ?? 0) > 3 }

    /// What counts as an occurrence of the word.
    var pattern: WordPattern {
      let isStopWord = root == nil && !isPrefix
      return WordPattern(
        form: QueryTermKey(isStopWord ? lightStems[0] : form), lightStems: lightStems.map(QueryTermKey.init),
        root: root.map(QueryTermKey.init))
    }
  }

  /// Terms that must follow one another to be marked in a snippet.
  typealias Sequence = [String]

  let words: [Word]
  /// The matching set, apart from `conditions`; nil where the query has no word to search for and no filter.
  let matching: Matcher?
  /// What the whole query is under: nothing else comes, looser hits neither.
  let conditions: [ArticleCondition]
  /// What must not occur, whatever else does.
  let excluded: [Matcher]
  /// Whether looser hits make sense: no field, no prefix, no filter below the top, and no exclusion that they could not honour.
  let allowsLooser: Bool
  /// Phrases of the query, for snippets.
  let sequences: [Sequence]
  /// Words (indices) that are marked wherever they stand; the others only within a sequence.
  let freeWords: Set<Int>
  let notes: [String]
}
