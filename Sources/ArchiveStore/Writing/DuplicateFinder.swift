import ArabicCalendar
import ArabicText
import Foundation
import GRDB
import NewsIngest

/// What takes the place of a known record.
struct Successor {
  /// Its public id.
  let id: String
  let facts: ArticleFacts
  /// Whether it has the text of the known record.
  let isSameText: Bool
  /// The public id that the known record is kept under; nil for its own, which it has where the successor has another.
  let keptAs: String?
}

/// What is to be done with an incoming article.
enum Judgement {
  /// Nothing: the archive has it.
  case duplicate(StoreOutcome)
  /// Store it under this public id.
  case new(id: String)
  /// Store it in the place of what is known, which is kept.
  case newer(than: KnownArticle, Successor)
  /// Keep it as an older text of what is there; where it has facts that were missing, what is there is stored again with them.
  case older(id: String, than: KnownArticle, restated: Successor?)

  /// The public id that the article is stored under; nil where it is not.
  var storedID: String? {
    switch self {
    case .duplicate: nil
    case .new(let id), .older(let id, _, _): id
    case .newer(_, let successor): successor.id
    }
  }
}

extension Judgement {
  /// The facts that `candidate` is stored with.
  fileprivate func facts(of candidate: Candidate) -> ArticleFacts {
    if case .newer(_, let successor) = self { successor.facts } else { candidate.incoming.article.facts }
  }
}

/// An article that is to be judged.
struct Candidate {
  /// What tells it from the others that came with it.
  let place: Int
  /// The place of the known text where that is stored again with this one's facts.
  let restatedPlace: Int
  let incoming: IncomingArticle
  /// `Fingerprint.publicID(of:)`.
  let publicID: String
  let address: ArticleAddress?
}

/// Decides for each incoming article whether the archive, or the batch before it, has it already. Lives for one transaction.
///
/// The text decides first. The same text of the same source is the same article, unless its id, its address or its date tells of
/// another; what such a record adds or corrects is taken (`ArticleFacts`), and the record before is kept as a version.
///
/// Then the address decides: another text from the same address is another version, whatever the source is called this time. Only
/// where one source gives the two ids of its own that differ are they two articles, and then several articles may be at one
/// address. What comes there is a version
/// * of the one that has the same id of the same source;
/// * else of the only one that it may be a version of by ids;
/// * else of the only one among these that has no id of its own;
/// * else of none, and an article by itself.
///
/// Where no address contradicts it, the id of a source decides: another text with the same id is a version, if headline, text or the
/// very minute show that it is the same article at all. Tables that were numbered by themselves have the same ids for other articles:
/// where two dates contradict each other, the texts must be akin.
///
/// A text that is a part of the one that is known never takes its place (`TextExcerpt`), nor does one that was fetched before it. Facts
/// that were missing are taken from both.
///
/// All of this depends on what is current and on nothing else, so that batches may be cut anywhere.
struct DuplicateFinder {
  /// An address or an id that more articles share tells nothing.
  static let greatestShared = 16

  private let keepsDuplicates: Bool
  private let archived: ArchivedKeys
  private let pages: PageFinder
  private let judged: JudgedArticles
  private let analyzer = Analyzer(cacheBits: 12)

  /// - Parameter judged: the articles that came before, and are not in the archive yet; takes those that are judged.
  init(db: Database, keepsDuplicates: Bool, judged: JudgedArticles = JudgedArticles()) throws {
    self.keepsDuplicates = keepsDuplicates
    self.judged = judged
    archived = try ArchivedKeys(db: db)
    pages = PageFinder(db: db)
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
    if let page, let id = try (judged.publicIDs(of: page) + pages.publicIDs(of: page)).min() {
      return .duplicate(.sameContent(as: id))
    }
    let judgement = try judgeText(candidate)
    if let page, let id = judgement.storedID {
      judged.note(page.sha256, source: judgement.facts(of: candidate).source, publicID: id)
    }
    return judgement
  }

  /// An article of another archive keeps its id and its place among the versions: it was judged there.
  private func takeOver(_ archived: ArchivedRecord, _ candidate: Candidate) throws -> Judgement {
    if let held = try self.article(publicID: archived.id) {
      // The same text: what this archive does not know of it is taken.
      let isText =
        held.isCurrent && archived.versionOf == nil
        && held.article.hasSameText(as: candidate.incoming.article)
      return try isText ? correct(held.article, by: candidate) : .duplicate(.sameContent(as: archived.id))
    }
    let article = KnownArticle(candidate, archived.id, candidate.incoming.article.facts)
    if let current = try archived.versionOf.flatMap({ try self.article(publicID: $0) }), current.isCurrent {
      judged.addOlder(article)
      return .older(id: archived.id, than: current.article, restated: nil)
    }
    judged.add(article, insteadOf: nil)
    return .new(id: archived.id)
  }

