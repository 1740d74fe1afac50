import ArchiveStore

/// How hits were found and what their scores are made of, as JSON.
struct ExplanationJSON: Encodable {
  struct Hit: Encodable {
    let rank: Int
    let score: Double
    let words: [Word]
    /// What words near each other add.
    let nearness: Double
  }
  /// What one word of the query adds; `score` is the sum of the others.
  struct Word: Encodable {
    let word: String
    let score: Double
    let stem: Double
    let root: Double
    let form: Double
  }

  let rankingSegments: Int
  let fts5Articles: Int
  let windows: Int
  let scoredWindows: Int
  let scoredArticles: Int
  let rescoredArticles: Int
  /// One a hit of the page; empty in orders by date.
  let hits: [Hit]

  init(_ explanation: SearchExplanation, hits: [SearchHit]) {
    let effort = explanation.effort
    rankingSegments = effort.storedSegments
    fts5Articles = effort.uncoveredArticles
    windows = effort.blocks
    scoredWindows = effort.scoredBlocks
    scoredArticles = effort.scoredArticles
    rescoredArticles = effort.rescoredArticles
    self.hits = zip(hits, explanation.scores).filter { !$1.isEmpty }.map { hit, parts in
      Hit(
        rank: hit.rank, score: hit.score,
        words: parts.compactMap { part in
          part.word.map {
            Word(word: $0, score: part.total, stem: part.light, root: part.root, form: part.form)
          }
        },
        nearness: parts.reduce(0) { $1.word == nil ? $0 + $1.total : $0 })
    }
  }
}
