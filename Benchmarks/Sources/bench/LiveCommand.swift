import ArchiveStore
import ArgumentParser
import Foundation
import NewsIngest
import NewsQuery
import Synchronization

/// `bench live`: articles come one a transaction while a reader searches without pause.
struct LiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "live", abstract: "Time single-article transactions next to searches. Changes the archive.")

  @Option(help: "The archive to add to.")
  var archive: String

  @Option(help: "JSON lines to take articles from.")
  var corpus: String

  @Option(help: "Articles of the corpus to pass over.")
  var skip = 0

  @Option(help: "Articles to add.")
  var count = 3000

  @Option(help: "Queries: class<TAB>words.")
  var queries: String

  private struct Report: Encodable {
    let articles: Int
    /// Seconds.
    let wall: Double
    /// Milliseconds of each transaction.
    let transactions: [Double]
    /// Milliseconds of each search.
    let searches: [Double]
    let errors: [String]
  }

  /// What the reader has seen.
  private struct Reading {
    var searches: [Double] = []
    var errors: [String] = []
    var isDone = false
  }

  func run() throws {
    let incoming = try articles()
    let queries = try BenchQuery.read(path: queries).filter {
      ["com1", "and2", "or3"].contains($0.className)
    }
    .map { QueryParser(limits: ArchiveSearcher.queryLimits).parse($0.text) }
    let reading = Mutex(Reading())
    let path = archive
    let reader = Thread { Self.read(path, queries, reading) }
    let opened = try Archive(path: archive, access: .write)
    let writer = try ArchiveWriter(opened)
    reader.start()
    var transactions: [Double] = []
    let wall = try wallMilliseconds {
      for article in incoming {
        transactions.append(
          try wallMilliseconds {
            try writer.add(article)
            try writer.flush()
          })
      }
    }
    reading.withLock { $0.isDone = true }
    while !reader.isFinished { Thread.sleep(forTimeInterval: 0.01) }
    try opened.close()
    let (searches, errors) = reading.withLock { ($0.searches, $0.errors) }
    try printJSON(
      Report(
        articles: incoming.count, wall: wall / 1e3, transactions: transactions, searches: searches,
        errors: errors))
  }

  private static func read(_ path: String, _ queries: [Query], _ reading: borrowing Mutex<Reading>) {
    do {
      let archive = try Archive(path: path, access: .read)
      let searcher = ArchiveSearcher(archive)
      var next = 0
      while !reading.withLock({ $0.isDone }) {
        let request = SearchRequest(query: queries[next % queries.count])
        next += 1
        let time = try wallMilliseconds { _ = try searcher.search(request).hits.count }
        reading.withLock { $0.searches.append(time) }
      }
      try archive.close()
    } catch {
      reading.withLock { $0.errors.append("\(error)") }
    }
  }

  private func articles() throws -> [IncomingArticle] {
    let decoder = ArticleJSONDecoder()
    let origin = ArticleOrigin(location: "live", format: "jsonl", encoding: "UTF-8", extractor: "bench")
    let data = try Data(contentsOf: URL(filePath: corpus), options: .mappedIfSafe)
    var articles: [IncomingArticle] = []
    var start = data.startIndex
    var number = 0
    while articles.count < count, start < data.endIndex {
      let end = data[start...].firstIndex(of: UInt8(ascii: "\n")) ?? data.endIndex
      number += 1
      if number > skip {
        let line = data[start..<end]
        articles.append(
          IncomingArticle(article: try decoder.decode(line), origin: origin, record: number, bytes: line))
      }
      start = min(end + 1, data.endIndex)
    }
    guard articles.count == count else { throw BenchError.tooFewArticles(path: corpus, count: skip + count) }
    return articles
  }
}
