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
    abstract: "Show a whole article with where it came from.",
    discussion: """
        arshif show 7k2m9qtx4e8vbn3c
        arshif show 7k2m9qtx4e8vbn3c --removed     also the page furniture that was taken off
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "text or json.")
  var format: Format = .text

  @Flag(help: "Also show the lines of the page that are not part of the article, with the reason for each.")
  var removed = false

  @Argument(help: "An article's id as search and list show it, or the id its source gave it.")
  var id: String

  func run() throws {
    try reportingErrors {
      let archive = try Archive(path: archive.path, access: .read)
      defer { archive.closeQuietly() }
      let article = try ArchiveSearcher(archive).article(id: id)
      let output = StandardOutput()
      try output.write(format == .json ? jsonLine(StoredArticleJSON(article)) : text(article))
      try output.flush()
    }
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
      ("from", "\(place) (\(article.readAs)), \(article.ingestedAt)"),
      ("sha256", article.sha256),
    ]
  }
}
