public import ArabicCalendar
import NewsQuery

extension SearchRequest {
  /// A search for what a user typed, read with an archive's own limits: any string is a valid query.
  ///
  /// ```swift
  /// var request = SearchRequest("هدنة لبنان -غزة")
  /// request.limit = 20
  /// ```
  /// - Parameter now: the user's local time, without a zone, from which `after:أمس` counts back; without it `أمس` is text.
  public init(_ text: String, now: PublicationDate? = nil) {
    self.init(query: QueryParser(limits: .archive, now: now).parse(text))
  }
}
