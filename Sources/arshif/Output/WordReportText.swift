import ArabicText
import ArchiveStore

/// What is counted with a word, for people. Numbers and English come before Arabic on a line, or between two Arabic words, so that
/// no terminal changes their order.
struct WordReportText {
  private static let labelWidth = 14
  private static let numberWidth = 8

  let style: MarkStyle

  /// A block a word, with an empty line between. What is counted with a stem is listed once.
  func render(_ reports: [WordReport]) -> String {
    var blocks: [String] = []
    var shown: [String: String] = [:]
    for report in reports {
      blocks += heading(of: report).map { [$0] } ?? []
      for part in report.parts {
        let stem = part.explained.token.lightStem
        blocks.append(block(part, besides: shown[stem]))
        if !stem.isEmpty, shown[stem] == nil { shown[stem] = part.explained.text }
      }
    }
    return blocks.joined(separator: "\n")
  }

  /// Of a word that is split, or none.
  private func heading(of report: WordReport) -> String? {
    let word = style.plain(report.text)
    if report.parts.isEmpty { return "\(word)  no word: it is made of signs alone\n" }
    guard report.parts.count > 1 || !report.splits.isEmpty else { return nil }
    return word + "\n" + report.splits.map { "  \(line($0))\n" }.joined()
  }

  /// - Parameter other: a word above that has the same stem.
  private func block(_ part: WordReport.Part, besides other: String?) -> String {
    let lists =
      other.map { fact("counted with", style.plain($0) + ", whose forms stand above") }
      ?? forms(part) + kin(part) + suggestions(part)
    return style.plain(part.explained.text) + "\n" + facts(part) + steps(part) + lists + remedies(part)
  }

  private func facts(_ part: WordReport.Part) -> String {
    let token = part.explained.token
    var text = fact("normalised", style.plain(token.normalized))
    if token.kind == .content {
      text += fact("stem", style.plain(token.lightStem))
      if part.kinCount > 0 { text += fact("root key", style.plain(token.rootKey)) }
    } else {
      text += fact("stop word", "searched for only where it is quoted or stands alone")
    }
    return text + fact("articles", part.articleCount.grouped)
  }

  private func fact(_ label: String, _ value: String) -> String {
    "  " + label.padded(to: Self.labelWidth) + value + "\n"
  }

  // MARK: Reasons

  private func steps(_ part: WordReport.Part) -> String {
    let steps = part.explained.steps
    return steps.isEmpty ? "" : heading("steps to the stem") + steps.map { "    " + line($0) + "\n" }.joined()
  }

  private func line(_ step: AnalysisStep) -> String {
    var text = "\(Self.name(of: step.rule)): \(style.plain(step.after))"
    if let source = step.source {
      let place = source.isOwn ? "your own line" : "line \(source.line.number) of Arshif's lexicon"
      text += "  by \(place), \(line(source, about: step.before))"
    } else if let removed = step.removed {
      text += "  without \(style.plain(removed))"
    }
    return text
  }

  /// A line of many forms is cut down to the one that matters.
  private func line(_ source: LexiconSource, about word: String) -> String {
    let form = source.line.folded.forms.contains(word) ? [word] : []
    return style.plain(LexiconLine(kind: source.line.kind, word: source.line.word, forms: form).typed)
  }

  private static func name(of rule: AnalysisRule) -> String {
    rule == .finalHeh ? "final ه" : rule.rawValue.replacing("_", with: " ")
  }

  /// A form's steps on one line.
  private func reason(_ steps: [AnalysisStep]) -> String {
    guard !steps.isEmpty else { return "the stem itself" }
    return steps.map { step in
      if let source = step.source {
        return "\(source.isOwn ? "your own line" : "lexicon") \(line(source, about: step.before))"
      }
      let removed = step.rule == .finalHeh ? nil : step.removed
      return Self.name(of: step.rule) + (removed.map { " " + style.plain($0) } ?? "")
    }.joined(separator: ", ")
  }

  // MARK: Lists

  private func forms(_ part: WordReport.Part) -> String {
    guard !part.forms.isEmpty else { return "" }
    let width = part.forms.map { CellWidth.of($0.form) }.max() ?? 0
    var text = heading("written forms, with articles and occurrences")
    for form in part.forms {
      let space = String(repeating: " ", count: width - CellWidth.of(form.form))
      text +=
        "  \(number(form.articleCount))\(number(form.occurrenceCount))  \(style.plain(form.form))\(space)"
      text += "  \(reason(form.steps))\n"
    }
    return text + rest(part.formCount - part.forms.count, "more: a higher --limit shows them")
  }

  private func kin(_ part: WordReport.Part) -> String {
    guard !part.kin.isEmpty else { return "" }
    return heading("of the same root, only for the order of hits")
      + part.kin.map { "  \(number($0.articleCount))  \(style.plain($0.stem))\n" }.joined()
      + rest(part.kinCount - part.kin.count, "more")
  }

  private func suggestions(_ part: WordReport.Part) -> String {
    guard !part.suggestions.isEmpty else { return "" }
    return heading("nearest spellings")
      + part.suggestions.map { "  \(number($0.documentCount))  \(style.plain($0.text))\n" }.joined()
  }

  private func remedies(_ part: WordReport.Part) -> String {
    part.remedies.map { remedy in
      let purpose =
        switch remedy.purpose {
        case .parts: "to count it by itself"
        case .joins(let other): "to count it with \(style.plain(other))"
        }
      return heading(purpose)
        + "    arshif lexicon \(remedy.edit.rawValue) \(style.plain(remedy.line.typed))\n"
    }.joined()
  }

  private func heading(_ text: String) -> String { "  " + style.dim(text) + "\n" }

  private func rest(_ count: Int, _ what: String) -> String {
    count > 0
      ? "  " + style.dim("…".leftPadded(to: Self.numberWidth) + "  \(count.grouped) \(what)") + "\n" : ""
  }

  private func number(_ number: Int) -> String { number.grouped.leftPadded(to: Self.numberWidth) }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }

  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(1, width - count)) + self
  }
}
