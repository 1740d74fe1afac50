import ArchiveOutput
import ArabicCalendar
import ArchiveStore
import ArgumentParser

/// `arshif list`: articles by date.
struct ListCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl, csv, tsv, ids
  }

  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List articles by date.",
    discussion: """
      The order is that of days and clocks as published, whatever their zones. Undated articles come last, and only where \
      no date range is given. An article that bears a bare month or year is in a range where all of that lies in it.

        arshif list --from 2020-11-01 --to 2020-11-30
        arshif list --from 'تشرين الثاني 2020' --source 'Lebanon 24' --oldest-first
        arshif list --limit 100 --after ID   the page after the article ID
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var filters: FilterOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "text, json, jsonl, csv, tsv or ids.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "Articles to list at most.")
  var limit = 20

  @Option(help: ArgumentHelp("Continue after this article.", valueName: "id"))
  var after: String?

  @Flag(help: "Oldest first instead of newest first.")
  var oldestFirst = false

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit \(limit) is below 1") }
    _ = try filters.filter()
  }

  func run() throws {
    try reportingErrors {
      let archive = try Archive(path: archive.path, access: .read)
      defer { archive.closeQuietly() }
      let searcher = ArchiveSearcher(archive)
      let answer = try searcher.list(
        ListRequest(filter: try filters.filter(), newestFirst: !oldestFirst, limit: limit, after: after))
      let output = StandardOutput()
      try write(answer, to: output)
      try output.flush()
      if !display.quiet { StandardError.say(summary(answer)) }
      if format == .text { display.noteReversedArabic() }
      if answer.articles.isEmpty { throw ExitStatus.nothingFound }
    }
  }

  private static let columns = [
    "published", "published_utc", "id", "source", "section", "title", "author", "url",
  ]

  private func write(_ answer: ListAnswer, to output: StandardOutput) throws {
    switch format {
    case .text:
      for article in answer.articles {
        try display.write(HitText(style: display.style).render(article), to: output, indent: 6)
      }
    case .json: try output.write(jsonLine(ListJSON(answer)))
    case .jsonl: for article in answer.articles { try output.write(jsonLine(ArticleJSON(article))) }
    case .csv, .tsv:
      let table = DelimitedWriter(separator: format == .csv ? .comma : .tab, isForSpreadsheets: false)
      try output.write(table.line(Self.columns))
      for article in answer.articles { try output.write(table.line(cells(article))) }
    case .ids: for article in answer.articles { try output.write(article.id + "\n") }
    }
  }

  private func cells(_ article: ArticleSummary) -> [String] {
    [
      article.published?.iso8601 ?? "", article.published?.utc?.iso8601 ?? "", article.id,
      article.source ?? "", article.section ?? "",
      article.title,
      article.author ?? "", article.url ?? "",
    ]
  }

  private func summary(_ answer: ListAnswer) -> String {
    var text = counted(answer.total, "article") + ", showing \(answer.articles.count)"
    if let next = answer.next { text += "; next page: --after \(next)" }
    return text + "\n" + answer.notes.map { "note: \($0)\n" }.joined()
  }
}

private struct ListJSON: Encodable {
  let total: Int
  let articles: [ArticleJSON]
  let next: String?
  let notes: [String]

  init(_ answer: ListAnswer) {
    total = answer.total
    articles = answer.articles.map(ArticleJSON.init)
    next = answer.next
    notes = answer.notes
  }
}
