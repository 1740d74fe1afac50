import ArabicCalendar
import ArabicText
import Foundation
import GRDB
import NewsIngest

/// Decides for each incoming article whether the archive, or the batch before it, has it already. Lives for one transaction.
///
/// The text decides first. The same text of the same source is the same article, unless its id, its address or its date tells of
/// another; what such a record adds or corrects is taken (`ArticleFacts`), and the record before is kept as a version.
///
/// Then the address decides: another text from the same address is another version, whatever the source is called this time, if headline,
/// text or the very minute show that it is the same article at all (`Kin`). Where one source gives the two ids of its own that differ,
/// or where they are not akin, they are two articles at one address. What comes there is a version
/// * of the one that has the same id of the same source;
/// * else of the only one that is akin, and that it may be a version of by ids;
/// * else of the only one among these that has no id of its own;
/// * else of none, and an article by itself.
///
/// Where no address contradicts it, the id of a source decides: another text with the same id is a version, if it is akin.
///
/// Of two texts of an article the newer one is current (`RecordTime`), but a text that is a part of the one that is known never takes its
/// place (`TextExcerpt`), and one that was replaced comes back only where its page is known to have put it back
/// (`IncomingArticle.isPutBack`). Facts that were missing are taken from all of them.
///
/// All of this depends on what is current and on nothing else, so that batches may be cut anywhere. Records of other archives were judged
/// there: see `takeOver(_:_:)`.
struct DuplicateFinder {
  /// An address or an id that more articles share tells nothing.
  static let greatestShared = 16

  let judged: PendingArticles
  let imported: ImportedRecords
  /// Without the archive's own lines: a reindex with other lines leaves what was judged, so judgements must not depend on them.
  let analyzer = Analyzer(cacheBits: 12)
  let keepsDuplicates: Bool
  let archived: ArchivedArticleLookup
  let pages: ArchivedPages

  /// - Parameters:
  ///   - judged: the articles that came before, and are not in the archive yet; takes those that are judged.
  ///   - imported: takes what records of other archives tell.
  init(
    db: Database, keepsDuplicates: Bool, judged: PendingArticles = PendingArticles(),
    imported: ImportedRecords
  ) throws {
    self.keepsDuplicates = keepsDuplicates
    self.judged = judged
    self.imported = imported
    archived = try ArchivedArticleLookup(db: db)
    pages = ArchivedPages(db: db)
  }

  /// The judgement on an article; where it is to be stored, its public id is reserved.
  func judge(_ candidate: Candidate) throws -> Judgement {
    if let archived = candidate.incoming.article.archived {
      return try takeOver(archived, candidate: candidate)
    }
    if keepsDuplicates {
      let id = try freeID(for: candidate)
      judged.reserve(id)
      return .new(id: id)
    }
    let page = PageKey(candidate.incoming)
    if let page, let id = try publicID(of: page), try !isPutBack(candidate, from: id) {
      return .duplicate(.sameContent(as: id))
    }
    let judgement = try judgeText(candidate)
    if let page, let id = judgement.storedID {
      // The archive, too, knows a page by the id of its text.
      judged.note(
        page.sha256, source: judgement.facts(of: candidate).source, publicID: ContentID.textID(of: id))
    }
    return judgement
  }

  /// What has become of an article that `ArchivedContentCheck` knew, which may have looked before those in front of it were stored.
  func confirm(_ outcome: StoreOutcome, of candidate: Candidate) throws -> StoreOutcome {
    if let archived = candidate.incoming.article.archived {
      confirm(archived)
    } else if let page = PageKey(candidate.incoming), let id = try publicID(of: page),
      try !isPutBack(candidate, from: id)
    {
      return .sameContent(as: id)
    }
    return outcome
  }

  /// Whether an article that `ArchivedContentCheck` knew is to be judged all the same: another took its place meanwhile, and it was put back.
  func isPutBack(_ candidate: Candidate) throws -> Bool {
    let incoming = candidate.incoming
    guard incoming.mayBePutBack, let known = try current(publicID: candidate.publicID) else { return false }
    if known.publicID == candidate.publicID, known.facts.covers(incoming.article.facts) { return false }
    return incoming.isPutBack(over: known)
  }

  /// The articles that turned out to be one since this was asked last.
  func takeJoints() -> [PendingArticles.Joint] { judged.takeJoints() }

