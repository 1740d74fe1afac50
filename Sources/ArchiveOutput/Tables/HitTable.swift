package import ArchiveStore

/// What one row of a table of hits is made of.
package struct HitRow {
  package let hit: SearchHit
  /// The article's body; empty where it was not read.
  package let body: String
  /// The sentence that the row is for; empty where rows are for articles.
  package let sentence: String

  package init(_ hit: SearchHit, body: String = "", sentence: String = "") {
    self.hit = hit
    self.body = body
    self.sentence = sentence
  }
}

/// The rows of an export: one an article, or one a sentence that holds a match.
package struct HitTable {
  /// How many rows came of how many articles.
  package struct Summary {
    package let hits: HitStreamSummary
    package internal(set) var rowCount = 0
    /// Articles of which no sentence holds a match: their only row has an empty one.
    package internal(set) var sentencelessCount = 0
  }

  package let columns: [HitColumn]
  private let isBySentence: Bool

  package init(_ columns: [HitColumn], isBySentence: Bool) {
    self.columns = columns
    self.isBySentence = isBySentence
  }

  /// Hands out the cells of every row, in order.
  ///
  /// By sentence, every article has a row: the match may stand in its title, or the query may be of filters alone.
  /// - Parameter body: receives the hit and its cells, one a column.
  package func forEachRow(
    _ request: SearchRequest, from searcher: ArchiveSearcher, _ body: (SearchHit, [TableCell]) throws -> Void
  ) throws -> Summary {
    var request = request
    request.wantsSnippets = columns.contains(.snippet)
    var rowCount = 0
    var sentencelessCount = 0
    func write(_ row: HitRow) throws {
      try body(row.hit, columns.map { $0.cell(row) })
      rowCount += 1
    }
    let hits =
      if isBySentence {
        try searcher.forEachMarkedHit(request) { hit, text in
          let sentences = Sentences.marked(in: text)
          if sentences.isEmpty { sentencelessCount += 1 }
          for sentence in sentences.isEmpty ? [""] : sentences {
            try write(HitRow(hit, body: text.text, sentence: sentence))
          }
        }
      } else {
        try searcher.forEachHit(request) { hit, text in try write(HitRow(hit, body: text)) }
      }
    return Summary(hits: hits, rowCount: rowCount, sentencelessCount: sentencelessCount)
  }
}
