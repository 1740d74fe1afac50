import Foundation
import Synchronization

/// Writes segments to the ranking file: after the others, or to a new file that takes the old one's place.
///
/// One writer at a time, in any process: a lock on the file of that name sees to it, and on the new one before it gets the
/// name. What is in the file is never changed: a segment that nobody took into use stays behind until the next rebuild.
/// Safe to append to from several threads.
final class RankingFileWriter: Sendable {
  /// Where a segment was put.
  struct Place: Sendable {
    let byteOffset: Int
    let byteCount: Int
  }

  /// Bytes that are written at a time. Linux keeps together in its cache what was written together, up to 2 MB, and maps all of
  /// it for a reader who touches one page.
  private static let pieceSize = 64 << 10

  private let path: String
  /// Where a new file is until it is complete.
  private var partPath: String { path + ".part" }
  /// The file that has the name when the writer is made, locked.
  private let current: Int32
  /// The file that is written to, locked: `current`, or a new one.
  private let descriptor: Int32
  private let end: Mutex<Int>
  /// Whether a new file is still under another name.
  private let isApart: Mutex<Bool>

  /// - Parameters:
  ///   - path: the ranking file.
  ///   - isRebuild: write a new file, which `putInPlace` gives the name.
  init(path: String, isRebuild: Bool) throws(ArchiveError) {
    self.path = path
    current = try Self.locked(path)
    isApart = Mutex(isRebuild)
    guard isRebuild else {
      descriptor = current
      end = Mutex(Int(lseek(descriptor, 0, SEEK_END)))
      return
    }
    end = Mutex(0)
    descriptor = open(path + ".part", O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = String(cString: strerror(errno))
      if descriptor >= 0 { close(descriptor) }
      Self.release(current, path: path)
      throw .storage(path: path + ".part", reason: reason)
    }
    Self.copyMode(ofArchiveAt: path, to: descriptor)
  }

  deinit {
    // While the lock is held, nobody else writes to a file of this name.
    if isApart.withLock({ $0 }) { unlink(partPath) }
    if descriptor != current { close(descriptor) }
    Self.release(current, path: path)
  }

  /// Writes a segment after the others.
  func append(_ segment: [UInt8]) throws(ArchiveError) -> Place {
    let start = end.withLock { end in
      let start = (end + RankingFile.alignment - 1) / RankingFile.alignment * RankingFile.alignment
      end = start + segment.count
      return start
    }
    var written = 0
    while written < segment.count {
      let count = segment.withUnsafeBytes { bytes in
        pwrite(
          descriptor, bytes.baseAddress.map { $0 + written },
          min(segment.count - written, Self.pieceSize), off_t(start + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .storage(path: path, reason: String(cString: strerror(errno))) }
      written += count
    }
    return Place(byteOffset: start, byteCount: segment.count)
  }

  /// Makes sure that the segments outlast a power failure.
  func synchronize() throws(ArchiveError) {
    guard fsync(descriptor) == 0 else {
      throw .storage(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Gives a new file the name, if it is one. More may be appended afterwards.
  func putInPlace() throws(ArchiveError) {
    guard isApart.withLock({ $0 }) else { return }
    guard rename(partPath, path) == 0 else {
      throw .storage(path: path, reason: String(cString: strerror(errno)))
    }
    isApart.withLock { $0 = false }
  }

  /// Removes the file of the name.
  func remove() { unlink(path) }

  /// Opens the file of that name, a new one where there is none, and locks it.
  private static func locked(_ path: String) throws(ArchiveError) -> Int32 {
    for _ in 0..<8 {
      let isNew = access(path, F_OK) != 0
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw .storage(path: path, reason: String(cString: strerror(errno))) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        close(descriptor)
        throw .busy(path: path)
      }
      var (own, named) = (stat(), stat())
      // Another writer may have given the name to a new file, or removed it, before the lock was had.
      if fstat(descriptor, &own) == 0, stat(path, &named) == 0, own.st_ino == named.st_ino {
        if isNew { copyMode(ofArchiveAt: path, to: descriptor) }
        return descriptor
      }
      close(descriptor)
    }
    throw .busy(path: path)
  }

  private static func release(_ descriptor: Int32, path: String) {
    var (own, named) = (stat(), stat())
    let isNamed = fstat(descriptor, &own) == 0 && stat(path, &named) == 0 && own.st_ino == named.st_ino
    // An empty file is one that was made to be locked.
    if isNamed, own.st_size == 0 { unlink(path) }
    close(descriptor)
  }

  /// Who may read the archive may read its ranking file, and nobody else.
  private static func copyMode(ofArchiveAt path: String, to descriptor: Int32) {
    var status = stat()
    guard stat(RankingFile.archivePath(of: path), &status) == 0 else { return }
    _ = fchmod(descriptor, status.st_mode & 0o777)
    _ = fchown(descriptor, status.st_uid, status.st_gid)
  }
}
