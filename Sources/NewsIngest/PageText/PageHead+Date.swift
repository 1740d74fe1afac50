import ArabicCalendar

/// Which of the dates around the headline is that of publication.
extension PageHead {
  /// Takes the date that its place or its words prove, and the clock below it; the other dates of the head are none
  /// of the body's.
  func takeDate(_ page: inout TextPage, before bodyStart: Int) {
    let target = page.headline ?? bodyStart
    let head = dates.keys.filter { $0 < bodyStart && $0 != page.headline }.sorted()
    let chosen = provenDate(page, among: head, around: target)
    for index in head where index > target || page.headline == nil {
      page.read(index, into: "published", nil)
      takeClock(&page, below: index)
    }
    for index in head
    where index < target && index != chosen && page.headline != nil && page.uses[index] == nil {
      page.remove(index, .beforeArticle)
    }
    guard let chosen, let date = dates[chosen] else { return takeDateOfText(&page) }
    page.article.published = date.date
    page.article.publishedRaw = date.raw
    page.article.publishedFrom = "page line \(page.lines[chosen].number)"
    page.read(chosen, into: "published", date.raw)
    takeClock(&page, below: chosen)
    takeRest(of: date, &page)
  }

  /// The day in the dateline of the first paragraph, which stays there.
  private func takeDateOfText(_ page: inout TextPage) {
    guard let first = page.paragraphs?.lowerBound,
      let found = AgencyDateline.date(in: page.lines[first])
    else {
      return
    }
    page.article.published = found.date
    page.article.publishedRaw = found.raw
    page.article.publishedFrom = "page line \(page.lines[first].number)"
  }

  /// Labelled dates first, then the nearest below the headline, then those above it that something proves. A date
  /// after a place comes last.
  private func provenDate(_ page: TextPage, among head: [Int], around target: Int) -> Int? {
    let below = head.filter { $0 > target }
    let above = Array(head.filter { $0 < target }.reversed())
    let isPlace = { (index: Int) in dates[index]?.isAfterPlace == true }
    let labelled = (below + above).filter {
      dates[$0]?.isLabelled == true && dates[$0]?.date != nil && !isPlace($0)
    }
    let isSure = { (index: Int) in index > target || dates[index]?.isWeaklyLabelled == false }
    let near = above.filter { openLines(page, between: $0, and: target) <= 2 }
    let proven = near.filter { !isPlace($0) && isProven($0, in: page, above: target) }
    // Two calendars above the headline are the site's.
    let isOfSite = { (index: Int) in
      let line = page.lines[index]
      // "روما 12 ذو القعدة 1446 هـ الموافق 10 مايو 2025 م واس" is an agency's.
      return line.key.words.contains(Self.agreeing)
        && line.words.last.map { LineWords.isAgency(String($0)) } != true
    }
    let places = (below + near.filter { !isOfSite($0) }).filter(isPlace)
    // A site's own day bears a label, too, and stands above the headline; a day with its clock below it is the article's.
    let isTimed = { (index: Int) in dates[index]?.date.map { $0.precision != .day } == true }
    let free = below.filter { !isPlace($0) }
    let order =
      labelled.filter(isSure) + free.filter(isTimed) + labelled.filter { !isSure($0) } + free + proven
      + places
    return order.first { dates[$0]?.date != nil } ?? order.first
  }

  /// Whether a date above the headline is the article's. Sites print the day of the visit there: it has no writer
  /// next to it, and an article that says "today, Saturday" contradicts it.
  private func isProven(_ index: Int, in page: TextPage, above target: Int) -> Bool {
    guard let line = dates[index] else { return false }
    guard let date = line.date else { return line.isLabelled }
    // Columns of other articles stand there with their days and writers.
    let others = dates.filter { $0.key < target && $0.value.date != nil && $0.value.date != date }
    if others.count >= 2, !line.isLabelled { return false }
    if isProvenByItself(line, at: index, in: page, above: target) { return true }
    // A list of the article's own facts. A forecast lists several days.
    if page.lines[index].isListItem, page.lines[index].trimmed.first.map(LineWords.isDash) == false,
      !(line.hasWeekday && date.precision != .day), others.isEmpty
    {
      return true
    }
    if isNextToPictureOrHeadline(line, at: index, in: page) { return true }
    let neighbours = [index - 1, index + 1].filter(page.lines.indices.contains)
    // The clock of a site stands next to its masthead.
    if neighbours.contains(where: { Masthead.isLabel(page.lines[$0]) }) { return false }
    if neighbours.contains(where: { credits[$0]?.isLabelled == true || isCredit(page.lines[$0].trimmed) }) {
      return true
    }
    // Without a headline the credit is the last thing above the text, with or without a label.
    if page.headline == nil, index + 2 == target, credits[index + 1] != nil { return true }
    return isProvenByPlace(index, in: page, above: target)
  }

