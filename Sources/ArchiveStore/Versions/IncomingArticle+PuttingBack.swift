import Foundation
import NewsIngest

extension IncomingArticle {
  /// Whether this, which the archive has had before `current`, is said again after that: the page was put back.
  ///
  /// The same record may as well be read once more, by an ingest that is repeated, or come from an old crawl. So only times of fetching
  /// tell: it was fetched after `current` was, or, where that is not known, after `current` was stored. The time of a file tells
  /// nothing, for files grow, and are copied.
  ///
  /// Another channel than that of `current`, such as a feed next to the page itself, puts nothing back: both would take turns for ever.
  /// - Known failure: a text that is put back in a file without times of fetching is taken for one read again.
  func isPutBack(over current: KnownArticle) -> Bool {
    guard mayBePutBack, origin.format == current.format else { return false }
    if let fetchedAtText, let other = current.fetchedAt { return fetchedAtText > other }
    guard let fetchedAt, let stored = current.time.storedAt.flatMap(Self.endOfSecond) else { return false }
    return fetchedAt >= stored
  }

  /// Whether this may be put back over anything.
  var mayBePutBack: Bool { article.archived == nil && fetchedAt != nil }

  /// Of an ISO 8601 time, whose fraction of a second is not known.
  private static func endOfSecond(_ time: String) -> Date? {
    (try? Date(time, strategy: .iso8601)).map { $0 + 1 }
  }
}
