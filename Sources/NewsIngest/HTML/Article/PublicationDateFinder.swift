import ArabicCalendar

/// Finds when an article was published, in the sources of `DateSource`, one after the other.
///
/// A date of a change is never taken. Where a source holds no sure date the next one is asked; the words of the first are kept
/// if none has one.
struct PublicationDateFinder {
  /// The lines of the head, those of boxes left out.
  let head: [Int]
  let fetchedAt: PublicationDate?
  /// Whether days without a year and "منذ 3 ساعات" count from the fetch.
  private(set) var countsFromFetch = true

  init(head: [Int], fetchedAt: PublicationDate?) {
    self.head = head
    self.fetchedAt = fetchedAt
  }

  static let parser = ArabicDateParser()

  /// Sets the date's fields, and settles the head's lines that hold dates.
  func find(_ page: inout HTMLPage) {
    var finder = self
    // Where the page states a day after it was fetched, one of both clocks is wrong.
    finder.countsFromFetch = fetchedAt != nil && !stated(page).contains(where: isAfterFetch)
    let lines = finder.datedLines(&page)
    finder.search(&page, lines: lines)
    finder.settle(lines, in: &page)
  }

  /// What the mark-up and the address state, of changes too.
  private func stated(_ page: HTMLPage) -> [String] {
    let times = page.document.spans.lazy.filter {
      $0.kind == .time && $0.value != nil && head.contains($0.block)
    }
    let days = addresses(of: page).compactMap { WebAddress.day(in: $0) }
    return page.facts.dates.map(\.text) + itemDates(page) + times.prefix(Self.mostSpans).compactMap(\.value)
      + days
  }

  /// Whether a whole date is refused because it lies after the fetch.
  private func isAfterFetch(_ text: String) -> Bool {
    let text = HTMLText.collapsed(text)
    return Self.parser.publicationDate(ofField: text, fetchedAt: fetchedAt) == nil
      && Self.parser.publicationDate(ofField: text) != nil
  }

  private func search(_ page: inout HTMLPage, lines: [DatedLine]) {
    var candidates = DateCandidates(of: page, lines: lines, finder: self)
    for source in DateSource.allCases {
      for candidate in candidates.from(source) where take(candidate, in: &page) {
        if source == .statement {
          page.article.published = page.article.published.map { withTrueZone($0, shown: lines, in: page) }
        }
        return
      }
    }
    if page.article.publishedRaw == nil, let line = lines.first {
      page.article.publishedRaw = line.raw
      page.article.publishedFrom = "page line \(line.block + 1)"
    }
  }

  /// Whether the candidate is a sure date; it becomes the article's. Else its words are kept, where no others are.
  private func take(_ candidate: DateCandidate, in page: inout HTMLPage) -> Bool {
    let raw = HTMLText.collapsed(candidate.text)
    guard !raw.isEmpty else { return false }
    let date = candidate.date ?? sureDate(raw, block: candidate.block, in: page)
    if date != nil || page.article.publishedRaw == nil {
      page.article.published = date
      page.article.publishedRaw = date == nil ? raw : candidate.quoted ?? raw
      page.article.publishedFrom = candidate.origin
    }
    return date != nil
  }

  /// - Parameter block: the line that the words stand in, where that may name their year.
  private func sureDate(_ raw: String, block: Int?, in page: HTMLPage) -> PublicationDate? {
    guard let found = Self.parser.publicationDate(ofField: raw, fetchedAt: fetchedAt) else { return nil }
    if found.isInferred, !countsFromFetch || block.map({ namesYear(at: $0, in: page) }) ?? false {
      return nil
    }
    // A month or a year is no date of an article; templates leave them where they had no date.
    return found.date.precision == .year || found.date.precision == .month ? nil : found.date
  }

  /// Settles the head's lines that hold dates.
  private func settle(_ lines: [DatedLine], in page: inout HTMLPage) {
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
