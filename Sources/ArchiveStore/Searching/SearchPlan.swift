/// A query compiled against one archive: FTS5 expressions, and the words that score.
struct SearchPlan {
  /// One word of the query that earns score.
  struct Word {
    /// As typed.
    let text: String
    /// L1; a prefix's folded letters.
    let form: String
    /// L2 terms, any of which will do: one, or a prefix's expansions; a stop word's marked form.
    let lights: [String]
    /// Marked L3, or nil for stop words and prefixes.
    let root: String?
    let isPrefix: Bool
    var documentCount = 0
    var lightIDF: Float = 0
    var rootIDF: Float = 0
    var formIDF: Float = 0

    /// Whether the root key says enough to count as a looser match: keys of two letters join unrelated words.
    var hasTellingRoot: Bool { (root?.unicodeScalars.count ?? 0) > 3 }
  }

  /// Terms that must follow one another to be marked in a snippet.
  typealias Sequence = [String]

  let words: [Word]
  /// The matching set as an FTS5 expression; nil where the query has no word to search for.
  let matching: String?
  let matchingPhraseCount: Int
  /// Whether there are alternatives: one of quoted stop words may match without any of the words that score.
  let hasAlternatives: Bool
  /// What must not occur, as an FTS5 expression.
  let excluded: String?
  let excludedPhraseCount: Int
  /// Whether looser hits make sense: no field, no prefix, and no exclusion that they could not honour.
  let allowsLooser: Bool
  /// Phrases of the query, for snippets.
  let sequences: [Sequence]
  /// Words (indices) that are marked wherever they stand; the others only within a sequence.
  let freeWords: Set<Int>
  let notes: [String]

  /// An expression and the role of each of its phrases.
  struct Expression {
    let text: String
    let roles: [ScorePass.Role]
  }

  /// The matching set with every scoring term along for the score.
  ///
  /// The second half of the AND only lets FTS5 bring the terms' positions along. It is always true: every match holds a
  /// light stem of some word or, where an alternative has stop words alone, the matching set stands in it once more.
  func matchingExpression() -> Expression? {
    guard let matching else { return nil }
    let scoring = scoringTerms()
    // A prefix by itself, or alternatives of them: the scoring terms are the matching set.
    if scoring.text == matching { return scoring }
    let filters = Array(repeating: ScorePass.Role.filter, count: matchingPhraseCount)
    guard hasAlternatives else {
      return Expression(text: "(\(matching)) AND (\(scoring.text))", roles: filters + scoring.roles)
    }
    return Expression(
      text: "(\(matching)) AND (\(scoring.text) OR (\(matching)))", roles: filters + scoring.roles + filters)
  }

  /// For a query of one word: the articles that hold its stem and its root key. Nearly always that is the matching set, and
  /// the caller can tell by their number; it spares FTS5 walking the stem's list twice.
  func oneWordExpression() -> Expression? {
    guard words.count == 1, let word = words.first, let root = word.root, !word.isPrefix,
      let light = word.lights.first,
      matching == FTS5Term.light(light)
    else { return nil }
    let roles = [ScorePass.Role(word: 0, isRoot: false), ScorePass.Role(word: 0, isRoot: true)]
    return Expression(text: "\(FTS5Term.light(light)) AND \(FTS5Term.quoted(root))", roles: roles)
  }

  /// Everything that holds any scoring term, less what is excluded and, on demand, the matching set.
  func anyExpression(exceptMatching: Bool) -> Expression? {
    guard let matching else { return nil }
    let scoring = scoringTerms()
    var text = "(\(scoring.text))"
    var roles = scoring.roles
    if let excluded {
      text = "(\(text) NOT \(excluded))"
      roles += Array(repeating: .filter, count: excludedPhraseCount)
    }
    if exceptMatching {
      text = "(\(text) NOT (\(matching)))"
      roles += Array(repeating: .filter, count: matchingPhraseCount)
    }
    return Expression(text: text, roles: roles)
  }

  private func scoringTerms() -> Expression {
    var terms: [String] = []
    var roles: [ScorePass.Role] = []
    for (index, word) in words.enumerated() {
      for light in word.lights {
        terms.append(FTS5Term.light(light))
        roles.append(ScorePass.Role(word: index, isRoot: false))
      }
      if let root = word.root {
        terms.append(FTS5Term.quoted(root))
        roles.append(ScorePass.Role(word: index, isRoot: true))
      }
    }
    return Expression(text: terms.joined(separator: " OR "), roles: roles)
  }
}
