import NewsIngest

/// Under which public id is a record kept?
extension DuplicateFinder {
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
  func id(of article: Article, from source: String?, insteadOf known: KnownArticle) throws -> String {
    var article = article
    article.source = source
    if source == known.facts.source, article.title == known.title, article.body == known.body {
      return known.publicID
    }
    let id = ContentID.publicID(of: article)
    guard try isTaken(id) else { return id }
    return ContentID.publicID(of: article, mark: known.publicID)
  }

  func freeID(for candidate: Candidate) throws -> String {
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
}
