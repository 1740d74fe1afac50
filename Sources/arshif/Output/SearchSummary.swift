import ArchiveStore
import NewsQuery

/// What is said of a search apart from its hits: totals, how the query was understood, notes. Five lines at most, unless all is asked
/// for; advice comes besides.
struct SearchSummary {
  private static let lineLimit = 5

  let answer: SearchAnswer
  let query: Query
  let notes: [String]
  let offset: Int
  var grouping = SearchRequest.Grouping.article
  /// Whether options or the query limit the articles: the words' numbers are those of the whole archive.
  var isFiltered = false
  /// Whether all words and notes are shown.
  var isWhole = false

  var text: String {
    var lines = [found]
    if let understood = UnderstoodText(query: query, isWhole: isWhole).line {
      lines.append("understood: \(understood)" + (answer.terms.isEmpty ? "" : "  [\(terms)]"))
    }
    if let missing { lines.append(missing) }
    var notes = notes
    if query.root == nil, notes.isEmpty { notes = ["the query is empty"] }
    lines += NoteLines(notes: notes, limit: isWhole ? .max : Self.lineLimit - lines.count).lines
    lines += AdviceText(answer: answer).lines
    return lines.map { $0 + "\n" }.joined()
  }

  private var found: String {
    guard let first = answer.hits.first, let last = answer.hits.last else {
      return answer.total == 0 ? "nothing found" : "\(count) found, none behind the first \(offset)"
    }
    let looser = answer.hits.count { $0.isPartialMatch }
    let close = looser > 0 ? "; \(looser) marked ~ only \(looser == 1 ? "comes" : "come") close" : ""
    if answer.total == 0 {
      return
        "no article holds all the words, showing \(looser) \(grouping == .story ? "stories " : "")that come\(looser == 1 ? "s" : "") close"
    }
    let showing = grouping == .story ? "showing the stories" : "showing"
    return "\(count) found, \(showing) \(first.rank)-\(last.rank)\(close)"
  }

  private var count: String { answer.total.map { counted($0, "article") } ?? "some articles" }

  /// The words that are nowhere in the archive, where nothing was found.
  private var missing: String? {
    let words = answer.terms.filter { $0.documentCount == 0 }.map(\.text)
    guard answer.total == 0, !words.isEmpty else { return nil }
    let shown = isWhole ? words[...] : words.prefix(UnderstoodText.wordLimit)
    return "no article holds " + shown.map(UnderstoodText.shortened).joined(separator: ", ")
      + (shown.count < words.count ? " and \(words.count - shown.count) more" : "")
  }

  /// In how many articles each word occurs, and in which spellings.
  private var terms: String {
    let limit = UnderstoodText.wordLimit
    let isCut = answer.terms.count > limit && !isWhole
    let place = isFiltered ? " in the archive" : ""
    // Many words with all their forms would be no line.
    let spellings = isCut ? nil : Spellings(answer)
    let shown = (isCut ? answer.terms.prefix(limit) : answer.terms[...]).map { term in
      let forms = term.forms.compactMap { form in
        (spellings?[form.form] ?? (isWhole ? form.form : nil)).map { "\($0) \(form.documentCount)" }
      }
      return "\(UnderstoodText.shortened(term.text)): \(term.documentCount)\(place)"
        + (forms.isEmpty ? "" : " (\(forms.joined(separator: ", ")))")
    }
    return shown.joined(separator: "; ") + (isCut ? " and \(answer.terms.count - limit) more" : "")
  }
}

/// Notes, a line each; of more than fit, how many.
struct NoteLines {
  let notes: [String]
  let limit: Int

  var lines: [String] {
    let shown = notes.count > limit ? notes.prefix(max(0, limit - 1)) : notes[...]
    let rest = notes.count - shown.count
    let lines = shown.map { "note: \($0)" }
    return rest > 0
      ? lines + ["note: and \(counted(rest, "more note", "more notes")); --format json has them all"] : lines
  }
}
