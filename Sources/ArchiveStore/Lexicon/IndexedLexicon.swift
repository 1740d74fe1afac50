import ArabicText
import GRDB
import Synchronization

/// The lexicon that an archive's index was made with. Texts and queries are read with it and no other.
///
/// Another process may reindex the archive with other lines, so whoever begins a transaction asks again. A reader asks for the price
/// of one row; the lexicon is made again only where the index's stamp is another one.
final class IndexedLexicon: Sendable {
  private let path: String
  private let known = Mutex<(stamp: String, lexicon: Lexicon)>((Analyzer.version, .builtIn))

  /// - Parameter path: of the archive, for errors.
  init(path: String) { self.path = path }

  /// The lexicon as of the transaction that `db` is in.
  func lexicon(of db: Database) throws -> Lexicon {
    let stamp = try Self.stamp(of: db)
    if let lexicon = known.withLock({ $0.stamp == stamp ? $0.lexicon : nil }) { return lexicon }
    let lexicon = try make(LexiconRows(db: db).indexed(), stamp: stamp)
    known.withLock { $0 = (stamp, lexicon) }
    return lexicon
  }

  /// Lines that were right with another version of ours may be wrong now. Such an archive is only opened to be mended and reindexed, and
  /// its texts are not read with what stands in for them.
  private func make(_ lines: [LexiconLine], stamp: String) throws(ArchiveError) -> Lexicon {
    do throws(ArchiveError) {
      return try Lexicon.ofArchive(path: path, lines)
    } catch {
      if stamp.hasPrefix(Analyzer.version) { throw error }
      return .builtIn
    }
  }

  /// The version of the analyzer that made the index.
  static func stamp(of db: Database) throws -> String {
    try String.fetchOne(db.cachedStatement(sql: "SELECT analyzer FROM index_state WHERE id = 1")) ?? "none"
  }
}