  private func judgeText(_ candidate: Candidate) throws -> Judgement {
    let (id, holder) = try holder(of: candidate)
    if let holder {
      // `ArchivedArticles` may have seen it while it was current, so that nothing more may come of it.
      return try holder.isCurrent
        ? correct(holder.article, by: candidate) : .duplicate(.sameContent(as: id))
    }
    guard let known = try version(of: candidate) else {
      judged.add(KnownArticle(candidate, id, candidate.incoming.article.facts), insteadOf: nil)
      return .new(id: id)
    }
    if known.hasSameText(as: candidate.incoming.article) { return try correct(known, by: candidate) }
    return try change(known, to: candidate, id)
  }

  /// The public id that `candidate` is due, and the article that has it already.
  private func holder(
    of candidate: Candidate
  ) throws -> (id: String, holder: (article: KnownArticle, isCurrent: Bool)?) {
    let article = candidate.incoming.article
    let id = candidate.publicID
    guard let holder = try self.article(publicID: id) else { return (id, nil) }
    // Such texts are told apart by what is surest of them; it is asked first, so that they are found again.
    let marks = [article.externalID, candidate.address?.key, article.published?.iso8601].compactMap(\.self)
    let ids = marks.map { Fingerprint.publicID(of: article, mark: $0) }
    for marked in ids {
      if let other = try self.article(publicID: marked), !other.article.isOther(than: candidate) {
        return (marked, other)
      }
    }
    guard holder.article.isOther(than: candidate) else { return (id, holder) }
    let marked = ids.first ?? Fingerprint.publicID(of: article, mark: "")
    return (marked, try self.article(publicID: marked))
  }

  private func article(publicID: String) throws -> (article: KnownArticle, isCurrent: Bool)? {
    try judged.article(publicID: publicID) ?? archived.article(publicID: publicID)
  }

  /// What the facts of `candidate` do to the article that has its text.
  private func correct(_ known: KnownArticle, by candidate: Candidate) throws -> Judgement {
    let duplicate = Judgement.duplicate(.sameContent(as: known.publicID))
    // The text of a page says less of it than any other record.
    if known.address != nil, candidate.incoming.origin.isPageText { return duplicate }
    let later = candidate.incoming.article.facts
    let isCorrection = !known.isNewer(than: candidate.incoming.fetchedAtText)
    let facts = known.facts.adding(later, isCorrection: isCorrection)
    if facts.says(sameAs: known.facts) { return duplicate }
    // What was corrected once may come again.
    let earlier = try earlierFacts(ofArticle: known.publicID)
    if earlier.contains(where: { $0.adding(later, isCorrection: true).says(sameAs: $0) }) { return duplicate }
    let successor = try successor(to: known, candidate.incoming.article, facts)
    judged.add(
      KnownArticle(candidate, successor.id, facts, notBefore: known.fetchedAt, isSameText: true),
      insteadOf: known)
    return .newer(than: known, successor)
  }

  /// What another text does to the article that it belongs to.
  private func change(_ known: KnownArticle, to candidate: Candidate, _ id: String) throws -> Judgement {
    let article = candidate.incoming.article
    let (new, old) = (TextExcerpt(article.body, analyzer), TextExcerpt(known.body, analyzer))
    let isPart = new.isPart(of: old)
    let isOlder = known.isNewer(than: candidate.incoming.fetchedAtText) && !old.isPart(of: new)
    if isPart || isOlder {
      let isKin = isPart || new.isKin(of: old)
      let facts = isKin ? known.facts.adding(article.facts, isCorrection: false) : known.facts
      if isPart, known.hasSameTitle(as: article), facts.says(sameAs: known.facts) {
        return .duplicate(.sameContent(as: known.publicID))
      }
      return try file(candidate, id, under: known, adding: facts)
    }
    // Where an address has become another article's, nothing known of the former is true of the latter.
    let facts = new.isKin(of: old) ? article.facts.adding(known.facts, isCorrection: false) : article.facts
    let newID =
      facts.source == article.source ? id : try self.id(of: article, from: facts.source, insteadOf: known)
    judged.add(KnownArticle(candidate, newID, facts, notBefore: known.fetchedAt), insteadOf: known)
    return .newer(than: known, Successor(id: newID, facts: facts, isSameText: false, keptAs: nil))
  }

