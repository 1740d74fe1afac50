import ArabicCalendar
import ArchiveIngest
import NewsIngest

/// What would be stored of one article, for people.
struct ExtractionText {
  let style: MarkStyle
  let isExplained: Bool

  /// The article with its facts, and with `--explain` each line of its page with what became of it.
  func text(_ article: Article, of found: ExtractedRecord, from source: RecordSource) -> String {
    var lines = facts(article, of: found, from: source).compactMap { name, value in
      value.map { style.dim("\(name): ") + style.plain($0) }
    }
    if isExplained {
      lines += [""] + explained(article, of: found)
    } else {
      if !article.title.isEmpty { lines += ["", style.plain(article.title)] }
      lines +=
        [""]
        + article.body.split(separator: "\n", omittingEmptySubsequences: false).map {
          style.plain(String($0))
        }
      if !article.removedLines.isEmpty {
        lines += ["", style.dim("\(counted(article.removedLines.count, "line")) removed; see --explain")]
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Numbers and verdicts first, so that a line of Arabic does not turn them round.
  private func explained(_ article: Article, of found: ExtractedRecord) -> [String] {
    guard !found.lines.isEmpty else {
      return [style.dim("every field stands in the input as it is: nothing was chosen")]
        + [style.plain(article.title), ""]
        + article.body.split(separator: "\n", omittingEmptySubsequences: false).map {
          style.plain(String($0))
        }
    }
    let verdicts = found.lines.map { Self.verdict(on: $0.use) }
    let width = verdicts.map(\.count).max() ?? 0
    return zip(found.lines, verdicts).map { line, verdict in
      let number = String(repeating: " ", count: max(0, 5 - "\(line.number)".count)) + "\(line.number)"
      let padding = String(repeating: " ", count: width - verdict.count)
      return style.dim("\(number)  \(verdict)\(padding)  ") + style.plain(line.text)
    }
  }

  private static func verdict(on use: ExplainedLine.Use) -> String {
    switch use {
    case .body: "+ body"
    case .field(let name): "= \(name)"
    case .removed(let reason): "- \(reason.description)"
    }
  }

  private func facts(
    _ article: Article, of found: ExtractedRecord, from source: RecordSource
  ) -> [(name: String, value: String?)] {
    let read = article.publishedRaw.map { "\($0) (\(article.publishedFrom ?? "?"))" }
    return [
      (
        "from",
        "\(source.path)\(found.place.suffix) (\(source.format.rawValue), \(found.decoding.encodingName))"
      ),
      ("source's id", article.externalID),
      ("published", article.published?.iso8601 ?? "undated"),
      ("date read from", read), ("source", article.source), ("section", article.section),
      ("author", article.author), ("url", article.url), ("image", article.image),
      ("title", isExplained ? article.title : nil),
    ]
  }
}
