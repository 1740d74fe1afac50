import ArabicCalendar

/// Decides which lines among and below the paragraphs are none of the article's.
struct PageBody {
  /// Lines of these reasons below the last paragraph open the page's foot: what follows belongs to it.
  static let footOpeners: Set<RemovedLine.Reason> = [
    .relatedHeading, .comments, .tags, .copyright, .navigation,
  ]

  /// How many invitations to comment among the paragraphs are weighed.
  private static let mostInvitations = 30

  /// Finds where the comments begin, and the first and last paragraph before them.
  static func findParagraphs(_ reading: inout TextPage) {
    reading.paragraphs = reading.paragraphRange()
    leaveOutDescription(&reading)
    leaveOutTwin(&reading)
    PageTail.cut(&reading)
    defer { includeShortEnding(&reading) }
    guard let all = reading.paragraphs else { return }
    let invitations = reading.lines.indices.filter {
      $0 > all.lowerBound && reading.boilerplate[$0]?.reason == .comments
    }
    let last = invitations.first { $0 > all.upperBound }
    for index in invitations.prefix(mostInvitations) + (last.map { [$0] } ?? []) {
      guard opensComments(reading, index, all) else { continue }
      reading.end = index
      reading.paragraphs = reading.paragraphRange()
      for comment in index..<reading.lines.count where reading.uses[comment] == nil {
        reading.remove(comment, .comments)
      }
      return
    }
  }

  /// The article's beginning stands above its headline, too, as its description: the text begins where its first words
  /// stand again.
  private static func leaveOutDescription(_ reading: inout TextPage) {
    // Only on top of the page: elsewhere a text may repeat its words.
    guard let all = reading.paragraphs, all.lowerBound == 0 else { return }
    let opening = opening(of: reading.lines[all.lowerBound])
    let again = all.dropFirst().prefix(furthestRepetition).first {
      reading.isParagraph($0) && self.opening(of: reading.lines[$0]) == opening
    }
    guard let again, opening.count == openingWords else { return }
    if leaveOutCopy(&reading, from: again) { return }
    let counts = reading.lines.map(\.wordCount)
    let words = { (range: Range<Int>) in counts[range].reduce(0, +) }
    guard words(all.lowerBound..<again) <= words(again..<reading.lines.count) else { return }
    for index in all.lowerBound..<again where reading.isParagraph(index) {
      reading.remove(index, .repetition)
    }
    reading.paragraphs = again...all.upperBound
  }

  /// The whole text stands twice, with teasers of other articles between: what stands below its first copy goes.
  private static func leaveOutCopy(_ reading: inout TextPage, from again: Int) -> Bool {
    let count = reading.lines.count - again
    guard (1...again).contains(count),
      (0..<count).allSatisfy({ reading.lines[$0].trimmed == reading.lines[again + $0].trimmed })
    else { return false }
    for index in again..<reading.lines.count { reading.remove(index, .repetition) }
    for index in count..<again { reading.remove(index, .sidebar) }
    reading.paragraphs = reading.paragraphRange()
    return true
  }

  /// The last paragraphs, where they stand once more below the credits; the last may be cut off.
  private static func leaveOutTwin(_ reading: inout TextPage) {
    guard let all = reading.paragraphs else { return }
    let paragraphs = all.filter(reading.isParagraph)
    for count in stride(from: paragraphs.count / 2, to: 0, by: -1) {
      let copies = paragraphs.suffix(count)
      let own = paragraphs.dropLast(count).suffix(count)
      guard let last = own.last, let first = copies.first, first - last > 1,
        (last + 1..<first).allSatisfy({ CreditLine(reading.lines[$0])?.isLabelled == true }),
        zip(own, copies).allSatisfy({ reading.lines[$0].trimmed.hasPrefix(reading.lines[$1].withoutEllipsis) }
        )
      else { continue }
      for index in copies { reading.remove(index, .repetition) }
      reading.paragraphs = reading.paragraphRange(from: all.lowerBound)
      return
    }
  }

  private static func opening(of line: PageLine) -> [String] {
    let words = line.words.prefix(2 * openingWords).joined(separator: " ")
    return Array(LineKey(words).words.prefix(openingWords))
  }

