import ArabicText
import ArchiveStore
import ArgumentParser
import NewsQuery

/// `bench search`: our ranked search beside FTS5's own ranking, on the same index and the same matching set.
///
/// Query by query the two take turns, and who begins alternates. One round is not timed, so that both find their pages
/// and words warm. FTS5's expression is made beforehand; our time holds everything from the typed query to the hits.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Time ranked searches, and FTS5's own ranking beside them.")

  @Option(help: "The archive.")
  var archive: String

  @Option(help: "Queries: class<TAB>words.")
  var queries: String

  @Option(help: "Timed rounds; one more before them is not timed.")
  var repetitions = 3

  private struct Report: Encodable {
    let articles: Int
    let queries: [QueryTiming]
  }

  private struct QueryTiming: Encodable {
    let className: String
    let query: String
    /// Articles in the matching set by our count and by FTS5's.
    let hits: Int
    let plainHits: Int
    /// Milliseconds of each round.
    var own: [Double] = []
    var plain: [Double] = []
    var ownWithSnippets: [Double] = []
    var plainWithSnippets: [Double] = []
  }

  func run() throws {
    let opened = try Archive(path: archive, access: .read)
    let searcher = ArchiveSearcher(opened)
    let plain = try PlainFTS5(path: archive)
    let analyzer = Analyzer(cacheBits: 10)
    var timings: [QueryTiming] = []
    for (index, query) in try BenchQuery.read(path: queries).enumerated() {
      let expression = try query.expression(analyzer, plain)
      guard !expression.isEmpty else { continue }
      let total = try searcher.search(Self.request(query, wantsSnippets: true)).total
      var timing = QueryTiming(
        className: query.className, query: query.text, hits: total,
        plainHits: try plain.matchCount(expression))
      for round in 0...repetitions {
        let sample = try sample(
          query, expression, searcher, plain, ownFirst: (index + round).isMultiple(of: 2))
        guard round > 0 else { continue }
        timing.own.append(sample.own)
        timing.plain.append(sample.plain)
        timing.ownWithSnippets.append(sample.ownWithSnippets)
        timing.plainWithSnippets.append(sample.plainWithSnippets)
      }
      timings.append(timing)
    }
    try printJSON(Report(articles: try searcher.state().articleCount, queries: timings))
    try opened.close()
  }

  private struct Sample {
    var own = 0.0
    var plain = 0.0
    var ownWithSnippets = 0.0
    var plainWithSnippets = 0.0
  }

  private func sample(
    _ query: BenchQuery, _ expression: String, _ searcher: ArchiveSearcher, _ plain: PlainFTS5, ownFirst: Bool
  ) throws -> Sample {
    var sample = Sample()
    func runOwn() throws {
      sample.own = try Self.time(query, searcher, wantsSnippets: false)
      sample.ownWithSnippets = try Self.time(query, searcher, wantsSnippets: true)
    }
    if ownFirst { try runOwn() }
    sample.plain = try wallMilliseconds { _ = try plain.topTen(expression, wantsSnippets: false) }
    sample.plainWithSnippets = try wallMilliseconds { _ = try plain.topTen(expression, wantsSnippets: true) }
    if !ownFirst { try runOwn() }
    return sample
  }

  private static func time(_ query: BenchQuery, _ searcher: ArchiveSearcher, wantsSnippets: Bool) throws
    -> Double
  {
    try wallMilliseconds { _ = try searcher.search(request(query, wantsSnippets: wantsSnippets)).hits.count }
  }

  private static func request(_ query: BenchQuery, wantsSnippets: Bool) -> SearchRequest {
    SearchRequest(query: QueryParser().parse(query.text), limit: 10, wantsSnippets: wantsSnippets)
  }
}
