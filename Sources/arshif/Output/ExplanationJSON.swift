import ArchiveStore

/// How hits were found and what their scores are made of, as JSON.
struct ExplanationJSON: Encodable {
  /// `score` is the sum of `allWords`, `nearness`, `passage` and the words' scores.
  struct Hit: Encodable {
    let rank: Int
    let score: Double
    /// What the article has for holding all words of the query, as it asks.
    let allWords: Double
    let words: [Word]
    /// What words near each other add.
    let nearness: Double
    /// What the ten words add that hold the most of the query.
    let passage: Double
  }
  /// What one word of the query adds; `score` is the sum of the others.
  struct Word: Encodable {
    let word: String
    let score: Double
    let stem: Double
    let root: Double
    let form: Double
    let early: Double
    let likeSpelling: Double
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
    self.hits = zip(hits, explanation.scores).compactMap { hit, score in
      score.map { score in
        Hit(
          rank: hit.rank, score: hit.score, allWords: score.matchBonus,
          words: score.words.map {
            Word(
              word: $0.word, score: $0.total, stem: $0.light, root: $0.root, form: $0.form, early: $0.lead,
              likeSpelling: $0.kin)
          },
          nearness: score.proximity, passage: score.passage)
      }
    }
  }
}
