import ArabicCalendar
import ArchiveStore
import NewsQuery

/// The state of a search page. One state has one address: defaults are left out, parameters have an order.
struct SearchAddress: Equatable, Sendable {
  /// Hits on a page.
  static let pageSize = 10
  /// Further pages are not shown: `export` gives all.
  static let greatestPage = 50
  /// In UTF-8; longer text is cut, as the parser cuts it.
  static let queryByteLimit = 2048

  /// A name that hits have, or must not have.
  struct NameChoice: Hashable, Sendable {
    let name: String
    var isExcluded = false

    /// `-` before a name excludes it.
    var value: String { (isExcluded ? "-" : "") + name }

    init(name: String, isExcluded: Bool = false) {
      self.name = name
      self.isExcluded = isExcluded
    }

    init?(value: String) {
      isExcluded = value.hasPrefix("-")
      name = isExcluded ? String(value.dropFirst()) : value
      if name.isEmpty { return nil }
    }
  }

  /// As typed.
  var query = ""
  /// As typed; ISO days where they could be read.
  var from = ""
  var to = ""
  var sources: [NameChoice] = []
  var sections: [NameChoice] = []
  var order = SearchRequest.Order.relevance
  var matching = SearchRequest.Matching.best
  var grouping = SearchRequest.Grouping.article
  /// From 1.
  var page = 1

  init(query: String = "") { self.query = query }

  init(_ parameters: QueryString) {
    query = parameters["q"]?.trimmed ?? ""
    from = parameters["from"]?.trimmed ?? ""
    to = parameters["to"]?.trimmed ?? ""
    sources = Self.choices(parameters.values(of: "source"))
    sections = Self.choices(parameters.values(of: "section"))
    order = parameters["sort"].flatMap(SearchRequest.Order.init) ?? order
    matching = parameters["match"].flatMap(SearchRequest.Matching.init) ?? matching
    grouping = parameters["group"].flatMap(SearchRequest.Grouping.init) ?? grouping
    page = min(max(parameters["page"].flatMap { Int($0) } ?? 1, 1), Self.greatestPage)
  }

  private static func choices(_ values: [String]) -> [NameChoice] {
    values.compactMap { NameChoice(value: $0.trimmed) }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  var parameters: QueryString {
    var parameters = QueryString()
    parameters.append(query, as: "q")
    parameters.append(from, as: "from")
    parameters.append(to, as: "to")
    for source in sources { parameters.append(source.value, as: "source") }
    for section in sections { parameters.append(section.value, as: "section") }
    if order != .relevance { parameters.append(order.rawValue, as: "sort") }
    if matching != .best { parameters.append(matching.rawValue, as: "match") }
    if grouping != .article { parameters.append(grouping.rawValue, as: "group") }
    if page > 1 { parameters.append(String(page), as: "page") }
    return parameters
  }

  /// Whether nothing is asked for.
  var isEmpty: Bool { query.isEmpty && !hasFilters }

  var hasFilters: Bool { !(from.isEmpty && to.isEmpty && sources.isEmpty && sections.isEmpty) }

  /// The same with a change, on its first page.
  func changed(_ change: (inout Self) -> Void) -> Self {
    var changed = self
    changed.page = 1
    change(&changed)
    return changed
  }
}

extension String {
  var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
