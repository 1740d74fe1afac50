import ArabicCalendar

/// Finds when an article was published: what the page states, then `<time>` and dated lines in its head, then its address.
///
/// A date of a change is never taken. Where a place holds no sure date the next one is asked; the words of the first are kept
/// if none has one.
struct PublicationDateFinder {
  /// The lines of the head, those of boxes left out.
  let head: [Int]
  let fetchedAt: PublicationDate?

  private static let parser = ArabicDateParser()

  /// Sets the date's fields, and settles the head's lines that hold dates.
  func find(_ page: inout MarkedPage) {
    let lines = datedLines(&page)
    for fact in page.facts.dates where note(fact.text, fact.origin, in: &page) { return settle(lines, &page) }
    for span in spans(page) {
      let text = span.value ?? HTMLText.collapsed(page.document.string(span.bytes))
      if note(text, Self.origin(of: span), in: &page) { return settle(lines, &page) }
    }
    for line in lines where line.date != nil {
      page.article.published = line.date
      page.article.publishedRaw = line.raw
      page.article.publishedFrom = "page line \(line.block + 1)"
      return settle(lines, &page)
    }
    for address in ([page.article.url] + page.facts.addresses).compactMap({ $0 }) {
      guard let day = WebAddress.day(in: address) else { continue }
      if note(day, "address", in: &page) { return settle(lines, &page) }
    }
    if page.article.publishedRaw == nil, let line = lines.first {
      page.article.publishedRaw = line.raw
      page.article.publishedFrom = "page line \(line.block + 1)"
    }
    settle(lines, &page)
  }

  /// Whether `text` is a sure date; it becomes the article's. Else its words are kept.
  private func note(_ text: String, _ origin: String, in page: inout MarkedPage) -> Bool {
    let raw = HTMLText.collapsed(text)
    guard !raw.isEmpty else { return false }
    let date = Self.parser.publicationDate(in: raw, fetchedAt: fetchedAt)?.date
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

  /// The head's dates by mark-up, those by microdata first, those of changes left out.
  private func spans(_ page: MarkedPage) -> [HTMLSpan] {
    let inHead = page.document.spans.filter { span in
      switch span.kind {
      case .property("datepublished"): page.reasons[span.element] == nil
      case .time, .date: head.contains(span.block) && !isUpdate(span, page)
      default: false
      }
    }
    let rank = { (span: HTMLSpan) in
      switch span.kind {
      case .property: 0
      case .time: 1
      default: 2
      }
    }
    return [0, 1, 2].flatMap { wanted in inHead.filter { rank($0) == wanted } }
  }

  /// Whether a class, a property or the words directly before say that something was changed then.
  private func isUpdate(_ span: HTMLSpan, _ page: MarkedPage) -> Bool {
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
  private func hasUpdateLabel(before span: HTMLSpan, _ page: MarkedPage) -> Bool {
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
  private func hasUpdateLabel(onLineAbove block: Int, isAtStart: Bool, _ page: MarkedPage) -> Bool {
    guard isAtStart, block > 0, page.document.blocks[block - 1].wordCount <= 4 else { return false }
    return Self.isUpdateLabel(page.document.string(block - 1))
  }

  private func hasUpdateLabel(in span: HTMLSpan, _ page: MarkedPage) -> Bool {
    Self.isUpdateLabel(page.document.string(span.bytes))
  }

  private static func isUpdateLabel(_ text: String) -> Bool {
    let words = LineKey(text).words
    return words.contains(where: DateLine.updateLabels.contains)
      && !words.contains(where: DateLine.publicationLabels.contains)
  }

  private static func origin(of span: HTMLSpan) -> String {
    switch span.kind {
    case .property: "microdata datePublished"
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
  private func datedLines(_ page: inout MarkedPage) -> [DatedLine] {
    var lines: [DatedLine] = []
    for (position, block) in head.enumerated() where page.document.blocks[block].wordCount <= 25 {
      let line = page.line(block)
      let next = position + 1 < head.count ? page.line(head[position + 1]) : nil
      let clock = next.flatMap { DateLine.isClock($0) ? $0 : nil }
      guard let dated = DateLine(line, clock: clock, fetchedAt: fetchedAt) else { continue }
      let isUpdate = Self.isUpdateLabel(line.trimmed) || hasUpdateLabel(onLineAbove: block, isAtStart: true, page)
      lines.append(DatedLine(block: block, date: isUpdate ? nil : dated.date, raw: dated.raw))
    }
    let headline = page.headline ?? 0
    return lines.filter { $0.block > headline } + lines.filter { $0.block < headline }.reversed()
  }

  private func settle(_ lines: [DatedLine], _ page: inout MarkedPage) {
    for line in lines where page.uses[line.block] == nil {
      page.read(line.block, into: "published", page.article.publishedRaw)
    }
  }
}
