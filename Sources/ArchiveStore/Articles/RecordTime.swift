/// When a record was fetched and when it was stored: what says which of two texts of one article is the newer one.
///
/// The rule, for what is ingested and for records of other archives alike:
/// * where both were fetched at known times, the one that was fetched later is newer;
/// * else the one that was stored later, and what comes now is stored now;
/// * else the one that comes later.
///
/// It decides between texts that are both current. A text that is a part of the other never takes its place (`TextExcerpt`), and what an
/// archive keeps as an older version becomes current again only where its page put it back (`IncomingArticle.isPutBack`).
struct RecordTime: Sendable {
  /// ISO 8601 in UTC, which sorts as times do; nil where it is not known.
  let fetchedAt: String?
  /// ISO 8601 in UTC; nil for now.
  let storedAt: String?

  /// Whether this is older than `known`, which came before.
  func isOlder(than known: RecordTime) -> Bool {
    if let fetchedAt, let other = known.fetchedAt, fetchedAt != other { return fetchedAt < other }
    guard let storedAt else { return false }
    return known.storedAt.map { storedAt < $0 } ?? true
  }
}
