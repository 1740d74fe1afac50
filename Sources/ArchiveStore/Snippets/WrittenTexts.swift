import ArabicText
import GRDB
import InvertedIndex

/// Reads articles to see how their words are written, each once a search.
final class WrittenTexts {
  private let articles: ArticleTable
  private let analyzer: Analyzer
  private var known: [WrittenMatch: [RowID: Bool]] = [:]

  init(db: Database, analyzer: Analyzer) {
    articles = ArticleTable(db: db)
    self.analyzer = analyzer
  }

  /// Which of the articles hold the words as they must be written.
  func ids(_ match: WrittenMatch, _ ids: [RowID]) throws -> Set<RowID> {
    let check = WrittenTextCheck(match, analyzer: analyzer)
    var answers = known.removeValue(forKey: match) ?? [:]
    for id in ids where answers[id] == nil {
      answers[id] = try articles.holds(id, in: match.field, check.holds)
    }
    let found = ids.filter { answers[$0] == true }
    known[match] = answers
    return Set(found)
  }
}
