import ArabicCalendar
import ArchiveStore
import NewsQuery

/// A hit, or an article of a list, for people: columns that run left to right first, then the Arabic.
struct HitText {
  let style: MarkStyle

  /// - Parameter details: further lines.
  func render(_ hit: SearchHit, details: String = "") -> String {
    let rank = String(repeating: " ", count: max(0, 3 - String(hit.rank).count)) + String(hit.rank)
    let looser = hit.isLooser ? " ~ " : "   "
    let head = [dateColumn(hit.article.published), hit.article.id, place(hit.article)].filter { !$0.isEmpty }
      .joined(
        separator: "  ")
    var text = "\(rank)\(looser)\(style.dim(head))\n"
    if !hit.title.text.isEmpty { text += "      \(style.render(hit.title))\n" }
    if !hit.snippets.isEmpty { text += "      \(style.render(hit.snippets))\n" }
    return text + copies(of: hit) + details + "\n"
  }

  /// Who printed the story first, and how often it is in the archive.
  private func copies(of hit: SearchHit) -> String {
    guard let story = hit.story else { return "" }
    let isFirst = story.first.id == hit.article.id
    let first =
      isFirst
      ? "this one first"
      : "first "
        + [dateColumn(story.first.published), story.first.id, place(story.first)].filter { !$0.isEmpty }
        .joined(
          separator: "  ")
    return "      " + style.dim("\(story.articleCount) copies, \(first)") + "\n"
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

/// What a search tells beside its hits: totals, how the query was understood, notes.
struct SearchSummary {
  let answer: SearchAnswer
  let query: Query
  let notes: [String]
  let offset: Int
  var grouping = SearchRequest.Grouping.article

  var text: String {
    var lines = [found]
    if query.root != nil {
      lines.append("understood: \(query.understood)" + (answer.terms.isEmpty ? "" : "  [\(terms)]"))
    }
    if answer.total == 0 {
      for term in answer.terms where term.documentCount == 0 { lines.append("no article holds \(term.text)") }
    }
    lines += notes.map { "note: \($0)" }
    if query.root == nil, notes.isEmpty { lines.append("note: the query is empty") }
    return lines.map { $0 + "\n" }.joined()
  }

  private var found: String {
    guard let first = answer.hits.first, let last = answer.hits.last else {
      return answer.total == 0 ? "nothing found" : "\(count) found, none behind the first \(offset)"
    }
    let looser = answer.hits.count { $0.isLooser }
    let close = looser > 0 ? "; \(looser) marked ~ only \(looser == 1 ? "comes" : "come") close" : ""
    if answer.total == 0 {
      return
        "no article holds all the words, showing \(looser) \(grouping == .story ? "stories " : "")that come\(looser == 1 ? "s" : "") close"
    }
    let showing = grouping == .story ? "showing the stories" : "showing"
    return "\(count) found, \(showing) \(first.rank)-\(last.rank)\(close)"
  }

  private var count: String {
    guard let total = answer.total else { return "some articles" }
    return total == 1 ? "1 article" : "\(total) articles"
  }

  private var terms: String {
    answer.terms.map { term in
      let forms = term.forms.map { "\($0.form) \($0.documentCount)" }.joined(separator: ", ")
      return "\(term.text): \(term.documentCount)" + (forms.isEmpty ? "" : " (\(forms))")
    }.joined(separator: "; ")
  }
}
