extension ArchiveSearcher {
  /// All versions of the article that `id` names, the newest first; one where its text has never changed.
  public func versions(of id: String) throws(ArchiveError) -> [ArticleVersion] {
    try read { db in
      guard let versions = try ArticleTable(db: db).versions(of: id) else {
        throw ArchiveError.noSuchArticle(id: id)
      }
      return versions
    }
  }
}
