import Foundation
import Synchronization

/// Writes segments to the ranking file: behind the others, or to a new file that takes the old one's place.
///
/// One writer at a time, in any process: a lock on the file sees to it. Safe to append to from several threads.
final class RankingFileWriter: Sendable {
  /// Where a segment was put.
  struct Place: Sendable {
    let byteOffset: Int
    let byteCount: Int
  }

  private enum State {
    /// A new file, under another name.
    case apart
    case inPlace
    case discarded
  }

  private let path: String
  /// Where a new file is until it is complete.
  private var partPath: String { path + ".part" }
  private let descriptor: Int32
  private let end: Mutex<Int>
  private let state: Mutex<State>

  /// - Parameters:
  ///   - path: the ranking file.
  ///   - isRebuild: write a new file, which `commit` puts in place.
  init(path: String, isRebuild: Bool) throws(ArchiveError) {
    self.path = path
    let target = isRebuild ? path + ".part" : path
    state = Mutex(isRebuild ? .apart : .inPlace)
    descriptor = open(target, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .storage(path: target, reason: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .busy(path: path)
    }
    if isRebuild { ftruncate(descriptor, 0) }
    end = Mutex(Int(lseek(descriptor, 0, SEEK_END)))
  }

  deinit {
    // While the lock is held, nobody else writes to a file of this name.
    if state.withLock({ $0 == .apart }) { unlink(partPath) }
    close(descriptor)
  }

  /// Writes a segment behind the others.
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
          descriptor, bytes.baseAddress.map { $0 + written }, segment.count - written, off_t(start + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .storage(path: path, reason: String(cString: strerror(errno))) }
      written += count
    }
    return Place(byteOffset: start, byteCount: segment.count)
  }

  /// Makes sure that the segments outlast a power failure, and puts a new file in place. More may be appended afterwards.
  func commit() throws(ArchiveError) {
    let isApart = state.withLock { $0 == .apart }
    guard fsync(descriptor) == 0, !isApart || rename(partPath, path) == 0 else {
      throw .storage(path: path, reason: String(cString: strerror(errno)))
    }
    state.withLock { $0 = .inPlace }
  }

  /// Takes back what was not committed. Nothing may be appended afterwards.
  func discard(to byteCount: Int) {
    state.withLock { state in
      switch state {
      case .apart: unlink(partPath)
      case .inPlace: ftruncate(descriptor, off_t(byteCount))
      case .discarded: break
      }
      state = .discarded
    }
  }

  /// Bytes of the file with what was appended.
  var byteCount: Int { end.withLock { $0 } }
}
