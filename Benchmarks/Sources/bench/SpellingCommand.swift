import ArabicText
import ArchiveStore
import ArgumentParser
import Foundation
import NewsQuery

/// `bench spelling`: how often the word that was meant is suggested first, and how long that takes.
struct SpellingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spelling", abstract: "Judge the suggestions for misspelt words and Latin names.")

  @Option(help: "The archive.")
  var archive: String

  @Option(
    help:
      "Lines of words with a header: the last two columns are what was typed and what was meant, tabs between."
  )
  var pairs: String

  @Option(help: "A word counts as held from so many articles on.")
  var least = 5

  @Flag(help: "Take an archive of another analyzer too: for times alone.")
  var otherAnalyzer = false

  @Flag(help: "List what was not suggested first.")
  var misses = false

  private struct Report: Encodable {
    let pairs: Int
    /// Pairs whose word the archive holds.
    let held: Int
    /// Shares of all pairs, and of those held.
    let top1: Double
    let top1OfHeld: Double
    let top3OfHeld: Double
    /// Of one word: what passes, and what a processor spends on it.
    let milliseconds: [String: Double]
    let processorMilliseconds: [String: Double]
  }

  func run() throws {
    let opened = try Archive(path: archive, access: .read, checkingAnalyzer: !otherAnalyzer)
    let searcher = ArchiveSearcher(opened)
    let analyzer = Analyzer()
    var (times, processorTimes): ([Double], [Double]) = ([], [])
    var (held, first, firstOfHeld, amongOfHeld) = (0, 0, 0, 0)
    let pairs = try read()
    for (typed, meant) in pairs {
      var suggestions: [Suggestion] = []
      let began = threadSeconds()
      times.append(try wallMilliseconds { suggestions = try searcher.suggestions(for: typed) })
      processorTimes.append((threadSeconds() - began) * 1e3)
      let suggested = suggestions.map { normalized($0.text, analyzer) }
      let place = suggested.firstIndex(of: normalized(meant, analyzer))
      let isHeld = try otherAnalyzer || isHeld(meant, searcher)
      held += isHeld ? 1 : 0
      first += place == 0 ? 1 : 0
      firstOfHeld += isHeld && place == 0 ? 1 : 0
      amongOfHeld += isHeld && place != nil ? 1 : 0
      if misses, isHeld, place != 0 {
        print(typed, meant, suggested.joined(separator: ", "), separator: "\t")
      }
    }
    try printJSON(
      Report(
        pairs: pairs.count, held: held, top1: share(first, of: pairs.count),
        top1OfHeld: share(firstOfHeld, of: held), top3OfHeld: share(amongOfHeld, of: held),
        milliseconds: percentiles(times), processorMilliseconds: percentiles(processorTimes)))
    try opened.close()
  }

  private func read() throws -> [(typed: String, meant: String)] {
    let lines = try String(contentsOfFile: pairs, encoding: .utf8).split(separator: "\n").dropFirst()
    let found = lines.compactMap { line -> (typed: String, meant: String)? in
      let columns = line.split(separator: "\t").suffix(2).map(String.init)
      return columns.count == 2 ? (columns[0], columns[1]) : nil
    }
    if found.isEmpty { throw BenchError.emptyCorpus(path: pairs) }
    return found
  }

  private func isHeld(_ word: String, _ searcher: ArchiveSearcher) throws -> Bool {
    let query = QueryParser(limits: ArchiveSearcher.queryLimits).parse("=" + word)
    return try searcher.search(SearchRequest(query: query, matching: .all, limit: 1)).total ?? 0 >= least
  }

  private func normalized(_ word: String, _ analyzer: Analyzer) -> String {
    analyzer.tokens(of: word).map(\.normalized).joined(separator: " ")
  }

  private func percentiles(_ times: [Double]) -> [String: Double] {
    let times = times.sorted()
    func time(_ share: Double) -> Double { times[min(times.count - 1, Int(Double(times.count) * share))] }
    return ["p50": time(0.5), "p99": time(0.99), "max": time(1)]
  }

  private func share(_ count: Int, of total: Int) -> Double { Double(count) / Double(max(total, 1)) }
}
