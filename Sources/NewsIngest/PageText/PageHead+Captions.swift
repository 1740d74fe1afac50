/// The lines between headline and running text that belong to pictures, buttons and accounts.
extension PageHead {
  /// Takes captions, counters and accounts' names out. A line that nothing speaks against stays: it may be a subtitle.
  func removeCaptions(_ reading: inout TextPage, before bodyStart: Int) {
    guard let paragraphs = reading.paragraphs else { return }
    let first = reading.headline.map { $0 + 1 } ?? 0
    let isArabic = reading.lines[paragraphs.lowerBound].isArabic
    // Whether the line above belongs to a picture, or is the date, so that one glued to it is its caption.
    var followsPicture = false
    for index in first..<max(first, bodyStart) {
      if reading.uses[index] != nil {
        followsPicture = dates[index] != nil || reading.isPicture(index)
        continue
      }
      if isPaperAndPlace(reading, index) {
        reading.remove(index, .metadata)
        continue
      }
      let isGlued = !reading.lines[index].startsBlock
      if let reason = reading.boilerplate[index]?.reason {
        // Numbers, icons and buttons are no text here, on a plain page either.
        if Self.buttons.contains(reason) { reading.remove(index, reason) }
      } else if LineWords.isNewsFlash(reading.lines[index]) {
        reading.remove(index, .beforeArticle)
      } else if LineWords.isSectionName(reading.lines[index]), reading.headline != nil {
        reading.article.section = reading.article.section ?? reading.lines[index].trimmed
        reading.read(index, into: "section", reading.article.section)
      } else if DateStamp.isClock(reading.lines[index]), reading.lines.count(where: DateStamp.isClock) == 1 {
        reading.remove(index, .metadata)
      } else if isLonePaper(reading, index) {
        reading.article.source = reading.article.source ?? reading.lines[index].trimmed
        reading.read(index, into: "source", reading.article.source)
      } else if isArabic, Self.isAccount(reading.lines[index]) || isOccupation(reading, index) {
        reading.remove(index, .metadata)
      } else if isCaption(reading, index) || (followsPicture && isShortCaption(reading, index, isGlued)) {
        reading.remove(index, .caption)
        followsPicture = true
      } else {
        followsPicture = false
      }
    }
  }

  /// "كاتب ومحلل سياسي" below the writer's name.
  private func isOccupation(_ reading: TextPage, _ index: Int) -> Bool {
    let line = reading.lines[index]
    guard let headline = reading.headline, index > headline + 1, line.wordCount <= 6,
      line.ending?.isPunctuation != true,
      let first = line.key.words.first
    else { return false }
    let above = (headline + 1..<index).last { !reading.lines[$0].isSymbolsOnly }
    let isBelowName =
      above.map { credits[$0]?.author != nil || PersonName.isName(reading.lines[$0].trimmed) } ?? false
    return isBelowName && Self.occupations.contains(first)
  }

  static let occupations: Set<String> = WordList.occupation.words

  private static let buttons: Set<RemovedLine.Reason> = [
    .counter, .separator, .share, .fontSize, .fileName, .player, .navigation, .comments, .authorNote,
  ]

  /// "صوت الجنوب - المدينة" directly above or below the date: a paper and a place that are not known.
  private func isPaperAndPlace(_ reading: TextPage, _ index: Int) -> Bool {
    guard dates[index - 1] != nil || dates[index + 1] != nil, reading.lines[index].wordCount <= 7,
      !reading.lines[index].endsWithFullStop
    else { return false }
    let parts = LineWords.parts(of: reading.lines[index])
    return parts.count == 2 && parts.allSatisfy { LineKey($0).words.count <= 3 }
  }

  /// One word with the article (ALEF LAM) glued to a button or a date: the paper's name.
  private func isLonePaper(_ reading: TextPage, _ index: Int) -> Bool {
    let line = reading.lines[index]
    guard reading.headline != nil, line.wordCount == 1, line.key.text.hasPrefix("\u{0627}\u{0644}"),
      line.ending?.isPunctuation != true, !LineWords.isPlace(line.trimmed)
    else { return false }
    let isBelow = !line.startsBlock && reading.uses[index - 1] != nil && index - 1 != reading.headline
    let isAbove =
      index + 1 < reading.lines.count && !reading.lines[index + 1].startsBlock
      && reading.uses[index + 1] != nil
    return isBelow || isAbove
  }

  private func isCaption(_ reading: TextPage, _ index: Int) -> Bool {
    let line = reading.lines[index]
    if line.isParagraph { return false }
    if LineWords.isCaption(line) || LineWords.endsInAgency(line) || LineWords.namesPhotographerAlone(line) {
      return true
    }
    if reading.headline == nil, PictureSubject.isSubject(line, of: reading.opening) { return true }
    let isPair = [index - 1, index + 1].contains {
      reading.lines.indices.contains($0) && $0 != reading.headline && !reading.lines[$0].isParagraph
        && isTwin(reading.lines[$0].key, line.key)
    }
    if isPair && !line.key.words.isEmpty { return true }
    // "Image caption …" below stands for this line, too.
    if index + 1 < reading.lines.count, reading.boilerplate[index + 1]?.reason == .caption,
      reading.lines[index + 1].key.contains(line.key), line.wordCount >= 4
    {
      return true
    }
    // The headline and a few words more, which is a picture's hidden text.
    if let headline = reading.headline.map({ reading.lines[$0] }), headline.wordCount >= 5,
      line.key.words.count > headline.key.words.count, line.wordCount <= headline.wordCount + 6,
      !line.endsWithFullStop, line.key.starts(with: headline.key)
    {
      return true
    }
    // "وصول بعثة المنتخب" below the headline "وصول بعثة المنتخب إلى القاهرة".
    return !line.key.words.isEmpty && line.ending != ":" && LineKey(reading.article.title).contains(line.key)
  }

  /// A picture's hidden text and its caption: the same words, or one the beginning of the other.
  private func isTwin(_ left: LineKey, _ right: LineKey) -> Bool {
    left == right
      || min(left.words.count, right.words.count) >= 2
        && (left.starts(with: right) || right.starts(with: left))
  }

  /// Glued to a picture's lines, or to the date; or directly above the writer, behind a picture.
  private func isShortCaption(_ reading: TextPage, _ index: Int, _ isGlued: Bool) -> Bool {
    let line = reading.lines[index]
    // "… (اتحاد الكرة)": whose picture it is.
    let isCredited = line.trimmed.hasSuffix(")") && line.wordCount <= Self.longestCredited
    guard line.wordCount <= Self.longestCaption || isCredited, line.ending?.isPunctuation != true,
      !PersonName.isName(line.trimmed), credits[index] == nil
    else { return false }
    let isAboveCredit = credits[index + 1] != nil && !reading.lines[index + 1].startsBlock
    return isGlued || isAboveCredit || reading.uses[index - 1] == .removed(.caption)
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
