public import ArchiveStore
public import ArgumentParser
import Foundation
import NewsQuery

extension SearchRequest.Order: ExpressibleByArgument {}
extension SearchRequest.Matching: ExpressibleByArgument {}

/// `arshif search`: ranked hits with highlighted snippets.
struct SearchCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, tsv, ids, trec
  }

  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find articles and show them ranked, with highlighted snippets.",
    discussion: """
      All words must occur, in any inflection: لبنان finds ولبنان and بلبنان, مسؤول finds مسئولون. Hits that only come close
      follow, marked ~.

        arshif search 'هدنة لبنان'               both words
        arshif search '«وقف إطلاق النار»'         a phrase; " " and “ ” will do too
        arshif search 'هدنة أو اتفاق'             either word (also OR, |)
        arshif search 'هدنة -غزة'                 without غزة (also NOT, ليس, بدون)
        arshif search 'اسرائيل*'                  words that begin so
        arshif search 'عنوان:انتخابات'            in the title (also title:)
        arshif search بيروت --from 2020-08 --to 2020-12 --sort newest
        arshif search --batch queries.tsv --format trec --limit 100
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "text, json, jsonl (a hit a line), csv, tsv, ids or, for batches, trec.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "Hits to show at most.")
  var limit = 10

  @Option(help: "Hits to skip, for further pages.")
  var offset = 0

  @Option(help: "relevance, newest or oldest; by date only articles that hold all the words come.")
  var sort: SearchRequest.Order = .relevance

  @Option(
    help: "best: all words first, then close ones; all: only articles with all words; any: by score alone.")
  var match: SearchRequest.Matching = .best

  @Option(
    help: ArgumentHelp(
      "Run the queries of a file, one a line: id, tab, query. - is standard input.", valueName: "file"))
  var batch: String?

  @Argument(parsing: .allUnrecognized, help: ArgumentHelp("The query.", valueName: "query"))
  var words: [String] = []

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit \(limit) is below 1") }
    if offset < 0 { throw ValidationError("--offset \(offset) is below 0") }
    if batch == nil, words.isEmpty { throw ValidationError("No query: arshif search 'قره باغ'") }
    if batch != nil, !words.isEmpty { throw ValidationError("Give either a query or --batch, not both") }
    if batch != nil, ![.trec, .jsonl].contains(format) {
      throw ValidationError("--batch goes with --format trec or jsonl")
    }
    if batch == nil, format == .trec { throw ValidationError("--format trec goes with --batch") }
    _ = try QueryArguments.text(words)
    _ = try filters.filter()
  }

  func run() throws {
    try reportingErrors {
      let archive = try Archive(path: archive.path, access: .read)
      defer { archive.closeQuietly() }
      let searcher = ArchiveSearcher(archive)
      if let batch {
        try BatchSearch(searcher: searcher, format: format, request: request(for: "")).run(file: batch)
      } else {
        try searchOnce(searcher)
      }
    }
  }

  private func request(for text: String) throws -> SearchRequest {
    SearchRequest(
      query: QueryParser(limits: ArchiveSearcher.queryLimits).parse(text), filter: try filters.filter(),
      order: sort, matching: match,
      limit: limit,
      offset: offset, wantsSnippets: format != .ids && format != .trec)
  }

  private func searchOnce(_ searcher: ArchiveSearcher) throws {
    let request = try request(for: QueryArguments.text(words))
    let answer = try searcher.search(request)
    let notes = request.query.notes.map(\.description) + answer.notes
    let output = StandardOutput()
    try write(answer, request.query, notes, to: output)
    try output.flush()
    if !display.quiet {
      StandardError.say(
        SearchSummary(answer: answer, query: request.query, notes: notes, offset: offset).text)
    }
    if answer.hits.isEmpty { throw ExitStatus.nothingFound }
  }

  private func write(_ answer: SearchAnswer, _ query: Query, _ notes: [String], to output: StandardOutput)
    throws
  {
    switch format {
    case .text:
      for hit in answer.hits { try output.write(HitText(style: display.style).render(hit)) }
    case .json:
      try output.write(
        jsonLine(AnswerJSON(answer, query: query.text, understood: query.understood, notes: notes)))
    case .jsonl:
      for hit in answer.hits { try output.write(jsonLine(HitJSON(hit))) }
    case .csv, .tsv:
      let table = DelimitedWriter(separator: format == .csv ? .comma : .tab, isForSpreadsheets: false)
      try output.write(table.line(HitColumn.searchDefault.map(\.rawValue)))
      for hit in answer.hits {
        try output.write(table.line(HitColumn.searchDefault.map { $0.cell(hit, body: "") }))
      }
    case .ids, .trec:
      for hit in answer.hits { try output.write(hit.article.id + "\n") }
    }
  }
}
