/// The short lines around headline and date: section, publisher, writer.
extension PageHead {
  /// A short line directly above the headline is the section, unless it is the end of a menu.
  func takeSectionAbove(_ page: inout TextPage) {
    guard let headline = page.headline else { return }
    takeSectionLine(&page)
    let above = (0..<headline).reversed().drop { !page.isText($0) }
    let run = Array(above.prefix { isShortText(page, at: $0) })
    guard let nearest = run.first, run.count < 3 || isRowOfNames(page, among: run, above: headline) else {
      return
    }
    if page.isPublisher(nearest) {
      takeName(&page, at: nearest)
    } else if LineWords.isPublisherName(page.lines[nearest], onPageTitled: page.article.title),
      !LineWords.isSectionName(page.lines[nearest]), !run.contains(where: page.isPublisher)
    {
      page.article.source = page.article.source ?? page.lines[nearest].trimmed
      page.read(nearest, into: "source", page.article.source)
      return
    }
    let section = run.first { !page.isPublisher($0) && !LineWords.isNewsFlash(page.lines[$0]) }
    guard let section, page.article.section == nil,
      page.lines[section].key != LineKey(page.article.title)
    else { return }
    page.article.section = page.lines[section].trimmed
    page.read(section, into: "section", page.article.section)
  }

  /// "القسم: محليات" in the head.
  private func takeSectionLine(_ page: inout TextPage) {
    for index in 0..<(page.paragraphs?.lowerBound ?? page.end) where page.isText(index) {
      guard let section = SectionLine.section(in: page.lines[index]) else { continue }
      page.article.section = page.article.section ?? section
      page.read(index, into: "section", section)
    }
  }

  /// Whether three lines with nothing between them and the headline hold the publisher's name; menus are longer.
  private func isRowOfNames(_ page: TextPage, among run: [Int], above headline: Int) -> Bool {
    guard run.count == 3, let nearest = run.first, run.contains(where: page.isPublisher) else {
      return false
    }
    // A date between them is none of a menu's.
    return !(nearest + 1..<headline).contains { page.isRemoved($0) && dates[$0] == nil }
  }

  /// Short lines next to the date: the section, the publisher or the writer.
  func takeNamesAround(_ page: inout TextPage, before bodyStart: Int) {
    guard let headline = page.headline else { return }
    for date in dates.keys.sorted() where date > headline && date < bodyStart {
      for index in [date - 1, date + 1] where index > headline && index < bodyStart {
        if page.isText(index), let writer = LineWords.writerWithPlace(in: page.lines[index]) {
          page.article.author = page.article.author ?? writer
          page.read(index, into: "author", writer)
        } else if isShortText(page, at: index) {
          takeName(&page, at: index)
        }
      }
    }
  }

  /// A person's name directly above the running text is the writer's, unless it is the headline's own words.
  func takeWriterAboveText(_ page: inout TextPage, before bodyStart: Int) {
    guard page.paragraphs != nil else { return }
    let title = LineKey(page.article.title)
    let first = (page.headline ?? -1) + 1
    for index in (first..<max(first, bodyStart)).reversed() where page.isText(index) {
      let name = page.lines[index]
      let written = CreditLine.name(name.trimmed.trimmingSuffix { $0 == "." })
      guard PersonName.isName(written) || PersonName.areNames(written), !title.contains(name.key) else {
        break
      }
      let isKnown = page.article.author.map { LineKey($0) } == name.key
      guard isKnown || page.article.author == nil else { break }
      page.article.author = page.article.author ?? written
      page.read(index, into: "author", page.article.author)
    }
  }

  private func takeName(_ page: inout TextPage, at index: Int) {
    let line = page.lines[index]
    if page.isPublisher(index) {
      page.article.source = page.article.source ?? line.trimmed
      page.read(index, into: "source", page.article.source)
    } else if LineWords.isSectionName(line) {
      page.article.section = page.article.section ?? line.trimmed
      page.read(index, into: "section", page.article.section)
    } else if LineWords.isPublisherName(line, onPageTitled: page.article.title) {
      page.article.source = page.article.source ?? line.trimmed
      page.read(index, into: "source", page.article.source)
    } else if let first = line.key.words.first, LineWords.isSectionWord(first) {
      page.article.section = page.article.section ?? line.trimmed
      page.read(index, into: "section", page.article.section)
    } else if (2...3).contains(line.wordCount), page.article.author == nil,
      !line.key.words.contains(where: MenuRow.joinsSentence)
    {
      page.article.author = line.trimmed
      page.read(index, into: "author", line.trimmed)
    }
  }

  private func isShortText(_ page: TextPage, at index: Int) -> Bool {
    page.isText(index) && isShort(page.lines[index])
  }

  func isShort(_ line: PageLine) -> Bool {
    line.wordCount <= 4 && line.ending?.isPunctuation != true
  }
}
