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
  /// * An older version takes what is there with its id under its article, current or not: what any archive has replaced is replaced.
  /// * Two current texts are of one article where they have a version in common, or as other incoming articles are by address and id. The
  ///   newer one is current (`RecordTime`).
  /// * A version whose article is not known stands by itself until that comes, and else for good (`ArchiveWriter.versionsWithoutArticle`).
  func takeOver(_ record: ArchivedRecord, _ candidate: Candidate) throws -> Judgement {
    guard let name = record.versionOf else {
      let judgement = try judgeText(candidate)
      tell(record, judgement, isMixed: judgement.isVersion)
      try settle(record)
      return judgement
    }
    let below = imported.versionBelow(record.id, of: name)
    if let article = try current(publicID: imported.name(of: name)) {
      let isMixed = !imported.isTold(article.publicID)
      let judgement = try file(candidate, record.id, under: article, above: below)
      tell(record, judgement, isMixed: isMixed)
      return judgement
    }
    imported.wait(record.id, for: name)
    let judgement = try judgeText(candidate.by(id: Fingerprint.textID(of: record.id)))
    tell(record, judgement, isMixed: judgement.isVersion)
    return judgement
  }

  /// What becomes of a record that is known already.
  func confirm(_ record: ArchivedRecord) throws {
    imported.tell(record.id, as: record.id, isStored: false)
    try settle(record)
  }

  private func tell(_ record: ArchivedRecord, _ judgement: Judgement, isMixed: Bool) {
    let storedID = judgement.storedID
    imported.tell(record.id, as: storedID ?? judgement.knownID ?? record.id, isStored: storedID != nil)
    if isMixed { imported.mix(imported.name(of: record.id)) }
  }

  /// Takes the versions that came before their article under it.
  private func settle(_ record: ArchivedRecord) throws {
    for version in imported.takeVersions(waitingFor: record.id) {
      try join(imported.name(of: version), under: imported.name(of: record.id))
    }
  }

  /// Judges a text that was changed under the id of another one: the id is given anew.
  func judgeChanged(_ candidate: Candidate, known id: String) throws -> Judgement {
    let article = candidate.incoming.article
    let freeID = Fingerprint.publicID(of: article)
    let newID = freeID == id ? Fingerprint.publicID(of: article, mark: id) : freeID
    guard try !isTaken(newID), let known = try current(publicID: id) else {
      return .duplicate(.sameContent(as: newID))
    }
    return try change(known, to: candidate, newID)
  }

  /// Keeps a version under its article, as far as it is not known.
  ///
  /// - Parameter below: the version that stands right below it in its archive.
  private func file(
    _ candidate: Candidate, _ id: String, under article: KnownArticle, above below: String?
  ) throws -> Judgement {
    let record = candidate.incoming.article
    let (textID, holder) = try holder(of: candidate.by(id: Fingerprint.textID(of: id)))
    // The id of its text may be another article's here.
    var newID = textID == Fingerprint.textID(of: id) ? id : textID
    guard let holder else {
      guard try !isTaken(newID) else { return .duplicate(.sameContent(as: newID)) }
      judged.addOlder(KnownArticle(candidate, newID, record.facts), under: article)
      return .older(id: newID, than: article, restated: nil, above: below)
    }
    guard holder.article.hasSameText(as: record) else { return try judgeChanged(candidate, known: textID) }
    let isJoined = try textID != article.publicID && join(textID, under: article.publicID)
    let told = try [holder.article.facts] + earlierFacts(ofArticle: textID)
    if told.contains(where: { $0.says(sameAs: record.facts) }) {
      return .duplicate(
        isJoined ? .newVersion(id: textID, of: article.publicID) : .sameContent(as: textID))
    }
    guard let current = try current(publicID: textID) else { return .duplicate(.sameContent(as: textID)) }
    if try isTaken(newID) { newID = try freeVersionID(of: textID) }
    let isKin = TextExcerpt(record.body, analyzer).isKin(of: TextExcerpt(current.body, analyzer))
    // An article of its own archive has all of them.
    let isComplete = !isKin || imported.isTold(current.publicID)
    let facts =
      isComplete ? current.facts : current.facts.adding(record.facts, isCorrection: false)
    let judgement = try file(candidate, newID, under: current, adding: facts)
    guard case .older(let id, let known, nil, _) = judgement else { return judgement }
    return .older(id: id, than: known, restated: nil, above: below)
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
    let (mine, others) = (TextExcerpt(one.body, analyzer), TextExcerpt(other.body, analyzer))
    if others.isPart(of: mine) { return true }
    return !mine.isPart(of: others) && other.time.isOlder(than: one.time)
  }
}

extension Candidate {
  /// The same, due another public id.
  fileprivate func by(id: String) -> Candidate {
    Candidate(
      place: place, restatedPlace: restatedPlace, incoming: incoming, publicID: id, address: address)
  }
}
