import InvertedIndex

/// Takes scores apart.
struct ScoreExplainer {
  private let context: SearchContext

  init(_ context: SearchContext) { self.context = context }

  /// - Parameter isRescored: whether the score holds what the article's text adds.
  func explain(_ candidate: RankedHit, isRescored: Bool) throws -> ScoreExplanation {
    let words = context.plan.words
    let hit = candidate.hit
    let segment = context.segments[hit.segment]
    var addition: Rescorer.Addition?
    if isRescored {
      try segment.segment.readOccurrences(
        in: [hit.ordinal], of: words, context.scanner.neighbours, context.tools.marks
      ) { _, occurrences in
        addition = Rescorer(words: words).addition(occurrences)
      }
    }
    let lists = try context.lists(in: segment)
    let scores = words.indices.map { index in
      let light = lists[index].light.map { context.tables.light(index)[Int($0.impact(at: hit.ordinal))] }
      let root = lists[index].root.map { context.tables.root(index)[Int($0.impact(at: hit.ordinal))] }
      let added = addition.flatMap { index < $0.words.count ? $0.words[index] : nil }
      return WordScore(
        word: words[index].text, light: Double(light ?? 0), root: Double(root ?? 0),
        form: Double(added?.form ?? 0), lead: Double(added?.lead ?? 0), kin: Double(added?.kin ?? 0))
    }
    return ScoreExplanation(
      matchBonus: candidate.isPartialMatch ? 0 : Double(context.matchBonus), words: scores,
      proximity: Double(addition?.proximity ?? 0), passage: Double(addition?.passage ?? 0))
  }
}
