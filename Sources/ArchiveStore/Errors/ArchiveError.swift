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
  /// One line for the user.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no archive here: make one with `arshif ingest`, or name another with --archive"
    case .empty(let path):
      "\(path): this archive is empty: run `arshif ingest` again"
    case .notAnArchive(let path):
      "\(path): this file is not an Arshif archive: name another file with --archive"
    case .cannotOpen(let path, let reason):
      "\(path): cannot be opened (\(reason)): check the path and its permissions"
    case .readOnly(let path):
      "\(path): the archive is read-only: make the file and its folder writable, or work on a copy"
    case .newerThanProgram(let path, let archiveVersion, let programVersion):
      "\(path): made by a newer arshif (schema \(archiveVersion), this program knows \(programVersion)): update arshif"
    case .olderThanProgram(let path, let archiveVersion, let programVersion):
      "\(path): made by an older arshif (schema \(archiveVersion), this program has \(programVersion)): run `arshif optimize --archive \(path)` once"
    case .analyzerMismatch(let path, let archive, let program):
      "\(path): indexed by analyzer \(archive), this program has \(program): run `arshif reindex --archive \(path)`"
    case .busy(let path):
      "\(path): another program is writing to the archive: try again when it has finished"
    case .changedWhileRead(let path):
      "\(path): the archive changed while it was read: run the same command again"
    case .storage(let path, let reason):
      "\(path): cannot be written (\(reason)): free some space, then run the same command again"
    case .noSuchArticle(let id):
      "\(id): no article has this id: ids are shown by `arshif search` and `arshif list`"
    case .dayIsFull(let day, let limit):
      "\(day): more than \(limit) articles on one day: give the articles their real dates"
    case .rankingIndexImpossible(let firstArticle):
      "row \(firstArticle): two words near here have one hash, so no ranking index can be built: searches go on without; please report this"
    case .damagedCounts(let path, let row):
      "\(path): the words' counts of row \(row) are damaged: run `arshif reindex --archive \(path)`"
    case .database(let path, let code, let message):
      "\(path): the database reports error \(code) (\(message)): check the file with `sqlite3 FILE 'PRAGMA quick_check'`"
    }
  }
}
