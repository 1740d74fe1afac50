/// Adds to a hit's score what only its text tells: words in the very form of the query, query words near each other and in one passage,
/// how early they stand, and like spellings.
package struct Rescorer {
  /// How many hits are rescored.
  package static let depth = 100

  private let words: [QueryWord]

  package init(words: [QueryWord]) { self.words = words }

  /// What an article's text adds.
  package struct Addition {
    /// What one word adds.
    package struct Word {
      /// s(L1), weighed.
      package fileprivate(set) var form: Float = 0
      /// How early the word stands.
      package fileprivate(set) var lead: Float = 0
      /// That a word of like spelling occurs, where the word itself does not.
      package fileprivate(set) var kin: Float = 0
    }

    package fileprivate(set) var words: [Word] = []
    /// That neighbouring words of the query stand near each other.
    package fileprivate(set) var proximity: Float = 0
    /// What the best passage holds.
    package fileprivate(set) var passage: Float = 0

    /// Always summed in this order, so that no rounding lifts a score above its bound.
    package var total: Float {
      words.reduce(0) { $0 + ($1.form + $1.lead + $1.kin) } + proximity + passage
    }
  }

  /// The addition for an article where the words stand as `occurrences` say.
  package func addition(_ occurrences: Occurrences) -> Addition {
    var addition = Addition()
    for (index, weight) in occurrences.formWeights.enumerated() {
      let word = words[index]
      let impact = Score.impact(weight: weight, lengthNorm: occurrences.lengthNorm)
      let hasLight = occurrences.hasLight[index]
      let lead =
        hasLight ? occurrences.leads[index] : max(occurrences.leads[index], occurrences.spellingLeads[index])
      addition.words.append(
        Addition.Word(
          form: Score.form(idf: word.formIDF, impact: impact),
          lead: Score.lead(idf: word.lightIDF, quality: lead),
          kin: hasLight ? 0 : Score.kin(idf: word.lightIDF, similarity: occurrences.similarities[index])))
    }
    for index in occurrences.positions.indices.dropFirst() {
      let pairs = Self.nearPairs(occurrences.positions[index - 1], seconds: occurrences.positions[index])
      addition.proximity += Score.proximity(
        smallerIDF: min(words[index - 1].lightIDF, words[index].lightIDF), pairs: pairs)
    }
    var passage = BestPassage(words: words)
    addition.passage = Score.passageWeight * passage.greatest(occurrences.places)
    return addition
  }

  /// The most that `addition` can be for an article where the words' lists have it as they do.
  ///
  /// Summed as additions are, so that rounding cannot lift one above it: a form occurs no oftener than its light stem.
  package func greatestAddition(of lists: [WordPostings], at ordinal: Int) -> Float {
    var bound = Addition()
    var shares: [Float] = []
    for (index, word) in words.enumerated() {
      let light = lists[index].light?.impact(at: ordinal) ?? 0
      let hasRoot = (lists[index].root?.impact(at: ordinal) ?? 0) > 0
      let similarity = light > 0 ? 0 : word.greatestSimilarity
      let lead =
        light > 0 ? Score.leadForm : max(hasRoot ? Score.leadRoot : 0, Score.leadSpelling * similarity)
      bound.words.append(
        Addition.Word(
          form: Score.form(idf: word.formIDF, impact: light),
          lead: Score.lead(idf: word.lightIDF, quality: lead),
          kin: Score.kin(idf: word.lightIDF, similarity: similarity)))
      shares.append(light > 0 ? 1 : hasRoot ? Score.passageRootShare : 0)
      if index > 0, shares[index] > 0, shares[index - 1] > 0 {
        bound.proximity += Score.proximity(
          smallerIDF: min(words[index - 1].lightIDF, word.lightIDF), pairs: Int.max)
      }
    }
    bound.passage = Score.passageWeight * BestPassage.sum(words) { shares[$0] }
    return bound.total
  }

  /// How many of the first positions have one of the second within the window.
  private static func nearPairs(_ firsts: [Int32], seconds: [Int32]) -> Int {
    guard !seconds.isEmpty else { return 0 }
    let window = Int32(Score.proximityWindow)
    var next = 0
    return firsts.count { position in
      while next < seconds.count, seconds[next] < position - window { next += 1 }
      var candidate = next
      while candidate < seconds.count, seconds[candidate] <= position + window {
        if seconds[candidate] != position { return true }
        candidate += 1
      }
      return false
    }
  }
}
