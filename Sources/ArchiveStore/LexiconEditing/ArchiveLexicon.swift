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
    /// Lines that were not added, for Arshif's own lexicon says the same.
    public let builtIn: [LexiconLine]
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

  /// Adds lines: all of them or, where one cannot be used, none. Lines that are there already stay as they are. Where Arshif's own
  /// lexicon says the same, and no line of the archive says otherwise, a line is not needed.
  ///
  /// - Throws: `ArchiveError.badLexiconLine`, which names the new line, or the one of before that does not go with it.
  public func add(_ lines: [LexiconLine]) throws(ArchiveError) -> Change {
    try edit { current in
      var known = Set(current.map(\.folded.description))
      var edit = Edit()
      for line in lines where known.insert(line.folded.description).inserted {
        let isFree = !current.contains { line.sharesWord(with: $0) }
        if isFree, LexiconReview.isBuiltIn(line) {
          edit.builtIn.append(line)
        } else {
          edit.added.append(line)
        }
      }
      return edit
    }
  }

  /// Takes lines out.
  ///
  /// - Parameter text: a whole line as list, export and propose print it, with its forms in any order, or the word of one or more lines.
  public func remove(_ text: String) throws(ArchiveError) -> Change {
    try edit { current in
      let removed = LexiconSelection(text).lines(of: current)
      guard !removed.isEmpty else { throw ArchiveError.noSuchLexiconLine(text) }
      return Edit(removed: removed)
    }
  }

  /// What an edit is to change.
  private struct Edit {
    var added: [LexiconLine] = []
    var removed: [LexiconLine] = []
    var builtIn: [LexiconLine] = []
  }

  private func edit(_ change: ([LexiconLine]) throws -> Edit) throws(ArchiveError) -> Change {
    guard let pool = archive.pool else { throw .readOnly(path: archive.path) }
    return try describingFailures(of: archive.path) {
      try pool.writeWithoutTransaction { db in
        var result: Change?
        try db.inTransaction(.immediate) {
          let rows = LexiconRows(db: db)
          let current = try rows.current()
          let edit = try change(current)
          let touched = try touchedArticles(from: current, added: edit.added, removed: edit.removed, db)
          for line in edit.removed { try rows.remove(line) }
          for line in edit.added { try rows.add(line) }
          result = Change(
            added: edit.added, removed: edit.removed, builtIn: edit.builtIn, touched: touched,
            pendingCount: try rows.pendingCount())
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
