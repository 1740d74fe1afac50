import ArchiveOutput
import ArchiveStore
import ArgumentParser
import Foundation

/// `arshif similar`: the copies of an article.
struct SimilarCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, ids
  }

  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "List the copies of an article: the same wire story in other papers, or printed again.",
    discussion: """
      Copies are texts that have about half of their pairs of neighbouring words in common or more; very short ones must
      be nearly the same. Each is listed with the share it has in common with the article, the most alike first.

        arshif similar 7k2m9qtx4e8vbn3c
        arshif similar 7k2m9qtx4e8vbn3c --format ids
      """)

  @OptionGroup var archive: ArchiveOptions
  @OptionGroup var display: DisplayOptions

  @Option(help: "text, json or ids.")
  var format: Format = .text

  @Option(name: .shortAndLong, help: "Copies to list at most.")
  var limit = 20

  @Argument(help: "An article's id as search and list show it, or the id its source gave it.")
  var id: String

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit \(limit) is below 1") }
  }

  func run() throws {
    try reportingErrors {
      let archive = try Archive(path: archive.path, access: .read)
      defer { archive.closeQuietly() }
      let searcher = ArchiveSearcher(archive)
      let found = try searcher.similar(to: id, limit: limit)
      let output = StandardOutput()
      switch format {
      case .text: for copy in found.copies { try display.write(line(copy), to: output, indent: 6) }
      case .json: try output.write(jsonLine(SimilarJSON(found)))
      case .ids: for copy in found.copies { try output.write(copy.article.id + "\n") }
      }
      try output.flush()
      if !display.quiet { StandardError.say(summary(found, lacksSome: try searcher.lacksFingerprints())) }
      if format == .text { display.noteReversedArabic() }
      if found.copies.isEmpty { throw ExitStatus.nothingFound }
    }
  }

  private func line(_ copy: SimilarArticle) -> String {
    let share = String(format: "%.2f", copy.resemblance)
    return "\(share)  " + HitText(style: display.style).render(copy.article)
  }

  private func summary(_ found: SimilarArticles, lacksSome: Bool) -> String {
    var text = "no copies found\n"
    if let story = found.story {
      let first = story.isFirstSure ? "first" : "perhaps first"
      let which = story.first.id == found.article.id ? "this one was \(first)" : "\(first): \(story.first.id)"
      text = "\(story.articleCount) copies in all, \(which)\n"
    }
    return text + (lacksSome ? "note: \(LackingNotes.fingerprints)\n" : "")
  }
}

private struct SimilarJSON: Encodable {
  struct Copy: Encodable {
    let resemblance: Double
    let article: ArticleJSON
  }

  let article: ArticleJSON
  @Nullable var story: StoryJSON?
  let copies: [Copy]

  init(_ found: SimilarArticles) {
    article = ArticleJSON(found.article)
    story = found.story.map(StoryJSON.init)
    copies = found.copies.map { Copy(resemblance: $0.resemblance, article: ArticleJSON($0.article)) }
  }
}
