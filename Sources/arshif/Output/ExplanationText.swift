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
    guard index < explanation.scores.count, let score = explanation.scores[index] else { return "" }
    let words = score.words.map { (total: $0.total, sum: Self.sum($0), word: "  " + style.plain($0.word)) }
    let width = words.map(\.sum.count).max() ?? 0
    var lines = [Self.line(hit.score, style.dim("score"))]
    if score.matchBonus > 0 {
      lines.append(Self.line(score.matchBonus, style.dim("holds all that was asked for")))
    }
    lines += words.map { total, sum, word in
      Self.line(total, style.dim(sum) + String(repeating: " ", count: width - sum.count) + word)
    }
    if words.count > 1 {
      let nearness = score.proximity > 0 ? "words near each other" : "words not near each other"
      lines.append(Self.line(score.proximity, style.dim(nearness)))
    }
    if score.passage > 0 { lines.append(Self.line(score.passage, style.dim("best ten words in a row"))) }
    return lines.joined()
  }

  private static func line(_ value: Double, _ text: String) -> String {
    "      " + number(value, width: 8) + "  " + text + "\n"
  }

  /// What a word's part is made of; what adds nothing is left out.
  private static func sum(_ score: WordScore) -> String {
    let addends = [
      ("any form", score.light), ("same root", score.root), ("as typed", score.form), ("early", score.lead),
      ("like spelling", score.kin),
    ].filter { $0.1 > 0 }
    guard !addends.isEmpty else { return "not in this article" }
    return addends.map { name, value in name + " " + number(value) }.joined(separator: " + ")
  }

  private static func number(_ value: Double, width: Int = 0) -> String {
    let text = String(format: "%.2f", value)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
