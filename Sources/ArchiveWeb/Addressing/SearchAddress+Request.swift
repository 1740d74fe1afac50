import ArabicCalendar
import ArchiveStore
import NewsQuery

/// A date that a form was given and that cannot be read.
enum DateFault: Hashable, Sendable {
  case from, to
  /// The first day comes after the last.
  case order
}

extension SearchAddress {
  /// The first and last days, as far as they can be read.
  func days(now: PublicationDate?) -> (from: CalendarDay?, to: CalendarDay?, faults: Set<DateFault>) {
    var faults: Set<DateFault> = []
    func days(_ text: String, fault: DateFault) -> ClosedRange<CalendarDay>? {
      guard !text.isEmpty else { return nil }
      let days = ArabicDateParser().typedDays(text, now: now)
      if days == nil { faults.insert(fault) }
      return days
    }
    let first = days(from, fault: .from)?.lowerBound
    let last = days(to, fault: .to)?.upperBound
    if let first, let last, last < first { return (nil, nil, [.order]) }
    return (first, last, faults)
  }

  /// The query's tree with what was chosen beside it.
  ///
  /// Choices are joined to the tree and never typed into the text: `هدنة OR اتفاق` with a source means both words' articles of it.
  func query(now: PublicationDate?) -> Query {
    let parsed = QueryParser(limits: ArchiveSearcher.queryLimits, now: now).parse(query)
    let choices = Self.nodes(sources, field: .source) + Self.nodes(sections, field: .section)
    guard !choices.isEmpty else { return parsed }
    var operands = choices
    switch parsed.root {
    case .all(let typed): operands = typed + choices
    case let root?: operands = [root] + choices
    case nil: break
    }
    return Query(
      text: parsed.text, root: operands.count == 1 ? operands[0] : .all(operands), notes: parsed.notes)
  }

  private static func nodes(_ choices: [NameChoice], field: NameField) -> [QueryNode] {
    let wanted = choices.filter { !$0.isExcluded }.map { QueryNode.filter(.name(field, $0.name)) }
    let excluded = choices.filter(\.isExcluded).map { QueryNode.not(.filter(.name(field, $0.name))) }
    return (wanted.count > 1 ? [.any(wanted)] : wanted) + excluded
  }

  /// The search that the page shows, with one hit more: whether there is a next page.
  func request(now: PublicationDate?, facetLimit: Int?) -> (request: SearchRequest, faults: Set<DateFault>) {
    let days = days(now: now)
    var request = SearchRequest(
      query: query(now: now), filter: ArticleFilter(from: days.from, to: days.to), order: order,
      matching: matching, limit: Self.pageSize + 1, offset: (page - 1) * Self.pageSize, facetLimit: facetLimit
    )
    request.grouping = grouping
    request.wantsAdvice = true
    return (request, days.faults)
  }
}
