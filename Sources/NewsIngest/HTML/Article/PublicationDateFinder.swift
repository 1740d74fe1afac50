import ArabicCalendar

/// Finds when an article was published: what the page states, then `<time>` and dated lines in its head, then its address.
///
/// A date of a change is never taken. Where a place holds no sure date the next one is asked; the words of the first are kept
/// if none has one.
struct PublicationDateFinder {
  /// The lines of the head, those of boxes left out.
  let head: [Int]
  let fetchedAt: PublicationDate?
  /// Whether days without a year and "منذ 3 ساعات" count from the fetch.
  private var countsFromFetch = true

  init(head: [Int], fetchedAt: PublicationDate?) {
    self.head = head
    self.fetchedAt = fetchedAt
  }

  private static let parser = ArabicDateParser()

  /// Sets the date's fields, and settles the head's lines that hold dates.
  func find(_ page: inout HTMLPage) {
    var finder = self
    // Where the page states a day after it was fetched, one of both clocks is wrong.
    finder.countsFromFetch = fetchedAt != nil && !stated(page).contains(where: isAfterFetch)
    finder.search(&page)
  }

  /// What the mark-up and the address state, of changes too.
  private func stated(_ page: HTMLPage) -> [String] {
    let times = page.document.spans.lazy.filter {
      $0.kind == .time && $0.value != nil && head.contains($0.block)
    }
    let days = ([page.article.url] + page.facts.addresses).compactMap { $0.flatMap(WebAddress.day) }
    return page.facts.dates.map(\.text) + itemDates(page) + times.prefix(Self.mostSpans).compactMap(\.value)
      + days
  }

  /// Whether a whole date is refused because it lies after the fetch.
  private func isAfterFetch(_ text: String) -> Bool {
    let text = HTMLText.collapsed(text)
    return Self.parser.publicationDate(ofField: text, fetchedAt: fetchedAt) == nil
      && Self.parser.publicationDate(ofField: text) != nil
  }

  private func search(_ page: inout HTMLPage) {
    let lines = datedLines(&page)
    for fact in page.facts.dates where note(fact.text, fact.origin, in: &page) {
      page.article.published = page.article.published.map { withTrueZone($0, lines, page) }
      return settle(lines, &page)
    }
    for date in itemDates(page) where note(date, "microdata datePublished", in: &page) {
      return settle(lines, &page)
    }
    let spans = spans(page)
    for span in spans where span.kind == .time && note(span, in: &page) { return settle(lines, &page) }
    for line in lines where line.date != nil {
      page.article.published = line.date
      page.article.publishedRaw = line.raw
      page.article.publishedFrom = "page line \(line.block + 1)"
      return settle(lines, &page)
    }
    for span in spans where span.kind == .date && note(span, in: &page) { return settle(lines, &page) }
    for address in ([page.article.url] + page.facts.addresses).compactMap({ $0 }) {
      guard let day = WebAddress.day(in: address) else { continue }
      guard note(day, "address", in: &page) else { continue }
      page.article.publishedRaw = address
      return settle(lines, &page)
    }
    if page.article.publishedRaw == nil, let line = lines.first {
      page.article.publishedRaw = line.raw
      page.article.publishedFrom = "page line \(line.block + 1)"
    }
    settle(lines, &page)
  }

