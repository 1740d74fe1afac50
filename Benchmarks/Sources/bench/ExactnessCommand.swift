import ArchiveStore
import ArgumentParser
import Foundation
import NewsQuery

/// `bench exactness`: whether searches over the ranking index find what scoring every article finds.
///
/// Each query runs three times: as users run it, with no article spared for its bound, and over the postings that FTS5 holds,
/// as if there were no ranking index. Page, scores and totals must be the same to the last bit.
struct ExactnessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exactness", abstract: "Check searches against exhaustive scoring.")

  @Option(help: "The archive, with its ranking index.")
  var archive: String

  @Option(help: "Queries: class<TAB>words.")
  var queries: String

  @Option(help: "Queries of each class to check.")
  var perClass = 60

  private struct Report: Encodable {
    let articles: Int
    var checked: [String: Int] = [:]
    var different: [String] = []
  }

  func run() throws {
    // Under another name the archive has no ranking file next to it; SQLite would follow a link to the first name.
    let place = URL(filePath: archive).deletingLastPathComponent()
    let link = place.appending(path: "without-ranking-\(UUID().uuidString).arshif")
    try FileManager.default.linkItem(at: URL(filePath: archive), to: link)
    defer { try? FileManager.default.removeItem(at: link) }
    let indexed = ArchiveSearcher(try Archive(path: archive, access: .read))
    let live = ArchiveSearcher(try Archive(path: link.path, access: .read))
    var report = Report(articles: try indexed.state().articleCount)
    for query in try BenchQuery.read(path: queries) {
      guard report.checked[query.className, default: 0] < perClass else { continue }
      report.checked[query.className, default: 0] += 1
      for matching in [SearchRequest.Matching.best, .any] {
        if let difference = try difference(query, matching, indexed, live) {
          report.different.append(difference)
        }
      }
    }
    try printJSON(report)
    if !report.different.isEmpty { throw ExitCode(1) }
  }

  private func difference(
    _ query: BenchQuery, _ matching: SearchRequest.Matching, _ indexed: ArchiveSearcher,
    _ live: ArchiveSearcher
  ) throws -> String? {
    var request = SearchRequest(
      query: QueryParser(limits: ArchiveSearcher.queryLimits).parse(query.text), matching: matching,
      limit: 10, wantsSnippets: false)
    let answer = try indexed.search(request)
    request.isExhaustive = true
    for (name, other) in [("exhaustive", try indexed.search(request)), ("FTS5", try live.search(request))] {
      let isSame =
        answer.total == other.total
        && answer.hits.map(\.article.id) == other.hits.map(\.article.id)
        && answer.hits.map(\.score) == other.hits.map(\.score)
      if !isSame { return "\(query.className) \(query.text), \(matching): differs from \(name)" }
    }
    return nil
  }
}
