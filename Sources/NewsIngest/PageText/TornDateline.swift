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
  private func takeLabelOnTop(_ reading: inout TextPage) {
    guard reading.headline == nil, let first = reading.paragraphs?.lowerBound, first == 1, reading.isText(0)
    else { return }
    if LineWords.isSectionName(reading.lines[0]) {
      reading.article.section = reading.article.section ?? reading.lines[0].trimmed
      reading.read(0, into: "section", reading.article.section)
    } else if LineWords.isPaper(reading.lines[0]) || LineWords.isOutlet(reading.lines[0]) {
      reading.article.source = reading.article.source ?? reading.lines[0].trimmed
      reading.read(0, into: "source", reading.article.source)
    }
  }

  /// A writer with his paper, or the paper before a colon, directly above a text without a headline.
  private func takeNamesOnTop(_ reading: inout TextPage) {
    guard reading.headline == nil, let first = reading.paragraphs?.lowerBound, first > 0,
      reading.isText(first - 1)
    else { return }
    let line = reading.lines[first - 1]
    if let (name, paper) = CreditLine.nameBeforePaper(line) {
      reading.article.author = reading.article.author ?? name
      reading.article.source = reading.article.source ?? paper
      reading.read(first - 1, into: "author", nil)
    } else if line.ending == ":", line.wordCount <= 3 {
      reading.article.source = reading.article.source ?? CreditLine.name(line.trimmed)
      reading.read(first - 1, into: "source", nil)
    }
  }

  /// Takes such lines out of the head, and their name for the source where nothing else is and it is no place.
  func takeTornDatelines(_ reading: inout TextPage, before bodyStart: Int) {
    takeLabelOnTop(&reading)
    takeNamesOnTop(&reading)
    for index in 0..<bodyStart where reading.isText(index) && index != reading.headline {
      guard let name = TornDateline.name(in: reading.lines[index]) else { continue }
      if !LineWords.isPlace(name), !LineWords.isReporting(name), !PersonName.isName(name) {
        reading.article.source = reading.article.source ?? name
      }
      reading.read(index, into: "source", nil)
    }
  }
}
