import GRDB

/// Runs `body` and turns what SQLite throws into an `ArchiveError` about the archive at `path`.
func describingFailures<Value>(of path: String, _ body: () throws -> Value) throws(ArchiveError) -> Value {
  do {
    return try body()
  } catch let error as ArchiveError {
    throw error
  } catch let error as DamagedCounts {
    throw .damagedCounts(path: path, row: error.row)
  } catch let error as DatabaseError {
    throw ArchiveError(error, path: path)
  } catch {
    throw .cannotOpen(path: path, reason: String(describing: error))
  }
}

extension ArchiveError {
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
