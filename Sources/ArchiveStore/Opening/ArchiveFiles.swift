import Foundation

/// The archive's own file and those next to it, told by device and inode, whatever path or link leads to them.
///
/// Only SQLite may open them. When a process closes any descriptor of a file, it loses all locks that it holds on that file:
/// SQLite's own, too. Another process may then clear away a log that is still in use, and articles are lost.
///
/// - Source: SQLite, "How To Corrupt An SQLite Database File", 2.2; fcntl(2), "Advisory record locking".
public struct ArchiveFiles: Sendable {
  /// What SQLite and the ranking index add to the archive's name.
  static let suffixes = ["", "-wal", "-shm", "-journal", "-ranking", "-ranking.part"]

  private let paths: [String]

  /// - Parameter archivePath: may lead through links, and to a file that is not there yet.
  public init(archivePath: String) {
    // SQLite puts its files next to the archive itself, where the path is a link.
    let places = Set([archivePath, URL(filePath: archivePath).resolvingSymlinksInPath().path])
    paths = places.flatMap { place in Self.suffixes.map { place + $0 } }
  }

  /// Whether `path` leads to one of the files that are there now. Opens nothing.
  ///
  /// - Parameter path: of a file, or `-` for standard input.
  public func include(_ path: String) -> Bool {
    guard let file = path == "-" ? FileIdentity(descriptor: STDIN_FILENO) : FileIdentity(path: path) else {
      return false
    }
    return paths.contains { FileIdentity(path: $0) == file }
  }
}

/// What tells a file from all others of the machine.
private struct FileIdentity: Equatable {
  private let device: dev_t
  private let node: ino_t

  init?(path: String) { self.init { stat(path, &$0) } }

  init?(descriptor: Int32) { self.init { fstat(descriptor, &$0) } }

  private init?(_ look: (inout stat) -> Int32) {
    var status = stat()
    guard look(&status) == 0 else { return nil }
    (device, node) = (status.st_dev, status.st_ino)
  }
}