  /// The stated date without its zone where that is UTC and the page shows the same clock without one: local time that a
  /// program called UTC. Where the page states the same clock with another zone, that one is true.
  private func withTrueZone(_ date: PublicationDate, _ lines: [DatedLine], _ page: HTMLPage)
    -> PublicationDate
  {
    guard date.utcOffsetMinutes == 0, date.precision == .minute || date.precision == .second else {
      return date
    }
    let read = { (text: String) in Self.parser.publicationDate(in: HTMLText.collapsed(text))?.date }
    let isSameClock = { (other: PublicationDate) in
      other.precision != .day
        && (other.firstDay, other.hour, other.minute) == (date.firstDay, date.hour, date.minute)
    }
    let stated = page.facts.dates.compactMap { read($0.text) }
    if let zoned = stated.first(where: { isSameClock($0) && ($0.utcOffsetMinutes ?? 0) != 0 }) {
      return zoned
    }
    let shown =
      lines.compactMap(\.date) + spans(page).compactMap { read(page.document.string($0.bytes)) }
    guard shown.contains(where: { isSameClock($0) && $0.utcOffsetMinutes == nil }) else { return date }
    return PublicationDate(iso8601: String(date.iso8601.dropLast())) ?? date
  }

  private func note(_ span: HTMLSpan, in page: inout HTMLPage) -> Bool {
    let text = span.value ?? HTMLText.collapsed(page.document.string(span.bytes))
    return note(text, Self.origin(of: span), in: &page, block: span.block)
  }

  /// Whether `text` is a sure date; it becomes the article's. Else its words are kept.
  ///
  /// - Parameter block: the line that it stands in, where that may name its year.
  private func note(_ text: String, _ origin: String, in page: inout HTMLPage, block: Int? = nil) -> Bool {
    let raw = HTMLText.collapsed(text)
    guard !raw.isEmpty else { return false }
    var date: PublicationDate?
    if let found = Self.parser.publicationDate(ofField: raw, fetchedAt: fetchedAt) {
      let isRefused = found.isInferred && (!countsFromFetch || block.map { namesYear(at: $0, page) } ?? false)
      date = isRefused ? nil : found.date
    }
    // A month or a year is no date of an article; templates leave them where they had no date.
    let isDay = date.map { $0.precision != .year && $0.precision != .month } ?? false
    if isDay || page.article.publishedRaw == nil {
      page.article.published = isDay ? date : nil
      page.article.publishedRaw = raw
      page.article.publishedFrom = origin
    }
    return isDay
  }

  // MARK: - Marked dates

  /// Microdata's dates of the item that the headline belongs to; other items of the page are other articles. Outside of items
  /// those in the head count.
  private func itemDates(_ page: HTMLPage) -> [String] {
    let document = page.document
    func isOurs(_ element: Int, _ block: Int?) -> Bool {
      let scope = document.elements[element].scope
      if page.reasons[element] != nil { return false }
      if scope == 0 { return block.map(head.contains) ?? true }
      return page.headline.map(document.elements[scope].blocks.contains) ?? false
    }
    let stated = document.metas.filter { $0.key == "itemprop datepublished" && isOurs($0.element, nil) }
    let marked = document.spans.filter {
      $0.kind == .property("datepublished") && isOurs($0.element, $0.block)
    }
    return stated.map(\.content) + marked.map { $0.value ?? HTMLText.collapsed(document.string($0.bytes)) }
  }

  /// So many dates by mark-up are looked at.
  private static let mostSpans = 100

  /// The head's dates by mark-up, those below the headline first; those of changes are left out.
  private func spans(_ page: HTMLPage) -> [HTMLSpan] {
    let inHead = page.document.spans.lazy.filter {
      ($0.kind == .time || $0.kind == .date) && (head.contains($0.block) || isEmptyInHead($0, page))
    }
    let dates = inHead.prefix(Self.mostSpans).filter { !isUpdate($0, page) }
    let headline = page.headline ?? 0
    return dates.filter { $0.block >= headline }
      + dates.filter { $0.block < headline && standsWithHeadline($0.block, page) }.reversed()
  }

  /// Whether a `<time datetime>` without text, which a script would fill, stands in the head. It has no line; that behind it
  /// may be the text's first or the headline.
  private func isEmptyInHead(_ span: HTMLSpan, _ page: HTMLPage) -> Bool {
    guard span.bytes.isEmpty, span.value != nil, page.reasons[span.element] == nil,
      let headline = page.headline
    else { return false }
    if span.block > headline { return span.block == headline + 1 || head.contains(span.block - 1) }
    guard span.block == headline else { return false }
    var element = span.element
    while element > 0, page.document.elements[element].blocks.isEmpty {
      element = page.document.elements[element].parent
    }
    return element > 0 && ![.html, .body].contains(page.document.elements[element].tag)
  }

