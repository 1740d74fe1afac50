import ArabicText
import GRDB
import InvertedIndex
import NewsIngest

/// What is to be written of a batch: which articles, with which facts and public ids, and which take the place of which.
struct JudgedBatch {
  /// An article that goes into the index.
  struct Accepted {
    fileprivate let order: PublicationOrder
    let place: Int
    let publicID: String
  }

  /// Those of the batch with the facts that they are stored with, and those that are stored again.
  private(set) var articles: [IncomingArticle]
  /// One an article.
  private(set) var outcomes: [StoreOutcome] = []
  /// In the order of row ids.
  private(set) var accepted: [Accepted] = []
  private(set) var ledger = VersionLedger()
  private let batch: ArticleBatch
  private let arrivalCount: Int
  private var restatedOutcomes: [StoreOutcome] = []
  private var left: Set<Int> = []
  /// The writer's own is at work on the next batch.
  private lazy var formIDs = FormIDCache(lexicon: lexicon, cacheBits: 13)
  private let lexicon: Lexicon

  private init(_ batch: ArticleBatch, lexicon: Lexicon) {
    self.batch = batch
    self.lexicon = lexicon
    articles = batch.articles.map(\.incoming)
    arrivalCount = articles.count
  }

  /// Judges a batch, adds what is stored again to it, and counts out the words of all that does not go into the index.
  static func judge(
    _ batch: ArticleBatch, duplicates: DuplicateFinder, lexicon: Lexicon, db: Database
  ) throws -> JudgedBatch {
    var judged = JudgedBatch(batch, lexicon: lexicon)
    try judged.judge(duplicates, db: db)
    return judged
  }

  private mutating func judge(_ duplicates: DuplicateFinder, db: Database) throws {
    for place in 0..<arrivalCount {
      let article = batch.articles[place]
      let candidate = Candidate(place: place, restatedPlace: articles.count, incoming: articles[place])
      if let outcome = article.known {
        if try duplicates.isPutBack(candidate) {
          try readAgain(candidate, duplicates: duplicates, db: db)
        } else {
          leave(place, outcome: try duplicates.confirm(outcome, of: candidate))
        }
      } else if article.isRestated {
        // From an attempt that failed.
        leave(place, outcome: .sameContent(as: candidate.publicID))
      } else {
        try take(duplicates.judge(candidate), of: place, db)
      }
      for joint in duplicates.takeJoints() { ledger.replace(joint.older, with: joint.newer, keptAs: nil) }
    }
    outcomes += restatedOutcomes
    left.formUnion(ledger.filed.map(\.place))
    batch.countOut(left.sorted())
    accepted.removeAll { left.contains($0.place) }
    accepted.sort { ($0.order, $0.place) < ($1.order, $1.place) }
  }

  /// Judges an article without words as one that comes after the batch, with them.
  private mutating func readAgain(
    _ candidate: Candidate, duplicates: DuplicateFinder, db: Database
  ) throws {
    let place = articles.count
    let again = Candidate(place: place, restatedPlace: place + 1, incoming: candidate.incoming)
    batch.restate(candidate.incoming, forms: formIDs)
    articles.append(candidate.incoming)
    left.insert(candidate.place)
    // Its outcome is that of the arrival, too.
    try take(duplicates.judge(again), of: place, db)
    restatedOutcomes.insert(outcomes[candidate.place], at: place - arrivalCount)
  }

  /// What came with the batch and is stored, in the order of arrival.
  var storedArrivals: some Sequence<Article> {
    (0..<arrivalCount).lazy.filter { outcomes[$0].isStored && !batch.articles[$0].isRestated }
      .map { batch.articles[$0].incoming.article }
  }

  private mutating func leave(_ place: Int, outcome: StoreOutcome) {
    left.insert(place)
    outcomes.append(outcome)
  }

  private mutating func accept(_ place: Int, publicID: String) {
    accepted.append(
      Accepted(order: PublicationOrder(articles[place].article), place: place, publicID: publicID))
  }

  private mutating func take(_ judgement: Judgement, of place: Int, _ db: Database) throws {
    switch judgement {
    case .duplicate(let outcome): leave(place, outcome: outcome)
    case .new(let id):
      outcomes.append(.stored(id: id))
      accept(place, publicID: id)
    case .newer(let known, let successor):
      outcomes.append(.newVersion(id: successor.id, of: known.publicID))
      ledger.replace(known.place, with: .batch(place), keptAs: successor.keptAs)
      articles[place] = articles[place].with(
        successor.facts, notBefore: known.fetchedAt, isSameText: successor.isSameText)
      accept(place, publicID: successor.id)
    case .older(let id, let known, let successor, let above):
      outcomes.append(.newVersion(id: id, of: known.publicID))
      ledger.file(place, under: known, above: above)
      if let successor { try restate(known, as: successor, db) }
    }
  }

  private mutating func restate(_ known: KnownArticle, as successor: Successor, _ db: Database) throws {
    let former: IncomingArticle? =
      switch known.place {
      case .row(let id): try IncomingArticle(rowID: id, db)
      case .batch(let place): articles[place]
      }
    guard let former else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "article \(known.publicID) is no longer there")
    }
    let restated = former.with(successor.facts, notBefore: nil, isSameText: true)
    batch.restate(restated, forms: formIDs)
    restatedOutcomes.append(.newVersion(id: successor.id, of: known.publicID))
    ledger.replace(known.place, with: .batch(articles.count), keptAs: successor.keptAs)
    articles.append(restated)
    accept(articles.count - 1, publicID: successor.id)
  }
}

extension StoreOutcome {
  /// The public id that the article was stored under; nil where it was not.
  var storedID: String? {
    switch self {
    case .stored(let id), .newVersion(let id, _): id
    case .sameContent: nil
    }
  }
}
