import ArchiveStore
import Synchronization

/// The archive that is served. One that is not there yet is looked for at each request.
final class ArchiveHolder: Sendable {
  /// As given to the command.
  let path: String
  private let readers: Int
  private let archive: Mutex<Archive?>

  /// Opens the archive at `path`, if there is one.
  ///
  /// - Parameter readers: how many searches may run at once.
  init(path: String, readers: Int) throws(ArchiveError) {
    self.path = path
    self.readers = readers
    archive = Mutex(try Self.open(path, readers: readers))
  }

  /// Holds an open archive.
  init(_ archive: Archive) {
    path = archive.path
    readers = 1
    self.archive = Mutex(archive)
  }

  /// Nil where there is no archive.
  func searcher() throws(ArchiveError) -> ArchiveSearcher? {
    try archive.withLock { archive throws(ArchiveError) in
      if archive == nil { archive = try Self.open(path, readers: readers) }
      return archive.map { ArchiveSearcher($0) }
    }
  }

  /// Lets go of the archive, so that the next request opens it as it is then. Searches that run go on.
  func reopen() { archive.withLock { $0 = nil } }

  func close() { archive.withLock { try? $0?.close() } }

  private static func open(_ path: String, readers: Int) throws(ArchiveError) -> Archive? {
    do throws(ArchiveError) {
      return try Archive(path: path, access: .read, readers: readers)
    } catch {
      if case .missing = error { return nil }
      throw error
    }
  }
}
