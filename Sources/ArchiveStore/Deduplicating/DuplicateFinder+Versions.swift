import NewsIngest

/// Which article is a text another version of?
extension DuplicateFinder {
  /// What `candidate` is another version of.
  func version(of candidate: Candidate) throws -> KnownArticle? {
    let kin = Kin(candidate.incoming.article, analyzer: analyzer)
    let namesakes = try namesakes(of: candidate.incoming.article).filter { isRival($0, of: candidate) }
    if let address = candidate.address {
      if let same = namesakes.first(where: { $0.address == address && kin.holds($0, isSure: true) }) {
        return same
      }
    }
    let byID = namesakes.filter {
      ($0.address == nil || candidate.address == nil) && kin.holds($0)
    }
    if let same = Self.only(byID) { return same }
    guard let address = candidate.address else { return nil }
    let known = judged.articles(at: address)
    guard known.count <= Self.greatestShared else { return nil }
    let limit = Self.greatestShared + 1 + judged.outdatedCount(at: address)
    let all = try known + current(archived.articles(at: address, limit: limit))
    guard all.count <= Self.greatestShared else { return nil }
    let possible = all.filter {
      !$0.isOther(than: candidate.incoming.article) && isRival($0, of: candidate) && kin.holds($0)
    }
    return Self.only(possible) ?? Self.only(possible.filter { $0.externalID == nil })
  }

  /// Whether `candidate` must be compared with an article: its own archive has told it from those that came with it.
  func isRival(_ known: KnownArticle, of candidate: Candidate) -> Bool {
    guard candidate.incoming.article.archived != nil else { return true }
    return !keepsDuplicates && !imported.isTold(known.publicID)
  }

  /// The current articles that have the same id of the same source, by public id: more than one where such articles were at
  /// several addresses, where ids were given twice, and where duplicates were kept. None where the id is no id: a column of
  /// categories, or one number for all.
  func namesakes(of article: Article) throws -> [KnownArticle] {
    guard let externalID = article.externalID else { return [] }
    let known = judged.articles(externalID: externalID, source: article.source)
    guard known.count <= Self.greatestShared else { return [] }
    let limit = Self.greatestShared + 1 + judged.outdatedCount(externalID: externalID, source: article.source)
    let all =
      try known
      + current(
        archived.articles(externalID: externalID, source: article.source, limit: limit))
    return all.count <= Self.greatestShared ? all.sorted { $0.publicID < $1.publicID } : []
  }

  /// Those that are still current, and are not among the judged ones, which may be in the archive meanwhile.
  func current(_ articles: [KnownArticle]) -> [KnownArticle] {
    articles.filter { article in
      if case .row(let id) = article.place, judged.replacedRows.contains(id) { return false }
      return !judged.isTaken(article.publicID)
    }
  }

  static func only(_ articles: [KnownArticle]) -> KnownArticle? {
    articles.count == 1 ? articles.first : nil
  }
}
