import ArchiveOutput
import ArchiveStore
import ArgumentParser
import Foundation
import NewsIngest
import NewsQuery

/// `arshif export`: all hits of a search, as a table or JSON lines.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write all hits of a search to a file: a spreadsheet, CSV, TSV or JSON lines.",
    discussion: """
      Every article that holds all the words comes, however many; looser hits do not. The file appears when it is complete.

        arshif export 'هدنة لبنان' --output hits.xlsx          for Excel, LibreOffice
        arshif export 'هدنة لبنان' --output hits.csv
        arshif export ميركل --sentences --output merkel.xlsx   all that say it
        arshif export بيروت --from 2020 --columns title,url --output beirut.tsv
        arshif export 'تاريخ:2020-11 مصدر:«لبنان 24»' --output november.csv
        arshif export بيروت --output hits.csv --receipt        to cite and repeat it
        arshif export --all --output all.jsonl        `ingest` reads it back
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var filters: FilterOptions

  @Option(help: "csv, tsv, xlsx or jsonl. Default: as the file's name says, else csv.")
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
      "Columns, separated by commas: \(HitColumn.exportable.map(\.rawValue).joined(separator: ", ")); the last with --sentences only.",
      valueName: "names"))
  var columns: String?

  @Flag(
    help: """
      A row for each sentence that holds a match. An article that has none, as where the match is in its title, has one \
      row with an empty sentence.
      """)
  var sentences = false

  @Option(help: "relevance (default), newest or oldest: by day and clock as published, whatever the zones.")
  var sort: SearchRequest.Order?

  @Flag(
    help:
      "Tables for spreadsheets: byte-order mark, CRLF, and cells that look like formulas guarded with '. An .xlsx needs no guard."
  )
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
      guard format ?? .jsonl == .jsonl, columns == nil, !sentences, sort == nil, !excel, !receipt else {
        throw ValidationError(
          "--all writes JSON lines: name a file .jsonl, and no --columns, --sentences, --sort, --excel or --receipt"
        )
      }
      return
    }
    if words.isEmpty { throw ValidationError("No query: arshif export 'قره باغ' --output hits.csv") }
    if receipt, output == nil { throw ValidationError("--receipt goes with --output FILE") }
    if format == .xlsx, output == nil { throw ValidationError("--format xlsx goes with --output FILE.xlsx") }
    if format == .jsonl, let option = tableOption {
      throw ValidationError("\(option) goes with csv, tsv or xlsx")
    }
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
      let result = try export(request, from: archive, to: file)
      if receipt, let output { try result.receipt(request, of: archive).write(nextTo: output) }
      if !quiet {
        let notes =
          query.notes.map(\.description) + result.notes + (try LackingNotes.lexicon(of: archive))
        StandardError.say(result.summary + notes.map { "note: \($0)\n" }.joined())
      }
      if result.hits.total == 0 { throw ExitStatus.nothingFound }
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
    _ request: SearchRequest, from archive: Archive, to file: ExportFile
  ) throws -> ExportResult {
    let searcher = ArchiveSearcher(archive)
    let format = try ExportFormat.choose(format, path: output) ?? .csv
    let table = HitTable(try selectedColumns(), isBySentence: sentences)
    switch format {
    case .jsonl:
      return try file.finishing { output in
        let hits = try searcher.forEachHit(request) { hit, body in
          try output.write(jsonLine(HitJSON(hit, body: body)))
        }
        return ExportResult(hits: hits, rowCount: hits.total)
      }
    case .csv, .tsv:
      let writer = DelimitedWriter(separator: format == .csv ? .comma : .tab, isForSpreadsheets: excel)
      return try file.finishing { output in
        try output.write(writer.preamble + writer.line(table.columns.map(\.rawValue)))
        let rows = try table.forEachRow(request, from: searcher) { _, cells in
          try output.write(writer.line(cells.map(\.text)))
        }
        return ExportResult(rows, isBySentence: sentences)
      }
    case .xlsx:
      return try file.finishing(writingTo: { path in
        let writer = try SpreadsheetWriter(path: path, columns: table.columns)
        let rows = try table.forEachRow(request, from: searcher) { hit, cells in
          try writer.write(cells, of: hit.article.id)
        }
        var result = ExportResult(rows, isBySentence: sentences)
        result.losses = writer.losses
        try writer.finish(receipt: result.receipt(request, of: archive).lines)
        return result
      })
    }
  }

  /// The first option given that only tables know.
  private var tableOption: String? {
    excel ? "--excel" : columns != nil ? "--columns" : sentences ? "--sentences" : nil
  }

  private func selectedColumns() throws -> [HitColumn] {
    guard let columns else { return sentences ? HitColumn.sentenceDefault : HitColumn.exportDefault }
    do {
      return try HitColumn.exported(named: columns, isBySentence: sentences)
    } catch {
      throw ValidationError("--columns: \(error)")
    }
  }
}
