import ArabicCalendar

/// Reads what stands between the top of the page and its running text: headline, date, writer, section.
struct PageHead {
  private let fetchedAt: PublicationDate?
  /// The lines that hold a date, by index.
  private(set) var dates: [Int: DateStamp] = [:]
  private(set) var credits: [Int: CreditLine] = [:]

  init(fetchedAt: PublicationDate?) {
    self.fetchedAt = fetchedAt
  }

  /// Finds headline and fields, and settles the lines they were read from.
  mutating func read(_ reading: inout TextPage) {
    noteCredits(reading, before: reading.paragraphs?.upperBound ?? reading.end)
    reading.hasOpenDate = dates.values.contains {
      $0.date == nil && $0.clockOfSite == nil && DateStamp.hasOpenOrder($0.raw)
    }
    let sureDates = dates.filter { $0.value.date != nil && !$0.value.isBehindPlace }
    PageBody.leaveOutStrays(&reading, dates: Set(sureDates.keys))
    startBelowPoints(&reading)
    startBelowStandfirst(&reading)
    reading.publisher = Publisher.find(in: reading)
    let limit = reading.paragraphs?.lowerBound ?? reading.end
    dates = dates.filter { $0.key < limit }
    credits = credits.filter { $0.key < limit }
    takeHeadline(&reading, before: limit)
    let bodyStart = reading.paragraphs?.lowerBound ?? min(reading.end, (reading.headline ?? 0) + 12)
    takePath(&reading)
    leaveOutDistantDatelines(reading)
    takeSecondClock(reading, before: bodyStart)
    takeDate(&reading, before: bodyStart)
    takeCredits(&reading, before: bodyStart)
    removeCaptions(&reading, before: bodyStart)
    takeTornDatelines(&reading, before: bodyStart)
    takeSectionAbove(&reading)
    takeNamesAround(&reading, before: bodyStart)
    takeWriterAboveText(&reading, before: bodyStart)
    removePublisher(&reading, before: bodyStart)
    removeRemains(&reading, before: bodyStart)
    removeAboveHeadline(&reading, before: bodyStart)
  }

  /// A line with both calendars and a clock below the headline is the article's where the site's own, with another time, stands
  /// above it.
  private mutating func takeSecondClock(_ reading: TextPage, before bodyStart: Int) {
    guard let headline = reading.headline else { return }
    let clocks = dates.filter { $0.value.clockOfSite != nil && $0.key < bodyStart }
    let below = clocks.keys.filter { $0 > headline }
    guard below.count == 1, let own = below.first, let line = dates[own],
      clocks.contains(where: { $0.key < headline && $0.value.clockOfSite != line.clockOfSite })
    else { return }
    dates[own] = line.asArticleDate
  }

  private mutating func noteCredits(_ reading: TextPage, before limit: Int) {
    for index in 0..<limit {
      if let date = dateBehindButton(reading, index) ?? tornDate(reading, index) { dates[index] = date }
      let line = reading.lines[index]
      guard reading.uses[index] == nil || isLabelledMenu(reading, index) else { continue }
      let next = reading.lines[(index + 1)...].prefix(3).first {
        !$0.isSymbolsOnly && !DateStamp.isZone($0.trimmed)
      }
      let clock = next.flatMap { DateStamp.isClock($0) ? $0 : nil } ?? clockAbove(reading, index)
      if let date = DateStamp(line, clock: clock, fetchedAt: fetchedAt),
        // "نشرة الجنوب | 23 أيار 2025" that stands again is the headline.
        !(date.isLoose && index == 0),
        !((date.isBehindPlace || date.rest != nil) && line.wordCount >= 5
          && reading.occurrenceCount(index) > 1)
      {
        dates[index] = date
      } else if let credit = CreditLine(line), index > 0 || !isHeadlineLike(line, credit) {
        credits[index] = credit
      }
    }
  }

  /// "كتب: معرض صور يفتح أبوابه" on top: the words behind the label are no name.
  private func isHeadlineLike(_ line: PageLine, _ credit: CreditLine) -> Bool {
    if Dateline.mayBeHeadline(line) { return true }
    guard let author = credit.author, line.wordCount >= 5 else { return false }
    return !PersonName.isName(author) && LineKey(author).words.count >= 4
  }

  /// "تاريخ الإضافة 12 أيار 2024 - 7:05 ص    عدد الزيارات 14    التعليقات 0" has gaps as menus have.
  private func isLabelledMenu(_ reading: TextPage, _ index: Int) -> Bool {
    reading.boilerplate[index]?.reason == .navigation
      && reading.lines[index].key.words.prefix(2).contains(where: DateStamp.publishingWords.contains)
      && reading.lines[index].trimmed.contains(where: \.isNumber)
  }

