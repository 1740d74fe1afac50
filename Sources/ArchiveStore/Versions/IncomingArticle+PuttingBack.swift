import Foundation
import NewsIngest

extension IncomingArticle {
  /// Whether this, which the archive has had before `current`, is said again after that: the page was put back.
  ///
  /// The same record may as well be read once more, by an ingest that is repeated, or come from an old crawl. So it must be known to
  /// be later:
  /// * where both were fetched at known times, it was fetched later;
  /// * else it was fetched, or the file that is all of it was written, after `current` was stored;
  /// * else its file was written after all that the archive held when it was opened, so that it is read for the first time. Then the order
  ///   of files and lines decides.
  ///
  /// A channel beside that of `current`, such as a feed beside the page itself, puts nothing back: both would take turns for ever.
  /// - Known failure: a file that is older than the archive, given for the first time.
  func isPutBack(over current: KnownArticle) -> Bool {
    guard article.archived == nil, origin.format == current.format else { return false }
    if let fetchedAtText, let other = current.fetchedAt { return fetchedAtText > other }
    // A table may hold both texts, the older one before the newer.
    let time = fetchedAt ?? (record == nil ? writtenAt : nil)
    if let time, let stored = current.time.storedAt.flatMap(Self.endOfSecond), time >= stored { return true }
    return fetchedAt == nil && isFirstReading
  }

  /// Whether this may be put back over anything.
  var mayBePutBack: Bool {
    article.archived == nil && (fetchedAt != nil || isFirstReading || record == nil && writtenAt != nil)
  }

  /// Of an ISO 8601 time, whose fraction of a second is not known.
  private static func endOfSecond(_ time: String) -> Date? {
    (try? Date(time, strategy: .iso8601)).map { $0 + 1 }
  }
}
