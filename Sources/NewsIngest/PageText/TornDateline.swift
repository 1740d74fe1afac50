/// A paper's name or a place that a line break tore off the text: "صوت الجنوب -" above the first sentence, or
/// "صوت الجنوب - صوت الجنوب" in a headline's place.
///
/// ```swift
/// TornDateline.name(in: line)  // "صوت الجنوب"
/// ```
enum TornDateline {
  /// The name; nil where the line is no such line.
  static func name(in line: PageLine) -> String? {
    guard line.wordCount <= longest, !line.trimmed.contains(where: \.isNumber) else { return nil }
    // "وكالة الجنوب ....======".
    let ruled = line.trimmed.trimmingSuffix { ".=_*-".contains($0) || $0.isWhitespace }
    if line.trimmed.count - ruled.count >= 5, line.wordCount <= longestRuled { return CreditLine.name(ruled) }
    let own = line.trimmed.trimmingSuffix { $0 == "." }
    let name = CreditLine.name(own)
    if own.last.map({ LineWords.isDash($0) || $0 == "/" }) == true {
      return (1...longestName).contains(LineKey(name).words.count) ? name : nil
    }
    let parts = LineWords.parts(of: line)
    guard parts.count == 2, LineKey(parts[0]) == LineKey(parts[1]) else { return nil }
    return parts[0]
  }

  private static let longest = 9
  private static let longestRuled = 7
  private static let longestName = 4
}

extension PageHead {
  /// The section or the paper on top of a text without a headline.
  private func takeLabelOnTop(_ page: inout TextPage) {
    guard page.headline == nil, let first = page.paragraphs?.lowerBound, first == 1, page.isText(0)
    else { return }
    if LineWords.isSectionName(page.lines[0]) {
      page.article.section = page.article.section ?? page.lines[0].trimmed
      page.read(0, into: "section", page.article.section)
    } else if LineWords.isPaper(page.lines[0]) || LineWords.isOutlet(page.lines[0]) {
      page.article.source = page.article.source ?? page.lines[0].trimmed
      page.read(0, into: "source", page.article.source)
    }
  }

  /// A writer with his paper, or the paper before a colon, directly above a text without a headline.
  private func takeNamesOnTop(_ page: inout TextPage) {
    guard page.headline == nil, let first = page.paragraphs?.lowerBound, first > 0,
      page.isText(first - 1)
    else { return }
    let line = page.lines[first - 1]
    if let (name, paper) = CreditLine.nameBeforePaper(line) {
      page.article.author = page.article.author ?? name
      page.article.source = page.article.source ?? paper
      page.read(first - 1, into: "author", nil)
    } else if line.ending == ":", line.wordCount <= 3 {
      page.article.source = page.article.source ?? CreditLine.name(line.trimmed)
      page.read(first - 1, into: "source", nil)
    }
  }

  /// Takes such lines out of the head, and their name for the source where nothing else is and it is no place.
  func takeTornDatelines(_ page: inout TextPage, before bodyStart: Int) {
    takeLabelOnTop(&page)
    takeNamesOnTop(&page)
    for index in 0..<bodyStart where page.isText(index) && index != page.headline {
      guard let name = TornDateline.name(in: page.lines[index]) else { continue }
      if !LineWords.isPlace(name), !LineWords.isReporting(name), !PersonName.isName(name) {
        page.article.source = page.article.source ?? name
      }
      page.read(index, into: "source", nil)
    }
  }
}