  private static let openingWords = 8
  private static let furthestRepetition = 30

  /// Leaves out stray paragraphs of the page's frame: a long menu or a notice, many short lines away from the
  /// main text and on the other side of the headline's date, or of the heading of the page's foot.
  static func leaveOutStrays(_ reading: inout TextPage, dates: Set<Int>) {
    while let all = reading.paragraphs, let next = nextParagraph(reading, after: all.lowerBound, in: all),
      dates.contains(where: { $0 > all.lowerBound && $0 < next }),
      !dates.contains(where: { $0 < all.lowerBound }), next - all.lowerBound > strayDistance
    {
      reading.paragraphs = next...all.upperBound
    }
    while let all = reading.paragraphs, let last = lastParagraph(reading, before: all.upperBound, in: all),
      all.upperBound - last > strayDistance,
      (last..<all.upperBound).contains(where: { reading.boilerplate[$0]?.reason == .relatedHeading })
    {
      reading.paragraphs = all.lowerBound...last
    }
  }

  /// An article may end in short sentences: they belong to the running text up to the foot's first heading.
  private static func includeShortEnding(_ reading: inout TextPage) {
    guard let all = reading.paragraphs else { return }
    let ending = (all.upperBound..<reading.end).prefix {
      !reading.isRemoved($0) || reading.boilerplate[$0].map { !footOpeners.contains($0.reason) } ?? true
    }
    let last = ending.last {
      reading.isText($0) && reading.lines[$0].endsWithFullStop
        && reading.lines[$0].wordCount >= shortestSentence
    }
    reading.paragraphs = all.lowerBound...max(all.upperBound, last ?? 0)
  }

  /// In words; two or three are a signature.
  private static let shortestSentence = 4

  /// More visible lines than a list inside an article has.
  private static let strayDistance = 15

  private static func nextParagraph(_ reading: TextPage, after index: Int, in all: ClosedRange<Int>)
    -> Int?
  {
    all.first { $0 > index && reading.isParagraph($0) }
  }

  private static func lastParagraph(_ reading: TextPage, before index: Int, in all: ClosedRange<Int>)
    -> Int?
  {
    all.last { $0 < index && reading.isParagraph($0) }
  }

  /// An invitation to comment may stand among the paragraphs. It ends the article where none follow, or where
  /// more than half of the words precede it and further lines of a comment form follow.
  private static func opensComments(_ reading: TextPage, _ index: Int, _ all: ClosedRange<Int>) -> Bool {
    guard index <= all.upperBound else { return true }
    let words = { (range: Range<Int>) in
      range.filter(reading.isParagraph).reduce(0) { $0 + reading.lines[$1].wordCount }
    }
    let isFollowed =
      (index + 1..<reading.lines.count).contains { reading.boilerplate[$0]?.reason == .comments }
      || index + 1 < reading.lines.count && reading.lines[index + 1].trimmed.hasPrefix("1.")
    return isFollowed && words(0..<index) >= words(index..<reading.lines.count)
  }

  /// Settles everything below the headline.
  static func settle(_ reading: inout TextPage) {
    for index in reading.lines.indices where reading.uses[index] == nil && reading.recurs(index) {
      reading.remove(index, reading.boilerplate[index]?.reason ?? .recurring)
    }
    removeRelatedBoxes(&reading)
    removePictureLinks(&reading)
    removeForeign(&reading)
    PageCaptions.remove(from: &reading)
    takeCreditsAmong(&reading)
    takeCreditsBelow(&reading)
    settleWeakBoilerplate(&reading)
    removeFoot(&reading)
    removeRepetitions(&reading)
    OpeningLines.remove(from: &reading)
  }

