import GRDB
import NewsIngest

/// Decides for each incoming article whether the archive, or the batch before it, has it already. Lives for one transaction.
struct DuplicateFinder {
  private struct ExternalKey: Hashable {
    let sourceID: Int64?
    let id: String
  }

  private let keepsDuplicates: Bool
  private let selectByID: BoundStatement
  private let selectByExternalID: BoundStatement
  private var batchIDs: Set<String> = []
  private var batchExternalIDs: [ExternalKey: String] = [:]

  init(db: Database, keepsDuplicates: Bool) throws {
    self.keepsDuplicates = keepsDuplicates
    selectByID = try BoundStatement("SELECT 1 FROM article WHERE public_id = ?", db)
    selectByExternalID = try BoundStatement(
      "SELECT public_id FROM article WHERE external_id = ? AND source_id IS ?", db)
  }

  /// The outcome for `article`; `.stored` reserves the public id.
  ///
  /// - Parameter publicID: the article's own, `Fingerprint.publicID(of:)`.
  mutating func outcome(of article: Article, publicID: String, sourceID: Int64?) throws -> StoreOutcome {
    let external = article.externalID.map { ExternalKey(sourceID: sourceID, id: $0) }
    var id = publicID
    if !keepsDuplicates, let external, let known = try self.publicID(of: external) {
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
    selectByID.bind(id, at: 1)
    return try selectByID.first { _ in true } ?? false
  }

  private func publicID(of external: ExternalKey) throws -> String? {
    if let known = batchExternalIDs[external] { return known }
    selectByExternalID.bind(external.id, at: 1)
    selectByExternalID.bind(external.sourceID, at: 2)
    return try selectByExternalID.first { BoundStatement.text($0, 0) }
  }
}
