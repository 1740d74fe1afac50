public import ArabicCalendar
public import Foundation

/// Finds the article in a web page's mark-up.
public struct HTMLPageExtractor: Sendable {
  /// Makes an extractor; it keeps no state.
  public init() {}

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - charset: the encoding that an HTTP header names; else the page's own word goes.
  ///   - url: the address that the page was fetched from.
  ///   - fetchedAt: when it was fetched; only from it can "منذ 3 ساعات" become a date.
  public func extract(
    _ bytes: Data, charset: String? = nil, url: String? = nil, fetchedAt: PublicationDate? = nil
  ) throws(IngestError) -> ExtractedPage {
    throw .unsupportedFormat(name: "HTML")
  }
}
