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
  /// Names of one kind; each stands in the link of each of the others.
  static let nameLimit = 20

  /// A name that hits have, or must not have.
  struct NameChoice: Hashable, Sendable {
    let name: String
    var isExcluded = false

    /// `-` before a name excludes it. A name that is wanted and begins so has a backslash before it.
    var value: String {
      if isExcluded { return "-" + name }
      return name.hasPrefix("-") || name.hasPrefix("\\") ? "\\" + name : name
    }

    init(name: String, isExcluded: Bool = false) {
      self.name = name
      self.isExcluded = isExcluded
    }

    init?(value: String) {
      isExcluded = value.hasPrefix("-")
      name = isExcluded || value.hasPrefix("\\") ? String(value.dropFirst()) : value
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
    query = Self.text(parameters["q"])
    from = Self.text(parameters["from"])
    to = Self.text(parameters["to"])
    sources = Self.choices(parameters.values(of: "source"))
    sections = Self.choices(parameters.values(of: "section"))
    order = parameters["sort"].flatMap(SearchRequest.Order.init) ?? order
    matching = parameters["match"].flatMap(SearchRequest.Matching.init) ?? matching
    grouping = parameters["group"].flatMap(SearchRequest.Grouping.init) ?? grouping
    page = min(max(parameters["page"].flatMap { Int($0) } ?? 1, 1), Self.greatestPage)
  }

  private static func choices(_ values: [String]) -> [NameChoice] {
    values.compactMap { NameChoice(value: text($0)) }.reduce(into: []) {
      if $0.count < nameLimit, !$0.contains($1) { $0.append($1) }
    }
  }

  /// A value without blanks at its ends, cut between characters.
  private static func text(_ value: String?) -> String {
    let text = (value ?? "").trimmed
    guard text.utf8.count > queryByteLimit else { return text }
    var length = 0
    return String(
      text.prefix {
        length += $0.utf8.count
        return length <= queryByteLimit
      })
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
