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
}

/// Decides for each incoming article whether the archive, or the batch before it, has it already. Lives for one transaction.
///
/// The content decides first, then the address: another text from the same address is another version, whatever the source is
/// called this time. Only where one source gives the two ids of its own that differ are they two articles.
struct DuplicateFinder {
  private struct ExternalKey: Hashable {
    let sourceID: Int64?
    let id: String
  }

  private let keepsDuplicates: Bool
  private let addresses: AddressBook
  private let selectByID: BoundStatement
  private let selectVersionByID: BoundStatement
  private let selectByExternalID: BoundStatement
  private var batchIDs: Set<String> = []
  private var batchExternalIDs: [ExternalKey: String] = [:]
  private var batchAddresses: [ArticleAddress: KnownArticle] = [:]

  init(db: Database, addresses: AddressBook, keepsDuplicates: Bool) throws {
    self.keepsDuplicates = keepsDuplicates
    self.addresses = addresses
    selectByID = try BoundStatement("SELECT 1 FROM article WHERE public_id = ?", db)
    selectVersionByID = try BoundStatement("SELECT 1 FROM article_version WHERE public_id = ?", db)
    selectByExternalID = try BoundStatement(
      "SELECT public_id FROM article WHERE external_id = ? AND source_id IS ?", db)
  }

  /// The judgement on the article at `place` of `batch`; where it is to be stored, its public id is reserved.
  mutating func judge(_ place: Int, of batch: ArticleBatch, sourceID: Int64?) throws -> Judgement {
    let incoming = batch.articles[place]
    let article = incoming.article
    let external = article.externalID.map { ExternalKey(sourceID: sourceID, id: $0) }
    var id = batch.publicIDs[place]
    var known: KnownArticle?
    if try isTaken(id) {
      guard keepsDuplicates else { return .duplicate(.sameContent(as: id)) }
      var copy = 2
      while try isTaken(Fingerprint.publicID(of: article, copy: copy)) { copy += 1 }
      id = Fingerprint.publicID(of: article, copy: copy)
    } else if !keepsDuplicates {
      known = try version(of: article, at: batch.addresses[place], sourceID: sourceID)
      if let known, known.hasSameText(as: article) { return .duplicate(.sameContent(as: known.publicID)) }
      if known == nil, let external, let other = try publicID(of: external) {
        return .duplicate(.sameExternalID(as: other))
      }
    }
    batchIDs.insert(id)
    let isOlder = known?.isNewer(than: incoming.fetchedAtText) == true
    if !isOlder {
      if let external { batchExternalIDs[external] = id }
      if let address = batch.addresses[place] {
        batchAddresses[address] = KnownArticle(
          place: .batch(place), publicID: id, externalID: article.externalID, sourceID: sourceID,
          fetchedAt: incoming.fetchedAtText, title: article.title, body: article.body)
      }
    }
    guard let known else { return .new(id: id) }
    return isOlder ? .older(id: id, than: known) : .newer(id: id, than: known)
  }

  /// What `article` is another version of.
  private func version(of article: Article, at address: ArticleAddress?, sourceID: Int64?) throws
    -> KnownArticle?
  {
    guard let address, let known = try batchAddresses[address] ?? addresses.article(at: address),
      !known.isOtherArticle(of: sourceID, externalID: article.externalID)
    else { return nil }
    return known
  }

  private func isTaken(_ id: String) throws -> Bool {
    if batchIDs.contains(id) { return true }
    return try [selectByID, selectVersionByID].contains { select in
      select.bind(id, at: 1)
      return try select.first { _ in true } ?? false
    }
  }

  private func publicID(of external: ExternalKey) throws -> String? {
    if let known = batchExternalIDs[external] { return known }
    selectByExternalID.bind(external.id, at: 1)
    selectByExternalID.bind(external.sourceID, at: 2)
    return try selectByExternalID.first { BoundStatement.text($0, 0) }
  }
}
