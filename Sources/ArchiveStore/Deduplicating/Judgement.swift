import Foundation
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
  ///
  /// `above` is the public id of the version that another archive has right below it.
  case older(id: String, than: KnownArticle, restated: Successor?, above: String? = nil)

  /// The public id that the article is stored under; nil where it is not.
  var storedID: String? {
    switch self {
    case .duplicate: nil
    case .new(let id), .older(let id, _, _, _): id
    case .newer(_, let successor): successor.id
    }
  }

  /// Whether it becomes one of the texts of an article that is there.
  var isVersion: Bool {
    switch self {
    case .duplicate, .new: false
    case .newer, .older: true
    }
  }

  /// The public id that the article is known under from now on.
  var knownID: String? {
    switch self {
    case .duplicate(.sameContent(let id)), .duplicate(.newVersion(let id, _)): id
    default: storedID
    }
  }

  /// The facts that `candidate` is stored with.
  func facts(of candidate: Candidate) -> ArticleFacts {
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
  /// The one that it is due; see `IncomingArticle.duePublicID`.
  var publicID: String
  var address: ArticleAddress? { incoming.address }

  init(place: Int, restatedPlace: Int, incoming: IncomingArticle) {
    self.place = place
    self.restatedPlace = restatedPlace
    self.incoming = incoming
    publicID = incoming.duePublicID
  }
}

extension KnownArticle {
  /// An article of the batch.
  init(
    _ candidate: Candidate, publicID: String, facts: ArticleFacts, notBefore time: String? = nil,
    isSameText: Bool = false
  ) {
    let incoming = candidate.incoming
    self.init(
      place: .batch(candidate.place), publicID: publicID, facts: facts,
      format: incoming.origin.format, record: incoming.record, sha256: incoming.sha256,
      time: RecordTime(
        fetchedAt: incoming.fetchedAt(notBefore: time, isSameText: isSameText)?.formatted(.iso8601),
        storedAt: incoming.time.storedAt),
      title: incoming.article.title, body: incoming.article.body)
  }

  /// The same text with other facts.
  func restated(_ successor: Successor, place: Int) -> KnownArticle {
    KnownArticle(
      place: .batch(place), publicID: successor.id, facts: successor.facts, format: format, record: record,
      sha256: sha256, time: time, title: title, body: body)
  }

  /// Whether `candidate`, with the same source and text, is another article all the same.
  func isOther(than candidate: Candidate) -> Bool {
    let incoming = candidate.incoming
    let isSameRecord =
      sha256 == incoming.sha256 && record == incoming.record && externalID == incoming.article.externalID
      && address == candidate.address
    // The same bytes that are read otherwise today, by another order of day and month, say.
    return !isSameRecord && isOther(than: incoming.article, at: candidate.address)
  }
}
