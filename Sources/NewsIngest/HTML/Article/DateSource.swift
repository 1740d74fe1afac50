import ArabicCalendar

/// Where a page tells its date, in the order in which they are asked.
enum DateSource: CaseIterable {
  /// JSON-LD and meta elements: written for machines by the program that knows the date.
  case statement
  /// Microdata of the article's own item: as sure, but pages have items of other articles, too.
  case item
  /// A time element in the head: for machines too, but it may tell of anything.
  case timeElement
  /// A dated line of the head, whose words say what the date is of.
  case line
  /// An element whose class speaks of dates: its words say nothing of it.
  case dateClass
  /// The page's address: it holds a day alone, and that of the first draft perhaps.
  case address
}

/// What may be the article's date.
struct DateCandidate {
  /// As the page writes it.
  let text: String
  /// Where it stands, in words for `publishedFrom`.
  let origin: String
  /// The line that it stands in, where that may name its year.
  var block: Int?
  /// The date where it is known and sure.
  var date: PublicationDate?
  /// What is kept in place of `text` where it is the date.
  var quoted: String?
}

/// The dates of a page by their sources, likelier ones first.
struct DateCandidates {
  private let finder: PublicationDateFinder
  private let page: HTMLPage
  private let lines: [DatedLine]
  /// Asked for twice, and slow on pages with many.
  private lazy var spans = finder.spans(page)

  /// - Parameter lines: the dated lines of the head.
  init(of page: HTMLPage, lines: [DatedLine], finder: PublicationDateFinder) {
    self.page = page
    self.lines = lines
    self.finder = finder
  }

  /// The dates of one source.
  mutating func from(_ source: DateSource) -> [DateCandidate] {
    switch source {
    case .statement: page.facts.dates.map { DateCandidate(text: $0.text, origin: $0.origin) }
    case .item: finder.itemDates(page).map { DateCandidate(text: $0, origin: "microdata datePublished") }
    case .timeElement: spans.filter { $0.kind == .time }.map(candidate)
    case .line: lines.filter { $0.date != nil }.map(\.candidate)
    case .dateClass: spans.filter { $0.kind == .date }.map(candidate)
    case .address:
      finder.addresses(of: page).compactMap { address in
        WebAddress.day(in: address).map { DateCandidate(text: $0, origin: "address", quoted: address) }
      }
    }
  }

  private func candidate(_ span: HTMLSpan) -> DateCandidate {
    let text = span.value ?? HTMLText.collapsed(page.document.string(span.bytes))
    return DateCandidate(text: text, origin: Self.origin(of: span), block: span.block)
  }

  private static func origin(of span: HTMLSpan) -> String {
    switch span.kind {
    case .time: span.value == nil ? "time element, line \(span.block + 1)" : "time element"
    default: "page line \(span.block + 1)"
    }
  }
}

extension PublicationDateFinder {
  func addresses(of page: HTMLPage) -> [String] {
    ([page.article.url] + page.facts.addresses).compactMap { $0 }
  }

  /// Microdata's dates of the item that the headline belongs to; other items of the page are other articles. Outside of items
  /// those in the head count.
  func itemDates(_ page: HTMLPage) -> [String] {
    let document = page.document
    func isOurs(_ element: Int, at block: Int?) -> Bool {
      let scope = document.elements[element].scope
      if page.reasons[element] != nil { return false }
      if scope == 0 { return block.map(head.contains) ?? true }
      return page.headline.map(document.elements[scope].blocks.contains) ?? false
    }
    let stated = document.metas.filter { $0.key == "itemprop datepublished" && isOurs($0.element, at: nil) }
    let marked = document.spans.filter {
      $0.kind == .property("datepublished") && isOurs($0.element, at: $0.block)
    }
    return stated.map(\.content) + marked.map { $0.value ?? HTMLText.collapsed(document.string($0.bytes)) }
  }

  /// The stated date without its zone where that is UTC and the page shows the same clock without one: local time that a
  /// program called UTC. Where the page states the same clock with another zone, that one is true.
  func withTrueZone(_ date: PublicationDate, shown lines: [DatedLine], in page: HTMLPage)
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
}
