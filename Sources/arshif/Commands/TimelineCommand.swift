import ArchiveOutput
import ArabicCalendar
public import ArchiveStore
public import ArgumentParser
import Foundation
import NewsQuery

extension Timeline.Unit: ExpressibleByArgument {}

/// `arshif timeline`: how the hits of a search spread over time.
struct TimelineCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, tsv
  }

  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Count the hits of a search by day, week, month or year.",
    discussion: """
      Every article that holds all the words counts, however many; looser hits do not. Articles without a date, or with a bare \
      year where months are counted, have no place on the line: how many there are stands on stderr.

        arshif timeline 'قره باغ'                   by month
        arshif timeline الميناء --by year
        arshif timeline الميناء --by year --share   as a part of all articles
        arshif timeline انتخابات --from 2020 --to 2022 --by week
        arshif timeline 'انتخابات تاريخ:2020..2022 -قسم:رياضة'
        arshif timeline الميناء --by day --format csv
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "day, week (from Monday, numbered as ISO 8601 does), month or year.")
  var by: Timeline.Unit = .month

  @Flag(
    help:
      "Also show the hits as a part of all articles of the period that the options' and the query's dates and names let through."
  )
  var share = false

  @Option(help: "text, json, csv or tsv.")
  var format: Format = .text

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The query.", valueName: "query"))
  var words: [String] = []

  func validate() throws {
    if words.isEmpty { throw ValidationError("No query: arshif timeline 'قره باغ'") }
    _ = try QueryArguments.text(words)
    _ = try filters.filter()
  }

  func run() throws {
    try reportingErrors {
      let query = QueryArguments.query(try QueryArguments.text(words))
      let archive = try Archive(path: archive.path, access: .read)
      defer { archive.closeQuietly() }
      let timeline = try ArchiveSearcher(archive).timeline(
        query, filter: try filters.filter(), by: by, wantsCoverage: share)
      let notes = query.notes.map(\.description) + timeline.notes + (try LackingNotes.lexicon(of: archive))
      let output = StandardOutput()
      try write(timeline, query: query, notes: notes, to: output)
      try output.flush()
      if !display.quiet {
        StandardError.say(TimelineSummary(timeline: timeline, query: query, notes: notes).text)
      }
      if timeline.total == 0 { throw ExitStatus.nothingFound }
    }
  }

  private func write(_ timeline: Timeline, query: Query, notes: [String], to output: StandardOutput) throws {
    switch format {
    case .text:
      let text = TimelineText(timeline, style: display.style)
      for line in text.lines(columns: TerminalWidth.columns()) { try output.write(line + "\n") }
    case .json: try output.write(jsonLine(TimelineJSON(timeline, query: query, notes: notes)))
    case .csv, .tsv:
      let table = DelimitedWriter(separator: format == .csv ? .comma : .tab, isForSpreadsheets: false)
      try output.write(table.line(["period", "start", "articles"] + (share ? ["coverage", "share"] : [])))
      for period in timeline.periods { try output.write(table.line(cells(period, of: timeline))) }
    }
  }

  private func cells(_ period: Timeline.Period, of timeline: Timeline) -> [String] {
    let cells = [timeline.name(of: period), period.start.description, String(period.articles)]
    guard let coverage = period.coverage else { return cells }
    return cells + [String(coverage), period.share.map { String(format: "%.6f", $0) } ?? ""]
  }
}
