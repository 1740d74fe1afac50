import CArchive
import Foundation

/// The files within one packed file, through libarchive: ZIP and TAR, and single files packed by bzip2, xz or zstd.
///
/// They are read one after the other, from the beginning; nothing is written anywhere, so that names cannot lead out.
final class PackedArchive {
  /// A file within.
  struct Entry {
    /// Nil for what is packed alone, without a name.
    let name: String?
    let isFile: Bool
    let isFolder: Bool
    let isEncrypted: Bool
  }

  private let file: TemporaryFile
  private let limits: CompressionLimits
  private let archive: OpaquePointer?
  private var produced = 0
  private(set) var canGoOn = true
  /// What had been unpacked, and read, when the present entry began.
  private var entryStart = (produced: 0, consumed: 0)

  /// - Errors: `.damagedArchive`.
  init(_ file: TemporaryFile, limits: CompressionLimits) throws(IngestError) {
    self.file = file
    self.limits = limits
    archive = archive_read_new()
    switch file.kind {
    case .zip: archive_read_support_format_zip_seekable(archive)
    case .zipWithoutList: archive_read_support_format_zip_streamable(archive)
    case .other:
      // Not ZIP, which the library finds at the end of anything.
      archive_read_support_filter_bzip2(archive)
      archive_read_support_filter_xz(archive)
      archive_read_support_filter_zstd(archive)
      archive_read_support_format_tar(archive)
      archive_read_support_format_raw(archive)
    }
    lseek(file.descriptor, 0, SEEK_SET)
    let status = Self.withUTF8Names { archive_read_open_fd(archive, file.descriptor, 64 << 10) }
    guard status == ARCHIVE_OK else { throw fault }
  }

  deinit { archive_read_free(archive) }

  /// What a packed file is.
  enum Kind {
    /// Read by the list of files at its end.
    case zip
    /// Its files can be read in their order only, and the library passes over everything else without a word.
    case zipWithoutList
    case other
  }

  static func kind(of descriptor: Int32) -> Kind {
    var start: [UInt8] = [0, 0]
    guard pread(descriptor, &start, 2, 0) == 2, start == [0x50, 0x4B] else { return .other }
    let archive = archive_read_new()
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    lseek(descriptor, 0, SEEK_SET)
    var entry: OpaquePointer?
    let status = withUTF8Names {
      let status = archive_read_open_fd(archive, descriptor, 64 << 10)
      return status == ARCHIVE_OK ? archive_read_next_header(archive, &entry) : status
    }
    return status < ARCHIVE_WARN ? .zipWithoutList : .zip
  }

  private var fault: IngestError {
    let text = archive_error_string(archive).map { String(cString: $0) } ?? ""
    return .damagedArchive(detail: text.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// Whether entries lie open to be passed over, as in ZIP.
  var isZIP: Bool { archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP }

  /// The next entry, nil after the last.
  ///
  /// - Errors: `.damagedArchive`; nothing more can be read then.
  func next() throws(IngestError) -> Entry? {
    var entry: OpaquePointer?
    let status = Self.withUTF8Names { archive_read_next_header(archive, &entry) }
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw fault }
    let isRaw = archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_RAW
    // What no format and no filter knows would come out as it is.
    if isRaw, archive_filter_count(archive) < 2 { throw .damagedArchive(detail: "") }
    entryStart = (produced, consumed)
    let type = archive_entry_filetype(entry)
    return Entry(
      name: isRaw ? nil : Self.name(of: entry), isFile: type == Self.regularFile,
      isFolder: type == Self.folder,
      isEncrypted: archive_entry_is_encrypted(entry) != 0)
  }

  // AE_IFREG and AE_IFDIR, which Swift does not see.
  private static let regularFile: UInt32 = 0o100000
  private static let folder: UInt32 = 0o040000

  /// The entry's bytes in order, until `body` wants no more.
  ///
  /// - Parameter body: returns whether it wants more.
  /// - Errors: `.damagedArchive`, `.expandsTooFar`; and what `body` throws. `canGoOn` says whether the next entry can be read then.
  func forEachChunk(_ body: (Data) throws -> Bool) throws {
    while true {
      var buffer: UnsafeRawPointer?
      var count = 0
      var offset: Int64 = 0
      let status = archive_read_data_block(archive, &buffer, &count, &offset)
      if status == ARCHIVE_EOF { return }
      // What has the wrong length or sum is read to its end first.
      canGoOn = status == ARCHIVE_OK || status == ARCHIVE_WARN
      guard status == ARCHIVE_OK else { throw fault }
      guard let buffer, count > 0 else { continue }
      produced += count
      try checkLimits()
      guard try body(Data(bytes: buffer, count: count)) else { return }
    }
  }

  /// Bytes of the file that have been read.
  private var consumed: Int { Int(archive_filter_bytes(archive, -1)) }

  /// Of the entry and of all, as with gzip's members. The library reads ahead by a block.
  private func checkLimits() throws(IngestError) {
    if produced > limits.total { throw .expandsTooFar(limit: "\(limits.total) bytes") }
    let entryProduced = produced - entryStart.produced
    let entryConsumed = max(64 << 10, abs(consumed - entryStart.consumed))
    for (produced, consumed) in [(entryProduced, entryConsumed), (produced, file.count)] {
      guard produced > limits.ratioFloor, produced / max(consumed, 1) >= limits.ratio else { continue }
      throw .expandsTooFar(limit: "\(limits.ratio) times its size")
    }
  }

  // MARK: - Names

  /// The library brings names to the thread's own encoding.
  private static func withUTF8Names(_ body: () -> Int32) -> Int32 {
    let before = uselocale(utf8Locale)
    defer { uselocale(before) }
    return body()
  }

  private nonisolated(unsafe) static let utf8Locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  private static func name(of entry: OpaquePointer) -> String {
    guard let raw = archive_entry_pathname(entry) else { return "?" }
    return EntryName.text(Data(bytes: raw, count: strlen(raw)))
  }
}
