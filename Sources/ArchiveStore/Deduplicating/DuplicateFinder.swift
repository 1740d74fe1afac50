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
  let analyzer = Analyzer(cacheBits: 12)
  private let keepsDuplicates: Bool
  private let archived: ArchivedArticleLookup
  private let pages: ArchivedPages

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
    if let archived = candidate.incoming.article.archived { return try takeOver(archived, candidate) }
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

  private func publicID(of page: PageKey) throws -> String? {
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
      judged.add(KnownArticle(candidate, id, candidate.incoming.article.facts), insteadOf: nil)
      return .new(id: id)
    }
    // What another archive has kept under an id of its own is kept.
    let article = candidate.incoming.article
    if article.archived == nil, known.hasSameText(as: article) { return try correct(known, by: candidate) }
    return try change(known, to: candidate, id)
  }

  /// What becomes of a text that was replaced, and comes again.
  private func judge(_ candidate: Candidate, replaced older: KnownArticle) throws -> Judgement {
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
  private func isPutBack(_ candidate: Candidate, from id: String) throws -> Bool {
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

  /// What the facts of `candidate` do to the article that has its text.
  private func correct(_ known: KnownArticle, by candidate: Candidate) throws -> Judgement {
    let duplicate = Judgement.duplicate(.sameContent(as: known.publicID))
    // The text of a page says less of it than any other record.
    if known.address != nil, candidate.incoming.origin.isPageText { return duplicate }
    var later = candidate.incoming.article.facts
    // What was corrected once may come again.
    if known.facts.covers(later) { return duplicate }
    if try history(ofText: known.publicID).covers(later) {
      guard candidate.incoming.isPutBack(over: known) else { return duplicate }
      // An article stands in the lists of several sections.
      later.section = nil
    }
    let isOlder = candidate.incoming.time.isOlder(than: known.time)
    let facts = known.facts.adding(later, isCorrection: !isOlder)
    // What another archive has kept is kept.
    if isOlder, candidate.incoming.article.archived != nil {
      return try file(candidate, freeVersionID(of: known.publicID), under: known, adding: facts)
    }
    if facts.says(sameAs: known.facts) { return duplicate }
    let successor = try successor(to: known, candidate.incoming.article, facts)
    judged.add(
      KnownArticle(candidate, successor.id, facts, notBefore: known.fetchedAt, isSameText: true),
      insteadOf: known)
    return .newer(than: known, successor)
  }

  /// What a text that was replaced says of its article as that is now: facts that were missing are added.
  ///
  /// - Parameter older: the known record of this text.
  private func supplement(_ older: KnownArticle, by candidate: Candidate) throws -> Judgement {
    let duplicate = Judgement.duplicate(.sameContent(as: older.publicID))
    if try isTold(candidate, of: older) { return duplicate }
    let (textID, incoming) = (ContentID.textID(of: older.publicID), candidate.incoming)
    guard let known = try current(publicID: older.publicID) else { return duplicate }
    let tells =
      !(known.address != nil && incoming.origin.isPageText)
      && TextExcerpt(known.body, analyzer).isKin(of: TextExcerpt(incoming.article.body, analyzer))
    let facts = tells ? known.facts.adding(incoming.article.facts, isCorrection: false) : known.facts
    // What another archive has kept is kept.
    if incoming.article.archived == nil, facts.says(sameAs: known.facts) { return duplicate }
    return try file(candidate, freeVersionID(of: textID), under: known, adding: facts)
  }

  /// Whether a record of the text `older`, that one or another, has said all that `candidate` says.
  private func isTold(_ candidate: Candidate, of older: KnownArticle) throws -> Bool {
    let facts = candidate.incoming.article.facts
    return try older.facts.covers(facts)
      || history(ofText: ContentID.textID(of: older.publicID)).covers(facts)
  }

  /// What another text does to the article that it belongs to.
  func change(_ known: KnownArticle, to candidate: Candidate, _ id: String) throws -> Judgement {
    let article = candidate.incoming.article
    let (new, old) = (TextExcerpt(article.body, analyzer), TextExcerpt(known.body, analyzer))
    let isPart = try isPart(article.body, of: known)
    let isOlder = candidate.incoming.time.isOlder(than: known.time) && !old.isPart(of: new)
    if isPart || isOlder {
      let isKin = new.isKin(of: old)
      let facts = isKin ? known.facts.adding(article.facts, isCorrection: false) : known.facts
      // What another archive has kept is kept.
      if isPart, article.archived == nil, known.hasSameTitle(as: article), facts.says(sameAs: known.facts) {
        return .duplicate(.sameContent(as: known.publicID))
      }
      return try file(candidate, id, under: known, adding: facts)
    }
    // Where an address has become another article's, nothing known of the former is true of the latter.
    let facts = new.isKin(of: old) ? article.facts.adding(known.facts, isCorrection: false) : article.facts
    let keepsID = facts.source == article.source || article.archived != nil
    let newID =
      keepsID ? id : try self.id(of: article, from: facts.source, insteadOf: known)
    judged.add(KnownArticle(candidate, newID, facts, notBefore: known.fetchedAt), insteadOf: known)
    return .newer(than: known, Successor(id: newID, facts: facts, isSameText: false, keptAs: nil))
  }

  /// Whether a text is a part of the known one, or of one that had its place.
  private func isPart(_ body: String, of known: KnownArticle) throws -> Bool {
    let text = TextExcerpt(body, analyzer)
    if text.isPart(of: TextExcerpt(known.body, analyzer)) { return true }
    return try judged.olderBodies(of: known) { try FullestTexts.archived($0, archived.db) }.contains {
      $0.utf8.count > body.utf8.count && text.isPart(of: TextExcerpt($0, analyzer))
    }
  }

  /// Keeps a text as an older one of what is known.
  ///
  /// - Parameter facts: those of the known text from now on.
  func file(
    _ candidate: Candidate, _ id: String, under known: KnownArticle, adding facts: ArticleFacts
  ) throws -> Judgement {
    judged.addOlder(KnownArticle(candidate, id, candidate.incoming.article.facts), under: known)
    if facts.says(sameAs: known.facts) { return .older(id: id, than: known, restated: nil) }
    let text = Article(title: known.title, body: known.body)
    let successor = try successor(to: known, text, facts)
    judged.add(known.restated(successor, place: candidate.restatedPlace), insteadOf: known)
    if let hash = known.inputHash {
      judged.note(hash, source: facts.source, publicID: successor.id)
    }
    return .older(id: id, than: known, restated: successor)
  }

  /// - Parameter article: has the same words.
  private func successor(
    to known: KnownArticle, _ article: Article, _ facts: ArticleFacts
  ) throws -> Successor {
    let id = try id(of: article, from: facts.source, insteadOf: known)
    let isSame = id == known.publicID
    let keptAs = isSame ? try freeVersionID(of: id) : nil
    if let keptAs { judged.reserve(keptAs) }
    return Successor(id: id, facts: facts, isSameText: true, keptAs: keptAs)
  }

  /// The public id for a record with facts of before, whose text is known under `id`.
  func freeVersionID(of id: String) throws -> String {
    var number = try history(ofText: id).count + 1
    while try isTaken("\(id).\(number)") { number += 1 }
    return "\(id).\(number)"
  }

  /// What was known of a text by its records that are numbered.
  func history(ofText publicID: String) throws -> FactHistory {
    try judged.history(ofText: publicID) { try archived.earlierFacts(ofArticle: publicID) }
  }

  /// The public id of a record with its source as it is known now; that of the known one where the text is the same.
  private func id(of article: Article, from source: String?, insteadOf known: KnownArticle) throws -> String {
    var article = article
    article.source = source
    if source == known.facts.source, article.title == known.title, article.body == known.body {
      return known.publicID
    }
    let id = ContentID.publicID(of: article)
    guard try isTaken(id) else { return id }
    return ContentID.publicID(of: article, mark: known.publicID)
  }

  private func freeID(for candidate: Candidate) throws -> String {
    func id(_ copy: Int) -> String { ContentID.publicID(of: candidate.incoming.article, copy: copy) }
    guard try isTaken(candidate.publicID) else { return candidate.publicID }
    // Copies are numbered one after the other: doubling, then halving finds the first free number.
    var (taken, free) = (1, 2)
    while try isTaken(id(free)) { (taken, free) = (free, free * 2) }
    while free - taken > 1 {
      let middle = (taken + free) / 2
      if try isTaken(id(middle)) { taken = middle } else { free = middle }
    }
    return id(free)
  }

  func isTaken(_ id: String) throws -> Bool {
    try judged.isTaken(id) || archived.holds(publicID: id)
  }

  /// What `candidate` is another version of.
  private func version(of candidate: Candidate) throws -> KnownArticle? {
    let kin = Kin(candidate.incoming.article, analyzer)
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
  private func isRival(_ known: KnownArticle, of candidate: Candidate) -> Bool {
    guard candidate.incoming.article.archived != nil else { return true }
    return !keepsDuplicates && !imported.isTold(known.publicID)
  }

  /// The current articles that have the same id of the same source, by public id: more than one where such articles were at
  /// several addresses, where ids were given twice, and where duplicates were kept. None where the id is no id: a column of
  /// categories, or one number for all.
  private func namesakes(of article: Article) throws -> [KnownArticle] {
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
  private func current(_ articles: [KnownArticle]) -> [KnownArticle] {
    articles.filter { article in
      if case .row(let id) = article.place, judged.replacedRows.contains(id) { return false }
      return !judged.isTaken(article.publicID)
    }
  }

  private static func only(_ articles: [KnownArticle]) -> KnownArticle? {
    articles.count == 1 ? articles.first : nil
  }
}
