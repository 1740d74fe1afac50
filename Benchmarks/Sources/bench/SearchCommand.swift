import ArabicCalendar
import ArabicText
import ArchiveStore
import ArgumentParser
import NewsQuery

/// `bench search`: our ranked search and FTS5's own ranking, on the same index and the same matching set.
///
/// Query by query the two take turns, and who begins alternates. One round is not timed, so that both find their pages
/// and words warm. FTS5's expression is made beforehand; our time holds everything from the typed query to the hits.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Time ranked searches, and FTS5's own ranking next to them.")

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

  @Option(help: "Time these of our searches alone, as an array; all without.", transform: Measure.list)
  var measures: [Measure] = Measure.allCases

  /// What of ours is timed.
  enum Measure: String, CaseIterable, Encodable, CodingKeyRepresentable {
    /// Ranked: the typed query to ten hits with title and date.
    case own
    /// The same where only what all words match may be a hit, which is what the peers are asked.
    case strict
    case ownWithSnippets
    /// With snippets, newest first.
    case newest
    /// The same without the total where it would have to be counted.
    case newestPage
    /// Ranked with snippets, within one month.
    case month
    /// The number of hits by month.
    case timeline

    static func list(_ names: String) throws -> [Measure] {
      try names.split(separator: ",").map { name in
        guard let measure = Measure(rawValue: String(name)) else {
          throw ValidationError(
            "unknown measure \(name): \(allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return measure
      }
    }
  }

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
    /// Milliseconds of each round, by measure.
    var own: [Measure: [Double]] = [:]
    /// FTS5's own ranking, without and with snippets.
    var plain: [Double] = []
    var plainWithSnippets: [Double] = []

    private enum CodingKeys: String, CodingKey {
      case className, query, hits, plainHits, plain, plainWithSnippets
    }

    func encode(to encoder: any Encoder) throws {
      var keyed = encoder.container(keyedBy: CodingKeys.self)
      try keyed.encode(className, forKey: .className)
      try keyed.encode(query, forKey: .query)
      try keyed.encode(hits, forKey: .hits)
      try keyed.encode(plainHits, forKey: .plainHits)
      try keyed.encode(plain, forKey: .plain)
      try keyed.encode(plainWithSnippets, forKey: .plainWithSnippets)
      try own.encode(to: encoder)
    }
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
      let total = try searcher.search(Self.request(query)).total ?? 0
      var timing = QueryTiming(
        className: query.className, query: query.text, hits: total,
        plainHits: withoutFTS5 ? total : try plain.matchCount(expression))
      for round in 0...repetitions {
        var sample = timing
        if (index + round).isMultiple(of: 2) {
          try addOwn(query, searcher, to: &sample)
          try addPlain(expression, plain, to: &sample)
        } else {
          try addPlain(expression, plain, to: &sample)
          try addOwn(query, searcher, to: &sample)
        }
        if round > 0 { timing = sample }
      }
      timings.append(timing)
    }
    try printJSON(Report(articles: try searcher.state().articleCount, queries: timings))
    try opened.close()
  }

  private func addOwn(_ query: BenchQuery, _ searcher: ArchiveSearcher, to timing: inout QueryTiming) throws {
    for measure in measures {
      let milliseconds = try wallMilliseconds {
        if measure == .timeline {
          _ = try searcher.timeline(
            QueryParser(limits: ArchiveSearcher.queryLimits).parse(query.text), by: .month
          ).total
        } else {
          _ = try searcher.search(Self.request(query, measure)).hits.count
        }
      }
      timing.own[measure, default: []].append(milliseconds)
    }
  }

  private func addPlain(_ expression: String, _ plain: PlainFTS5, to timing: inout QueryTiming) throws {
    guard !withoutFTS5 else { return }
    timing.plain.append(try wallMilliseconds { _ = try plain.topTen(expression, wantsSnippets: false) })
    timing.plainWithSnippets.append(
      try wallMilliseconds { _ = try plain.topTen(expression, wantsSnippets: true) })
  }

  /// A month in the middle of the corpus.
  private static let month = ArticleFilter(
    from: CalendarDay(year: 2015, month: 3, day: 1), to: CalendarDay(year: 2015, month: 3, day: 31))

  private static func request(_ query: BenchQuery, _ measure: Measure = .ownWithSnippets) -> SearchRequest {
    var request = SearchRequest(
      query: QueryParser(limits: ArchiveSearcher.queryLimits).parse(query.text), limit: 10)
    request.wantsSnippets = measure != .own && measure != .strict
    if measure == .strict { request.matching = .all }
    if measure == .newest || measure == .newestPage { request.order = .newest }
    request.wantsTotal = measure != .newestPage
    if measure == .month { request.filter = month }
    return request
  }
}
