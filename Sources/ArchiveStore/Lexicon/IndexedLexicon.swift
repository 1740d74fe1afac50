import ArabicText
import GRDB
import Synchronization

/// The lexicon that an archive's index was made with. Texts and queries are read with it and no other.
///
/// Another process may reindex the archive with other lines, so whoever begins a transaction asks again. A reader asks for the price
/// of one row; the lexicon is made again only where the index's stamp is another one.
final class IndexedLexicon: Sendable {
  private let known = Mutex<(stamp: String, lexicon: Lexicon)>((Analyzer.version, .builtIn))

  /// The lexicon as of the transaction that `db` is in.
  func lexicon(of db: Database) throws -> Lexicon {
    let stamp = try Self.stamp(of: db)
    if let lexicon = known.withLock({ $0.stamp == stamp ? $0.lexicon : nil }) { return lexicon }
    let lines = try LexiconRows(db: db).indexed()
    // Lines that were right with another version of ours may be wrong now. Such an archive is only opened to be mended and reindexed.
    let lexicon = (try? Lexicon(own: lines)) ?? .builtIn
    known.withLock { $0 = (stamp, lexicon) }
    return lexicon
  }

  /// The version of the analyzer that made the index.
  static func stamp(of db: Database) throws -> String {
    try String.fetchOne(db.cachedStatement(sql: "SELECT analyzer FROM index_state WHERE id = 1")) ?? "none"
  }
}
