import ArchiveOutput
import ArabicCalendar
import ArchiveStore
import ArgumentParser
import NewsIngest

/// `arshif show`: one whole article.
struct ShowCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a whole article with where it came from, or how its text has changed.",
    discussion: """
      A text that came again from the same address with other words is a new version: searches find the newest, and the \
      others stay here under their own ids. A shorter text never takes a fuller one's place, but adds what was missing: \
      a date, an author.

        arshif show 7k2m9qtx4e8vbn3c
        arshif show 7k2m9qtx4e8vbn3c --removed                 with removed lines
        arshif show 7k2m9qtx4e8vbn3c --versions                every record of it
        arshif show 7k2m9qtx4e8vbn3c --diff                    changed facts, words
        arshif show 7k2m9qtx4e8vbn3c --diff 3w1c9rtq8a5hzx2m   against another
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "text or json.")
  var format: Format = .text

  @Flag(help: "Also show the lines of the page that are not part of the article, with the reason for each.")
  var removed = false

  @Flag(help: "List every version of the article, the newest first, with the facts that changed.")
  var versions = false

  @Flag(
    help:
      "Show the facts that changed since the version before, or since OTHER, and the words removed and added."
  )
  var diff = false

  @Argument(help: "An article's id as search and list show it, or the id its source gave it.")
  var id: String

  @Argument(help: ArgumentHelp("With --diff: the id of what to compare with.", valueName: "other"))
  var other: String?

  func validate() throws {
    if other != nil, !diff { throw ValidationError("A second id goes with --diff") }
    if versions, diff { throw ValidationError("Give either --versions or --diff, not both") }
    if removed, versions || diff { throw ValidationError("--removed goes with the article alone") }
  }

  func run() throws {
    try reportingErrors {
      let archive = try Archive(path: archive.path, access: .read)
      defer { archive.closeQuietly() }
      let searcher = ArchiveSearcher(archive)
      let output = StandardOutput()
      let text = try answer(searcher)
      if format == .text {
        try display.write(text, to: output, indent: versions ? 6 : 0)
      } else {
        try output.write(text)
      }
      try output.flush()
      if format == .text { display.noteReversedArabic() }
    }
  }

  private func answer(_ searcher: ArchiveSearcher) throws -> String {
    if versions {
      let found = try searcher.versions(of: id)
      return try format == .json
        ? jsonLine(VersionsJSON(found)) : VersionText(style: display.style).render(found)
    }
    let article = try searcher.article(id: id)
    if diff {
      let pair = try ComparedPair(article, other: other, in: searcher)
      return try format == .json ? jsonLine(DiffJSON(pair)) : DiffText(style: display.style).render(pair)
    }
    return try format == .json ? jsonLine(StoredArticleJSON(article)) : text(article)
  }

  private func text(_ article: StoredArticle) -> String {
    let style = display.style
    var lines = facts(article).compactMap { name, value in
      value.map { style.dim("\(name): ") + style.plain($0) }
    }
    if !article.summary.title.isEmpty { lines += ["", style.plain(article.summary.title)] }
    lines += [""] + article.body.lines.map(style.plain)
    if removed, !article.removedLines.isEmpty {
      lines += ["", style.dim("removed:")]
      lines += article.removedLines.map { "\($0.number)  \($0.reason.description)  " + style.plain($0.text) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func facts(_ article: StoredArticle) -> [(name: String, value: String?)] {
    let summary = article.summary
    let read = article.publishedRaw.map { "\($0) (\(article.publishedFrom ?? "?"))" }
    let place = article.origin + (article.originRecord.map { ":\($0)" } ?? "")
    return [
      ("id", summary.id), ("source's id", summary.externalID),
      ("published", summary.published?.iso8601 ?? "undated"),
      ("date read from", read), ("source", summary.source), ("section", summary.section),
      ("author", summary.author),
      ("url", summary.url), ("image", article.image),
      ("older version of", article.currentID), ("fetched", article.fetchedAt),
      ("from", "\(place) (\(article.readAs)), \(article.ingestedAt)"),
      ("sha256", article.sha256),
    ]
  }
}
