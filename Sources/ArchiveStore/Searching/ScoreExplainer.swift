import InvertedIndex

/// Takes scores apart.
struct ScoreExplainer {
  private let context: SearchContext

  init(_ context: SearchContext) { self.context = context }

  /// - Parameter isRescored: whether the score holds what the article's text adds.
  func explain(_ hit: TopHits.Hit, isRescored: Bool) throws -> [ScorePart] {
    let words = context.plan.words
    let segment = context.segments[hit.segment]
    var addition: Rescorer.Addition?
    if isRescored {
      try segment.segment.readOccurrences(
        in: [hit.ordinal], of: words, context.tools.marks
      ) { _, occurrences in
        addition = Rescorer(words: words).addition(occurrences)
      }
    }
    let lists = try context.lists(in: segment)
    var parts = words.indices.map { index in
      let light = lists[index].light.map { context.tables.light(index)[Int($0.impact(at: hit.ordinal))] }
      let root = lists[index].root.map { context.tables.root(index)[Int($0.impact(at: hit.ordinal))] }
      let form = addition.flatMap { index < $0.forms.count ? $0.forms[index] : nil }
      return ScorePart(
        word: words[index].text, light: Double(light ?? 0), root: Double(root ?? 0), form: Double(form ?? 0))
    }
    if words.count > 1, let addition {
      parts.append(ScorePart(word: nil, light: 0, root: 0, form: Double(addition.proximity)))
    }
    return parts
  }
}
