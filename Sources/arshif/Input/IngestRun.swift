import ArchiveStore
import Foundation
import NewsIngest

/// Brings files into an archive: reads, extracts, stores. One bad input never stops the others.
final class IngestRun {
  /// What the user chose.
  struct Options {
    let archivePath: String
    let format: InputFormat
    let keepsDuplicates: Bool
    let defaultSource: String?
    let defaultSection: String?
    let isQuiet: Bool
  }

  private static let extractor = "arshif \(Arshif.version)"

  private let options: Options
  private let progress: Progress
  private var archive: Archive?
  private var writer: ArchiveWriter?
  private(set) var report = IngestReport()
  private var counted = 0

  init(_ options: Options, totalBytes: Int) throws {
    self.options = options
    progress = Progress(totalBytes: totalBytes, isQuiet: options.isQuiet)
    // An archive that is there must be good before any input is read; a new one is made when there is something to store.
    if FileManager.default.fileExists(atPath: options.archivePath) { try openArchive(.write) }
  }

  /// Reads one file, or standard input for `-`. Failures of the input are reported and counted; those of the archive throw.
  func ingest(_ path: String) throws {
    report.countFile()
    do {
      try read(path)
    } catch let error as IngestError {
      fail(path, nil, error)
    } catch let error as CommandError {
      fail(nil, nil, error)
    }
  }

  /// Writes what still waits, brings the ranking index up to date where that is due, and closes the archive.
  func finish() throws {
    defer { abandon() }
    let failure = try writer?.finish()
    guard writer != nil, let archive else { return }
    do {
      if let failure { throw failure }
      let optimizer = try RankingOptimizer(archive)
      if try optimizer.isDue() { _ = try optimizer.optimize() }
    } catch {
      // The articles are stored and will be found; only the searches take longer.
      progress.clear()
      StandardError.say("arshif: the ranking index was not built, run `arshif optimize`: \(error)\n")
    }
  }

  /// Closes the archive; what was not committed is not in it.
  func abandon() {
    archive?.closeQuietly()
    progress.clear()
  }

  func fail(_ path: String?, _ record: Int?, _ error: any Error) {
    report.countFailure()
    progress.clear()
    let place = path.map { $0 + (record.map { ":\($0)" } ?? "") + ": " } ?? ""
    StandardError.say("arshif: \(place)\(error)\n")
  }

  private func read(_ path: String) throws {
    var reader: InputReader?
    var first = Data()
    try InputFile.forEachChunk(of: path) { chunk in
      progress.advance(bytes: chunk.count, articles: counted)
      if reader != nil { return try reader?.append(chunk) { try take($0, from: path) } ?? () }
      // A pipe may bring a few bytes at a time; the format wants more to go by.
      first.append(chunk)
      if first.count >= InputReader.detectionSize { reader = try startReading(first, path) }
    }
    guard !first.isEmpty else { throw IngestError.emptyInput }
    var whole = try reader ?? startReading(first, path)
    try whole.finish { try take($0, from: path) }
  }

  private func startReading(_ first: Data, _ path: String) throws -> InputReader {
    var reader = try InputReader(format: options.format, firstBytes: first) { [unowned self] page in
      var page = page
      page.source = page.source ?? options.defaultSource
      return try openWriter().lineHistory(for: page)
    }
    try reader.append(first) { try take($0, from: path) }
    return reader
  }

  private func take(_ record: InputReader.Record, from path: String) throws {
    report.countReplaced(record.invalidByteCount)
    report.countRepaired(record.repairedCount)
    switch record.article {
    case .failure(let error): fail(path, record.number, error)
    case .success(var article):
      article.source = article.source ?? options.defaultSource
      article.section = article.section ?? options.defaultSection
      counted += 1
      let origin = ArticleOrigin(
        location: path, format: record.format.rawValue, encoding: record.encodingName,
        extractor: Self.extractor)
      try openWriter().add(
        IncomingArticle(article: article, origin: origin, record: record.number, sha256: record.sha256))
    }
  }

  private func openWriter() throws -> ArchiveWriter {
    if let writer { return writer }
    if archive == nil { try openArchive(.create) }
    guard let archive else { throw ArchiveError.missing(path: options.archivePath) }
    let writer = try ArchiveWriter(
      archive, keepingDuplicates: options.keepsDuplicates, buildingRankingIndex: true
    ) {
      [unowned self] incoming, outcome in
      report.count(incoming, outcome)
    }
    self.writer = writer
    return writer
  }

  private func openArchive(_ access: Archive.Access) throws {
    archive = try Archive(path: options.archivePath, access: access)
  }
}
