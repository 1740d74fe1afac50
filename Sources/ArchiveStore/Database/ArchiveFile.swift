import Foundation
import GRDB

/// What can be said of an archive's file before SQLite opens it.
enum ArchiveFile {
  /// Checks that `path` can be an archive for `access`.
  ///
  /// Mode bits count for every user, root too: a file that its owner made read-only is meant to stay as it is.
  /// - Returns: whether there is no file yet.
  static func check(_ path: String, access: ArchiveAccess) throws(ArchiveError) -> Bool {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      guard access == .create else { throw .missing(path: path) }
      let folder = URL(filePath: path).deletingLastPathComponent().path
      guard FileManager.default.fileExists(atPath: folder) else {
        throw .cannotOpen(path: path, reason: "there is no folder \(folder)")
      }
      return true
    }
    if isDirectory.boolValue { throw .cannotOpen(path: path, reason: "it is a folder") }
    if access != .read, !isWritable(path) { throw .readOnly(path: path) }
    return false
  }

  /// Whether a write-ahead log stands next to the archive, with pages that the file itself does not hold yet.
  static func hasLog(_ path: String) -> Bool {
    size(path + "-wal") > 0
  }

  /// The size of a file in bytes; 0 where there is none.
  static func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  /// What changes in a file when someone writes to it.
  struct State: Equatable, Sendable {
    let size: Int?
    let modified: Date?
    let hasLog: Bool
  }

  /// What tells a file from another that has its name later.
  struct Identity: Equatable, Sendable {
    let device: UInt64
    let inode: UInt64
  }

  /// Nil where there is no file.
  static func identity(_ path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  static func state(_ path: String) -> State {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return State(
      size: attributes?[.size] as? Int, modified: attributes?[.modificationDate] as? Date,
      hasLog: hasLog(path))
  }

  /// The path as SQLite must be given it: absolute, so that none is taken for a URI or a name of SQLite's own.
  static func location(_ path: String) -> String { URL(filePath: path).path }

  /// A connection next to the archive's own. It waits for locks as they do: a reader who is just leaving locks the file for a moment.
  static func connection(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = patience
    return try DatabaseQueue(path: location(path), configuration: configuration)
  }

  /// How long a connection waits for a lock.
  static let patience = Database.BusyMode.timeout(10)

  /// Bytes of a page of new archives.
  static let pageSize = 8192

  static func immutableURI(_ path: String) -> String {
    var components = URLComponents()
    components.scheme = "file"
    components.path = URL(filePath: path).path
    components.queryItems = [URLQueryItem(name: "immutable", value: "1")]
    return components.string ?? path
  }

  /// Removes the files of an archive that could not be made, unless another process has made it meanwhile.
  static func removeUnfinished(_ path: String) {
    guard isUnfinished(path) else { return }
    for suffix in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + suffix)
    }
  }

  /// Whether the file and its folder can be written to.
  static func isWritable(_ path: String) -> Bool {
    let folder = URL(filePath: path).deletingLastPathComponent().path
    return [path, folder].allSatisfy { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0o644
      return mode & 0o222 != 0 && FileManager.default.isWritableFile(atPath: path)
    }
  }

  /// Whether no schema has been committed to the file. Asks SQLite, for only SQLite may open it; see `ArchiveFiles`.
  private static func isUnfinished(_ path: String) -> Bool {
    let version = try? connection(path).read { db in try Int.fetchOne(db, sql: "PRAGMA user_version") }
    // Where not even SQLite can read it, a file without tables is none that another process has made meanwhile.
    return version.map { $0 == 0 } ?? (size(path) <= pageSize)
  }
}