  /// Whether a line above the headline stands in one box with it: what stands above in the page's own head is today's date, or
  /// another article's.
  private func standsWithHeadline(_ block: Int, _ page: HTMLPage) -> Bool {
    guard let headline = page.headline else { return true }
    var element = page.document.blockElement(block)
    while element > 0, !page.document.elements[element].blocks.contains(headline) {
      element = page.document.elements[element].parent
    }
    return element > 0 && ![.html, .body].contains(page.document.elements[element].tag)
  }

  /// Whether a class, a property or the words directly before say that something was changed then.
  private func isUpdate(_ span: HTMLSpan, _ page: HTMLPage) -> Bool {
    var element = span.element
    for _ in 0..<3 {
      let hint = page.document.elements[element].hint
      // WordPress marks a date as both where nothing was changed.
      if hint.isUpdate && !hint.isDate { return true }
      if hint.isUpdate && page.document.elements[element].tag != .time { return true }
      element = page.document.elements[element].parent
    }
    let isModified = page.document.spans.contains {
      $0.element == span.element && $0.kind == .property("datemodified")
    }
    return isModified || hasUpdateLabel(before: span, page) || hasUpdateLabel(in: span, page)
  }

  /// The words between the date before it and the span, or from its line's beginning.
  private func hasUpdateLabel(before span: HTMLSpan, _ page: HTMLPage) -> Bool {
    guard page.document.blocks.indices.contains(span.block) else { return false }
    let start = page.document.blocks[span.block].bytes.lowerBound
    let earlier = page.document.spans.filter {
      ($0.kind == .time || $0.kind == .date) && $0.bytes.upperBound <= span.bytes.lowerBound
    }
    let from = max(start, earlier.map(\.bytes.upperBound).max() ?? 0)
    guard from < span.bytes.lowerBound else {
      return hasUpdateLabel(onLineAbove: span.block, isAtStart: from >= span.bytes.lowerBound, page)
    }
    return Self.isUpdateLabel(page.document.string(from..<span.bytes.lowerBound))
  }

  /// A label may be a line of its own.
  private func hasUpdateLabel(onLineAbove block: Int, isAtStart: Bool, _ page: HTMLPage) -> Bool {
    guard isAtStart, block > 0, page.document.blocks[block - 1].wordCount <= 4 else { return false }
    return Self.isUpdateLabel(page.document.string(block - 1))
  }

  private func hasUpdateLabel(in span: HTMLSpan, _ page: HTMLPage) -> Bool {
    Self.isUpdateLabel(page.document.string(span.bytes))
  }

  private static func isUpdateLabel(_ text: String) -> Bool {
    let words = LineKey(text).words
    return words.contains(where: DateStamp.updateLabels.contains)
      && !words.contains(where: DateStamp.publishingWords.contains)
  }

  private static func origin(of span: HTMLSpan) -> String {
    switch span.kind {
    case .time: span.value == nil ? "time element, line \(span.block + 1)" : "time element"
    default: "page line \(span.block + 1)"
    }
  }

  // MARK: - Dates in words

  private struct DatedLine {
    let block: Int
    let date: PublicationDate?
    let raw: String
  }

