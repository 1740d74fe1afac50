/// Which lines of the head are no headlines.
extension HeadlineChooser {
  /// Without a teaser that another line has in full: "حديث مع …".
  static func withoutFragments(_ lines: [Int], in page: TextPage) -> [Int] {
    lines.filter { index in
      let line = page.lines[index]
      guard line.trimmed.hasSuffix("…") || line.trimmed.hasSuffix("..") else { return true }
      let own = line.withoutSite
      return !lines.contains { other in
        other != index && page.lines[other].key.words.count > own.words.count
          && page.lines[other].key.starts(with: own)
      }
    }
  }

  /// Whether the line names a section, a paper or people, or is a picture's: such lines stand next to headlines.
  static func isNameOrCaption(_ line: PageLine) -> Bool {
    LineWords.isSectionName(line) || LineWords.isOutlet(line) || LineWords.isPaper(line)
      || LineWords.isRowOfNames(line) || LineWords.isCaption(line) || PersonName.isName(line.trimmed)
      || TornDateline.name(in: line) != nil || CreditLine.nameBeforePaper(line) != nil
  }

  /// Labels, names, captions and datelines stand next to headlines and are none.
  static func mayBeHeadline(_ line: PageLine) -> Bool {
    let isLabel = line.key.words.prefix(2).contains(where: DateStamp.publishingWords.contains)
    if isLabel && line.trimmed.contains(where: \.isNumber) || PageHead.isAccount(line) { return false }
    if line.wordCount <= 8, Masthead.holdsLabel(line) || LineWords.isNewsFlash(line) { return false }
    if line.ending == ":", line.wordCount <= longestBeforeColon { return false }
    if line.endsInDash || LineWords.isPaperAndSection(line) || LineWords.isPlace(line.trimmed) {
      return false
    }
    // "صوت الجنوب/صور".
    if line.wordCount <= 4, line.trimmed.contains("/"), LineWords.parts(of: line).count == 2 { return false }
    return !isNameOrCaption(line) && !LineWords.namesPhotographerAlone(line) && Dateline(line) == nil
  }

  /// What a picture shows has no date below it.
  static func isSubject(_ page: TextPage, at index: Int, of opening: [LineKey]) -> Bool {
    guard !page.isPlain, PictureSubject.isSubject(page.lines[index], of: opening) else { return false }
    let next = page.lines.dropFirst(index + 1).first
    return next.flatMap { DateStamp($0, clock: nil, fetchedAt: nil) } == nil
  }

  /// A few words that stand twice without a blank line between: a picture's hidden text and its caption.
  static func isTwin(_ page: TextPage, at index: Int) -> Bool {
    let line = page.lines[index]
    guard line.wordCount <= longestTwin else { return false }
    let isAbove = index > 0 && !line.startsBlock && page.lines[index - 1].key == line.key
    let isBelow =
      index + 1 < page.lines.count && !page.lines[index + 1].startsBlock
      && page.lines[index + 1].key == line.key
    return isAbove || isBelow
  }

  private static let longestTwin = 5
  private static let longestBeforeColon = 3

  /// Where every line is short: the one directly above the date, else the longest, the last of equals, so that a section above
  /// it stays a section.
  static func shortCandidates(_ open: [Int], in page: TextPage, credits: Set<Int>) -> [Int] {
    let dated = open.filter { credits.contains($0 + 1) && !page.lines[$0 + 1].startsBlock }
    if dated.count == 1 { return dated }
    let longest = open.map { page.lines[$0].wordCount }.max() ?? 0
    return open.last { page.lines[$0].wordCount == longest }.map { [$0] } ?? []
  }
}
