/// The lines between headline and running text that belong to pictures, buttons and accounts.
extension PageHead {
  /// Takes captions, counters and accounts' names out. A line that nothing speaks against stays: it may be a subtitle.
  func removeCaptions(_ page: inout TextPage, before bodyStart: Int) {
    guard let paragraphs = page.paragraphs else { return }
    let first = page.headline.map { $0 + 1 } ?? 0
    let isArabic = page.lines[paragraphs.lowerBound].isArabic
    // Whether the line above belongs to a picture, or is the date, so that one glued to it is its caption.
    var followsPicture = false
    for index in first..<max(first, bodyStart) {
      if page.uses[index] != nil {
        followsPicture = dates[index] != nil || page.isPicture(index)
        continue
      }
      let line = page.lines[index]
      if isPaperAndPlace(page, at: index) {
        page.remove(index, .metadata)
      } else if let reason = page.boilerplate[index]?.reason {
        // Numbers, icons and buttons are no text here, on a plain page either.
        if Self.buttons.contains(reason) { page.remove(index, reason) }
      } else if LineWords.isNewsFlash(line) {
        page.remove(index, .beforeArticle)
      } else if LineWords.isSectionName(line), page.headline != nil {
        page.article.section = page.article.section ?? line.trimmed
        page.read(index, into: "section", page.article.section)
      } else if DateStamp.isClock(line), page.lines.count(where: DateStamp.isClock) == 1 {
        page.remove(index, .metadata)
      } else if isLonePaper(page, at: index) {
        page.article.source = page.article.source ?? line.trimmed
        page.read(index, into: "source", page.article.source)
      } else if isArabic, Self.isAccount(line) || isOccupation(page, at: index) {
        page.remove(index, .metadata)
      } else if isCaption(page, at: index)
        || (followsPicture && isShortCaption(page, at: index, isGlued: !line.startsBlock))
      {
        page.remove(index, .caption)
        followsPicture = true
      } else {
        followsPicture = false
      }
    }
  }

  /// "كاتب ومحلل سياسي" below the writer's name.
  private func isOccupation(_ page: TextPage, at index: Int) -> Bool {
    let line = page.lines[index]
    guard let headline = page.headline, index > headline + 1, line.wordCount <= 6,
      line.ending?.isPunctuation != true,
      let first = line.key.words.first
    else { return false }
    let above = (headline + 1..<index).last { !page.lines[$0].isSymbolsOnly }
    let isBelowName =
      above.map { credits[$0]?.author != nil || PersonName.isName(page.lines[$0].trimmed) } ?? false
    return isBelowName && Self.occupations.contains(first)
  }

  static let occupations: Set<String> = WordList.occupation.words

  private static let buttons: Set<RemovedLine.Reason> = [
    .counter, .separator, .share, .fontSize, .fileName, .player, .navigation, .comments, .authorNote,
  ]

  /// "صوت الجنوب - المدينة" directly above or below the date: a paper and a place that are not known.
  private func isPaperAndPlace(_ page: TextPage, at index: Int) -> Bool {
    guard dates[index - 1] != nil || dates[index + 1] != nil, page.lines[index].wordCount <= 7,
      !page.lines[index].endsWithFullStop
    else { return false }
    let parts = LineWords.parts(of: page.lines[index])
    return parts.count == 2 && parts.allSatisfy { LineKey($0).words.count <= 3 }
  }

  /// One word with the article (ALEF LAM) glued to a button or a date: the paper's name.
  private func isLonePaper(_ page: TextPage, at index: Int) -> Bool {
    let line = page.lines[index]
    guard page.headline != nil, line.wordCount == 1, line.key.text.hasPrefix("\u{0627}\u{0644}"),
      line.ending?.isPunctuation != true, !LineWords.isPlace(line.trimmed)
    else { return false }
    let isBelow = !line.startsBlock && page.uses[index - 1] != nil && index - 1 != page.headline
    let isAbove =
      index + 1 < page.lines.count && !page.lines[index + 1].startsBlock
      && page.uses[index + 1] != nil
    return isBelow || isAbove
  }

  private func isCaption(_ page: TextPage, at index: Int) -> Bool {
    let line = page.lines[index]
    if line.isParagraph { return false }
    if LineWords.isCaption(line) || LineWords.endsInAgency(line) || LineWords.namesPhotographerAlone(line) {
      return true
    }
    if page.headline == nil, PictureSubject.isSubject(line, of: page.opening) { return true }
    let isPair = [index - 1, index + 1].contains {
      page.lines.indices.contains($0) && $0 != page.headline && !page.lines[$0].isParagraph
        && areTwins(page.lines[$0].key, line.key)
    }
    if isPair && !line.key.words.isEmpty { return true }
    // "Image caption …" below stands for this line, too.
    if index + 1 < page.lines.count, page.boilerplate[index + 1]?.reason == .caption,
      page.lines[index + 1].key.contains(line.key), line.wordCount >= 4
    {
      return true
    }
    // The headline and a few words more, which is a picture's hidden text.
    if let headline = page.headline.map({ page.lines[$0] }), headline.wordCount >= 5,
      line.key.words.count > headline.key.words.count, line.wordCount <= headline.wordCount + 6,
      !line.endsWithFullStop, line.key.starts(with: headline.key)
    {
      return true
    }
    // "وصول بعثة المنتخب" below the headline "وصول بعثة المنتخب إلى القاهرة".
    return !line.key.words.isEmpty && line.ending != ":" && LineKey(page.article.title).contains(line.key)
  }

  /// A picture's hidden text and its caption: the same words, or one the beginning of the other.
  private func areTwins(_ left: LineKey, _ right: LineKey) -> Bool {
    left == right
      || min(left.words.count, right.words.count) >= 2
        && (left.starts(with: right) || right.starts(with: left))
  }

  /// Glued to a picture's lines, or to the date; or directly above the writer, after a picture.
  private func isShortCaption(_ page: TextPage, at index: Int, isGlued: Bool) -> Bool {
    let line = page.lines[index]
    // "… (اتحاد الكرة)": whose picture it is.
    let isCredited = line.trimmed.hasSuffix(")") && line.wordCount <= Self.longestCredited
    guard line.wordCount <= Self.longestCaption || isCredited, line.ending?.isPunctuation != true,
      !PersonName.isName(line.trimmed), credits[index] == nil
    else { return false }
    let isAboveCredit = credits[index + 1] != nil && !page.lines[index + 1].startsBlock
    return isGlued || isAboveCredit || page.uses[index - 1] == .removed(.caption)
  }

  private static let longestCaption = 9
  private static let longestCredited = 18

  /// One Latin word, which on an Arabic page is the name of the account that published the article.
  static func isAccount(_ line: PageLine) -> Bool {
    line.wordCount == 1 && line.trimmed.allSatisfy(\.isASCII) && line.trimmed.contains(where: \.isLetter)
  }
}

extension TextPage {
  /// Whether the line is a picture's: its name, its caption, or the headline again, which is its hidden text.
  fileprivate func isPicture(_ index: Int) -> Bool {
    guard case .removed(let reason)? = uses[index] else { return false }
    return [.caption, .fileName, .repeatedHeadline].contains(reason)
  }
}