  func publicID(of page: PageKey) throws -> String? {
    try (judged.publicIDs(of: page) + pages.publicIDs(of: page)).min()
  }

  func judgeText(_ candidate: Candidate) throws -> Judgement {
    let (id, holder) = try holder(of: candidate)
    if let holder {
      // Only a record of another archive may have been changed under its id.
      guard holder.article.hasSameText(as: candidate.incoming.article) else {
        return try judgeChanged(candidate, known: id)
      }
      return try holder.isCurrent
        ? correct(holder.article, by: candidate) : judge(candidate, replaced: holder.article)
    }
    guard let known = try version(of: candidate) else {
      judged.add(
        KnownArticle(candidate, publicID: id, facts: candidate.incoming.article.facts), insteadOf: nil)
      return .new(id: id)
    }
    // What another archive has kept under an id of its own is kept.
    let article = candidate.incoming.article
    if article.archived == nil, known.hasSameText(as: article) { return try correct(known, by: candidate) }
    return try change(known, to: candidate, id)
  }

  /// What becomes of a text that was replaced, and comes again.
  func judge(_ candidate: Candidate, replaced older: KnownArticle) throws -> Judgement {
    let article = candidate.incoming.article
    guard article.archived == nil, let known = try current(publicID: older.publicID) else {
      return try supplement(older, by: candidate)
    }
    let isPutBack = candidate.incoming.isPutBack(over: known)
    if known.hasSameText(as: article), try isPutBack || !isTold(candidate, of: older) {
      return try correct(known, by: candidate)
    }
    let id = ContentID.publicID(of: article, mark: known.publicID)
    guard isPutBack, try !isTaken(id) && !isPart(article.body, of: known) else {
      return try supplement(older, by: candidate)
    }
    return try change(known, to: candidate, id)
  }

  /// Whether a page says again what it said before another text took that one's place.
  ///
  /// - Parameter id: the public id of the text that the same bytes gave before.
  func isPutBack(_ candidate: Candidate, from id: String) throws -> Bool {
    guard let known = try current(publicID: id), known.publicID != id else { return false }
    return candidate.incoming.isPutBack(over: known)
  }

  /// The public id that `candidate` is due, and the article that has it already.
  func holder(
    of candidate: Candidate
  ) throws -> (id: String, holder: (article: KnownArticle, isCurrent: Bool)?) {
    let article = candidate.incoming.article
    let id = candidate.publicID
    guard let holder = try self.article(publicID: id) else { return (id, nil) }
    // A record of another archive is known by its id.
    if article.archived != nil {
      let name = imported.name(of: id)
      if imported.isTold(id), let told = try self.article(publicID: name) { return (name, told) }
      if !holder.article.isOther(than: candidate) { return (id, holder) }
    }
    // Such texts are told apart by what is surest of them; it is asked first, so that they are found again.
    let marks = [article.externalID, candidate.address?.key, article.published?.iso8601].compactMap(\.self)
    let ids = marks.map { ContentID.publicID(of: article, mark: $0) }
    for marked in ids {
      if let other = try self.article(publicID: marked), !other.article.isOther(than: candidate) {
        return (marked, other)
      }
    }
    guard holder.article.isOther(than: candidate) else { return (id, holder) }
    let marked = ids.first ?? ContentID.publicID(of: article, mark: "")
    return (marked, try self.article(publicID: marked))
  }

  func article(publicID: String) throws -> (article: KnownArticle, isCurrent: Bool)? {
    try judged.article(publicID: publicID) ?? archived.article(publicID: publicID)
  }

  /// The current article that `publicID` names, itself or as an older version; nil where nothing has this id.
  func current(publicID: String) throws -> KnownArticle? {
    let known: KnownArticle
    if let found = judged.article(publicID: publicID) {
      known = found.article
    } else if let found = try archived.article(publicID: publicID), found.isCurrent {
      known = found.article
    } else if let found = try archived.current(ofVersion: publicID) {
      // What has changed meanwhile is known by its id.
      known = judged.article(publicID: found.publicID)?.article ?? found
    } else {
      return nil
    }
    return judged.current(insteadOf: known)
  }

  func isTaken(_ id: String) throws -> Bool {
    try judged.isTaken(id) || archived.holds(publicID: id)
  }

}
