import Foundation
import InvertedIndex
import NewsIngest

/// What came before in a batch, as far as later articles are judged by it. Used by one thread at a time.
///
/// It says what the archive itself would say if each article had been stored by itself: what is current, what was replaced.
final class PendingArticles {
  struct ExternalKey: Hashable {
    let source: String?
    let id: String
  }

  /// Two articles that turned out to be one.
  struct Joint {
    let older: KnownArticle.Place
    let newer: KnownArticle.Place
  }

  /// Public ids that are taken.
  private(set) var publicIDs: Set<String> = []
  /// Articles of the archive that are replaced.
  private(set) var replacedRows: Set<RowID> = []
  /// The public ids that pages have given, and the sources that they are stored with; by the pages' bytes.
  private var pages: [Data: [(source: String?, publicID: String)]] = [:]
  private var byPublicID: [String: (article: KnownArticle, isCurrent: Bool)] = [:]
  private var histories: [String: FactHistory] = [:]
  /// The public ids of texts whose records in the archive are in `histories`.
  private var loaded: Set<String> = []
  private var fullest = FullestTexts()
  /// What stands in the place of an article, or above it.
  private var successors: [KnownArticle.Place: KnownArticle] = [:]
  private var joints: [Joint] = []
  private var byExternalID: [ExternalKey: [KnownArticle]] = [:]
  private var byAddress: [ArticleAddress: [KnownArticle]] = [:]
  private var replacedCounts: [ArticleAddress: Int] = [:]
  private var replacedCountsByID: [ExternalKey: Int] = [:]
  /// UTF-8 bytes of texts that are kept for comparing.
  private(set) var byteCount = 0

  /// Articles that are kept.
  var count: Int { publicIDs.count }

  func isTaken(_ publicID: String) -> Bool { publicIDs.contains(publicID) }

  /// The article with this public id, and whether it is current; nil where none of these has it.
  func article(publicID: String) -> (article: KnownArticle, isCurrent: Bool)? { byPublicID[publicID] }

  /// What is current in the place of an article, or above it; itself where none of these is.
  func current(insteadOf article: KnownArticle) -> KnownArticle {
    var passed: [KnownArticle.Place] = []
    var current = article
    while let next = successors[current.place] {
      passed.append(current.place)
      current = next
    }
    // However long a row of versions grows, the next one finds its end at once.
    for place in passed { successors[place] = current }
    return current
  }

  /// What was known of an article with the same text before its facts were corrected.
  ///
  /// - Parameter archived: asked once, for what the archive holds of it.
  func history(ofText publicID: String, archived: () throws -> [ArticleFacts]) rethrows -> FactHistory {
    if !loaded.contains(publicID) {
      for facts in try archived() { histories[publicID, default: FactHistory()].append(facts) }
      loaded.insert(publicID)
    }
    return histories[publicID] ?? FactHistory()
  }

  /// The fullest older texts of a current article; see `FullestTexts`.
  func olderBodies(
    of current: KnownArticle, archived: (RowID) throws -> [String]
  ) rethrows -> [String] {
    try fullest.older(of: current.place, archived: archived)
  }

  /// The current articles that a source has given this id; at several addresses there may be several.
  func articles(externalID: String, source: String?) -> [KnownArticle] {
    byExternalID[ExternalKey(source: source, id: externalID)] ?? []
  }

  /// The current articles at an address, in the order of arrival.
  func articles(at address: ArticleAddress) -> [KnownArticle] { byAddress[address] ?? [] }

  /// How many articles of the archive at an address may be current no more.
  func outdatedCount(at address: ArticleAddress) -> Int {
    (replacedCounts[address] ?? 0) + (byAddress[address]?.count ?? 0)
  }

  /// How many articles of the archive with this id of a source may be current no more.
  func outdatedCount(externalID: String, source: String?) -> Int {
    let key = ExternalKey(source: source, id: externalID)
    return (replacedCountsByID[key] ?? 0) + (byExternalID[key]?.count ?? 0)
  }

  func reserve(_ publicID: String) { publicIDs.insert(publicID) }

  /// Notes what a page has given.
  ///
  /// - Parameters:
  ///   - hash: SHA-256 of the page's bytes.
  ///   - source: what it is stored with.
  func note(_ hash: Data, source: String?, publicID: String) {
    pages[hash, default: []].append((source, publicID))
  }

  /// As `ArchivedPages` tells it of the archive.
  func publicIDs(of page: PageKey) -> [String] {
    (pages[page.sha256] ?? []).filter { page.source == nil || $0.source == page.source }.map(\.publicID)
  }

  /// States that an article is an older version of one that is current.
  func addOlder(_ article: KnownArticle, under current: KnownArticle) {
    reserve(article.publicID)
    byPublicID[article.publicID] = (article, false)
    successors[article.place] = current
    fullest.add(article, under: current.place)
    let textID = ContentID.textID(of: article.publicID)
    if textID != article.publicID { histories[textID, default: FactHistory()].append(article.facts) }
    byteCount += Self.byteCount(article)
  }

  /// States that two current articles are one, of which `older` is an older version.
  func join(_ older: KnownArticle, under current: KnownArticle) {
    replace(older, with: current)
    joints.append(Joint(older: older.place, newer: current.place))
  }

  /// The articles that were joined since this was asked last.
  func takeJoints() -> [Joint] {
    defer { joints = [] }
    return joints
  }

  /// States that an article is current, in the place of `old` where that is given.
  func add(_ article: KnownArticle, insteadOf old: KnownArticle?) {
    if let old { replace(old, with: article) }
    reserve(article.publicID)
    byPublicID[article.publicID] = (article, true)
    if let id = article.externalID {
      byExternalID[ExternalKey(source: article.facts.source, id: id), default: []].append(article)
    }
    if let address = article.address { byAddress[address, default: []].append(article) }
    byteCount += Self.byteCount(article)
  }

  private static func byteCount(_ article: KnownArticle) -> Int {
    article.title.utf8.count + article.body.utf8.count
  }

  private func replace(_ old: KnownArticle, with new: KnownArticle) {
    successors[old.place] = new
    fullest.replace(old, with: new.place)
    if case .row(let id) = old.place { replacedRows.insert(id) }
    if old.publicID == new.publicID {
      histories[old.publicID, default: FactHistory()].append(old.facts)
    } else {
      byPublicID[old.publicID] = (old, false)
    }
    if let id = old.externalID {
      let key = ExternalKey(source: old.facts.source, id: id)
      byExternalID[key]?.removeAll { $0.place == old.place }
      replacedCountsByID[key, default: 0] += 1
    }
    guard let address = old.address else { return }
    byAddress[address]?.removeAll { $0.place == old.place }
    // A text that is stored meanwhile is found in the archive, too, as long as it is current there.
    replacedCounts[address, default: 0] += 1
  }
}
