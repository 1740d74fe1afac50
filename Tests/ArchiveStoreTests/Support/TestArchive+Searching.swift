import ArabicCalendar
import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import NewsQuery
import TestSupport
import Testing

extension TestArchive {
  /// A search by a query string.
  func search(
    _ query: String, filter: ArticleFilter = ArticleFilter(), order: SearchRequest.Order = .relevance,
    matching: SearchRequest.Matching = .best, limit: Int = 10, offset: Int = 0
  ) throws -> SearchAnswer {
    try searcher.search(
      SearchRequest(
        query: Query(query), filter: filter, order: order, matching: matching, limit: limit,
        offset: offset))
  }

  /// The titles of the matching set, sorted: what a query finds, apart from its order.
  func matches(_ query: String, filter: ArticleFilter = ArticleFilter()) throws -> [String] {
    try titles(search(query, filter: filter, matching: .all, limit: 1_000)).sorted()
  }

  /// The titles of an answer in order.
  func titles(_ answer: SearchAnswer) -> [String] { answer.hits.map(\.article.title) }
}

extension SearchAnswer {
  /// The total of a request that asks for one.
  var counted: Int {
    if total == nil { Issue.record("there is no total") }
    return total ?? -1
  }
}

extension Article {
  /// An article in few words; `date` in ISO 8601.
  init(
    _ title: String, _ body: String = "", date: String? = nil, source: String? = nil, section: String? = nil,
    externalID: String? = nil
  ) {
    self.init(
      externalID: externalID, title: title, body: body,
      published: date.flatMap(PublicationDate.init(iso8601:)),
      source: source, section: section)
  }
}

extension ArticleFilter {
  /// A range of days written in ISO 8601.
  init(from: String?, to: String?) {
    self.init(from: from.flatMap(Self.day), to: to.flatMap(Self.day))
  }

  private static func day(_ text: String) -> CalendarDay? { PublicationDate(iso8601: text)?.firstDay }
}

extension RandomNews {
  /// Articles with dates of all precisions, some undated.
  mutating func datedArticles(_ count: Int, bodyWords: ClosedRange<Int> = 5...60) -> [Article] {
    (0..<count).map { _ in
      var article = article(bodyWords: bodyWords)
      article.published = date().flatMap(PublicationDate.init(iso8601:))
      return article
    }
  }
}

extension Query {
  /// Reads a query string as the product does.
  init(_ text: String) { self = QueryParser(limits: ArchiveSearcher.queryLimits).parse(text) }
}
