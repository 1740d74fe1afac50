/// Adds to a hit's score what only its text tells: words in the very form of the query, and query words near each other.
package struct Rescorer {
  /// How many hits are rescored.
  package static let depth = 100

  private let words: [QueryWord]

  package init(words: [QueryWord]) { self.words = words }

  /// What an article's text adds.
  package struct Addition {
    /// One a word: s(L1) weighed.
    package fileprivate(set) var forms: [Float]
    package fileprivate(set) var proximity: Float = 0

    package var total: Float { forms.reduce(0, +) + proximity }
  }

  /// The addition for an article where the words stand as `occurrences` say.
  package func addition(_ occurrences: Occurrences) -> Addition {
    var addition = Addition(forms: [])
    for (word, weight) in zip(words, occurrences.formWeights) {
      let impact = Score.impact(weight: weight, lengthNorm: occurrences.lengthNorm)
      addition.forms.append(Score.form(idf: word.formIDF, impact: impact))
    }
    for index in occurrences.positions.indices.dropFirst() {
      let pairs = Self.nearPairs(occurrences.positions[index - 1], seconds: occurrences.positions[index])
      addition.proximity += Score.proximity(
        smallerIDF: min(words[index - 1].lightIDF, words[index].lightIDF), pairs: pairs)
    }
    return addition
  }

  /// The most that `addition` can be for an article where the words' lists have it as they do.
  ///
  /// Summed as additions are, so that rounding cannot lift one above it: a form occurs no oftener than its light stem.
  package func greatestAddition(of lists: [WordPostings], at ordinal: Int) -> Float {
    var bound = Addition(forms: [])
    var occursBefore = false
    for (index, word) in words.enumerated() {
      let light = lists[index].light?.impact(at: ordinal) ?? 0
      bound.forms.append(Score.form(idf: word.formIDF, impact: light))
      let occurs = light > 0 || (lists[index].root?.impact(at: ordinal) ?? 0) > 0
      if occurs, occursBefore {
        bound.proximity += Score.proximity(
          smallerIDF: min(words[index - 1].lightIDF, word.lightIDF), pairs: Int.max)
      }
      occursBefore = occurs
    }
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