  /// Keeps a text as an older one of what is known.
  ///
  /// - Parameter facts: those of the known text from now on.
  private func file(
    _ candidate: Candidate, _ id: String, under known: KnownArticle, adding facts: ArticleFacts
  ) throws -> Judgement {
    judged.addOlder(KnownArticle(candidate, id, candidate.incoming.article.facts))
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
    let keptAs = isSame ? "\(id).\(try earlierFacts(ofArticle: id).count + 1)" : nil
    return Successor(id: id, facts: facts, isSameText: true, keptAs: keptAs)
  }

  private func earlierFacts(ofArticle publicID: String) throws -> [ArticleFacts] {
    try judged.earlierFacts(ofArticle: publicID) + archived.earlierFacts(ofArticle: publicID)
  }

  /// The public id of a record with its source as it is known now; that of the known one where the text is the same.
  private func id(of article: Article, from source: String?, insteadOf known: KnownArticle) throws -> String {
    var article = article
    article.source = source
    if source == known.facts.source, article.title == known.title, article.body == known.body {
      return known.publicID
    }
    let id = Fingerprint.publicID(of: article)
    guard try isTaken(id) else { return id }
    return Fingerprint.publicID(of: article, mark: known.publicID)
  }

  private func freeID(for candidate: Candidate) throws -> String {
    var (id, copy) = (candidate.publicID, 2)
    while try isTaken(id) {
      id = Fingerprint.publicID(of: candidate.incoming.article, copy: copy)
      copy += 1
    }
    return id
  }

  private func isTaken(_ id: String) throws -> Bool {
    try judged.isTaken(id) || archived.holds(publicID: id)
  }

  /// What `candidate` is another version of.
  private func version(of candidate: Candidate) throws -> KnownArticle? {
    let namesakes = try namesakes(of: candidate.incoming.article)
    if let address = candidate.address {
      if let same = namesakes.first(where: { $0.address == address }) { return same }
    }
    let kin = Kin(candidate.incoming.article, analyzer)
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
    let possible = all.filter { !$0.isOther(than: candidate.incoming.article) }
    return Self.only(possible) ?? Self.only(possible.filter { $0.externalID == nil })
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

extension KnownArticle {
  /// An article of the batch.
  fileprivate init(
    _ candidate: Candidate, _ publicID: String, _ facts: ArticleFacts, notBefore time: String? = nil,
    isSameText: Bool = false
  ) {
    let incoming = candidate.incoming
    self.init(
      place: .batch(candidate.place), publicID: publicID, facts: facts,
      isPageText: incoming.origin.isPageText, record: incoming.record, sha256: incoming.sha256,
      fetchedAt: incoming.fetchedAt(notBefore: time, isSameText: isSameText)?.formatted(.iso8601),
      title: incoming.article.title, body: incoming.article.body)
  }

  /// The same text with other facts.
  fileprivate func restated(_ successor: Successor, place: Int) -> KnownArticle {
    KnownArticle(
      place: .batch(place), publicID: successor.id, facts: successor.facts, isPageText: isPageText,
      record: record, sha256: sha256, fetchedAt: fetchedAt, title: title, body: body)
  }

  /// Whether `candidate`, with the same source and text, is another article all the same.
  fileprivate func isOther(than candidate: Candidate) -> Bool {
    let incoming = candidate.incoming
    let isSameRecord =
      sha256 == incoming.sha256 && record == incoming.record && externalID == incoming.article.externalID
      && address == candidate.address
    // The same bytes that are read otherwise today, by another order of day and month, say.
    return !isSameRecord && isOther(than: incoming.article, at: candidate.address)
  }
}

/// Whether known texts are of the same article as one that comes.
private final class Kin {
  private let article: Article
  private let analyzer: Analyzer
  private lazy var title = TextExcerpt(article.title, analyzer)
  private lazy var body = TextExcerpt(article.body, analyzer)

  init(_ article: Article, _ analyzer: Analyzer) {
    self.article = article
    self.analyzer = analyzer
  }

  /// Whether `known`, with the same id, may be an older text of the article: the headline, the text or the minute says so. Against
  /// dates that contradict each other only the text speaks.
  func holds(_ known: KnownArticle) -> Bool {
    let agree: Bool? =
      if let one = known.facts.published, let other = article.published {
        ArticleFacts.mayAgree(one, other)
      } else {
        nil
      }
    if agree == false { return hasSameBody(known) }
    let hasClocks = known.facts.published?.hasClock == true && article.published?.hasClock == true
    return agree == true && hasClocks || hasSameTitle(known) || hasSameBody(known)
  }

  private func hasSameBody(_ known: KnownArticle) -> Bool {
    body.isKin(of: TextExcerpt(known.body, analyzer))
  }

  private func hasSameTitle(_ known: KnownArticle) -> Bool {
    known.hasSameTitle(as: article) || title.isKin(of: TextExcerpt(known.title, analyzer))
  }
}
