import ArabicCalendar

/// Which lines of the head hold a date or a credit.
extension PageHead {
  /// A line with both calendars and a clock below the headline is the article's where the site's own, with another time, stands
  /// above it.
  mutating func takeSecondClock(_ page: TextPage, before bodyStart: Int) {
    guard let headline = page.headline else { return }
    let clocks = dates.filter { $0.value.clockOfSite != nil && $0.key < bodyStart }
    let below = clocks.keys.filter { $0 > headline }
    guard below.count == 1, let own = below.first, let line = dates[own],
      clocks.contains(where: { $0.key < headline && $0.value.clockOfSite != line.clockOfSite })
    else { return }
    dates[own] = line.asArticleDate
  }

  mutating func noteCredits(_ page: TextPage, before limit: Int) {
    for index in 0..<limit {
      if let date = dateAfterButton(page, at: index) ?? tornDate(page, at: index) { dates[index] = date }
      let line = page.lines[index]
      guard page.uses[index] == nil || isLabelledMenu(page, at: index) else { continue }
      let next = page.lines[(index + 1)...].prefix(3).first {
        !$0.isSymbolsOnly && !DateStamp.isZone($0.trimmed)
      }
      let clock = next.flatMap { DateStamp.isClock($0) ? $0 : nil } ?? clockAbove(page, at: index)
      if let date = DateStamp(line, clock: clock, fetchedAt: fetchedAt),
        // "نشرة الجنوب | 23 أيار 2025" that stands again is the headline.
        !(date.isLoose && index == 0),
        !((date.isAfterPlace || date.rest != nil) && line.wordCount >= 5
          && page.occurrenceCount(index) > 1)
      {
        dates[index] = date
      } else if let credit = CreditLine(line), index > 0 || !isHeadlineLike(line, credit) {
        credits[index] = credit
      }
    }
  }

  /// "كتب: معرض صور يفتح أبوابه" on top: the words after the label are no name.
  private func isHeadlineLike(_ line: PageLine, _ credit: CreditLine) -> Bool {
    if Dateline.mayBeHeadline(line) { return true }
    guard let author = credit.author, line.wordCount >= 5 else { return false }
    return !PersonName.isName(author) && LineKey(author).words.count >= 4
  }

  /// "تاريخ الإضافة 12 أيار 2024 - 7:05 ص    عدد الزيارات 14    التعليقات 0" has gaps as menus have.
  private func isLabelledMenu(_ page: TextPage, at index: Int) -> Bool {
    page.boilerplate[index]?.reason == .navigation
      && page.lines[index].key.words.prefix(2).contains(where: DateStamp.publishingWords.contains)
      && page.lines[index].trimmed.contains(where: \.isNumber)
  }

  /// The time of day on the line above, where that is no other date's.
  private func clockAbove(_ page: TextPage, at index: Int) -> PageLine? {
    guard index > 0, DateStamp.isClock(page.lines[index - 1]), dates[index - 1] == nil,
      index < 2 || dates[index - 2] == nil
    else { return nil }
    return page.lines[index - 1]
  }

  /// "18", "NOVEMBER", "2025", each on a line of its own.
  private func tornDate(_ page: TextPage, at index: Int) -> DateStamp? {
    guard page.lines.indices.contains(index + 2) else { return nil }
    let parts = page.lines[index...index + 2]
    let numbers = parts.filter { $0.key.words.count == 1 && LineKey.isNumber($0.key.text) }
    guard parts.allSatisfy({ $0.wordCount == 1 }), numbers.count == 2, let year = parts.last,
      year.trimmed.count == 4, year.key.text > "1990"
    else { return nil }
    let text = parts.map(\.trimmed).joined(separator: " ")
    let line = PageLine(number: parts[index].number, text: text, startsBlock: parts[index].startsBlock)
    return DateStamp(line, clock: nil, fetchedAt: nil).flatMap { $0.date?.precision == .day ? $0 : nil }
  }

  /// "تابعنا على: 21:44 2020-05-30": a button, and a day with its clock after it.
  private func dateAfterButton(_ page: TextPage, at index: Int) -> DateStamp? {
    let line = page.lines[index]
    guard page.boilerplate[index]?.reason == .followUs, line.wordCount <= 7,
      DateStamp.holdsClock(line.trimmed),
      let start = line.words.firstIndex(where: { $0.first?.isNumber == true })
    else { return nil }
    let text = line.words[start...].joined(separator: " ")
    let rest = PageLine(number: line.number, text: text, startsBlock: line.startsBlock)
    return DateStamp(rest, clock: nil, fetchedAt: fetchedAt).flatMap {
      $0.date != nil && $0.rest == nil ? $0 : nil
    }
  }

  /// Points in short above the date may end as sentences do, and so may one headline; the running text begins below the date.
  func startBelowPoints(_ page: inout TextPage) {
    guard let all = page.paragraphs,
      let date = dates.keys.filter({ $0 > all.lowerBound && isProven($0, in: page) }).min(),
      (all.lowerBound..<date).allSatisfy({ page.lines[$0].isListItem })
        || date == all.lowerBound + 1 && all.lowerBound == 0
          && (page.lines[0].wordCount <= Self.longestHeadline
            || !page.lines[date].startsBlock && !page.lines[0].endsWithFullStop),
      let rest = page.paragraphRange(from: date + 1)
    else { return }
    page.paragraphs = rest
  }

  /// Whether a label says so, or the page's counters stand below the day and nothing else in the line.
  func isProven(_ index: Int, in page: TextPage) -> Bool {
    guard let date = dates[index] else { return false }
    let isAboveCounter =
      page.lines.indices.contains(index + 1) && page.boilerplate[index + 1]?.reason == .counter
    return date.isLabelled || isAboveCounter && date.date != nil && date.rest == nil && !date.isLoose
  }

  /// "بيروت، 4 آب 2020" counts near the headline only; elsewhere it may belong to a picture.
  mutating func leaveOutDistantDatelines(_ page: TextPage) {
    guard let headline = page.headline else { return }
    dates = dates.filter { index, date in
      !date.isAfterPlace
        || openLines(page, between: min(index, headline), and: max(index, headline)) <= Self.datelineDistance
    }
  }

  /// How many lines may lie between the headline and a date after a place.
  private static let datelineDistance = 2

  func openLines(_ page: TextPage, between low: Int, and high: Int) -> Int {
    (low + 1..<high).count { !page.isRemoved($0) }
  }
}