  /// The head's lines that hold a date, nearest below the headline first; those of a change keep their words only.
  private func datedLines(_ page: inout HTMLPage) -> [DatedLine] {
    var lines: [DatedLine] = []
    for (position, block) in head.enumerated() where page.document.blocks[block].wordCount <= 25 {
      let line = page.line(block)
      let next = position + 1 < head.count ? page.line(head[position + 1]) : nil
      let clock = next.flatMap { DateStamp.isClock($0) ? $0 : nil }
      guard let dated = Self.dated(line, clock: clock, fetchedAt: fetchedAt) else { continue }
      let isUpdate =
        Self.isUpdateLabel(line.trimmed) || hasUpdateLabel(onLineAbove: block, isAtStart: true, page)
      let isRefused =
        isUpdate
        || fetchedAt != nil && (!countsFromFetch || isBesideYear(block, page))
          && Self.dated(line, clock: clock, fetchedAt: nil)?.date == nil
      lines.append(DatedLine(block: block, date: isRefused ? nil : dated.date, raw: dated.raw))
    }
    let headline = page.headline ?? 0
    return lines.filter { $0.block > headline }
      + lines.filter { $0.block < headline && standsWithHeadline($0.block, page) }.reversed()
  }

  /// Whether a year stands in a line, or in a box of its own beside it.
  private func namesYear(at block: Int, _ page: HTMLPage) -> Bool {
    page.document.blocks.indices.contains(block) && DateStamp.namesYear(page.document.string(block))
      || isBesideYear(block, page)
  }

  /// Whether the line above or below is a year: boxes have day, month and year apart.
  private func isBesideYear(_ block: Int, _ page: HTMLPage) -> Bool {
    [block - 1, block + 1].contains { line in
      page.document.blocks.indices.contains(line) && page.document.blocks[line].wordCount == 1
        && DateStamp.namesYear(page.document.string(line))
    }
  }

  /// A line that is a date, or a short one that holds one apart from its other words, as beside the writer's name.
  private static func dated(_ line: PageLine, clock: PageLine?, fetchedAt: PublicationDate?)
    -> (date: PublicationDate?, raw: String)?
  {
    let whole = DateStamp(line, clock: clock, fetchedAt: fetchedAt)
    if let whole, whole.date != nil { return (whole.date, whole.raw) }
    guard line.wordCount <= longestCredit, !line.endsWithFullStop else {
      return whole.map { ($0.date, $0.raw) }
    }
    for text in [line.trimmed] + pieces(line) {
      guard let found = parser.publicationDate(in: text, fetchedAt: fetchedAt),
        found.date.precision != .month, found.date.precision != .year,
        !(found.isInferred && DateStamp.namesYear(line.trimmed))
      else { continue }
      return (found.date, found.rawText)
    }
    return whole.map { ($0.date, $0.raw) }
  }

  /// What stands between a line's dashes and bars, each with the piece behind it first, which may be the time of day; and what
  /// follows a label of words that no date begins with, "Publié le".
  private static func pieces(_ line: PageLine) -> [String] {
    let isMark = { (word: Substring) in word.count == 1 && "|-–—•/".contains(word) }
    let parts = line.words.split(whereSeparator: isMark).map { $0.joined(separator: " ") }
    var pieces: [String] = []
    for (index, part) in parts.enumerated() where parts.count > 1 && part.contains(where: \.isNumber) {
      if index + 1 < parts.count { pieces.append("\(part) | \(parts[index + 1])") }
      pieces.append(part)
    }
    if line.key.words.first.map(DateStamp.publicationLabels.contains) == true,
      let number = line.words.firstIndex(where: { $0.first?.isNumber == true })
    {
      pieces.append(line.words[number...].filter { $0 != "à" }.joined(separator: " "))
    }
    return pieces
  }

  private static let longestCredit = 16

  private func settle(_ lines: [DatedLine], _ page: inout HTMLPage) {
    for line in lines where page.uses[line.block] == nil {
      page.read(line.block, into: "published", page.article.publishedRaw)
      // The time of day may stand on a line of its own.
      let below = line.block + 1
      if head.contains(below), page.uses[below] == nil, DateStamp.isClock(page.line(below)) {
        page.remove(below, .metadata)
      }
    }
  }
}
