import ArchiveStore
import Foundation

/// How hits were found and what their scores are made of, for people.
struct ExplanationText {
  let explanation: SearchExplanation
  let style: MarkStyle

  /// The plan, two lines.
  ///
  /// - Parameter isByDate: hits stand in the order of their dates, and nothing was scored.
  func plan(isByDate: Bool) -> String {
    let effort = explanation.effort
    let segments = counted(effort.storedSegments, "segment")
    let rest = counted(effort.uncoveredArticles, "article")
    let verb = effort.uncoveredArticles == 1 ? "is" : "are"
    var lines = ["searched: \(segments) of the ranking index, and \(rest) that \(verb) not in it"]
    if isByDate {
      lines.append("scored: nothing, for hits are ordered by date")
    } else {
      lines.append(
        "scored: \(counted(effort.scoredArticles, "article")), in \(effort.scoredBlocks) of \(effort.blocks) "
          + "windows of 256 articles; again by their text: \(effort.rescoredArticles)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The score of one hit of the page, taken apart: numbers first, for a word in Arabic would reorder what follows it.
  ///
  /// - Parameter index: the hit's place on the page, from 0.
  func score(of hit: SearchHit, at index: Int) -> String {
    guard index < explanation.scores.count, !explanation.scores[index].isEmpty else { return "" }
    let parts = explanation.scores[index]
    let sums = parts.map(Self.sum)
    let width = sums.map(\.count).max() ?? 0
    let lines = zip(parts, sums).map { part, sum in
      let word = part.word.map { "  " + style.plain($0) } ?? ""
      let padding = word.isEmpty ? "" : String(repeating: " ", count: width - sum.count)
      return Self.number(part.total, width: 8) + "  " + style.dim(sum) + padding + word
    }
    return ([Self.number(hit.score, width: 8) + "  " + style.dim("score")] + lines).map { "      \($0)\n" }
      .joined()
  }

  /// What a part is made of; what adds nothing is left out.
  private static func sum(_ part: ScorePart) -> String {
    guard part.word != nil else {
      return part.form > 0 ? "words near each other" : "words not near each other"
    }
    let addends = [("any form", part.light), ("same root", part.root), ("as typed", part.form)].filter {
      $0.1 > 0
    }
    guard !addends.isEmpty else { return "not in this article" }
    return addends.map { name, value in name + " " + number(value) }.joined(separator: " + ")
  }

  private static func number(_ value: Double, width: Int = 0) -> String {
    let text = String(format: "%.2f", value)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
