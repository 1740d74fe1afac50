import Foundation

/// Chooses the headline among what the page states and the lines that show it.
///
/// A line that shows a stated headline is the headline, and its words go before those stated: JSON-LD cuts long ones.
struct TitleChooser {
  private let document: HTMLDocument
  private let facts: PageFacts
  /// Why an element's text is none of the article's, judged by its own mark-up alone.
  private let suspicions: [RemovedLine.Reason?]
  /// The headlines that the page states, best first, without labels of pages for printing; the window's title is apart.
  private let statedTitles: [String]
  private let windowTitle: String

  init(_ page: HTMLPage, suspicions: [RemovedLine.Reason?]) {
    document = page.document
    facts = page.facts
    self.suspicions = suspicions
    let stated = facts.titles.dropLast(document.title.isEmpty ? 0 : 1)
    statedTitles = stated.map { PrintLabel.removed(from: $0) }.filter { !$0.isEmpty }
    windowTitle = PrintLabel.removed(from: HTMLText.collapsed(document.title))
  }

  /// The title, the line that shows it, and the site's name where it stood after the title.
  func choose() -> (title: String, block: Int?, siteName: String?) {
    let titles = (statedTitles + [windowTitle]).filter { !$0.isEmpty }
    let stated = titles.map { LineKey($0) } + titleParts.map { LineKey($0) }
    let headings = document.blocks.indices.filter {
      document.isHeading($0) && !PrintLabel.isLabel(document.string($0))
    }
    let isNameOnly = { (key: LineKey) in key == facts.siteName.map { LineKey($0) } }
    // Headings first, for a headline may be repeated in a path or a picture's caption.
    let shown =
      best(headings, stated: stated.filter { !isNameOnly($0) })
      ?? best(otherLines(stated), stated: stated.filter { !isNameOnly($0) })
    if let shown {
      return (document.string(shown), shown, siteName(beside: LineKey(document.string(shown))))
    }
    if let title = statedTitles.first(where: { !isNameOnly(LineKey($0)) }) {
      return (withoutSiteName(title), nil, nil)
    }
    let only = headings.filter { isFirstHeading($0) && document.blocks[$0].wordCount >= 3 }
    if let heading = only.first { return (document.string(heading), heading, nil) }
    // What stands next to the label of a page for printing is the site's name as a rule.
    if windowTitle != HTMLText.collapsed(document.title), LineKey(windowTitle).words.count <= 3,
      let block = printedHeadline(headings)
    {
      return (document.string(block), block, windowTitle.isEmpty ? nil : windowTitle)
    }
    return (withoutSiteName(windowTitle), nil, nil)
  }

  /// The headline of a page for printing that states none: its first heading, or the first line above the text that is neither a
  /// date nor boilerplate.
  private func printedHeadline(_ headings: [Int]) -> Int? {
    let above = document.blocks.indices.prefix { block in
      document.blocks[block].wordCount <= Self.longestHeadline
        && PageLine.visibleLines(of: document.string(block)).first?.endsWithFullStop != true
    }
    return (headings + Array(above)).first { block in
      guard suspicion(block) == nil, document.blocks[block].linkDensity < 0.5,
        (3...Self.longestHeadline).contains(document.blocks[block].wordCount),
        let line = PageLine.visibleLines(of: document.string(block)).first
      else { return false }
      return DateStamp(line, clock: nil, fetchedAt: nil) == nil && Boilerplate.verdict(on: line) == nil
        && CreditLine(line) == nil
    }
  }

  private static let longestHeadline = 25

  private func isFirstHeading(_ block: Int) -> Bool {
    document.elements[document.blockElement(block)].tag == .heading1 && suspicion(block) == nil
  }

  private func suspicion(_ block: Int) -> RemovedLine.Reason? { suspicions[document.blocks[block].element] }

  /// Lines of about as many words as one of the stated headlines.
  private func otherLines(_ stated: [LineKey]) -> [Int] {
    let counts = stated.map(\.words.count).filter { $0 >= 3 }
    guard let least = counts.min(), let most = counts.max() else { return [] }
    return document.blocks.indices.filter {
      let count = document.blocks[$0].wordCount
      return count >= min(least, 4) && count <= most + 2 && document.blocks[$0].linkDensity < 0.5
    }
  }

  /// The line that shows the best stated headline; lines beyond suspicion and larger headings first, then upper ones.
  private func best(_ blocks: [Int], stated: [LineKey]) -> Int? {
    var best: (block: Int, rank: Int)?
    for block in blocks where document.blocks[block].wordCount >= 2 {
      let key = LineKey(document.string(block))
      guard let match = stated.firstIndex(where: { Self.shows(key, stated: $0) }) else { continue }
      var rank = match < statedTitles.count + 1 ? 0 : 2
      if suspicion(block) != nil { rank += 10 }
      switch document.elements[document.blockElement(block)].tag {
      case .heading1: break
      case .heading2: rank += 3
      case .heading3, .heading: rank += 4
      default: rank += 5
      }
      if document.blocks[block].linkDensity > 0.5 { rank += 4 }
      if best.map({ rank < $0.rank }) ?? true { best = (block, rank) }
    }
    return best?.block
  }

  /// Whether the line's words are those of the stated headline, or the shorter of both begins the other: a headline that
  /// was cut, or one with the site's name after it.
  private static func shows(_ line: LineKey, stated: LineKey) -> Bool {
    if line == stated { return true }
    let (short, long) = line.words.count < stated.words.count ? (line, stated) : (stated, line)
    guard short.words.count >= 3 else { return false }
    // A headline that was cut may end inside a word.
    return long.starts(with: short) || short.words.count >= 8 && long.text.hasPrefix(short.text)
  }

  private static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " : "]

  /// The pieces of the window's title that may be the headline: those between its separators, longest first.
  private var titleParts: [String] {
    let marks = Self.separators + [": "]
    guard let mark = marks.first(where: { windowTitle.contains($0) }) else { return [] }
    return windowTitle.components(separatedBy: mark).map { HTMLText.trimmed($0) }
      .filter { LineKey($0).words.count >= 3 }.sorted { $0.utf8.count > $1.utf8.count }
  }

  /// The site's name in "Headline | Site" or "Site | Headline", where the headline stands alone elsewhere.
  private func siteName(beside headline: LineKey) -> String? {
    guard let mark = Self.separators.first(where: { windowTitle.contains($0) }) else { return nil }
    let parts = windowTitle.components(separatedBy: mark).map { HTMLText.trimmed($0) }
    guard parts.count >= 2, let first = parts.first, let last = parts.last else { return nil }
    let name =
      Self.shows(headline, stated: LineKey(first))
      ? last : Self.shows(headline, stated: LineKey(last)) ? first : nil
    return name.flatMap { (1...6).contains(LineKey($0).words.count) && !Self.isSection($0) ? $0 : nil }
  }

  private static func isSection(_ name: String) -> Bool {
    PageLine.visibleLines(of: name).first.map { LineWords.isSectionName($0) } ?? true
  }

  /// The title without the site's name at either end, where the page proves that it is one.
  private func withoutSiteName(_ title: String) -> String {
    guard let name = facts.siteName.map({ LineKey($0) }), !name.words.isEmpty else { return title }
    for mark in Self.separators {
      if let range = title.range(of: mark, options: .backwards), LineKey(title[range.upperBound...]) == name {
        return HTMLText.trimmed(String(title[..<range.lowerBound]))
      }
      if let range = title.range(of: mark), LineKey(title[..<range.lowerBound]) == name {
        return HTMLText.trimmed(String(title[range.upperBound...]))
      }
    }
    return title
  }
}