  /// Links below "اقرأ أيضاً" among the paragraphs. The last line above a paragraph may be a sub-heading, and
  /// is kept where a blank line sets it off from the links.
  private static func removeRelatedBoxes(_ reading: inout TextPage) {
    var nextParagraph: Int?
    var text: Kinship?
    for heading in (0..<reading.end).reversed() {
      if reading.isParagraph(heading) || heading == reading.headline { nextParagraph = heading }
      guard reading.boilerplate[heading]?.reason == .relatedHeading, let paragraph = nextParagraph
      else { continue }
      let open = (heading + 1..<paragraph)
        .drop { reading.lines[$0].isSymbolsOnly }.prefix { isLink(reading, $0) }
      var links = Array(open.prefix { !reading.lines[$0].startsBlock })
      if links.isEmpty {
        let isManyOrLong = open.count > 2 || reading.lines[paragraph - 1].wordCount > longestSubheading
        let mayBeSubheading =
          open.count > 1 && open.last == paragraph - 1
          && !(isManyOrLong && isStrange(reading, paragraph - 1, &text))
        links = Array(mayBeSubheading ? open.dropLast() : open[...])
      }
      for link in links { reading.remove(link, .relatedLink) }
      removeSection(above: heading, &reading)
    }
  }

  /// Whether the text has hardly one of the line's words.
  ///
  /// - Parameter text: made when it is first asked for.
  private static func isStrange(_ reading: TextPage, _ index: Int, _ text: inout Kinship?) -> Bool {
    guard let paragraphs = reading.paragraphs else { return false }
    let known = text ?? reading.kinship(in: paragraphs)
    text = known
    return known.share(of: reading.lines[index]).map { $0 < strangeShare } ?? false
  }

  private static let categories = LineKey("التصنيفات").text
  private static let strangeShare = 0.3
  /// In words, where it has nothing to do with the text.
  private static let longestSubheading = 5

  /// The section of the other article, glued to the heading: "بعيداً عن الملاعب", "التحديثات الحية".
  private static func removeSection(above heading: Int, _ reading: inout TextPage) {
    guard heading > (reading.headline ?? 0) + 1, !reading.lines[heading].startsBlock,
      reading.lines[heading - 1].startsBlock, reading.isText(heading - 1)
    else { return }
    let section = reading.lines[heading - 1]
    guard section.wordCount <= 4, section.ending?.isPunctuation != true else { return }
    reading.remove(heading - 1, .sidebar)
  }

  /// The headline of another article's pictures, alone between two paragraphs.
  private static func removePictureLinks(_ reading: inout TextPage) {
    guard let all = reading.paragraphs, all.count > 2 else { return }
    for index in all.dropFirst().dropLast() where reading.isText(index) {
      let stands = reading.lines[index].startsBlock && reading.lines[index + 1].startsBlock
      if stands, TeaserLine.isOfPictures(reading.lines[index]) { reading.remove(index, .relatedLink) }
      if isCaptionPair(reading, index) {
        reading.remove(index, .caption)
        reading.remove(index + 1, .caption)
      }
    }
  }

  /// A few Latin words that stand alone among Arabic paragraphs: labels of the site's programs. A list has a colon above it, and
  /// more than one entry.
  private static func removeForeign(_ reading: inout TextPage) {
    guard let all = reading.paragraphs, reading.lines[all.lowerBound].isArabic else { return }
    for index in all.dropFirst().dropLast() where reading.uses[index] == nil && reading.lines[index].isForeign
    {
      let above = (0..<index).last { !reading.lines[$0].isForeign }
      let below = (index + 1..<reading.lines.count).first { !reading.lines[$0].isForeign }
      guard let above, let below, below - above <= mostForeign + 1, reading.lines[above].ending != ":",
        !reading.lines[index].isListItem,
        reading.lines[index].wordCount <= (reading.isPlain ? longestPlainForeign : longestForeign)
      else { continue }
      reading.remove(index, .sidebar)
    }
  }

  private static let longestForeign = 6
  private static let longestPlainForeign = 2
  private static let mostForeign = 4

  /// A picture's hidden text and its caption: a few words that the next line begins with, and a credit perhaps.
  private static func isCaptionPair(_ reading: TextPage, _ index: Int) -> Bool {
    let (line, next) = (reading.lines[index], reading.lines[index + 1])
    guard reading.uses[index + 1] == nil, line.startsBlock, !next.startsBlock, line.wordCount >= 2,
      line.ending?.isPunctuation != true, !next.endsWithFullStop
    else { return false }
    return next.wordCount <= 12 && next.key.starts(with: line.key)
  }

