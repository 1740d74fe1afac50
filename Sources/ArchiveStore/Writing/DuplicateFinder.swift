import GRDB
import NewsIngest

/// What is to be done with an incoming article.
enum Judgement {
  /// Nothing: the archive has it.
  case duplicate(StoreOutcome)
  /// Store it under this public id.
  case new(id: String)
  /// Store it in the place of an older text.
  case newer(id: String, than: KnownArticle)
  /// Keep it as an older text of what is there.
  case older(id: String, than: KnownArticle)

  /// The public id that the article is stored under; nil where it is not.
  var storedID: String? {
    switch self {
    case .duplicate: nil
    case .new(let id), .newer(let id, _), .older(let id, _): id
    }
  }
}

/// An article that is to be judged.
struct Candidate {
  /// What tells it from the others that came with it.
  let place: Int
  let incoming: IncomingArticle
  /// `Fingerprint.publicID(of:)`.
  let publicID: String
  let address: ArticleAddress?
}

/// Decides for each incoming article whether the archive, or the batch before it, has it already. Lives for one transaction.
///
/// The content decides first, then the address: another text from the same address is another version, whatever the source is
/// called this time. Only where one source gives the two ids of its own that differ are they two articles, and then several
/// articles may be at one address. What comes there is a version
/// * of the one that has the same id of the same source;
/// * else of the only one that it may be a version of by ids;
/// * else of the only one among these that has no id of its own;
/// * else of none, and an article by itself.
///
/// All of this depends on what is current and on nothing else, so that batches may be cut anywhere.
struct DuplicateFinder {
  /// An address that more articles share tells nothing.
  static let greatestShared = 16

  private let keepsDuplicates: Bool
  private let archived: ArchivedKeys
  private let pages: PageFinder
  private let judged: JudgedArticles

  /// - Parameter judged: the articles that came before, and are not in the archive yet; takes those that are judged.
  init(db: Database, keepsDuplicates: Bool, judged: JudgedArticles = JudgedArticles()) throws {
    self.keepsDuplicates = keepsDuplicates
    self.judged = judged
    archived = try ArchivedKeys(db: db)
    pages = PageFinder(db: db)
  }

  /// The judgement on an article; where it is to be stored, its public id is reserved.
  func judge(_ candidate: Candidate) throws -> Judgement {
    if keepsDuplicates {
      let id = try freeID(for: candidate)
      judged.reserve(id)
      return .new(id: id)
    }
    let article = candidate.incoming.article
    let page = PageKey(candidate.incoming)
    if let page, let id = try judged.pages[page] ?? pages.publicID(of: page) {
      return .duplicate(.sameContent(as: id))
    }
    let id = candidate.publicID
    if try isTaken(id) { return .duplicate(.sameContent(as: id)) }
    let namesakes = try namesakes(of: article)
    let known = try version(of: candidate, namesakes)
    if let known, known.hasSameText(as: article) { return .duplicate(.sameContent(as: known.publicID)) }
    if known == nil, let other = namesakes.first {
      return .duplicate(.sameExternalID(as: other.publicID))
    }
    judged.reserve(id)
    if let page { judged.note(page, publicID: id) }
    if let known, known.isNewer(than: candidate.incoming.fetchedAtText) { return .older(id: id, than: known) }
    judged.add(KnownArticle(candidate), insteadOf: known)
    return known.map { .newer(id: id, than: $0) } ?? .new(id: id)
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
  private func version(of candidate: Candidate, _ namesakes: [KnownArticle]) throws -> KnownArticle? {
    guard let address = candidate.address else { return nil }
    if let same = namesakes.first(where: { $0.address == address }) { return same }
    let known = judged.articles(at: address)
    guard known.count <= Self.greatestShared else { return nil }
    let limit = Self.greatestShared + 1 + judged.outdatedCount(at: address)
    let all = try known + current(archived.articles(at: address, limit: limit))
    guard all.count <= Self.greatestShared else { return nil }
    let possible = all.filter { !$0.isOther(than: candidate.incoming.article) }
    return Self.only(possible) ?? Self.only(possible.filter { $0.externalID == nil })
  }

  /// The current articles that have the same id of the same source, by public id: more than one where such articles were at
  /// several addresses, and where duplicates were kept.
  private func namesakes(of article: Article) throws -> [KnownArticle] {
    guard let externalID = article.externalID else { return [] }
    let known = try current(archived.articles(externalID: externalID, source: article.source))
    return (judged.articles(externalID: externalID, source: article.source) + known).sorted {
      $0.publicID < $1.publicID
    }
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
  fileprivate init(_ candidate: Candidate) {
    let article = candidate.incoming.article
    self.init(
      place: .batch(candidate.place), publicID: candidate.publicID, externalID: article.externalID,
      source: article.source, address: candidate.address, fetchedAt: candidate.incoming.fetchedAtText,
      title: article.title, body: article.body)
  }
}
