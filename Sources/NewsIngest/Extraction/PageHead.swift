import ArabicCalendar

/// Reads what stands between the top of the page and its running text: headline, date, writer, section.
struct PageHead {
  private let fetchedAt: PublicationDate?
  /// The lines that hold a date, by index.
  private(set) var dates: [Int: DateLine] = [:]
  private var credits: [Int: CreditLine] = [:]

  init(fetchedAt: PublicationDate?) {
    self.fetchedAt = fetchedAt
  }

  /// Finds headline and fields, and settles the lines they were read from.
  mutating func read(_ reading: inout PageReading) {
    noteCredits(reading, before: reading.paragraphs?.upperBound ?? reading.end)
    let sureDates = dates.filter { $0.value.date != nil && !$0.value.isBehindPlace }
    PageBody.leaveOutStrays(&reading, dates: Set(sureDates.keys))
    reading.publisher = Publisher.find(in: reading)
    let limit = reading.paragraphs?.lowerBound ?? reading.end
    dates = dates.filter { $0.key < limit }
    credits = credits.filter { $0.key < limit }
    takeHeadline(&reading, before: limit)
    let bodyStart = reading.paragraphs?.lowerBound ?? min(reading.end, (reading.headline ?? 0) + 12)
    takePath(&reading)
    leaveOutDistantDatelines(reading)
    takeDate(&reading, before: bodyStart)
    takeCredits(&reading, before: bodyStart)
    removeCaptions(&reading, before: bodyStart)
    takeSectionAbove(&reading)
    takeNamesAround(&reading, before: bodyStart)
    removePublisher(&reading, before: bodyStart)
    removeAboveHeadline(&reading)
  }

  private mutating func noteCredits(_ reading: PageReading, before limit: Int) {
    for index in 0..<limit where reading.uses[index] == nil {
      let line = reading.lines[index]
      let next = index + 1 < reading.lines.count ? reading.lines[index + 1] : nil
      let clock = next.flatMap { DateLine.isClock($0) ? $0 : nil }
      if let date = DateLine(line, clock: clock, fetchedAt: fetchedAt) {
        dates[index] = date
      } else if let credit = CreditLine(line) {
        credits[index] = credit
      }
    }
  }

  private func takeHeadline(_ reading: inout PageReading, before limit: Int) {
    if reading.isPlain, dates.isEmpty, credits.isEmpty, let first = reading.lines.first, !first.isParagraph,
      !LineWords.isSectionName(first)
    {
      // Plain text begins with its title, however short.
      return setHeadline(&reading, 0)
    }
    let sure = Set(dates.keys).union(credits.filter { $0.value.isLabelled }.keys)
    if let choice = HeadlineChooser(reading, credits: sure, before: limit).choose() {
      setHeadline(&reading, choice.index)
      reading.isSureOfHeadline = choice.isSure
    } else if let first = reading.paragraphs?.lowerBound, reading.lines[first].wordCount <= 30,
      !reading.lines[first].endsWithFullStop, let rest = reading.paragraphRange(from: first + 1)
    {
      // A long headline on top of plain text.
      setHeadline(&reading, first)
      reading.paragraphs = rest
    }
  }

  private func setHeadline(_ reading: inout PageReading, _ index: Int) {
    let headline = reading.lines[index]
    reading.headline = index
    reading.article.title = headline.trimmed
    reading.read(index, into: "title", headline.trimmed)
    guard headline.wordCount >= 4 else { return }
    for other in reading.lines.indices where other != index {
      if reading.lines[other].key == headline.key {
        reading.remove(other, .repeatedHeadline)
      } else if let site = PageReading.siteName(in: reading.lines[other], after: headline) {
        reading.remove(other, .repeatedHeadline)
        reading.article.source = reading.article.source ?? site
      }
    }
  }

  private func takePath(_ reading: inout PageReading) {
    let title = LineKey(reading.article.title)
    for index in 0..<(reading.headline ?? 0) + 1 {
      guard let section = PagePath(reading.lines[index])?.section(ofArticle: title) else { continue }
      reading.article.section = section
    }
  }

