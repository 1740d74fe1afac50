import Foundation

/// What can be said of an archive's file before SQLite opens it.
enum ArchiveFile {
  /// Checks that `path` can be an archive for `access`.
  ///
  /// Mode bits count for every user, root too: a file that its owner made read-only is meant to stay as it is.
  /// - Returns: whether there is no file yet.
  static func check(_ path: String, _ access: Archive.Access) throws(ArchiveError) -> Bool {
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
    guard hasDatabaseHeader(path) else { throw .notAnArchive(path: path) }
    return false
  }

  /// Whether a write-ahead log stands beside the archive, with pages that the file itself does not hold yet.
  static func hasLog(_ path: String) -> Bool {
    size(path + "-wal") > 0
  }

  /// The size of a file in bytes; 0 where there is none.
  static func size(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  static func immutableURI(_ path: String) -> String {
    var components = URLComponents()
    components.scheme = "file"
    components.path = URL(filePath: path).path
    components.queryItems = [URLQueryItem(name: "immutable", value: "1")]
    return components.string ?? path
  }

  /// Removes the files of an archive that could not be made.
  static func remove(_ path: String) {
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

  private static func hasDatabaseHeader(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return true }
    defer { try? file.close() }
    // An empty file is one that a program died on before it wrote: SQLite takes it for a new database.
    guard let start = try? file.read(upToCount: 16), !start.isEmpty else { return true }
    return start.starts(with: Array("SQLite format 3\0".utf8))
  }
}
