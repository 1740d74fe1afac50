/// Which line is the headline.
extension PageHead {
  static let longestHeadline = 20

  /// One or two words on top of the text, with nothing but date or dateline between: the section, the paper, or whom the picture shows.
  /// Headlines are longer, or stand on the page again.
  private func removeLabelOnTop(_ page: inout TextPage, before limit: Int) {
    guard let first = page.lines.first, page.isText(0), first.wordCount <= 2, limit >= 1,
      page.paragraphs != nil, first.startsBlock, page.occurrenceCount(0) == 1,
      (1..<limit).allSatisfy({ Dateline(page.lines[$0]) != nil }), isUnknown(first, to: page),
      !LineWords.isSectionName(first), !LineWords.isPaper(first), !LineWords.isPublisher(first),
      !LineWords.isOutlet(first),
      TornDateline.name(in: first) == nil, !PersonName.isName(first.trimmed)
    else { return }
    page.remove(0, .beforeArticle)
  }

  /// Whether the text has none of its words, or all of them in a row as the name of somebody.
  private func isUnknown(_ line: PageLine, to page: TextPage) -> Bool {
    guard let text = page.paragraphs, text.count >= 2 else { return false }
    let known = Kinship.words(of: text.prefix(Self.readLines).map { page.lines[$0] })
    return !Kinship.stems(line.trimmed).contains(where: known.contains)
      || PictureSubject.isSubject(line, of: page.opening)
  }

  func takeHeadline(_ page: inout TextPage, before limit: Int) {
    removeLabelOnTop(&page, before: limit)
    if opensWithTitle(page, before: limit) { return setHeadline(&page, at: 0) }
    if let first = titleTwice(page) {
      setHeadline(&page, at: first)
      return page.remove(first + 1, .repeatedHeadline)
    }
    if let index = headlineBelowPath(page, before: limit) {
      page.isSureOfHeadline = true
      return setHeadline(&page, at: index)
    }
    let clocks = (0..<limit).filter { page.uses[$0] == nil && DateStamp.isClock(page.lines[$0]) }
    let sure = Set(dates.keys).union(credits.filter { $0.value.isLabelled }.keys).union(clocks)
    guard let choice = HeadlineChooser(page, credits: sure, before: limit).choose() else {
      return takeHeadlineElsewhere(&page, before: limit)
    }
    setHeadline(&page, at: isOnTop(choice.index, in: page) ? 0 : choice.index)
    page.isSureOfHeadline = choice.isSure
  }

  /// Plain text begins with its title, however short.
  private func opensWithTitle(_ page: TextPage, before limit: Int) -> Bool {
    guard page.isPlain, dates.isEmpty, credits.isEmpty, let first = page.lines.first, !first.isParagraph,
      page.isText(0), !first.isForeign, !HeadlineChooser.isNameOrCaption(first),
      !HeadlineChooser.isTwin(page, at: 0)
    else { return false }
    return !isLabel(first, in: page) && !standsFuller(first, in: page)
      && !isOfAnotherArticle(page, before: limit) && titleTwice(page) == nil
      && !(first.ending == ":" && first.wordCount <= 3 && page.paragraphs?.lowerBound == 1)
  }

  /// Where no line above the text may be the headline: at the end of the path, in the first paragraph, or below the text.
  private func takeHeadlineElsewhere(_ page: inout TextPage, before limit: Int) {
    if let (index, title) = headlineOnPath(page, before: limit) {
      page.headline = index
      page.article.title = title
      page.read(index, into: "title", title)
      // It may stand alone below the path, with a full stop.
      if let first = page.paragraphs?.lowerBound, page.lines[first].key == LineKey(title),
        let rest = page.paragraphRange(from: first + 1)
      {
        page.remove(first, .repeatedHeadline)
        page.paragraphs = rest
      }
    } else if let first = page.paragraphs?.lowerBound, page.lines[first].wordCount <= 30,
      !page.lines[first].endsWithFullStop, let rest = page.paragraphRange(from: first + 1)
    {
      page.paragraphs = rest
      if LineWords.isCaption(page.lines[first]) { return page.remove(first, .caption) }
      // A long headline on top of plain text.
      setHeadline(&page, at: first)
    } else if let (first, rest) = stoppedHeadline(page) {
      setHeadline(&page, at: first)
      page.paragraphs = rest
    } else if let index = headlineBelow(page) {
      page.article.title = LineWords.headline(page.lines[index].trimmed)
      page.read(index, into: "title", page.article.title)
    }
  }

