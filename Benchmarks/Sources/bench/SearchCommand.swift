import ArabicCalendar
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

  @Flag(
    name: .customLong("without-fts5"),
    help: "Do not time FTS5's own ranking, which takes minutes at a million articles.")
  var withoutFTS5 = false

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
    /// Milliseconds of each round: ranked, by FTS5, each with snippets too; newest first; ranked within one month; hits by month.
    var own: [Double] = []
    var plain: [Double] = []
    var ownWithSnippets: [Double] = []
    var plainWithSnippets: [Double] = []
    var newest: [Double] = []
    var month: [Double] = []
    var timeline: [Double] = []
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
        plainHits: withoutFTS5 ? total : try plain.matchCount(expression))
      for round in 0...repetitions {
        let sample = try sample(
          query, expression, searcher, plain, ownFirst: (index + round).isMultiple(of: 2))
        guard round > 0 else { continue }
        timing.own.append(sample.own)
        timing.plain.append(sample.plain)
        timing.ownWithSnippets.append(sample.ownWithSnippets)
        timing.plainWithSnippets.append(sample.plainWithSnippets)
        timing.newest.append(sample.newest)
        timing.month.append(sample.month)
        timing.timeline.append(sample.timeline)
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
    var newest = 0.0
    var month = 0.0
    var timeline = 0.0
  }

  private func sample(
    _ query: BenchQuery, _ expression: String, _ searcher: ArchiveSearcher, _ plain: PlainFTS5, ownFirst: Bool
  ) throws -> Sample {
    var sample = Sample()
    func runOwn() throws {
      sample.own = try Self.time(query, searcher, wantsSnippets: false)
      sample.ownWithSnippets = try Self.time(query, searcher, wantsSnippets: true)
      var newest = Self.request(query, wantsSnippets: true)
      newest.order = .newest
      sample.newest = try wallMilliseconds { _ = try searcher.search(newest).hits.count }
      var dated = Self.request(query, wantsSnippets: true)
      dated.filter = ArticleFilter(from: Self.monthStart, to: Self.monthEnd)
      sample.month = try wallMilliseconds { _ = try searcher.search(dated).hits.count }
      sample.timeline = try wallMilliseconds {
        _ = try searcher.timeline(QueryParser().parse(query.text), by: .month).total
      }
    }
    if ownFirst || withoutFTS5 { try runOwn() }
    if withoutFTS5 { return sample }
    sample.plain = try wallMilliseconds { _ = try plain.topTen(expression, wantsSnippets: false) }
    sample.plainWithSnippets = try wallMilliseconds { _ = try plain.topTen(expression, wantsSnippets: true) }
    if !ownFirst { try runOwn() }
    return sample
  }

  /// A month in the middle of the corpus.
  private static let monthStart = CalendarDay(year: 2015, month: 3, day: 1)
  private static let monthEnd = CalendarDay(year: 2015, month: 3, day: 31)

  private static func time(_ query: BenchQuery, _ searcher: ArchiveSearcher, wantsSnippets: Bool) throws
    -> Double
  {
    try wallMilliseconds { _ = try searcher.search(request(query, wantsSnippets: wantsSnippets)).hits.count }
  }

  private static func request(_ query: BenchQuery, wantsSnippets: Bool) -> SearchRequest {
    SearchRequest(query: QueryParser().parse(query.text), limit: 10, wantsSnippets: wantsSnippets)
  }
}
