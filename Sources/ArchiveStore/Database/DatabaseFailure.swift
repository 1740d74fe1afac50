import GRDB

/// Runs `body` and turns what SQLite throws into an `ArchiveError` about the archive at `path`.
func describingFailures<Value>(of path: String, _ body: () throws -> Value) throws(ArchiveError) -> Value {
  do {
    return try body()
  } catch {
    throw ArchiveError(describing: error, of: path)
      ?? .cannotOpen(path: path, reason: String(describing: error))
  }
}

extension ArchiveError {
  /// What went wrong in the store; nil for an error of the caller's own.
  init?(describing error: any Error, of path: String) {
    switch error {
    case let error as ArchiveError: self = error
    case let error as DamagedCounts: self = .damagedCounts(path: path, row: error.row)
    case let error as DatabaseError: self.init(error, path: path)
    default: return nil
    }
  }

  init(_ error: DatabaseError, path: String) {
    let message = error.message ?? "no message"
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notAnArchive(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_AUTH: self = .cannotOpen(path: path, reason: message)
    case .SQLITE_FULL, .SQLITE_IOERR: self = .storage(path: path, reason: message)
    default: self = .database(path: path, code: Int(error.extendedResultCode.rawValue), message: message)
    }
  }
}
