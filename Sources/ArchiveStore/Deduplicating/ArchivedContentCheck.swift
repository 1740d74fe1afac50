import GRDB
import NewsIngest

/// Looks incoming articles up before they are analysed, so that running an ingest again costs little more than reading.
///
/// What it knows may be old, never wrong: an article that it does not know is looked up again when its batch is written.
struct ArchivedContentCheck {
  private let archive: Archive

  /// Nil where the archive is empty: a first ingest has nothing to look up.
  init?(_ archive: Archive) throws(ArchiveError) {
    let isEmpty = try describingFailures(of: archive.path) {
      try archive.readSnapshot { db in try Int.fetchOne(db, sql: "SELECT 1 FROM article LIMIT 1") == nil }
    }
    if isEmpty { return nil }
    self.archive = archive
  }

  /// `.sameContent` where the archive holds this very content with these very facts, or more of them; nil for all else, which
  /// `DuplicateFinder` decides.
  func outcome(of incoming: IncomingArticle) -> StoreOutcome? {
    // What another archive says of versions is to be compared.
    if incoming.article.archived?.versionOf != nil { return nil }
    let publicID = incoming.duePublicID
    return try? archive.readSnapshot { db in
      guard let known = try ArchivedArticleLookup.current(publicID: publicID, db) else { return nil }
      let article = incoming.article
      if known.isOther(than: article, at: incoming.address) || !known.hasSameText(as: article) { return nil }
      let facts = known.facts.adding(article.facts, isCorrection: true)
      return facts.says(sameAs: known.facts) ? .sameContent(as: publicID) : nil
    }
  }
}