  /// Whether the words of its line, or a change next to it, say that the date is the article's.
  private func isProvenByItself(_ line: DateStamp, at index: Int, in page: TextPage, above target: Int)
    -> Bool
  {
    if line.isLabelled || line.rest.map({ isCredit($0) || isSection($0) }) == true { return true }
    // "12 أيار 2024 - قازان - سبأ:" opens a report.
    if line.rest != nil, page.lines[index].ending == ":" { return true }
    // "آخر تحديث: …" stands next to the article's own day.
    let isNextToChange = [index - 1, index + 1].contains {
      dates[$0] != nil && dates[$0]?.date == nil && isUpdate(page.lines[$0])
    }
    if isNextToChange { return true }
    // "بروكسل – 13 أكتوبر 2025 | عرب 24" above a text without a headline.
    guard page.headline == nil, index + 1 == target, !line.hasWeekday, line.rest != nil else { return false }
    let parts = DatelineParts.split(page.lines[index].trimmed)
    return parts.count >= 3 && parts.contains(where: LineWords.isPlace)
  }

  /// Whether the date stands below a picture of the article, or between the headline and the headline again.
  private func isNextToPictureOrHeadline(_ line: DateStamp, at index: Int, in page: TextPage) -> Bool {
    guard index > 0 else { return false }
    let above = page.lines[index - 1]
    if LineWords.isCaption(above), !above.trimmed.hasPrefix("(") { return true }
    guard let headline = page.headline, headline == index + 1 else { return false }
    return above.key == page.lines[headline].key && !line.hasWeekday
  }

  /// Whether nothing but a clock parts the date from the headline or text below it, and its place speaks for it.
  private func isProvenByPlace(_ index: Int, in page: TextPage, above target: Int) -> Bool {
    guard let line = dates[index], let date = line.date else { return false }
    let hasClockBelow =
      page.lines.indices.contains(index + 1) && DateStamp.isClock(page.lines[index + 1])
    guard openLines(page, between: hasClockBelow ? index + 1 : index, and: target) == 0,
      !contradicts(date, in: page)
    else { return false }
    if isBelowSection(index, in: page) { return true }
    // Blogger prints the day of the post there, and these words below every post.
    let isBlogger = page.lines.contains { Self.bloggerKeys.contains($0.key) }
    // The clock of a site tells the weekday, too.
    return isBlogger || date.precision != .day && !line.hasWeekday
      || index == 0 && target == 1 && names(date, in: page)
  }

  private func isUpdate(_ line: PageLine) -> Bool {
    line.ascii.holds(":") && line.key.words.prefix(3).contains(where: DateStamp.updateLabels.contains)
  }

  /// Whether the article's section or path stands above the line, and not the end of a menu.
  private func isBelowSection(_ index: Int, in page: TextPage) -> Bool {
    let above = (0..<index).reversed().filter { !page.isRemoved($0) || PagePath(page.lines[$0]) != nil }
    guard let nearest = above.first else { return false }
    if PagePath(page.lines[nearest])?.reason == .breadcrumb { return true }
    let isSection = { (line: PageLine) in
      LineWords.isSectionName(line) || LineWords.isSectionRow(line) || LineWords.isPaperAndSection(line)
    }
    let isEntry =
      isShort(page.lines[nearest])
      && page.lines[..<nearest].contains { $0.key == page.lines[nearest].key }
    // A section that the menu names, too, is no end of it.
    let isMenu =
      nearest > 0 && !isEntry
      && (isSection(page.lines[nearest - 1]) || page.boilerplate[nearest - 1]?.reason == .navigation)
    // A theme's clock stands below "عاجل", too.
    let isFlash = LineWords.isNewsFlash(page.lines[nearest]) && dates[index]?.date?.precision == .day
    return (isEntry || isSection(page.lines[nearest])) && !isMenu && !isFlash
  }