  /// The time of day on the line above, where that is no other date's.
  private func clockAbove(_ reading: TextPage, _ index: Int) -> PageLine? {
    guard index > 0, DateStamp.isClock(reading.lines[index - 1]), dates[index - 1] == nil,
      index < 2 || dates[index - 2] == nil
    else { return nil }
    return reading.lines[index - 1]
  }

  /// "18", "NOVEMBER", "2025", each on a line of its own.
  private func tornDate(_ reading: TextPage, _ index: Int) -> DateStamp? {
    guard reading.lines.indices.contains(index + 2) else { return nil }
    let parts = reading.lines[index...index + 2]
    let numbers = parts.filter { $0.key.words.count == 1 && LineKey.isNumber($0.key.text) }
    guard parts.allSatisfy({ $0.wordCount == 1 }), numbers.count == 2, let year = parts.last,
      year.trimmed.count == 4, year.key.text > "1990"
    else { return nil }
    let text = parts.map(\.trimmed).joined(separator: " ")
    let line = PageLine(number: parts[index].number, text: text, startsBlock: parts[index].startsBlock)
    return DateStamp(line, clock: nil, fetchedAt: nil).flatMap { $0.date?.precision == .day ? $0 : nil }
  }

  /// "تابعنا على: 21:44 2020-05-30": a button, and a day with its clock behind it.
  private func dateBehindButton(_ reading: TextPage, _ index: Int) -> DateStamp? {
    let line = reading.lines[index]
    guard reading.boilerplate[index]?.reason == .followUs, line.wordCount <= 7,
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
  private func startBelowPoints(_ reading: inout TextPage) {
    guard let all = reading.paragraphs,
      let date = dates.keys.filter({ $0 > all.lowerBound && isProven($0, reading) }).min(),
      (all.lowerBound..<date).allSatisfy({ reading.lines[$0].isListItem })
        || date == all.lowerBound + 1 && all.lowerBound == 0
          && (reading.lines[0].wordCount <= Self.longestHeadline
            || !reading.lines[date].startsBlock && !reading.lines[0].endsWithFullStop),
      let rest = reading.paragraphRange(from: date + 1)
    else { return }
    reading.paragraphs = rest
  }

  /// Whether a label says so, or the page's counters stand below the day and nothing else in the line.
  private func isProven(_ index: Int, _ reading: TextPage) -> Bool {
    guard let date = dates[index] else { return false }
    let isAboveCounter =
      reading.lines.indices.contains(index + 1) && reading.boilerplate[index + 1]?.reason == .counter
    return date.isLabelled || isAboveCounter && date.date != nil && date.rest == nil && !date.isLoose
  }

  private static let longestHeadline = 20

  /// One or two words on top of the text, with nothing but date or dateline between: the section, the paper, or whom the picture shows.
  /// Headlines are longer, or stand on the page again.
  private func removeLabelOnTop(_ reading: inout TextPage, before limit: Int) {
    guard let first = reading.lines.first, reading.isText(0), first.wordCount <= 2, limit >= 1,
      reading.paragraphs != nil, first.startsBlock, reading.occurrenceCount(0) == 1,
      (1..<limit).allSatisfy({ Dateline(reading.lines[$0]) != nil }), isUnknown(first, to: reading),
      !LineWords.isSectionName(first), !LineWords.isPaper(first), !LineWords.isPublisher(first),
      !LineWords.isOutlet(first),
      TornDateline.name(in: first) == nil, !PersonName.isName(first.trimmed)
    else { return }
    reading.remove(0, .beforeArticle)
  }

  /// Whether the text has none of its words, or all of them in a row as the name of somebody.
  private func isUnknown(_ line: PageLine, to reading: TextPage) -> Bool {
    guard let text = reading.paragraphs, text.count >= 2 else { return false }
    let known = Kinship.words(of: text.prefix(Self.readLines).map { reading.lines[$0] })
    return !Kinship.stems(line.trimmed).contains(where: known.contains)
      || PictureSubject.isSubject(line, of: reading.opening)
  }

  private func takeHeadline(_ reading: inout TextPage, before limit: Int) {
    removeLabelOnTop(&reading, before: limit)
    if reading.isPlain, dates.isEmpty, credits.isEmpty, let first = reading.lines.first, !first.isParagraph,
      reading.isText(0), !LineWords.isSectionName(first), !PersonName.isName(first.trimmed),
      !isLabel(first, reading), !first.isForeign, !isTwin(first, reading), !standsFuller(first, reading),
      !LineWords.isRowOfNames(first), !LineWords.isCaption(first),
      !isOfAnotherArticle(reading, before: limit), !LineWords.isPaper(first), !LineWords.isOutlet(first),
      TornDateline.name(in: first) == nil, titleTwice(reading) == nil,
      CreditLine.nameBeforePaper(first) == nil,
      !(first.ending == ":" && first.wordCount <= 3 && reading.paragraphs?.lowerBound == 1)
    {
      // Plain text begins with its title, however short.
      return setHeadline(&reading, 0)
    }
    let clocks = (0..<limit).filter { reading.uses[$0] == nil && DateStamp.isClock(reading.lines[$0]) }
    let sure = Set(dates.keys).union(credits.filter { $0.value.isLabelled }.keys).union(clocks)
    if let first = titleTwice(reading) {
      setHeadline(&reading, first)
      return reading.remove(first + 1, .repeatedHeadline)
    }
    if let index = headlineBelowPath(reading, before: limit) {
      reading.isSureOfHeadline = true
      return setHeadline(&reading, index)
    }
    if let choice = HeadlineChooser(reading, credits: sure, before: limit).choose() {
      setHeadline(&reading, isOnTop(choice.index, reading) ? 0 : choice.index)
      reading.isSureOfHeadline = choice.isSure
    } else if let (index, title) = headlineOnPath(reading, before: limit) {
      reading.headline = index
      reading.article.title = title
      reading.read(index, into: "title", title)
      // It may stand alone below the path, with a full stop.
      if let first = reading.paragraphs?.lowerBound, reading.lines[first].key == LineKey(title),
        let rest = reading.paragraphRange(from: first + 1)
      {
        reading.remove(first, .repeatedHeadline)
        reading.paragraphs = rest
      }
    } else if let first = reading.paragraphs?.lowerBound, reading.lines[first].wordCount <= 30,
      !reading.lines[first].endsWithFullStop, let rest = reading.paragraphRange(from: first + 1)
    {
      reading.paragraphs = rest
      if LineWords.isCaption(reading.lines[first]) { return reading.remove(first, .caption) }
      // A long headline on top of plain text.
      setHeadline(&reading, first)
    } else if let (first, rest) = stoppedHeadline(reading) {
      setHeadline(&reading, first)
      reading.paragraphs = rest
    } else if let index = headlineBelow(reading) {
      reading.article.title = LineWords.headline(reading.lines[index].trimmed)
      reading.read(index, into: "title", reading.article.title)
    }
  }

  /// A headline that ends as a sentence does, alone above the text: the path ends with it, or section and day stand above it. Without
  /// these it may as well be the first sentence.
  private func stoppedHeadline(_ reading: TextPage) -> (index: Int, rest: ClosedRange<Int>)? {
    guard let first = reading.paragraphs?.lowerBound, first > 0, first + 1 < reading.lines.count,
      let rest = reading.paragraphRange(from: first + 1)
    else { return nil }
    let line = reading.lines[first]
    let above = reading.lines[first - 1]
    guard (4...Self.longestHeadline).contains(line.wordCount), line.startsBlock,
      reading.lines[first + 1].startsBlock, reading.lines[rest.lowerBound].wordCount > line.wordCount
    else { return nil }
    let isOnPath = PagePath(above)?.names.last.map { LineKey($0) == line.key } == true
    let isBelowLabel =
      dates[first - 1]?.date != nil || LineWords.isSectionName(above)
      || first == 1 && above.wordCount <= 2 && above.ending?.isPunctuation != true
    // The first sentence is not told again by the second.
    let isToldAgain = Kinship([reading.lines[rest.lowerBound]]).share(of: line) ?? 0 >= Kinship.near
    return isOnPath || isBelowLabel && isToldAgain ? (first, rest) : nil
  }

  /// Whether the headline stands on top of the page, too, with sentences of the article between.
  private func isOnTop(_ index: Int, _ reading: TextPage) -> Bool {
    reading.lines[index].wordCount >= 4 && reading.lines[0].key == reading.lines[index].key
      && (0..<index).contains(where: reading.isParagraph)
  }

  /// The headline below the text, as some programs copy a page: its words are the first paragraph's, and the page's foot stands
  /// directly below it.
  private func headlineBelow(_ reading: TextPage) -> Int? {
    guard let text = reading.paragraphs, text.upperBound + 2 < reading.lines.count else { return nil }
    let index = text.upperBound + 1
    let line = reading.lines[index]
    let known = Kinship([reading.lines[text.lowerBound]])
    guard reading.isText(index), (4...Self.longestHeadline).contains(line.wordCount),
      line.ending.map({ !$0.isPunctuation || $0 == "!" }) == true, !line.isListItem,
      reading.boilerplate[index + 1] != nil
        || reading.lines[index + 1].key.words.allSatisfy(LineKey.isNumber),
      known.share(of: line) ?? 0 >= Self.sameStory
    else { return nil }
    return index
  }

  /// The share of a headline's words that the first paragraph has.
  private static let sameStory = 0.6

  /// Whether the text has no word of the first line, and half of those of a line below it.
  private func isOfAnotherArticle(_ reading: TextPage, before limit: Int) -> Bool {
    guard limit > 1, let paragraphs = reading.paragraphs else { return false }
    let text = Kinship(paragraphs.prefix(Self.readLines).map { reading.lines[$0] })
    return text.share(of: reading.lines[0]) == 0
      && (1..<limit).contains { reading.isText($0) && text.share(of: reading.lines[$0]) ?? 0 >= Kinship.near }
  }

  private static let readLines = 60

  /// The line that the path above it names behind the home page, without an arrow between: "الصفحة الرئيسية افتتاح معرض الكتاب في
  /// المرفأ".
  private func headlineBelowPath(_ reading: TextPage, before limit: Int) -> Int? {
    (0..<limit).first { index in
      guard reading.lines[index].key.words.count >= 5 else { return false }
      return reading.lines[max(0, index - 3)..<index].contains {
        $0.key.words.first.map(PagePath.isHome) == true && reading.lines[index].isSectionless($0)
      }
    }
  }

  /// The article's own name at the end of the path from the home page, where it stands nowhere else.
  private func headlineOnPath(_ reading: TextPage, before limit: Int) -> (index: Int, title: String)? {
    for index in 0..<limit {
      guard let path = PagePath(reading.lines[index]), path.reason == .breadcrumb, let last = path.names.last,
        last.split(separator: " ").count >= 5
      else { continue }
      return (index, last)
    }
    return nil
  }

  /// Whether a line of a few words on top of the page is no headline: others that look more like one stand below it, by
  /// themselves or directly above the text.
  private func isLabel(_ first: PageLine, _ reading: TextPage) -> Bool {
    guard reading.lines.count >= 3, first.wordCount <= 3 else { return false }
    if LineWords.isNewsFlash(first) || first.endsInDash || LineWords.isPublisher(first) { return true }
    // A section may stand between: "شؤون عربية بلاد الشام".
    let below = reading.lines.indices.dropFirst().filter { reading.lines[$0].wordCount > 3 }
    return below.prefix(reading.occurrenceCount(0) > 1 ? 2 : 1).contains {
      isHeadlineBelow($0, first, reading)
    }
  }

  private func isHeadlineBelow(_ index: Int, _ first: PageLine, _ reading: TextPage) -> Bool {
    let next = reading.lines[index]
    let standsAlone =
      next.startsBlock && (first.wordCount <= 2 || index > 1)
      || isDirectlyAbove(index, reading)
    return standsAlone && !next.isParagraph && (5...25).contains(next.wordCount) && !next.endsWithFullStop
  }

  /// Whether nothing parts the line from the text but "صوت الجنوب:".
  private func isDirectlyAbove(_ index: Int, _ reading: TextPage) -> Bool {
    guard let text = reading.paragraphs?.lowerBound else { return false }
    return text == index + 1 || text == index + 2 && reading.lines[index + 1].ending == ":"
  }

  /// Whether the headline stands below once more, whole where this line is cut off, or without the section's name.
  private func standsFuller(_ first: PageLine, _ reading: TextPage) -> Bool {
    reading.lines.dropFirst().prefix(8).contains {
      first.isCutOff && $0.key.starts(with: first.key) && !$0.isParagraph || $0.isSectionless(first)
    }
  }

  /// Whether a few words stand twice on top of the page, as a picture's hidden text and its caption do.
  private func isTwin(_ first: PageLine, _ reading: TextPage) -> Bool {
    first.wordCount <= 5
      && reading.lines.dropFirst().first.map { $0.key == first.key && !$0.startsBlock } == true
  }

  /// The first line of a page of short lines, such as a poem, where the next block begins with it again.
  private func titleTwice(_ reading: TextPage) -> Int? {
    guard reading.paragraphs == nil, reading.lines.count > 3, reading.isText(0), reading.isText(1),
      reading.lines[0].wordCount >= 2, reading.lines[1].startsBlock,
      reading.lines[0].key == reading.lines[1].key,
      !LineWords.isSectionName(reading.lines[0])
    else { return nil }
    return 0
  }

  private func setHeadline(_ reading: inout TextPage, _ index: Int) {
    let headline = reading.lines[index]
    reading.headline = index
    let (own, paper) = LineWords.withoutPaper(LineWords.headline(headline.trimmed))
    reading.article.title = own
    reading.article.source = reading.article.source ?? paper
    reading.read(index, into: "title", own)
    guard headline.wordCount >= 4 else { return }
    for other in reading.lines.indices where other != index {
      if reading.lines[other].key == headline.key || headline.isSectionless(reading.lines[other]) {
        reading.remove(other, .repeatedHeadline)
      } else if let site = TextPage.siteName(in: reading.lines[other], before: headline) {
        reading.remove(other, .repeatedHeadline)
        reading.article.source = reading.article.source ?? site
      } else if let site = TextPage.siteName(in: reading.lines[other], after: headline) {
        reading.remove(other, .repeatedHeadline)
        reading.article.source = reading.article.source ?? site
      }
    }
  }

  private func takePath(_ reading: inout TextPage) {
    let title = LineKey(reading.article.title)
    for index in 0..<(reading.headline ?? 0) + 1 {
      guard let section = PagePath(reading.lines[index])?.section(ofArticle: title) else { continue }
      reading.article.section = section
    }
  }

  /// "بيروت، 4 آب 2020" counts near the headline only; elsewhere it may belong to a picture.
  private mutating func leaveOutDistantDatelines(_ reading: TextPage) {
    guard let headline = reading.headline else { return }
    dates = dates.filter { index, date in
      !date.isBehindPlace
        || openLines(reading, min(index, headline), max(index, headline)) <= Self.datelineDistance
    }
  }

  /// How many lines may lie between the headline and a date behind a place.
  private static let datelineDistance = 2

  func openLines(_ reading: TextPage, _ low: Int, _ high: Int) -> Int {
    (low + 1..<high).count { !reading.isRemoved($0) }
  }

  private func takeCredits(_ reading: inout TextPage, before bodyStart: Int) {
    let headline = reading.headline ?? 0
    for index in credits.keys.sorted() where index < bodyStart && index + 3 >= headline {
      guard let credit = credits[index], index != reading.headline, reading.uses[index] == nil else {
        continue
      }
      reading.take(credit, at: index)
    }
  }

  /// The publisher's name above the running text is no part of it, a dash behind it or not.
  private func removePublisher(_ reading: inout TextPage, before bodyStart: Int) {
    let source = LineKey(reading.article.source ?? "")
    for index in 0..<bodyStart where reading.uses[index] == nil {
      let isSource = !source.words.isEmpty && reading.lines[index].key == source
      if isSource || reading.isPublisher(index) { reading.remove(index, .metadata) }
    }
  }

  /// Short lines above the headline go, as do known boilerplate and dates; longer ones where the headline is sure or the page
  /// has a frame, as plain text has none.
  private func removeAboveHeadline(_ reading: inout TextPage, before bodyStart: Int) {
    let lastDate = dates.keys.filter { $0 < bodyStart && dates[$0]?.date != nil }.max() ?? -1
    let text = reading.paragraphs.map { Kinship($0.prefix(Self.readLines).map { reading.lines[$0] }) }
    for index in 0..<(reading.headline ?? bodyStart) where reading.uses[index] == nil {
      let known = reading.boilerplate[index]?.reason
      let isBoilerplate = known != nil && (reading.headline != nil || reading.paragraphs != nil)
      // Without a headline the date ends the head.
      let isArabic = reading.paragraphs.map { reading.lines[$0.lowerBound].isArabic } ?? false
      let isLabel =
        reading.headline == nil
        && (reading.lines[index].endsInDash || isArabic && reading.lines[index].isForeign)
      let isAboveDate = reading.headline == nil && index < lastDate && reading.lines[index].wordCount <= 6
      let isOther =
        reading.headline.map { headline in
          reading.lines[index].isListItem
            || (text?.share(of: reading.lines[headline]) ?? 0) >= 0.5
              && text?.share(of: reading.lines[index]) == 0
        } ?? false
      let isAbove =
        isAboveDate || isLabel || isOther
        || reading.headline != nil
          && (reading.isSureOfHeadline || !reading.isPlain || isShort(reading.lines[index])
            || LineWords.isRowOfNames(reading.lines[index]))
      let isCaption = reading.headline != nil && LineWords.isCaption(reading.lines[index])
      if isBoilerplate || isAbove || isCaption || dates[index] != nil {
        reading.remove(index, known ?? (isCaption ? .caption : .beforeArticle))
      }
    }
  }
}