  /// A headline that ends as a sentence does, alone above the text: the path ends with it, or section and day stand above it. Without
  /// these it may as well be the first sentence.
  private func stoppedHeadline(_ page: TextPage) -> (index: Int, rest: ClosedRange<Int>)? {
    guard let first = page.paragraphs?.lowerBound, first > 0, first + 1 < page.lines.count,
      let rest = page.paragraphRange(from: first + 1)
    else { return nil }
    let line = page.lines[first]
    let above = page.lines[first - 1]
    guard (4...Self.longestHeadline).contains(line.wordCount), line.startsBlock,
      page.lines[first + 1].startsBlock, page.lines[rest.lowerBound].wordCount > line.wordCount
    else { return nil }
    let isOnPath = PagePath(above)?.names.last.map { LineKey($0) == line.key } == true
    let isBelowLabel =
      dates[first - 1]?.date != nil || LineWords.isSectionName(above)
      || first == 1 && above.wordCount <= 2 && above.ending?.isPunctuation != true
    // The first sentence is not told again by the second.
    let isToldAgain = Kinship([page.lines[rest.lowerBound]]).share(of: line) ?? 0 >= Kinship.near
    return isOnPath || isBelowLabel && isToldAgain ? (first, rest) : nil
  }

  /// Whether the headline stands on top of the page, too, with sentences of the article between.
  private func isOnTop(_ index: Int, in page: TextPage) -> Bool {
    page.lines[index].wordCount >= 4 && page.lines[0].key == page.lines[index].key
      && (0..<index).contains(where: page.isParagraph)
  }

  /// The headline below the text, as some programs copy a page: its words are the first paragraph's, and the page's foot stands
  /// directly below it.
  private func headlineBelow(_ page: TextPage) -> Int? {
    guard let text = page.paragraphs, text.upperBound + 2 < page.lines.count else { return nil }
    let index = text.upperBound + 1
    let line = page.lines[index]
    let known = Kinship([page.lines[text.lowerBound]])
    guard page.isText(index), (4...Self.longestHeadline).contains(line.wordCount),
      line.ending.map({ !$0.isPunctuation || $0 == "!" }) == true, !line.isListItem,
      page.boilerplate[index + 1] != nil
        || page.lines[index + 1].key.words.allSatisfy(LineKey.isNumber),
      known.share(of: line) ?? 0 >= Self.sameStory
    else { return nil }
    return index
  }

  /// The share of a headline's words that the first paragraph has.
  private static let sameStory = 0.6

  /// Whether the text has no word of the first line, and half of those of a line below it.
  private func isOfAnotherArticle(_ page: TextPage, before limit: Int) -> Bool {
    guard limit > 1, let paragraphs = page.paragraphs else { return false }
    let text = Kinship(paragraphs.prefix(Self.readLines).map { page.lines[$0] })
    return text.share(of: page.lines[0]) == 0
      && (1..<limit).contains { page.isText($0) && text.share(of: page.lines[$0]) ?? 0 >= Kinship.near }
  }

  static let readLines = 60

