import ArabicCalendar
import ArchiveStore

/// A hit, or an article of a list, for people: columns that run left to right first, then the Arabic.
struct HitText {
  let style: MarkStyle

  /// - Parameter details: further lines.
  func render(_ hit: SearchHit, details: String = "") -> String {
    let rank = String(repeating: " ", count: max(0, 3 - String(hit.rank).count)) + String(hit.rank)
    let looser = hit.isPartialMatch ? " ~ " : "   "
    let head = [dateColumn(hit.article.published), hit.article.id, place(hit.article)].filter { !$0.isEmpty }
      .joined(
        separator: "  ")
    var text = "\(rank)\(looser)\(style.dim(head))\n"
    if !hit.title.text.isEmpty { text += "      \(style.render(hit.title))\n" }
    if !hit.snippets.isEmpty { text += "      \(style.render(hit.snippets))\n" }
    return text + copies(of: hit) + details + "\n"
  }

  /// Who printed the story first, as far as the dates tell it, and how often it is in the archive.
  private func copies(of hit: SearchHit) -> String {
    guard let story = hit.story else { return "" }
    let first = story.isFirstSure ? "first" : "perhaps first"
    let cells = [dateColumn(story.first.published), story.first.id, place(story.first)].filter { !$0.isEmpty }
    let which =
      story.first.id == hit.article.id ? "this one \(first)" : "\(first) \(cells.joined(separator: "  "))"
    return "      " + style.dim("\(story.articleCount) copies, \(which)") + "\n"
  }

  func render(_ article: ArticleSummary) -> String {
    let title = article.title.isEmpty ? "(no title)" : style.plain(article.title)
    let cells = [dateColumn(article.published), article.id, place(article), title]
    return cells.filter { !$0.isEmpty }.joined(separator: "  ") + "\n"
  }

  private func place(_ article: ArticleSummary) -> String {
    [article.source, article.section].compactMap { $0 }.map(style.plain).joined(separator: " · ")
  }
}
