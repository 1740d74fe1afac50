/// Headlines of other articles in a row above the article.
enum TeaserRun {
  /// The lines of such rows.
  static func indices(in lines: [PageLine]) -> Set<Int> {
    guard let first = lines.firstIndex(where: \.isParagraph) else { return [] }
    return cutOff(lines).union(clocked(lines, before: first)).union(unrelated(lines, before: first))
  }

  /// A box on top of the page, such as "الأكثر مشاهدة", with days and teasers of other articles, up to the next boilerplate or
  /// section, where text follows below.
  static func box(in lines: [PageLine], _ boilerplate: [Boilerplate?]) -> Range<Int> {
    guard
      let heading = lines.indices.first(where: {
        boilerplate[$0]?.reason == .relatedHeading && lines[$0].key.words.first == most
      }),
      !lines[..<heading].contains(where: \.isParagraph),
      let end = lines.indices.first(where: { index in
        index > heading + 1 && lines[index].startsBlock
          && (LineWords.isSectionName(lines[index]) || PagePath(lines[index])?.reason == .breadcrumb)
      }), lines[end...].contains(where: \.isParagraph), lines[heading..<end].contains(where: \.isParagraph)
    else { return 0..<0 }
    return heading + 1..<end
  }

  /// Headlines joined to one line above the first sentence. Where no paragraph has a mark, one more without says nothing.
  static func joined(in lines: [PageLine]) -> [Int] {
    let isRun = { (index: Int) in
      MenuRow.isRunOfHeadlines(lines[index]) || MenuRow.isDashedTicker(lines[index])
    }
    let runs = lines.indices.prefix { !lines[$0].isParagraph || isRun($0) }.filter(isRun)
    guard let last = runs.last else { return strange(in: lines) }
    let hasText = lines[(last + 1)...].contains {
      $0.isParagraph && $0.trimmed.contains { ".،".contains($0) }
    }
    return (hasText ? runs : []) + strange(in: lines)
  }

  /// A long line without a full stop on top of the text, hardly a word of which the text has, with a headline below it.
  private static func strange(in lines: [PageLine]) -> [Int] {
    let paragraphs = lines.indices.filter { lines[$0].isParagraph }
    guard paragraphs.count >= 2, let first = paragraphs.first, !lines[first].endsWithFullStop,
      lines[first].wordCount >= shortestRow,
      lines[(first + 1)..<paragraphs[1]].contains(where: {
        (4...25).contains($0.wordCount) && !$0.endsWithFullStop
      })
    else { return [] }
    // Below a headline and its day the text begins.
    if lines[..<first].contains(where: { DateStamp($0, clock: nil, fetchedAt: nil)?.date != nil }) {
      return []
    }
    let text = paragraphs.dropFirst().prefix(readLines).map { lines[$0] }
    let words = text.reduce(0) { $0 + $1.wordCount }
    let isAboveMasthead = lines[(first + 1)..<paragraphs[1]].contains(where: Masthead.isLabel)
    guard words >= shortestText, let share = Kinship(text).share(of: lines[first]),
      share <= (isAboveMasthead ? farAboveMasthead : farShare)
    else { return [] }
    return [first]
  }

  /// In words.
  private static let shortestRow = 40
  private static let shortestText = 35
  private static let farShare = 0.08
  private static let farAboveMasthead = 0.35

  /// Two and more teasers on top of the page, cut off at their ends, above a text that is not.
  private static func cutOff(_ lines: [PageLine]) -> Set<Int> {
    let run = lines.indices.prefix { lines[$0].isCutOff && lines[$0].wordCount >= shortestTeaser }
    let hasText = lines[run.endIndex...].contains { $0.isParagraph && !$0.isCutOff }
    return run.count >= 2 && hasText ? Set(run) : []
  }

  private static let shortestTeaser = 8

  /// Three and more lines that begin with a time of day, above another that may be the headline. A programme of
  /// matches stands below the text, not above.
  private static func clocked(_ lines: [PageLine], before first: Int) -> Set<Int> {
    let run = lines[..<first].indices.filter { beginsWithClock(lines[$0]) }
    guard run.count >= 3, let last = run.last,
      (last + 1..<first).contains(where: { lines[$0].wordCount >= 4 })
    else { return [] }
    return Set(run)
  }

  private static func beginsWithClock(_ line: PageLine) -> Bool {
    let text = line.trimmed.drop { "-–•* ".contains($0) }
    let clock = text.prefix { $0.isNumber || $0 == ":" }
    let parts = clock.split(separator: ":")
    return parts.count == 2 && parts.allSatisfy { (1...2).contains($0.count) } && line.wordCount >= 3
      && text.dropFirst(clock.count).contains(where: \.isLetter)
  }

  /// Four and more lines glued to the text, on top of the page, whose words the text does not have. One of them may be the
  /// headline: it has them.
  private static func unrelated(_ lines: [PageLine], before first: Int) -> Set<Int> {
    let run = 0..<first
    guard run.count >= fewestUnrelated, (1...first).allSatisfy({ !lines[$0].startsBlock }),
      !run.contains(where: { CreditLine(lines[$0])?.isLabelled == true || PagePath(lines[$0]) != nil }),
      !run.contains(where: { DateStamp(lines[$0], clock: nil, fetchedAt: nil)?.date != nil }),
      run.allSatisfy({
        (3...16).contains(lines[$0].wordCount) && !lines[$0].endsWithFullStop && lines[$0].ending != ":"
      })
    else { return [] }
    let text = Kinship(lines[first...].prefix(readLines))
    let others = run.filter { (text.share(of: lines[$0]) ?? 0) < 0.5 }
    return others.count >= fewestUnrelated && run.count - others.count <= 1 ? Set(others) : []
  }

  private static let fewestUnrelated = 4

  /// "الأكثر", the most.
  private static let most = LineKey("الأكثر").text
  private static let readLines = 60
}
