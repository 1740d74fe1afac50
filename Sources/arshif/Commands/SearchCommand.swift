import ArchiveOutput
public import ArchiveStore
public import ArgumentParser
import Foundation
import NewsQuery

extension SearchRequest.Order: ExpressibleByArgument {}
extension SearchRequest.Matching: ExpressibleByArgument {}
extension SearchRequest.Grouping: ExpressibleByArgument {}

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

        arshif search 'هدنة لبنان'                both words
        arshif search '«وقف إطلاق النار»'         a phrase; " " and “ ” will do too
        arshif search 'هدنة أو اتفاق'             either word (also OR, |)
        arshif search 'هدنة -غزة'                 without غزة (also NOT, ليس, بدون)
        arshif search 'اسرائيل*'                  words that begin so
        arshif search 'عنوان:انتخابات'            in the title (also title:)
        arshif search 'هدنة تاريخ:2020-11'        of that month (also date:)
        arshif search 'هدنة بعد:"رمضان 1442 هـ"'   from then on (after:)
        arshif search 'هدنة -مصدر:رويترز'         of other sources (source:)
        arshif search 'تاريخ:2020-11'             all of it, newest first
        arshif search بيروت --from 2020-08 --to 2020-12 --sort newest
        arshif search بيروت --group story         copies of a story as one hit
        arshif search الميناء --facets            by source, section and year
        arshif search الميناء --explain           why in this order
        arshif search '«وقف إطلاق النار»' --sort newest --no-total
        arshif search --batch queries.tsv --format trec --limit 100

      Dates: تاريخ: (date:), بعد: (after:) and قبل: (before:) with 2020-11-16, 2020-11, 2020-11-01..2020-11-15, 2020.., أمس, \
      "تشرين الثاني 2020" or تشرين-الثاني-2020; what is no date is searched as text. Names: مصدر: (source:), قسم: (section:) and \
      كاتب: (author:) with the whole name, in quotes where it has several words.
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

  @Option(
    help: """
      relevance, newest or oldest: by day and clock as published, whatever the zones; by date only articles that hold all \
      the words come.
      """)
  var sort: SearchRequest.Order = .relevance

  @Option(
    help: "best: all words with a head start; all: only articles with all words; any: by score alone.")
  var match: SearchRequest.Matching = .best

  @Option(
    help: """
      article or story: with story, copies of one text are one hit, which says how many the archive has and which was \
      published first, by instants where zones are known; "perhaps" where it may be another. Totals count articles; --limit and --offset count hits.
      """)
  var group: SearchRequest.Grouping = .article

  @Flag(
    help:
      "Also count all the articles found, not only those shown, by source, section and year; in text and json."
  )
  var facets = false

  @Option(
    help: ArgumentHelp(
      "With --facets: sources, sections and years to name at most. Default: 10.", valueName: "number"))
  var facetLimit: Int?

  @Flag(
    help: """
      Do not count the articles found: with --sort newest or oldest, phrases of common words then come at once from large \
      archives. The total is null in json where it was not counted.
      """)
  var noTotal = false

  @Flag(help: "Also say how the hits were found and what each score is made of; in text and json.")
  var explain = false

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
    try validateDetails()
    _ = try QueryArguments.text(words)
    _ = try filters.filter()
  }

  private func validateDetails() throws {
    let hasDetails = format == .text || format == .json
    if facets, !hasDetails { throw ValidationError("--facets goes with --format text or json") }
    if explain, !hasDetails { throw ValidationError("--explain goes with --format text or json") }
    guard let facetLimit else { return }
    if !facets { throw ValidationError("--facet-limit goes with --facets") }
    if facetLimit < 1 { throw ValidationError("--facet-limit \(facetLimit) is below 1") }
  }

  func run() throws {
    try reportingErrors {
      let archive = try Archive(path: archive.path, access: .read)
      defer { archive.closeQuietly() }
      let searcher = ArchiveSearcher(archive)
      if let batch {
        try BatchSearch(searcher: searcher, format: format, request: request(for: "")).run(file: batch)
        if !display.quiet { LackingNotes.say(try LackingNotes.lexicon(of: archive)) }
      } else {
        try searchOnce(searcher, in: archive)
      }
    }
  }

  private func request(for text: String) throws -> SearchRequest {
    var request = SearchRequest(
      query: QueryArguments.query(text), filter: try filters.filter(),
      order: sort, matching: match,
      limit: limit,
      offset: offset, wantsSnippets: format != .ids && format != .trec,
      facetLimit: facets ? facetLimit ?? 10 : nil, wantsExplanation: explain)
    request.wantsTotal = !noTotal
    request.grouping = group
    request.wantsAdvice = batch == nil && (format == .json || format == .text && !display.quiet)
    return request
  }

  private func searchOnce(_ searcher: ArchiveSearcher, in archive: Archive) throws {
    let request = try request(for: QueryArguments.text(words))
    let answer = try searcher.search(request)
    var notes = request.query.notes.map(\.description) + answer.notes
    if group == .story, try searcher.lacksFingerprints() { notes.append(LackingNotes.fingerprints) }
    notes += try LackingNotes.lexicon(of: archive)
    let unranked = try searcher.unrankedCount()
    if unranked > 0 { notes.append(LackingNotes.rankingIndex(articleCount: unranked)) }
    let output = StandardOutput()
    try write(answer, query: request.query, notes: notes, to: output)
    try output.flush()
    if !display.quiet {
      let isFiltered = request.filter != ArticleFilter() || request.query.root?.hasFilter == true
      StandardError.say(
        SearchSummary(
          answer: answer, query: request.query, notes: notes, offset: offset, grouping: group,
          isFiltered: isFiltered, isWhole: explain
        ).text)
      if let explanation = answer.explanation {
        let text = ExplanationText(explanation: explanation, style: display.style)
        StandardError.say(text.plan(isByDate: answer.order != .relevance))
      }
    }
    if format == .text { display.noteReversedArabic() }
    if answer.hits.isEmpty { throw ExitStatus.nothingFound }
  }

  private func write(_ answer: SearchAnswer, query: Query, notes: [String], to output: StandardOutput) throws
  {
    switch format {
    case .text:
      try writeText(answer, to: output)
    case .json:
      try output.write(
        jsonLine(AnswerJSON(answer, query: query.text, understood: query.understood, notes: notes)))
    case .jsonl:
      for hit in answer.hits { try output.write(jsonLine(HitJSON(hit))) }
    case .csv, .tsv:
      let table = DelimitedWriter(separator: format == .csv ? .comma : .tab, isForSpreadsheets: false)
      let columns = HitColumn.searchDefault + (group == .story ? HitColumn.stories : [])
      try output.write(table.line(columns.map(\.rawValue)))
      for hit in answer.hits {
        try output.write(table.line(columns.map { $0.cell(HitRow(hit)).text }))
      }
    case .ids, .trec:
      for hit in answer.hits { try output.write(hit.article.id + "\n") }
    }
  }

  private func writeText(_ answer: SearchAnswer, to output: StandardOutput) throws {
    let style = display.style
    let explanation = answer.explanation.map { ExplanationText(explanation: $0, style: style) }
    for (index, hit) in answer.hits.enumerated() {
      let details = explanation?.score(of: hit, at: index) ?? ""
      try display.write(HitText(style: style).render(hit, details: details), to: output, indent: 6)
    }
    if let facets = answer.facets {
      try display.write(FacetText(style: style).render(facets), to: output, indent: 11)
    }
  }
}
