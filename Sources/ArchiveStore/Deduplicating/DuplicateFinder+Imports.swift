import NewsIngest

extension DuplicateFinder {
  /// The judgement on a record of another archive.
  ///
  /// It keeps its id, its provenance and its place among the versions, for it was judged there: what an export tells apart stays apart, and
  /// what it has under an article comes under that article, in the order of its lines. An export that comes into an empty archive makes
  /// the same one.
  ///
  /// With what is there already it is compared:
  /// * The same id is the same text. Facts are corrected by the later record; others that were missing are added.
  /// * An older version comes after its article (`HeldVersions`), and takes what is there with its id under it, current or not: what any
  ///   archive has replaced is replaced.
  /// * Two current texts are of one article where they have a version in common, or as other incoming articles are by address and id. The
  ///   newer one is current (`RecordTime`).
  /// * A version whose article is nowhere stands by itself until that comes (`ArchiveWriter.versionsWithoutArticle`).
  ///
  /// A record is stored with its own facts, or is covered by one that is: so the same export, come again, stores nothing.
  func takeOver(_ record: ArchivedRecord, candidate: Candidate) throws -> Judgement {
    guard let name = record.versionOf else {
      imported.begin(record.id)
      let judgement = try judgeText(candidate)
      tell(record, judgement: judgement, isMixed: judgement.isVersion)
      return judgement
    }
    let (below, isInOrder) = imported.advance(to: record.id, of: name)
    if let article = try current(publicID: imported.name(of: name)) {
      let isMixed = !isInOrder || !imported.isTold(article.publicID)
      let judgement = try file(candidate, id: record.id, under: article, above: below)
      tell(record, judgement: judgement, isMixed: isMixed)
      return judgement
    }
    imported.countOrphan()
    let judgement = try judgeText(candidate.by(id: ContentID.textID(of: record.id)))
    tell(record, judgement: judgement, isMixed: judgement.isVersion)
    return judgement
  }

  /// What becomes of a record that is known already.
  func confirm(_ record: ArchivedRecord) {
    imported.begin(record.id)
    imported.tell(record.id, as: record.id, isStored: false)
  }

  private func tell(_ record: ArchivedRecord, judgement: Judgement, isMixed: Bool) {
    let storedID = judgement.storedID
    imported.tell(record.id, as: storedID ?? judgement.knownID ?? record.id, isStored: storedID != nil)
    if isMixed, storedID != nil { imported.mix(imported.name(of: record.id)) }
  }

  /// Judges a text that was changed under the id of another one: it gets another id.
  func judgeChanged(_ candidate: Candidate, known id: String) throws -> Judgement {
    let article = candidate.incoming.article
    let freeID = ContentID.publicID(of: article)
    let newID = freeID == id ? ContentID.publicID(of: article, mark: id) : freeID
    guard try !isTaken(newID), let known = try current(publicID: id) else {
      return .duplicate(.sameContent(as: newID))
    }
    return try change(known, to: candidate, newID)
  }

  /// Keeps a version under its article, as far as it is not known.
  ///
  /// - Parameter below: the version that stands right below it in its archive.
  private func file(
    _ candidate: Candidate, id: String, under article: KnownArticle, above below: String?
  ) throws -> Judgement {
    let record = candidate.incoming.article
    let (textID, holder) = try holder(of: candidate.by(id: ContentID.textID(of: id)))
    // The id of its text may be another article's here.
    let newID = textID == ContentID.textID(of: id) ? id : textID
    let namesake = try self.article(publicID: newID)?.article
    guard let holder = holder?.article ?? namesake else {
      judged.addOlder(KnownArticle(candidate, publicID: newID, facts: record.facts), under: article)
      return .older(id: newID, than: article, restated: nil, above: below)
    }
    guard holder.hasSameText(as: record) else { return try judgeChanged(candidate, known: holder.publicID) }
    let isJoined =
      try holder.publicID != article.publicID && join(holder.publicID, under: article.publicID)
    // Its own archive may have kept a text with the same facts twice, as its author came and went and came again.
    let isKnown =
      try namesake?.facts.says(sameAs: record.facts) ?? false
      || (isTaken(newID) || !imported.isTold(textID)) && isTold(record.facts, of: holder)
    guard !isKnown, let current = try current(publicID: holder.publicID) else {
      return .duplicate(
        isJoined ? .newVersion(id: textID, of: article.publicID) : .sameContent(as: textID))
    }
    let isKin = TextExcerpt(record.body, analyzer: analyzer).isKin(
      of: TextExcerpt(current.body, analyzer: analyzer))
    // An article of its own archive has all of them.
    let isComplete = !isKin || imported.isTold(current.publicID)
    let facts =
      isComplete ? current.facts : current.facts.adding(record.facts, isCorrection: false)
    let freeID = try isTaken(newID) ? freeVersionID(of: textID) : newID
    let judgement = try file(candidate, id: freeID, under: current, adding: facts)
    guard case .older(let id, let known, nil, _) = judgement else { return judgement }
    return .older(id: id, than: known, restated: nil, above: below)
  }

  private func isTold(_ facts: ArticleFacts, of holder: KnownArticle) throws -> Bool {
    try holder.facts.says(sameAs: facts)
      || history(ofText: ContentID.textID(of: holder.publicID)).says(facts)
  }

  /// Makes two articles one, where they are two: an archive has `version` under `article`.
  ///
  /// - Returns: whether they were two.
  @discardableResult
  private func join(_ version: String, under article: String) throws -> Bool {
    guard let one = try current(publicID: version), let other = try current(publicID: article),
      one.place != other.place
    else { return false }
    imported.mix(one.publicID)
    // Else both have taken its place.
    let isReplaced = one.publicID == version
    if isReplaced || !staysCurrent(one, beside: other) {
      judged.join(one, under: other)
    } else {
      judged.join(other, under: one)
    }
    return true
  }

  private func staysCurrent(_ one: KnownArticle, beside other: KnownArticle) -> Bool {
    let (mine, others) = (
      TextExcerpt(one.body, analyzer: analyzer), TextExcerpt(other.body, analyzer: analyzer)
    )
    if others.isPart(of: mine) { return true }
    return !mine.isPart(of: others) && other.time.isOlder(than: one.time)
  }
}

extension Candidate {
  /// The same, due another public id.
  fileprivate func by(id: String) -> Candidate {
    var candidate = self
    candidate.publicID = id
    return candidate
  }
}
