import ArchiveOutput
import ArchiveStore
import ArgumentParser
import ArabicCalendar
import Foundation

/// `arshif stats`: what the archive holds, in numbers.
struct StatsCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Show what the archive holds: articles, dates, sources, sections, words.")

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "text or json.")
  var format: Format = .text

  func run() throws {
    try reportingErrors {
      let archive = try Archive(path: archive.path, access: .read)
      defer { archive.closeQuietly() }
      let statistics = try ArchiveSearcher(archive).statistics()
      let output = StandardOutput()
      switch format {
      case .text: try display.write(text(statistics), to: output, indent: 11)
      case .json: try output.write(jsonLine(StatisticsJSON(statistics)))
      }
      try output.flush()
      if !display.quiet, try ArchiveSearcher(archive).lacksFingerprints() {
        StandardError.say("note: \(LackingNotes.fingerprints)\n")
      }
      if !display.quiet { LackingNotes.say(try LackingNotes.lexicon(of: archive)) }
      if format == .text { display.noteReversedArabic() }
      if statistics.articleCount == 0 { throw ExitStatus.nothingFound }
    }
  }

  private func text(_ statistics: ArchiveStatistics) -> String {
    let dates = [statistics.oldest, statistics.newest].compactMap { $0?.iso8601 }.joined(separator: " to ")
    let megabytes = (Double(statistics.fileBytes) / 1_048_576 * 10).rounded() / 10
    var text = """
      articles  \(statistics.articleCount), undated \(statistics.undatedCount)
      versions  \(counted(statistics.versionCount, "older text")) of articles
      copies    \(counted(statistics.copyCount, "article")) that are copies of others, in \(counted(statistics.storyCount, "story", "stories"))
      dates     \(dates.isEmpty ? "none" : dates)
      words     \(statistics.stemCount) terms, \(statistics.formCount) written forms
      ranking   \(ranking(statistics))
      file      \(megabytes) MB
      analyzer  \(statistics.analyzer)

      """
    for (name, counts) in [
      ("sources", statistics.sources), ("sections", statistics.sections), ("years", statistics.years),
    ] {
      text += "\n\(name)\n"
      for count in counts {
        text +=
          String(repeating: " ", count: max(1, 9 - String(count.articles).count)) + "\(count.articles)  "
          + display.style.plain(count.name ?? "(none)") + "\n"
      }
    }
    return text
  }
}

private func ranking(_ statistics: ArchiveStatistics) -> String {
  guard statistics.rankingBytes > 0 else { return "no index: `arshif optimize` builds one" }
  let megabytes = (Double(statistics.rankingBytes) / 1_048_576 * 10).rounded() / 10
  let missing = statistics.articleCount - statistics.rankedCount
  return "\(statistics.rankedCount) articles indexed, \(megabytes) MB"
    + (missing > 0 ? "; \(missing) since: `arshif optimize` takes them in" : "")
}

private struct StatisticsJSON: Encodable {
  struct Count: Encodable {
    let name: String?
    let articles: Int
  }

  let articles: Int
  let undated: Int
  let oldest: String?
  let newest: String?
  let sources: [Count]
  let sections: [Count]
  let years: [Count]
  let olderVersions: Int
  let stories: Int
  let storyArticles: Int
  let terms: Int
  let writtenForms: Int
  let rankedArticles: Int
  let rankingBytes: Int
  let fileBytes: Int
  let analyzer: String

  init(_ statistics: ArchiveStatistics) {
    func counts(_ counts: [ArchiveStatistics.Count]) -> [Count] {
      counts.map { Count(name: $0.name, articles: $0.articles) }
    }
    articles = statistics.articleCount
    undated = statistics.undatedCount
    oldest = statistics.oldest?.iso8601
    newest = statistics.newest?.iso8601
    sources = counts(statistics.sources)
    sections = counts(statistics.sections)
    years = counts(statistics.years)
    olderVersions = statistics.versionCount
    stories = statistics.storyCount
    storyArticles = statistics.copyCount
    terms = statistics.stemCount
    writtenForms = statistics.formCount
    rankedArticles = statistics.rankedCount
    rankingBytes = statistics.rankingBytes
    fileBytes = statistics.fileBytes
    analyzer = statistics.analyzer
  }
}