  private static func isLink(_ reading: TextPage, _ index: Int) -> Bool {
    let line = reading.lines[index]
    return reading.isText(index) && line.wordCount >= 3 && !line.endsWithFullStop && line.ending != ":"
  }

  /// "ملف من إعداد: سمير الحلاق" between two paragraphs.
  private static func takeCreditsAmong(_ reading: inout TextPage) {
    guard let all = reading.paragraphs else { return }
    for index in all.dropFirst().dropLast() where reading.isText(index) && !reading.lines[index].isParagraph {
      let line = reading.lines[index]
      guard line.trimmed.contains(":"), line.startsBlock, line.ending.map({ ":؟?!".contains($0) }) == false,
        let credit = CreditLine(line), credit.isLabelled, let author = credit.author,
        reading.article.author == nil,
        PersonName.isName(author) || line.key.words.prefix(2).contains(Self.preparation)
      else { continue }
      reading.take(credit, at: index)
    }
  }

  private static let preparation = LineKey("إعداد").text

  /// "المصدر: رويترز" and the like below the last paragraph.
  private static func takeCreditsBelow(_ reading: inout TextPage) {
    guard let last = reading.paragraphs?.upperBound else { return }
    for index in last + 1..<max(last + 1, reading.end) where reading.isText(index) {
      if reading.takeLabelledCredit(reading.lines[index], at: index) { continue }
      if let section = SectionLine.section(in: reading.lines[index]),
        PageLine.visibleLines(of: section).first.map(LineWords.isSectionName) == true
          || reading.lines[index].key.words.first == Self.categories && LineKey(section).words.count == 1
      {
        reading.article.section = reading.article.section ?? section
        reading.read(index, into: "section", section)
      }
    }
    takeDateBelow(&reading, after: last)
  }

  /// "تاريخ النشر: 3 آذار 2021" below the text. Only a label makes such a date the article's; a change's is none of the
  /// body's either.
  private static func takeDateBelow(_ reading: inout TextPage, after last: Int) {
    let below = (last + 1..<max(last + 1, reading.end)).prefix { !reading.isFoot($0) }
    for index in below where reading.isText(index) {
      // A date alone closes the page of an agency or ministry, below its name perhaps.
      let isLast = index <= last + 2 && index == reading.lines.count - 1
      guard let line = DateStamp(reading.lines[index], clock: nil, fetchedAt: nil),
        line.isLabelled || line.date == nil || isLast && line.rest == nil
          || isStamp(line, reading, index, after: last)
      else { continue }
      if reading.article.published == nil, !reading.hasOpenDate, let date = line.date {
        reading.article.published = date
        reading.article.publishedRaw = line.raw
        reading.article.publishedFrom = "page line \(reading.lines[index].number)"
      }
      reading.read(index, into: "published", nil)
    }
  }

  /// A day and its clock directly below a page's only text, with nothing but boilerplate below it.
  private static func isStamp(_ line: DateStamp, _ reading: TextPage, _ index: Int, after last: Int) -> Bool {
    guard let date = line.date, date.precision != .day, line.rest == nil, index == last + 1,
      // What a notice announces has a weekday, or a month's name.
      !reading.lines[index].trimmed.contains(where: \.isLetter), index + 1 < reading.lines.count
    else { return false }
    return (index + 1..<reading.lines.count).allSatisfy {
      reading.uses[$0] != nil || reading.boilerplate[$0] != nil
    }
  }

  /// Words that may be body text go where they stand outside the paragraphs, beside boilerplate, or twice.
  private static func settleWeakBoilerplate(_ reading: inout TextPage) {
    if reading.isPlain { return settleBelowPlainText(&reading) }
    let weak = reading.lines.indices.compactMap { index -> LineUses.WeakLine? in
      guard let verdict = reading.boilerplate[index], reading.uses[index] == nil else { return nil }
      let isOutside = reading.paragraphs.map { !$0.contains(index) } ?? false
      return LineUses.WeakLine(
        line: index, position: index, reason: verdict.reason,
        isSure: isOutside || reading.occurrenceCount(index) > 1)
    }
    reading.uses.removeWeak(weak, among: reading.lines.indices)
  }