  /// "محليات الخميس 29 مارس 2018 03:43 ص".
  private func isSection(_ text: String) -> Bool {
    PageLine.visibleLines(of: text).first.map(LineWords.isSectionName) ?? false
  }

  private func isCredit(_ text: String) -> Bool {
    guard let line = PageLine.visibleLines(of: text).first else { return false }
    return PersonName.isName(text) || CreditLine(line)?.isLabelled == true
  }

  /// Whether the first paragraphs name another weekday as today's, or as that of the day before.
  private func contradicts(_ date: PublicationDate, in page: TextPage) -> Bool {
    guard date.precision != .month, date.precision != .year, let named = weekday(after: Self.today, page)
    else {
      return false
    }
    return named != date.firstDay.weekday && named.next != date.firstDay.weekday
  }

  /// Whether the first paragraphs name the date's weekday, or the day before it as yesterday's: with nothing else on the page but
  /// headline and text, the day above them is the article's.
  private func names(_ date: PublicationDate, in page: TextPage) -> Bool {
    guard page.isPlain, date.precision == .day else { return false }
    if let today = weekday(after: Self.today, page) {
      return today == date.firstDay.weekday
    }
    if let yesterday = weekday(after: [Self.yesterday], page) {
      return yesterday.next == date.firstDay.weekday
    }
    return dayOfReport(page) == date.firstDay.weekday
  }

  /// The weekday of "قال مصدر يوم الأحد إن …", in the first words of the text. What is to come, or long past, has other days.
  private func dayOfReport(_ page: TextPage) -> Weekday? {
    guard let first = page.paragraphs?.lowerBound else { return nil }
    let words = page.lines[first].words.prefix(Self.openingWords).map { LineKey($0).text }
    guard !words.contains(where: Self.otherTimes.contains), let day = words.firstIndex(of: Self.day),
      day + 1 < words.count
    else { return nil }
    return Weekday.named(words[day + 1])
  }

  private static let openingWords = 12
  private static let otherTimes = LineKey.words(
    of: "المقبل\nالمقبلة\nالقادم\nالقادمة\nالماضي\nالماضية\nالمنصرم\nسوف\nغدا\nستعقد\nتعقد")

  /// The weekday that stands after one of the folded words in the first paragraphs.
  private func weekday(after openers: Set<String>, _ page: TextPage) -> Weekday? {
    guard let paragraphs = page.paragraphs else { return nil }
    for index in paragraphs.prefix(Self.readParagraphs) {
      let words = page.lines[index].words.prefix(Self.readWords).map { LineKey($0).text }
      for (word, next) in zip(words, words.dropFirst()) where openers.contains(word) {
        if let named = Weekday.named(next) { return named }
      }
    }
    return nil
  }

  private static let bloggerKeys: Set<LineKey> = WordList.bloggerLine.keys
  private static let today: Set<String> = [LineKey("اليوم").text]
  private static let agreeing = LineKey("الموافق").text
  private static let day = LineKey("يوم").text
  private static let yesterday = LineKey("أمس").text
  private static let readParagraphs = 4
  private static let readWords = 200

  /// The writer or source in the date's own line.
  private func takeRest(of date: DateStamp, _ page: inout TextPage) {
    guard let rest = date.rest, let line = PageLine.visibleLines(of: rest).first, !Self.isAccount(line) else {
      return
    }
    if line.key.words.first == LineKey("في").text, let name = line.words.last {
      page.article.section = page.article.section ?? String(name)
    } else if let credit = CreditLine(line) {
      page.article.take(credit)
    } else if PersonName.isName(rest) {
      page.article.author = page.article.author ?? rest
    } else if !LineWords.isPlace(rest), line.wordCount <= 4, !DateStamp.isZone(rest) {
      page.article.source = page.article.source ?? CreditLine.name(rest)
    }
  }

  private func takeClock(_ page: inout TextPage, below index: Int) {
    guard index + 1 < page.lines.count, DateStamp.isClock(page.lines[index + 1]),
      page.uses[index + 1] == nil
    else { return }
    page.remove(index + 1, .metadata)
  }
}

extension Weekday {
  /// The day after.
  fileprivate var next: Weekday {
    switch self {
    case .sunday: .monday
    case .monday: .tuesday
    case .tuesday: .wednesday
    case .wednesday: .thursday
    case .thursday: .friday
    case .friday: .saturday
    case .saturday: .sunday
    }
  }
}
