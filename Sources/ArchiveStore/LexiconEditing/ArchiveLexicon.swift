public import ArabicText
import GRDB

/// The newsroom's own lexicon of an archive: lines that are read after ours.
///
/// Searches go on with the lines that the index was made with until the archive is reindexed (`ArchiveIndexer`). Opening an archive
/// for reading writes nothing.
public struct ArchiveLexicon {
  /// A line as the archive keeps it.
  public struct Entry: Sendable, Equatable {
    /// What the line is to searches.
    public enum State: Sendable {
      /// Searches know it.
      case indexed
      /// It waits for a reindex.
      case added
      /// Searches know it until the next reindex.
      case removed
    }

    /// As typed.
    public let line: LexiconLine
    /// What it is to searches.
    public let state: State
  }

  /// What an edit has changed.
  public struct Change: Sendable, Equatable {
    /// Lines that are new.
    public let added: [LexiconLine]
    /// Lines that are gone.
    public let removed: [LexiconLine]
    /// Articles that the edit makes searches read differently, once they are reindexed. Nil where the index was made by another
    /// version of the analyzer.
    public let touched: TouchedArticles?
    /// Lines that wait for a reindex now, those that were removed too.
    public let pendingCount: Int
  }

  private let archive: Archive

  /// To edit, the archive must be open for writing. It may be stamped with another analyzer's version.
  public init(_ archive: Archive) { self.archive = archive }

  /// All lines, in the order in which they came.
  public func entries() throws(ArchiveError) -> [Entry] {
    try describingFailures(of: archive.path) {
      try archive.readSnapshot { db in
        try LexiconRows(db: db).all().map { line, state in Entry(line: line, state: Entry.State(state)) }
      }
    }
  }

  /// The lines as they were edited last, in the order in which they came.
  public func lines() throws(ArchiveError) -> [LexiconLine] {
    try describingFailures(of: archive.path) {
      try archive.readSnapshot { db in
        try LexiconRows(db: db).current().enumerated().map { index, line in line.numbered(index + 1) }
      }
    }
  }

  /// Lines that were added or removed since the index was made.
  public func pendingCount() throws(ArchiveError) -> Int {
    try describingFailures(of: archive.path) {
      try archive.readSnapshot { db in try LexiconRows(db: db).pendingCount() }
    }
  }

  /// Adds lines: all of them or, where one cannot be used, none. Lines that are there already stay as they are.
  ///
  /// - Throws: `ArchiveError.badLexiconLine`, which names the new line, or the one of before that does not go with it.
  public func add(_ lines: [LexiconLine]) throws(ArchiveError) -> Change {
    try edit { current in
      let known = Set(current.map(\.folded.description))
      return (lines.filter { !known.contains($0.folded.description) }, [])
    }
  }

  /// Takes lines out.
  ///
  /// - Parameter text: a whole line, with spaces or tabs between, or the word of one or more lines.
  public func remove(_ text: String) throws(ArchiveError) -> Change {
    try edit { current in
      let wanted = Self.words(of: text)
      let removed = current.filter { line in
        wanted == Self.words(of: line.folded.word) || wanted == Self.words(of: line.folded.description)
      }
      guard !removed.isEmpty else { throw ArchiveError.noSuchLexiconLine(text) }
      return ([], removed)
    }
  }

  private static func words(of text: String) -> [String] {
    text.split { $0 == " " || $0 == "\t" }.map { LexiconLine(kind: .apart, word: String($0)).folded.word }
  }

  private func edit(
    _ change: ([LexiconLine]) throws -> (added: [LexiconLine], removed: [LexiconLine])
  ) throws(ArchiveError) -> Change {
    guard let pool = archive.pool else { throw .readOnly(path: archive.path) }
    return try describingFailures(of: archive.path) {
      try pool.writeWithoutTransaction { db in
        var result: Change?
        try db.inTransaction(.immediate) {
          let rows = LexiconRows(db: db)
          let current = try rows.current()
          let (added, removed) = try change(current)
          let touched = try touchedArticles(from: current, added: added, removed: removed, db)
          for line in removed { try rows.remove(line) }
          for line in added { try rows.add(line) }
          result = Change(
            added: added, removed: removed, touched: touched, pendingCount: try rows.pendingCount())
          return .commit
        }
        guard let result else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
        return result
      }
    }
  }

  /// Checks the lines as they will be, and counts what they change.
  private func touchedArticles(
    from current: [LexiconLine], added: [LexiconLine], removed: [LexiconLine], _ db: Database
  ) throws -> TouchedArticles? {
    let gone = Set(removed.map(\.description))
    let kept = current.filter { !gone.contains($0.description) }
    let new = try lexicon(kept + added)
    // What is wrong with the lines of before is to be mended first: counting can wait.
    guard try IndexedLexicon.stamp(of: db).hasPrefix(Analyzer.version), let old = try? Lexicon(own: current)
    else { return nil }
    let indexed = try archive.adoptLexicon(db)
    return try TouchedArticles(from: old, to: new, changes: added + removed, indexed: indexed, db)
  }

  private func lexicon(_ lines: [LexiconLine]) throws(ArchiveError) -> Lexicon {
    try Lexicon.ofArchive(
      path: archive.path, lines.enumerated().map { index, line in line.numbered(index + 1) })
  }
}

extension ArchiveLexicon.Entry.State {
  fileprivate init(_ state: LexiconRows.State) {
    self =
      switch state {
      case .indexed: .indexed
      case .added: .added
      case .removed: .removed
      }
  }
}
