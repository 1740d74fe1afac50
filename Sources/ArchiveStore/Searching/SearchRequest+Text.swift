public import ArabicCalendar
import NewsQuery

extension SearchRequest {
  /// A search for what a user typed, read with an archive's own limits: any string is a valid query.
  ///
  /// ```swift
  /// try searcher.search(SearchRequest("هدنة لبنان -غزة", limit: 20))
  /// ```
  /// - Parameter now: the user's local time, without a zone, from which `after:أمس` counts back; without it `أمس` is text.
  public init(
    _ text: String, now: PublicationDate? = nil, order: Order = .relevance, matching: Matching = .best,
    limit: Int = 10
  ) {
    let query = QueryParser(limits: .archive, now: now).parse(text)
    self.init(query: query, order: order, matching: matching, limit: limit)
  }
}
