/// What can go wrong with an archive. Each description is one line: what, where, what to do.
public enum ArchiveError: Error, Sendable, Equatable {
  /// There is no file at `path`.
  case missing(path: String)
  /// The file was made by an ingest that ended before it stored anything.
  case empty(path: String)
  /// The file at `path` is no Arshif archive.
  case notAnArchive(path: String)
  /// The file or its folder cannot be opened.
  case cannotOpen(path: String, reason: String)
  /// The file may be read but not written.
  case readOnly(path: String)
  /// The archive's schema is newer than this program knows.
  case newerThanProgram(path: String, archiveVersion: Int, programVersion: Int)
  /// The archive's schema is older, and the archive was opened for reading only.
  case olderThanProgram(path: String, archiveVersion: Int, programVersion: Int)
  /// The index was made by another version of the analyzer.
  case analyzerMismatch(path: String, archive: String, program: String)
  /// A line of the newsroom's own lexicon does not go with the others.
  case badLexiconLine(path: String, line: String, reason: String)
  /// No line of the newsroom's own lexicon has this word.
  case noSuchLexiconLine(String)
  /// Another process has reindexed the archive with another lexicon.
  case reindexedMeanwhile(path: String)
  /// Another process holds the archive's write lock.
  case busy(path: String)
  /// Someone else wrote to the archive while it was read without locks.
  case changedWhileRead(path: String)
  /// The disk is full or failing.
  case storage(path: String, reason: String)
  /// No article has this id.
  case noSuchArticle(id: String)
  /// More articles on one day than a row id can number.
  case dayIsFull(day: String, limit: Int)
  /// The ranking index cannot be built of these articles.
  case rankingIndexImpossible(firstArticle: Int64)
  /// A row of the log of words' counts cannot be read.
  case damagedCounts(path: String, row: Int64)
  /// SQLite reports something that none of the other cases covers.
  case database(path: String, code: Int, message: String)
}

extension ArchiveError: CustomStringConvertible {
  /// One line: what, where, what to do.
  public var description: String { "\(problem): \(remedy)" }

  /// Where and what, without what to do.
  public var problem: String {
    switch self {
    case .missing(let path): "\(path): there is no archive here"
    case .empty(let path): "\(path): this archive is empty"
    case .notAnArchive(let path): "\(path): this file is not an Arshif archive"
    case .cannotOpen(let path, let reason): "\(path): cannot be opened (\(reason))"
    case .readOnly(let path): "\(path): the archive is read-only"
    case .newerThanProgram(let path, let archiveVersion, let programVersion):
      "\(path): made by a newer arshif (schema \(archiveVersion), this program knows \(programVersion))"
    case .olderThanProgram(let path, let archiveVersion, let programVersion):
      "\(path): made by an older arshif (schema \(archiveVersion), this program has \(programVersion))"
    case .analyzerMismatch(let path, let archive, let program):
      "\(path): indexed by analyzer \(archive), this program has \(program)"
    case .badLexiconLine(let path, let line, let reason):
      "\(path): the line '\(line)' of its lexicon cannot be used (\(reason))"
    case .noSuchLexiconLine(let text): "\(text): the archive's lexicon has no line of this word"
    case .reindexedMeanwhile(let path): "\(path): reindexed with another lexicon meanwhile"
    case .busy(let path): "\(path): another program is writing to the archive"
    case .changedWhileRead(let path): "\(path): the archive changed while it was read"
    case .storage(let path, let reason): "\(path): cannot be written (\(reason))"
    case .noSuchArticle(let id): "\(id): no article has this id"
    case .dayIsFull(let day, let limit): "\(day): more than \(limit) articles on one day"
    case .rankingIndexImpossible(let firstArticle):
      "row \(firstArticle): two words near here have one hash, so no ranking index can be built"
    case .damagedCounts(let path, let row): "\(path): the words' counts of row \(row) are damaged"
    case .database(let path, let code, let message):
      "\(path): the database reports error \(code) (\(message))"
    }
  }

  /// What to do. A program with commands of its own may name these instead.
  public var remedy: String {
    switch self {
    case .missing: "name another file, or have an ingest make one"
    case .empty: "ingest articles into it"
    case .notAnArchive: "name another file"
    case .cannotOpen: "check the path and its permissions"
    case .readOnly: "make the file and its folder writable, or work on a copy"
    case .newerThanProgram: "update arshif"
    case .olderThanProgram: "open it for writing once"
    case .analyzerMismatch, .damagedCounts: "reindex it"
    case .badLexiconLine: "change or remove it"
    case .noSuchLexiconLine: "give the first word of a line, or the whole line"
    case .reindexedMeanwhile: "begin again"
    case .busy: "try again when it has finished"
    case .changedWhileRead: "read it again"
    case .storage: "free some space, then try again"
    case .noSuchArticle: "searches and lists give the ids that there are"
    case .dayIsFull: "give the articles their real dates"
    case .rankingIndexImpossible: "searches go on without; please report this"
    case .database: "check the file with `sqlite3 FILE 'PRAGMA quick_check'`"
    }
  }
}
