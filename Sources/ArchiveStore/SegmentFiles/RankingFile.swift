import Foundation
import InvertedIndex

/// The file next to an archive that holds its ranking segments, mapped into memory.
///
/// It begins with nothing of its own: `ranking_segment` in the archive says where each segment lies, and each segment says
/// which it is. New segments are appended; a rebuild makes a new file and renames it over the old one, which lives on for
/// those who have it mapped.
final class RankingFile: SegmentStorage {
  /// Segments begin at multiples of this many bytes.
  static let alignment = 4096

  private static let suffix = "-ranking"

  /// Where the ranking file of the archive at `archivePath` is: next to the file itself, not next to a link to it.
  static func path(of archivePath: String) -> String {
    guard let resolved = realpath(archivePath, nil) else { return archivePath + suffix }
    defer { free(resolved) }
    return String(cString: resolved) + suffix
  }

  /// The archive that a ranking file belongs to.
  static func archivePath(of path: String) -> String { String(path.dropLast(suffix.count)) }

  /// The mapped bytes, which nobody changes.
  nonisolated(unsafe) private let base: UnsafeMutableRawPointer
  /// Bytes that are mapped.
  let byteCount: Int

  /// Maps the file; nil where there is none, or an empty one.
  init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      let base = mmap(nil, Int(status.st_size), PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED
    else { return nil }
    // A search touches a page here and there: reading ahead would bring in, and keep, many times what it needs.
    madvise(base, Int(status.st_size), MADV_RANDOM)
    self.base = base
    byteCount = Int(status.st_size)
  }

  deinit { munmap(base, byteCount) }

  /// Lets go of the pages that searches have touched where they have become many. They stay in the system's cache, from which
  /// the next search takes them back one by one.
  func boundResidentPages() {
    guard let resident = MappedMemory.residentBytes, resident > MappedMemory.limit else { return }
    madvise(base, byteCount, MADV_DONTNEED)
  }

  /// The segment that the archive knows under `id`; nil where the file does not hold it.
  ///
  /// - Parameter meanLength: what its impacts must have been made with.
  func segment(id: Int64, byteOffset: Int, byteCount: Int, meanLength: Double) -> StoredSegment? {
    guard byteOffset >= 0, byteOffset % 8 == 0, byteCount >= SegmentHeader.byteCount,
      byteOffset + byteCount <= self.byteCount
    else { return nil }
    let start = UnsafeRawPointer(base + byteOffset)
    guard let header = SegmentHeader(start), header.id == id, header.byteCount == byteCount, header.isSound,
      header.meanLength == meanLength
    else { return nil }
    return StoredSegment(header, at: start, in: self)
  }
}
