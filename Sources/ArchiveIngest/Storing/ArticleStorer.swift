import ArchiveStore
import Foundation
import NewsIngest

/// Stores articles as they come: completes what they do not say, and reads a page again with what is known of its site.
///
/// An archive that is there is opened before any input is read; a new one is made when there is something to store.
final class ArticleStorer {
  private let destination: IngestDestination
  private let options: IngestOptions
  private let onOpen: (Archive) -> Void
  private let onOutcome: (IncomingArticle, StoreOutcome) -> Void
  private var archive: Archive?
  private var writer: ArchiveWriter?

  /// - Parameters:
  ///   - onOpen: takes the archive, once it is open.
  ///   - onOutcome: takes each article and what became of it, once it is stored.
  init(
    _ destination: IngestDestination, options: IngestOptions, onOpen: @escaping (Archive) -> Void,
    onOutcome: @escaping (IncomingArticle, StoreOutcome) -> Void
  ) {
    self.destination = destination
    self.options = options
    self.onOpen = onOpen
    self.onOutcome = onOutcome
  }

  /// Opens the archive where there is one.
  func openExisting() throws(ArchiveError) {
    switch destination {
    case .archive(let opened): take(opened)
    case .file(let path):
      if FileManager.default.fileExists(atPath: path) { take(try Archive(path: path, access: .write)) }
    }
  }

  /// Stores an article that was found in a record, with the next batch.
  func store(
    _ article: Article, of record: ExtractedRecord, from source: RecordSource
  ) throws(ArchiveError) {
    let writer = try openWriter()
    // What another archive wrote is stored as it is there.
    if let archived = article.archived { return try writer.add(IncomingArticle(article, archived: archived)) }
    var article = article
    article.source = article.source ?? options.defaultSource
    article = try readAgain(article, page: record.page, writer: writer)
    article.section = article.section ?? options.defaultSection
    let origin = ArticleOrigin(
      location: source.path, format: source.format.rawValue, encoding: record.decoding.encodingName,
      extractor: ArshifVersion.extractor)
    try writer.add(
      IncomingArticle(
        article: article, origin: origin, record: record.place.number, sha256: source.sha256,
        fetchedAt: record.fetchedAt?.moment))
  }

  /// The article as its page gives it when the lines are known that all pages of its site have.
  private func readAgain(
    _ article: Article, page: PageText?, writer: ArchiveWriter
  ) throws(ArchiveError) -> Article {
    guard let page, let history = try writer.lineHistory(for: article) else { return article }
    // A page of nothing but what recurs stays as it was read by itself.
    return (try? page.read(again: article, with: history)) ?? article
  }

  /// Stores what waits.
  func flush() throws(ArchiveError) { try writer?.flush() }

  /// Stores what waits, and brings the ranking index up to date where that is due.
  ///
  /// - Returns: how many older versions have no article, and why the ranking index was not built; nil where all is well.
  func finish() throws(ArchiveError) -> (versionsWithoutArticle: Int, rankingFailure: ArchiveError?) {
    guard let writer, let archive else { return (0, nil) }
    let failure = try writer.finish()
    do throws(ArchiveError) {
      if let failure { throw failure }
      let builder = try RankingIndexBuilder(archive)
      if try builder.isDue() { _ = try builder.optimize() }
    } catch {
      return (writer.versionsWithoutArticle, error)
    }
    return (writer.versionsWithoutArticle, nil)
  }

  /// Closes the archive where it was opened here; what was not committed is not in it.
  func close() {
    writer = nil
    if case .file = destination { try? archive?.close() }
    archive = nil
  }

  private func openWriter() throws(ArchiveError) -> ArchiveWriter {
    if let writer { return writer }
    let archive = try openArchive()
    let opened = try ArchiveWriter(
      archive, keepingDuplicates: options.keepsDuplicates, buildingRankingIndex: true,
      limits: options.batchLimits, onOutcome: onOutcome)
    writer = opened
    return opened
  }

  private func openArchive() throws(ArchiveError) -> Archive {
    if let archive { return archive }
    let made =
      switch destination {
      case .archive(let opened): opened
      case .file(let path): try Archive(path: path, access: .create)
      }
    take(made)
    return made
  }

  private func take(_ opened: Archive) {
    archive = opened
    onOpen(opened)
  }
}
