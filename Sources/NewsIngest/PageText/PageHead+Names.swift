/// The short lines around headline and date: section, publisher, writer.
extension PageHead {
  /// A short line directly above the headline is the section, unless it is the end of a menu.
  func takeSectionAbove(_ reading: inout TextPage) {
    guard let headline = reading.headline else { return }
    takeSectionLine(&reading)
    let above = (0..<headline).reversed().drop { !reading.isText($0) }
    let run = Array(above.prefix { isShortText(reading, $0) })
    guard let nearest = run.first, run.count < 3 || isRowOfNames(reading, run, above: headline) else {
      return
    }
    if reading.isPublisher(nearest) {
      takeName(&reading, at: nearest)
    } else if LineWords.isPublisherName(reading.lines[nearest], onPageTitled: reading.article.title),
      !LineWords.isSectionName(reading.lines[nearest]), !run.contains(where: reading.isPublisher)
    {
      reading.article.source = reading.article.source ?? reading.lines[nearest].trimmed
      reading.read(nearest, into: "source", reading.article.source)
      return
    }
    let section = run.first { !reading.isPublisher($0) && !LineWords.isNewsFlash(reading.lines[$0]) }
    guard let section, reading.article.section == nil,
      reading.lines[section].key != LineKey(reading.article.title)
    else { return }
    reading.article.section = reading.lines[section].trimmed
    reading.read(section, into: "section", reading.article.section)
  }

  /// "القسم: محليات" in the head.
  private func takeSectionLine(_ reading: inout TextPage) {
    for index in 0..<(reading.paragraphs?.lowerBound ?? reading.end) where reading.isText(index) {
      guard let section = SectionLine.section(in: reading.lines[index]) else { continue }
      reading.article.section = reading.article.section ?? section
      reading.read(index, into: "section", section)
    }
  }

  /// Whether three lines with nothing between them and the headline hold the publisher's name; menus are longer.
  private func isRowOfNames(_ reading: TextPage, _ run: [Int], above headline: Int) -> Bool {
    guard run.count == 3, let nearest = run.first, run.contains(where: reading.isPublisher) else {
      return false
    }
    // A date between them is none of a menu's.
    return !(nearest + 1..<headline).contains { reading.isRemoved($0) && dates[$0] == nil }
  }

  /// Short lines beside the date: the section, the publisher or the writer.
  func takeNamesAround(_ reading: inout TextPage, before bodyStart: Int) {
    guard let headline = reading.headline else { return }
    for date in dates.keys.sorted() where date > headline && date < bodyStart {
      for index in [date - 1, date + 1] where index > headline && index < bodyStart {
        if reading.isText(index), let writer = LineWords.writerWithPlace(in: reading.lines[index]) {
          reading.article.author = reading.article.author ?? writer
          reading.read(index, into: "author", writer)
        } else if isShortText(reading, index) {
          takeName(&reading, at: index)
        }
      }
    }
  }

  /// A person's name directly above the running text is the writer's, unless it is the headline's own words.
  func takeWriterAboveText(_ reading: inout TextPage, before bodyStart: Int) {
    guard reading.paragraphs != nil else { return }
    let title = LineKey(reading.article.title)
    let first = (reading.headline ?? -1) + 1
    for index in (first..<max(first, bodyStart)).reversed() where reading.isText(index) {
      let name = reading.lines[index]
      let written = CreditLine.name(name.trimmed.trimmingSuffix { $0 == "." })
      guard PersonName.isName(written) || PersonName.areNames(written), !title.contains(name.key) else {
        break
      }
      let isKnown = reading.article.author.map { LineKey($0) } == name.key
      guard isKnown || reading.article.author == nil else { break }
      reading.article.author = reading.article.author ?? written
      reading.read(index, into: "author", reading.article.author)
    }
  }

  private func takeName(_ reading: inout TextPage, at index: Int) {
    let line = reading.lines[index]
    if reading.isPublisher(index) {
      reading.article.source = reading.article.source ?? line.trimmed
      reading.read(index, into: "source", reading.article.source)
    } else if LineWords.isSectionName(line) {
      reading.article.section = reading.article.section ?? line.trimmed
      reading.read(index, into: "section", reading.article.section)
    } else if LineWords.isPublisherName(line, onPageTitled: reading.article.title) {
      reading.article.source = reading.article.source ?? line.trimmed
      reading.read(index, into: "source", reading.article.source)
    } else if let first = line.key.words.first, LineWords.isSectionWord(first) {
      reading.article.section = reading.article.section ?? line.trimmed
      reading.read(index, into: "section", reading.article.section)
    } else if (2...3).contains(line.wordCount), reading.article.author == nil,
      !line.key.words.contains(where: MenuRow.joinsSentence)
    {
      reading.article.author = line.trimmed
      reading.read(index, into: "author", line.trimmed)
    }
  }

  private func isShortText(_ reading: TextPage, _ index: Int) -> Bool {
    reading.isText(index) && isShort(reading.lines[index])
  }

  func isShort(_ line: PageLine) -> Bool {
    line.wordCount <= 4 && line.ending?.isPunctuation != true
  }
}
