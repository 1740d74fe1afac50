import ArabicCalendar

/// Reads what stands between the top of the page and its running text: headline, date, writer, section.
struct PageHead {
  let fetchedAt: PublicationDate?
  /// The lines that hold a date, by index.
  var dates: [Int: DateStamp] = [:]
  var credits: [Int: CreditLine] = [:]

  init(fetchedAt: PublicationDate?) {
    self.fetchedAt = fetchedAt
  }

  /// Finds headline and fields, and settles the lines they were read from.
  mutating func read(_ page: inout TextPage) {
    noteCredits(page, before: page.paragraphs?.upperBound ?? page.end)
    page.hasOpenDate = dates.values.contains {
      $0.date == nil && $0.clockOfSite == nil && DateStamp.hasOpenOrder($0.raw)
    }
    let sureDates = dates.filter { $0.value.date != nil && !$0.value.isAfterPlace }
    PageBody.leaveOutStrays(&page, dates: Set(sureDates.keys))
    startBelowPoints(&page)
    startBelowStandfirst(&page)
    page.publisher = Publisher.find(in: page)
    let limit = page.paragraphs?.lowerBound ?? page.end
    dates = dates.filter { $0.key < limit }
    credits = credits.filter { $0.key < limit }
    takeHeadline(&page, before: limit)
    let bodyStart = page.paragraphs?.lowerBound ?? min(page.end, (page.headline ?? 0) + 12)
    takePath(&page)
    leaveOutDistantDatelines(page)
    takeSecondClock(page, before: bodyStart)
    takeDate(&page, before: bodyStart)
    takeCredits(&page, before: bodyStart)
    removeCaptions(&page, before: bodyStart)
    takeTornDatelines(&page, before: bodyStart)
    takeSectionAbove(&page)
    takeNamesAround(&page, before: bodyStart)
    takeWriterAboveText(&page, before: bodyStart)
    removePublisher(&page, before: bodyStart)
    removeRemains(&page, before: bodyStart)
    removeAboveHeadline(&page, before: bodyStart)
  }

  private func takePath(_ page: inout TextPage) {
    let title = LineKey(page.article.title)
    for index in 0..<(page.headline ?? 0) + 1 {
      guard let section = PagePath(page.lines[index])?.section(ofArticle: title) else { continue }
      page.article.section = section
    }
  }

  private func takeCredits(_ page: inout TextPage, before bodyStart: Int) {
    let headline = page.headline ?? 0
    for index in credits.keys.sorted() where index < bodyStart && index + 3 >= headline {
      guard let credit = credits[index], index != page.headline, page.uses[index] == nil else {
        continue
      }
      page.take(credit, at: index)
    }
  }

  /// The publisher's name above the running text is no part of it, a dash after it or not.
  private func removePublisher(_ page: inout TextPage, before bodyStart: Int) {
    let source = LineKey(page.article.source ?? "")
    for index in 0..<bodyStart where page.uses[index] == nil {
      let isSource = !source.words.isEmpty && page.lines[index].key == source
      if isSource || page.isPublisher(index) { page.remove(index, .metadata) }
    }
  }

  /// Short lines above the headline go, as do known boilerplate and dates; longer ones where the headline is sure or the page
  /// has a frame, as plain text has none.
  private func removeAboveHeadline(_ page: inout TextPage, before bodyStart: Int) {
    let lastDate = dates.keys.filter { $0 < bodyStart && dates[$0]?.date != nil }.max() ?? -1
    let text = page.paragraphs.map { Kinship($0.prefix(Self.readLines).map { page.lines[$0] }) }
    for index in 0..<(page.headline ?? bodyStart) where page.uses[index] == nil {
      let known = page.boilerplate[index]?.reason
      let isBoilerplate = known != nil && (page.headline != nil || page.paragraphs != nil)
      // Without a headline the date ends the head.
      let isArabic = page.paragraphs.map { page.lines[$0.lowerBound].isArabic } ?? false
      let isLabel =
        page.headline == nil
        && (page.lines[index].endsInDash || isArabic && page.lines[index].isForeign)
      let isAboveDate = page.headline == nil && index < lastDate && page.lines[index].wordCount <= 6
      let isOther =
        page.headline.map { headline in
          page.lines[index].isListItem
            || (text?.share(of: page.lines[headline]) ?? 0) >= 0.5
              && text?.share(of: page.lines[index]) == 0
        } ?? false
      let isAbove =
        isAboveDate || isLabel || isOther
        || page.headline != nil
          && (page.isSureOfHeadline || !page.isPlain || isShort(page.lines[index])
            || LineWords.isRowOfNames(page.lines[index]))
      let isCaption = page.headline != nil && LineWords.isCaption(page.lines[index])
      if isBoilerplate || isAbove || isCaption || dates[index] != nil {
        page.remove(index, known ?? (isCaption ? .caption : .beforeArticle))
      }
    }
  }
}
