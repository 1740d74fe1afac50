import Foundation

/// Files packed into one: each is an input of its own, whose records bear its name. Of a WACZ the crawls are read, of an XLSX the
/// sheets.
///
/// - An archive may stand in an archive, not in two.
/// - Encrypted files, links and devices are not read, and counted; folders and hidden files are passed over.
/// - Memory: what the files within take. The archive itself is copied to a temporary file, for a ZIP is read from its end.
struct PackedFilesReader: RecordReader {
  private let options: ReadingOptions
  private var file: TemporaryFile?
  private(set) var isDone = false

  init(_ options: ReadingOptions) { self.options = options }

  mutating func append(_ chunk: Data, memberOffset: Int?, onRecord body: (InputRecord) throws -> Void) throws
  {
    guard !isDone else { return }
    do throws(IngestError) {
      if options.packedDepth >= ReadingOptions.deepestPacked { throw .nestedArchives }
      if file == nil { file = try TemporaryFile() }
      try file?.append(chunk)
    } catch {
      isDone = true
      try body(.failure(error, at: .whole))
    }
  }

  /// A ZIP's list of files is at its end.
  mutating func readWhatHasCome(onRecord body: (InputRecord) throws -> Void) throws {}

  mutating func finish(isCut: Bool, onRecord body: (InputRecord) throws -> Void) throws {
    guard !isDone, !isCut, let file else { return }
    isDone = true
    try withoutActuallyEscaping(body) { body in
      do {
        switch try contents(of: file) {
        case .xlsx: try XLSXReader(file, options: options).read(onRecord: body)
        case .foreign(let name): throw IngestError.unsupportedFormat(name: name)
        case .wacz: try readFiles(of: file, onRecord: body) { PackedContents.isCrawl($0) }
        case .files: try readFiles(of: file, onRecord: body) { !Self.isHidden($0) }
        }
        if file.kind == .zipWithoutList {
          throw IngestError.damagedArchive(detail: "its list of files cannot be read")
        }
      } catch let error as IngestError {
        try body(.failure(error, at: .whole))
      }
    }
  }

  /// More files than this say no more of what a ZIP is.
  private static let mostNames = 100_000

  private func contents(of file: TemporaryFile) throws -> PackedContents {
    let archive = try PackedArchive(file, limits: options.compression)
    var names: Set<String> = []
    while names.count < Self.mostNames, let entry = try? archive.next(), archive.isZIP {
      names.insert(entry.name ?? "")
    }
    return PackedContents(names)
  }

  /// What file managers leave in archives.
  private static func isHidden(_ name: String) -> Bool {
    name.split(separator: "/").contains { $0.hasPrefix(".") && $0 != ".." && $0 != "." || $0 == "__MACOSX" }
  }

  /// At most this many damaged files are passed over: after each the archive is opened again.
  private static let mostFaults = 20

  private func readFiles(
    of file: TemporaryFile, onRecord body: @escaping (InputRecord) throws -> Void,
    where isWanted: (String) -> Bool
  ) throws {
    var archive = try PackedArchive(file, limits: options.compression)
    var index = 0
    var faultCount = 0
    var (readCount, encryptedCount) = (0, 0)
    var otherKind: String?
    while let entry = try archive.next() {
      index += 1
      if entry.isFolder || !isWanted(entry.name ?? "") { continue }
      if entry.isEncrypted {
        encryptedCount += 1
        continue
      }
      do {
        let other = entry.isFile ? try read(entry, of: archive, onRecord: body) : "a link or device"
        if let other { try body(Self.skipped(entry, as: other)) } else { readCount += 1 }
        otherKind = other ?? otherKind
      } catch let fault as EntryFault {
        readCount += 1
        if case .expandsTooFar = fault.error { return }
        if archive.canGoOn { continue }
        faultCount += 1
        guard faultCount < Self.mostFaults else { throw IngestError.tooDamaged(limit: Self.mostFaults) }
        // After such damage the library reads no more.
        archive = try PackedArchive(file, limits: options.compression)
        for _ in 0..<index { _ = try archive.next() }
      }
    }
    if encryptedCount > 0 {
      throw IngestError.encrypted(count: encryptedCount)
    } else if readCount == 0 {
      throw IngestError.unsupportedFormat(
        name: "an archive with nothing to read in it (\(otherKind ?? "no file"))")
    }
  }

  private static func skipped(_ entry: PackedArchive.Entry, as kind: String) -> InputRecord {
    var record = InputRecord(place: .whole, bytes: Data(), content: .skipped(.otherKind(kind)))
    record.entry = entry.name
    return record
  }

  /// Damage of one file, which has been told.
  private struct EntryFault: Error { let error: IngestError }

  /// Reads one file.
  ///
  /// - Returns: what it is where it is of a kind that is not read; nothing has been told then.
  private func read(
    _ entry: PackedArchive.Entry, of archive: PackedArchive,
    onRecord body: @escaping (InputRecord) throws -> Void
  ) throws -> String? {
    var options = options
    options.packedDepth += 1
    var otherKind: String?
    var reader = InputReader(options) { record in
      if record.place == .whole, case .failure(let error) = record.content {
        switch error {
        case .unsupportedFormat(let name), .foreignJSON(let name): return otherKind = name
        case .emptyInput: return otherKind = "an empty file"
        default: break
        }
      }
      try body(record.within(entry.name))
    }
    do {
      try archive.forEachChunk { chunk in
        try reader.append(chunk)
        return !reader.isDone
      }
    } catch let error as IngestError {
      try reader.cut()
      try body(InputRecord.failure(error, at: .whole).within(entry.name))
      throw EntryFault(error: error)
    }
    try reader.finish()
    return otherKind
  }
}
