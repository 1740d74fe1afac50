import NewsIngest

/// What does a later record do to the article that it belongs to?
extension DuplicateFinder {
  /// What the facts of `candidate` do to the article that has its text.
  func correct(_ known: KnownArticle, by candidate: Candidate) throws -> Judgement {
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
      return try file(candidate, id: freeVersionID(of: known.publicID), under: known, adding: facts)
    }
    if facts.says(sameAs: known.facts) { return duplicate }
    let successor = try successor(to: known, candidate.incoming.article, facts: facts)
    judged.add(
      KnownArticle(
        candidate, publicID: successor.id, facts: facts, notBefore: known.fetchedAt, isSameText: true),
      insteadOf: known)
    return .newer(than: known, successor)
  }

  /// What a text that was replaced says of its article as that is now: facts that were missing are added.
  ///
  /// - Parameter older: the known record of this text.
  func supplement(_ older: KnownArticle, by candidate: Candidate) throws -> Judgement {
    let duplicate = Judgement.duplicate(.sameContent(as: older.publicID))
    if try isTold(candidate, of: older) { return duplicate }
    let (textID, incoming) = (ContentID.textID(of: older.publicID), candidate.incoming)
    guard let known = try current(publicID: older.publicID) else { return duplicate }
    let tells =
      !(known.address != nil && incoming.origin.isPageText)
      && TextExcerpt(known.body, analyzer: analyzer).isKin(
        of: TextExcerpt(incoming.article.body, analyzer: analyzer))
    let facts = tells ? known.facts.adding(incoming.article.facts, isCorrection: false) : known.facts
    // What another archive has kept is kept.
    if incoming.article.archived == nil, facts.says(sameAs: known.facts) { return duplicate }
    return try file(candidate, id: freeVersionID(of: textID), under: known, adding: facts)
  }

  /// Whether a record of the text `older`, that one or another, has said all that `candidate` says.
  func isTold(_ candidate: Candidate, of older: KnownArticle) throws -> Bool {
    let facts = candidate.incoming.article.facts
    return try older.facts.covers(facts)
      || history(ofText: ContentID.textID(of: older.publicID)).covers(facts)
  }

  /// What another text does to the article that it belongs to.
  func change(_ known: KnownArticle, to candidate: Candidate, _ id: String) throws -> Judgement {
    let article = candidate.incoming.article
    let (new, old) = (
      TextExcerpt(article.body, analyzer: analyzer), TextExcerpt(known.body, analyzer: analyzer)
    )
    let isPart = try isPart(article.body, of: known)
    let isOlder = candidate.incoming.time.isOlder(than: known.time) && !old.isPart(of: new)
    if isPart || isOlder {
      let isKin = new.isKin(of: old)
      let facts = isKin ? known.facts.adding(article.facts, isCorrection: false) : known.facts
      // What another archive has kept is kept.
      if isPart, article.archived == nil, known.hasSameTitle(as: article), facts.says(sameAs: known.facts) {
        return .duplicate(.sameContent(as: known.publicID))
      }
      return try file(candidate, id: id, under: known, adding: facts)
    }
    // Where an address has become another article's, nothing known of the former is true of the latter.
    let facts = new.isKin(of: old) ? article.facts.adding(known.facts, isCorrection: false) : article.facts
    let keepsID = facts.source == article.source || article.archived != nil
    let newID =
      keepsID ? id : try self.id(of: article, from: facts.source, insteadOf: known)
    judged.add(
      KnownArticle(candidate, publicID: newID, facts: facts, notBefore: known.fetchedAt), insteadOf: known)
    return .newer(than: known, Successor(id: newID, facts: facts, isSameText: false, keptAs: nil))
  }

  /// Whether a text is a part of the known one, or of one that had its place.
  func isPart(_ body: String, of known: KnownArticle) throws -> Bool {
    let text = TextExcerpt(body, analyzer: analyzer)
    if text.isPart(of: TextExcerpt(known.body, analyzer: analyzer)) { return true }
    return try judged.olderBodies(of: known) { try FullestTexts.archived($0, db: archived.db) }.contains {
      $0.utf8.count > body.utf8.count && text.isPart(of: TextExcerpt($0, analyzer: analyzer))
    }
  }

  /// Keeps a text as an older one of what is known.
  ///
  /// - Parameter facts: those of the known text from now on.
  func file(
    _ candidate: Candidate, id: String, under known: KnownArticle, adding facts: ArticleFacts
  ) throws -> Judgement {
    judged.addOlder(
      KnownArticle(candidate, publicID: id, facts: candidate.incoming.article.facts), under: known)
    if facts.says(sameAs: known.facts) { return .older(id: id, than: known, restated: nil) }
    let text = Article(title: known.title, body: known.body)
    let successor = try successor(to: known, text, facts: facts)
    judged.add(known.restated(successor, place: candidate.restatedPlace), insteadOf: known)
    if let hash = known.inputHash {
      judged.note(hash, source: facts.source, publicID: successor.id)
    }
    return .older(id: id, than: known, restated: successor)
  }

  /// - Parameter article: has the same words.
  func successor(
    to known: KnownArticle, _ article: Article, facts: ArticleFacts
  ) throws -> Successor {
    let id = try id(of: article, from: facts.source, insteadOf: known)
    let isSame = id == known.publicID
    let keptAs = isSame ? try freeVersionID(of: id) : nil
    if let keptAs { judged.reserve(keptAs) }
    return Successor(id: id, facts: facts, isSameText: true, keptAs: keptAs)
  }
}