  /// The line that the path above it names after the home page, without an arrow between: "الصفحة الرئيسية افتتاح معرض الكتاب في
  /// المرفأ".
  private func headlineBelowPath(_ page: TextPage, before limit: Int) -> Int? {
    (0..<limit).first { index in
      guard page.lines[index].key.words.count >= 5 else { return false }
      return page.lines[max(0, index - 3)..<index].contains {
        $0.key.words.first.map(PagePath.isHome) == true && page.lines[index].isSectionless($0)
      }
    }
  }

  /// The article's own name at the end of the path from the home page, where it stands nowhere else.
  private func headlineOnPath(_ page: TextPage, before limit: Int) -> (index: Int, title: String)? {
    for index in 0..<limit {
      guard let path = PagePath(page.lines[index]), path.reason == .breadcrumb, let last = path.names.last,
        last.split(separator: " ").count >= 5
      else { continue }
      return (index, last)
    }
    return nil
  }

  /// Whether a line of a few words on top of the page is no headline: others that look more like one stand below it, by
  /// themselves or directly above the text.
  private func isLabel(_ first: PageLine, in page: TextPage) -> Bool {
    guard page.lines.count >= 3, first.wordCount <= 3 else { return false }
    if LineWords.isNewsFlash(first) || first.endsInDash || LineWords.isPublisher(first) { return true }
    // A section may stand between: "شؤون عربية بلاد الشام".
    let below = page.lines.indices.dropFirst().filter { page.lines[$0].wordCount > 3 }
    return below.prefix(page.occurrenceCount(0) > 1 ? 2 : 1).contains {
      isHeadlineBelow($0, than: first, in: page)
    }
  }

  private func isHeadlineBelow(_ index: Int, than first: PageLine, in page: TextPage) -> Bool {
    let next = page.lines[index]
    let standsAlone =
      next.startsBlock && (first.wordCount <= 2 || index > 1)
      || isDirectlyAbove(index, in: page)
    return standsAlone && !next.isParagraph && (5...25).contains(next.wordCount) && !next.endsWithFullStop
  }

  /// Whether nothing parts the line from the text but "صوت الجنوب:".
  private func isDirectlyAbove(_ index: Int, in page: TextPage) -> Bool {
    guard let text = page.paragraphs?.lowerBound else { return false }
    return text == index + 1 || text == index + 2 && page.lines[index + 1].ending == ":"
  }

  /// Whether the headline stands below once more, whole where this line is cut off, or without the section's name.
  private func standsFuller(_ first: PageLine, in page: TextPage) -> Bool {
    page.lines.dropFirst().prefix(8).contains {
      first.isCutOff && $0.key.starts(with: first.key) && !$0.isParagraph || $0.isSectionless(first)
    }
  }

  /// The first line of a page of short lines, such as a poem, where the next block begins with it again.
  private func titleTwice(_ page: TextPage) -> Int? {
    guard page.paragraphs == nil, page.lines.count > 3, page.isText(0), page.isText(1),
      page.lines[0].wordCount >= 2, page.lines[1].startsBlock,
      page.lines[0].key == page.lines[1].key,
      !LineWords.isSectionName(page.lines[0])
    else { return nil }
    return 0
  }

  private func setHeadline(_ page: inout TextPage, at index: Int) {
    let headline = page.lines[index]
    page.headline = index
    let (own, paper) = LineWords.withoutPaper(LineWords.headline(headline.trimmed))
    page.article.title = own
    page.article.source = page.article.source ?? paper
    page.read(index, into: "title", own)
    guard headline.wordCount >= 4 else { return }
    for other in page.lines.indices where other != index {
      if page.lines[other].key == headline.key || headline.isSectionless(page.lines[other]) {
        page.remove(other, .repeatedHeadline)
      } else if let site = TextPage.siteName(in: page.lines[other], before: headline) {
        page.remove(other, .repeatedHeadline)
        page.article.source = page.article.source ?? site
      } else if let site = TextPage.siteName(in: page.lines[other], after: headline) {
        page.remove(other, .repeatedHeadline)
        page.article.source = page.article.source ?? site
      }
    }
  }
}
