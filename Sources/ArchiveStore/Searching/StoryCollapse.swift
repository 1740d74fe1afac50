import InvertedIndex

/// Takes the hits of one story together while a search goes down its ranked list. Lives for one search.
struct StoryCollapse {
  private let reader: StoryReader
  /// What was looked up, for a search that goes deeper meets the same hits again.
  private var stories: [RowID: RowID?] = [:]

  init(reader: StoryReader) { self.reader = reader }

  /// The first hit of each story, and all that are in none.
  mutating func collapse(_ candidates: [RankedHit]) throws -> [RankedHit] {
    var met: Set<RowID> = []
    var collapsed: [RankedHit] = []
    for (place, candidate) in candidates.enumerated() {
      let story = try story(of: candidate.hit.id)
      if let story, !met.insert(story).inserted { continue }
      var candidate = candidate
      (candidate.place, candidate.story) = (place, story)
      collapsed.append(candidate)
    }
    return collapsed
  }

  private mutating func story(of rowID: RowID) throws -> RowID? {
    if let known = stories[rowID] { return known }
    let story = try reader.story(of: rowID)
    stories[rowID] = .some(story)
    return story
  }
}