  /// "بيروت، 4 آب 2020" counts near the headline only; elsewhere it may belong to a picture.
  private mutating func leaveOutDistantDatelines(_ reading: PageReading) {
    guard let headline = reading.headline else { return }
    dates = dates.filter { index, date in
      !date.isBehindPlace
        || openLines(reading, min(index, headline), max(index, headline)) <= Self.datelineDistance
    }
  }

  /// How many lines may lie between the headline and a date behind a place.
  private static let datelineDistance = 2

  /// The date nearest below the headline; above it only where at most two lines lie between. A date behind a
  /// place comes last.
  private func takeDate(_ reading: inout PageReading, before bodyStart: Int) {
    guard let headline = reading.headline else { return }
    let below = dates.keys.filter { $0 > headline && $0 < bodyStart }.sorted()
    let above = dates.keys.filter { $0 < headline && openLines(reading, $0, headline) <= 2 }.sorted()
      .reversed()
    let order =
      (below + above).filter { dates[$0]?.isBehindPlace == false }
      + (below + above).filter { dates[$0]?.isBehindPlace == true }
    let chosen = order.first { dates[$0]?.date != nil } ?? order.first
    for index in below {
      reading.read(index, into: "published", nil)
      takeClock(&reading, below: index)
    }
    guard let chosen, let date = dates[chosen] else { return }
    reading.article.published = date.date
    reading.article.publishedRaw = date.raw
    reading.article.publishedFrom = "page line \(reading.lines[chosen].number)"
    reading.read(chosen, into: "published", date.raw)
    takeClock(&reading, below: chosen)
  }

  private func takeClock(_ reading: inout PageReading, below index: Int) {
    guard index + 1 < reading.lines.count, DateLine.isClock(reading.lines[index + 1]),
      reading.uses[index + 1] == nil
    else { return }
    reading.remove(index + 1, .metadata)
  }

  private func openLines(_ reading: PageReading, _ low: Int, _ high: Int) -> Int {
    (low + 1..<high).count { !reading.isRemoved($0) }
  }

  private func takeCredits(_ reading: inout PageReading, before bodyStart: Int) {
    guard let headline = reading.headline else { return }
    for index in credits.keys.sorted() where index != headline && index < bodyStart && index + 3 >= headline {
      guard let credit = credits[index], reading.uses[index] == nil else { continue }
      reading.take(credit, at: index)
    }
  }

  private func removeCaptions(_ reading: inout PageReading, before bodyStart: Int) {
    guard let headline = reading.headline, reading.paragraphs != nil else { return }
    for index in headline + 1..<max(headline + 1, bodyStart)
    where reading.isText(index) && LineWords.isCaption(reading.lines[index]) {
      reading.remove(index, .caption)
    }
  }

  /// The publisher's name above the running text is no part of it.
  private func removePublisher(_ reading: inout PageReading, before bodyStart: Int) {
    for index in 0..<bodyStart where reading.isPublisher(index) && reading.uses[index] == nil {
      reading.remove(index, .metadata)
    }
  }

  /// Short lines above the headline go; longer ones only where the headline is sure.
  private func removeAboveHeadline(_ reading: inout PageReading) {
    guard let headline = reading.headline else { return }
    for index in 0..<headline where reading.uses[index] == nil {
      if reading.isSureOfHeadline || isShort(reading.lines[index]) {
        reading.remove(index, reading.furniture[index]?.reason ?? .beforeArticle)
      }
    }
  }
}

extension PageReading {
  /// Takes what a credit line says, where it was not known yet.
  mutating func take(_ credit: CreditLine, at index: Int) {
    article.author = article.author ?? credit.author
    article.source = article.source ?? credit.source
    if credit.author == nil {
      read(index, into: "source", credit.source)
    } else {
      read(index, into: "author", credit.author)
    }
  }
}
