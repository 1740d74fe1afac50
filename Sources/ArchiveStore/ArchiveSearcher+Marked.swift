public import NewsQuery

/// An article, all of it, with the words of a query marked.
public struct MarkedArticle: Sendable {
  /// The article as it is stored.
  public let article: StoredArticle
  /// Its headline.
  public let title: HighlightedText
  /// Its text.
  public let body: HighlightedText
}

extension ArchiveSearcher {
  /// The article with a public id, or else with a source's id, marked as a search would mark it.
  ///
  /// Where no word of the query stands in it, words of the same root are marked, as in partial matches.
  public func article(id: String, marking query: Query) throws(ArchiveError) -> MarkedArticle {
    try read { db in
      guard let article = try ArticleTable(db: db).article(id: id) else {
        throw ArchiveError.noSuchArticle(id: id)
      }
      let context = try SearchContext(
        SearchRequest(query: query, matching: .all), snapshot: archive.snapshots.snapshot(db), db: db,
        tools: tools(of: db))
      let maker = SnippetMaker(scanner: context.scanner)
      func marked(isPartialMatch: Bool) -> MarkedArticle {
        MarkedArticle(
          article: article, title: maker.marked(article.summary.title, isPartialMatch: isPartialMatch),
          body: maker.marked(article.body, isPartialMatch: isPartialMatch))
      }
      let exact = marked(isPartialMatch: false)
      return exact.title.marks.isEmpty && exact.body.marks.isEmpty ? marked(isPartialMatch: true) : exact
    }
  }
}
