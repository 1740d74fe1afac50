import GRDB
import NewsIngest

/// Decides for each incoming article whether the archive, or the batch before it, has it already. Lives for one transaction.
struct DuplicateFinder {
  private struct ExternalKey: Hashable {
    let sourceID: Int64?
    let id: String
  }

  private let db: Database
  private let keepsDuplicates: Bool
  private var batchIDs: Set<String> = []
  private var batchExternalIDs: [ExternalKey: String] = [:]

  init(db: Database, keepsDuplicates: Bool) {
    self.db = db
    self.keepsDuplicates = keepsDuplicates
  }

  /// The outcome for `article`; `.stored` reserves the public id.
  mutating func outcome(of article: Article, sourceID: Int64?) throws -> StoreOutcome {
    let external = article.externalID.map { ExternalKey(sourceID: sourceID, id: $0) }
    var id = Fingerprint.publicID(of: article)
    if !keepsDuplicates, let external, let known = try publicID(of: external) {
      return known == id ? .sameContent(as: known) : .sameExternalID(as: known)
    }
    if try isTaken(id) {
      guard keepsDuplicates else { return .sameContent(as: id) }
      var copy = 2
      while try isTaken(Fingerprint.publicID(of: article, copy: copy)) { copy += 1 }
      id = Fingerprint.publicID(of: article, copy: copy)
    }
    batchIDs.insert(id)
    if let external { batchExternalIDs[external] = id }
    return .stored(id: id)
  }

  private func isTaken(_ id: String) throws -> Bool {
    if batchIDs.contains(id) { return true }
    let select = try db.cachedStatement(sql: "SELECT 1 FROM article WHERE public_id = ?")
    return try Bool.fetchOne(select, arguments: [id]) ?? false
  }

  private func publicID(of external: ExternalKey) throws -> String? {
    if let known = batchExternalIDs[external] { return known }
    let select = try db.cachedStatement(
      sql: "SELECT public_id FROM article WHERE external_id = ? AND source_id IS ?")
    return try String.fetchOne(select, arguments: [external.id, external.sourceID])
  }
}
