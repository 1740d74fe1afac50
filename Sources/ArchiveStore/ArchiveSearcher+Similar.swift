import GRDB

extension ArchiveSearcher {
  /// The copies of an article that the archive holds.
  ///
  /// - Parameter id: public id of any version of it, or the source's id.
  public func similar(to id: String, limit: Int = 20) throws(ArchiveError) -> SimilarArticles {
    try read { db in
      guard let rowID = try ArticleTable(db: db).currentRowID(of: id) else {
        throw ArchiveError.noSuchArticle(id: id)
      }
      let reader = StoryReader(db: db)
      let number = try reader.story(of: rowID)
      return SimilarArticles(
        article: try ArticleTable(db: db).summary(of: rowID),
        story: try number.flatMap { try reader.summary(of: $0) },
        copies: try number.map {
          try reader.copies(of: rowID, story: $0, limit: limit, analyzer(of: db))
        } ?? [])
    }
  }

  /// Whether articles that were stored by an older version have still to be compared with the others, by `arshif reindex`.
  public func lacksFingerprints() throws(ArchiveError) -> Bool {
    try read { db in
      try Bool.fetchOne(db, sql: "SELECT has_fingerprints = 0 FROM index_state") ?? false
    }
  }
}
