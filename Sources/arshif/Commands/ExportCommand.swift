import ArchiveStore
import ArgumentParser
import Foundation
import NewsIngest
import NewsQuery

/// `arshif export`: all hits of a search, as a table or JSON lines.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all hits of a search to a file: CSV, TSV or JSON lines.",
    discussion: """
      Every article that holds all the words comes, however many; looser hits do not. The file appears when it is complete.

        arshif export 'هدنة لبنان' --output hits.csv
        arshif export 'هدنة لبنان' --excel --output hits.csv   for spreadsheets
        arshif export بيروت --from 2020 --columns title,url --output beirut.tsv
        arshif export 'تاريخ:2020-11 مصدر:«لبنان 24»' --output november.csv
        arshif export بيروت --output hits.csv --receipt        to cite and repeat it
        arshif export --all --output all.jsonl        `ingest` reads it back
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var filters: FilterOptions

  @Option(help: "csv, tsv or jsonl. Default: as the file's name says, else csv.")
  var format: ExportFormat?

  @Flag(
    help: """
      Every article, undated ones, older versions, removed lines and provenance too, as JSON lines; not what was learnt of \
      each site's recurring lines.
      """)
  var all = false

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write. Default: standard output.", valueName: "file")
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Columns, separated by commas: \(HitColumn.exportable.map(\.rawValue).joined(separator: ", ")).",
      valueName: "names"))
  var columns: String?

  @Option(help: "relevance (default), newest or oldest: by day and clock as published, whatever the zones.")
  var sort: SearchRequest.Order?

  @Flag(help: "For spreadsheets: byte-order mark, CRLF, and cells that look like formulas guarded with '.")
  var excel = false

  @Flag(help: "Also write FILE.receipt.json: the query as understood, versions, counts and time.")
  var receipt = false

  @Flag(name: .shortAndLong, help: "No notes on stderr; errors still appear.")
  var quiet = false

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The query.", valueName: "query"))
  var words: [String] = []

  func validate() throws {
    let format = try ExportFormat.choose(format, path: output)
    if all {
      guard words.isEmpty, filters.isEmpty else {
        throw ValidationError("--all takes no query and no filter")
      }
      guard format ?? .jsonl == .jsonl, columns == nil, sort == nil, !excel, !receipt else {
        throw ValidationError(
          "--all writes JSON lines: name a file .jsonl, and no --columns, --sort, --excel or --receipt")
      }
      return
    }
    if words.isEmpty { throw ValidationError("No query: arshif export 'قره باغ' --output hits.csv") }
    if receipt, output == nil { throw ValidationError("--receipt goes with --output FILE") }
    if excel, format == .jsonl { throw ValidationError("--excel goes with csv or tsv") }
    if columns != nil, format == .jsonl { throw ValidationError("--columns goes with csv or tsv") }
    _ = try QueryArguments.text(words)
    _ = try filters.filter()
    _ = try selectedColumns()
  }

  func run() throws {
    try reportingErrors {
      if all { return try exportAll() }
      let query = QueryArguments.query(try QueryArguments.text(words))
      let request = SearchRequest(query: query, filter: try filters.filter(), order: sort ?? .relevance)
      let archive = try Archive(path: archive.path, access: .read)
      defer { archive.closeQuietly() }
      let file = try ExportFile(path: output, sparing: ArchiveFiles(archivePath: archive.path))
      let result = try file.finishing { try export(request, from: ArchiveSearcher(archive), to: $0) }
      if receipt, let output {
        try ExportReceipt(
          archive: archive, query: query, filter: request.filter, sort: result.order.rawValue,
          total: result.total
        )
        .write(nextTo: output)
      }
      if !quiet {
        let notes = query.notes.map(\.description) + result.notes + (try LackingNotes.lexicon(of: archive))
        StandardError.say(
          "\(counted(result.total, "article")) exported\n"
            + notes.map { "note: \($0)\n" }.joined())
      }
      if result.total == 0 { throw ExitStatus.nothingFound }
    }
  }

  private func exportAll() throws {
    let archive = try Archive(path: archive.path, access: .read)
    defer { archive.closeQuietly() }
    let file = try ExportFile(path: output, sparing: ArchiveFiles(archivePath: archive.path))
    let counts = try file.finishing { output in
      try ArchiveSearcher(archive).forEachArticle { article in
        if let line = try ArchivedArticleJSON.line(of: article) { try output.write(line) }
      }
    }
    if !quiet {
      let versions = counts.versions > 0 ? " and \(counted(counts.versions, "older version"))" : ""
      StandardError.say("\(counted(counts.articles, "article"))\(versions) exported\n")
    }
    if counts.articles == 0 { throw ExitStatus.nothingFound }
  }

  private func export(
    _ request: SearchRequest, from searcher: ArchiveSearcher, to file: StandardOutput
  ) throws -> HitStreamSummary {
    let format = try ExportFormat.choose(format, path: output) ?? .csv
    if format == .jsonl {
      return try searcher.forEachHit(request) { hit, body in
        try file.write(jsonLine(HitJSON(hit, body: body)))
      }
    }
    let columns = try selectedColumns()
    let table = DelimitedWriter(separator: format == .csv ? .comma : .tab, isForSpreadsheets: excel)
    try file.write(table.preamble + table.line(columns.map(\.rawValue)))
    return try searcher.forEachHit(request) { hit, body in
      try file.write(table.line(columns.map { $0.cell(hit, body: body) }))
    }
  }

  private func selectedColumns() throws -> [HitColumn] {
    guard let columns else { return HitColumn.exportDefault }
    let names = columns.split(separator: ",")
    if names.isEmpty { throw ValidationError("--columns names no column") }
    return try names.map { name in
      let column = HitColumn(rawValue: name.trimmingCharacters(in: .whitespaces))
      guard let column, HitColumn.exportable.contains(column) else {
        let known = HitColumn.exportable.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--columns: there is no column '\(name)': choose among \(known)")
      }
      return column
    }
  }
}