  /// Plain text keeps such words, but for those below the last of its sentences.
  private static func settleBelowPlainText(_ reading: inout TextPage) {
    guard let last = reading.paragraphs?.upperBound, reading.endsInSentences else { return }
    for index in last + 1..<max(last + 1, reading.end) where reading.uses[index] == nil {
      let line = reading.lines[index]
      // A sentence is the text's, whatever its words are.
      if line.endsWithFullStop, line.wordCount > shortestSentence { continue }
      if let verdict = reading.boilerplate[index] { reading.remove(index, verdict.reason) }
    }
  }

  private static func removeFoot(_ reading: inout TextPage) {
    guard let last = reading.paragraphs?.upperBound ?? reading.headline else { return }
    removeBareTags(&reading, after: last)
    PageTail.removeLabels(&reading, after: last)
    PageTail.removeTeasers(&reading, after: last)
    PageTail.removeListedTeasers(&reading, after: last)
    PageTail.removeHeadlineLines(&reading)
    PageTail.removeForeign(&reading, after: last)
    PageTail.removeStrangers(&reading, after: last)
    ClosingLines.removeNeighbours(&reading, after: last)
    ClosingLines.remove(from: &reading, after: last)
    var opener: RemovedLine.Reason?
    for index in last + 1..<max(last + 1, reading.end) {
      if case .removed(let reason)? = reading.uses[index],
        footOpeners.contains(reason) || reason == .afterArticle
      {
        opener = reason
      }
      guard let opener, reading.uses[index] == nil, isFootLine(reading.lines[index], below: opener) else {
        continue
      }
      reading.remove(index, reason(of: reading.lines[index], below: opener))
    }
  }

  /// A sentence below "related" may be the end of an article whose box stands late; it stays.
  private static func isFootLine(_ line: PageLine, below opener: RemovedLine.Reason) -> Bool {
    opener == .copyright || !(line.endsWithFullStop && line.wordCount >= 4)
  }

  private static func reason(of line: PageLine, below opener: RemovedLine.Reason) -> RemovedLine.Reason {
    switch opener {
    case .tags where line.wordCount <= 4: .tags
    case .relatedHeading where line.wordCount >= 3: .relatedLink
    default: .afterArticle
    }
  }

  /// Three and more lines of one or two words directly below the last paragraph, most of them words of the
  /// headline. A list that a colon announces is no such row.
  private static func removeBareTags(_ reading: inout TextPage, after last: Int) {
    guard reading.lines[last].ending != ":" else { return }
    let known = Set(LineKey(reading.article.title + " " + (reading.article.section ?? "")).words)
    let run = (last + 1..<max(last + 1, reading.end)).prefix {
      reading.isText($0) && reading.lines[$0].wordCount <= 2 && !reading.lines[$0].endsWithFullStop
    }
    let matching = run.count { reading.lines[$0].key.words.contains { known.contains($0) } }
    guard run.count >= 3, matching * 2 > run.count else { return }
    for index in run { reading.remove(index, .tags) }
  }

  /// Short lines that stand both in the page's frame and elsewhere go from the frame.
  private static func removeRepetitions(_ reading: inout TextPage) {
    guard let paragraphs = reading.paragraphs else { return }
    let above = Set(reading.lines[..<paragraphs.lowerBound].map(\.key))
    var isBelowBoilerplate = false
    for index in paragraphs.upperBound + 1..<max(paragraphs.upperBound + 1, reading.end) {
      isBelowBoilerplate = isBelowBoilerplate || reading.isRemoved(index)
      guard reading.isText(index), reading.lines[index].wordCount <= 6, reading.occurrenceCount(index) > 1
      else { continue }
      let standsAbove = above.contains(reading.lines[index].key)
      if isBelowBoilerplate || standsAbove { reading.remove(index, .repetition) }
    }
  }
}

extension PageLine {
  /// The line without the dots that it is cut off with.
  fileprivate var withoutEllipsis: Substring {
    isCutOff ? trimmed.trimmingSuffix { ".… ".contains($0) } : trimmed[...]
  }
}
