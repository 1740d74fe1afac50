import GRDB
import InvertedIndex

/// The fullest older texts of articles: a cut copy of one of them is not newer than the text that took its place.
///
/// Four for each article, the longest; which these are does not depend on the order in which they came.
struct FullestTexts {
  private static let count = 4

  /// By what is current.
  private var bodies: [KnownArticle.Place: [String]] = [:]
  /// The rows of the archive that it has taken the place of.
  private var rows: [KnownArticle.Place: Set<RowID>] = [:]
  /// As the archive has them.
  private var stored: [RowID: [String]] = [:]

  /// States that a text is an older one of what is current.
  mutating func add(_ older: KnownArticle, under current: KnownArticle.Place) {
    bodies[current] = Self.fullest((bodies[current] ?? []) + [older.body])
  }

  /// States that what is current has taken the place of `old`, with all its older texts.
  mutating func replace(_ old: KnownArticle, with current: KnownArticle.Place) {
    bodies[current] = Self.fullest(
      (bodies[current] ?? []) + [old.body] + (bodies.removeValue(forKey: old.place) ?? []))
    var gone = rows.removeValue(forKey: old.place) ?? []
    if case .row(let id) = old.place { gone.insert(id) }
    if !gone.isEmpty { rows[current, default: []].formUnion(gone) }
  }

  /// The fullest older texts of what is current, the longest first.
  ///
  /// - Parameter archived: asked once for a row, for those that the archive has.
  mutating func older(
    of current: KnownArticle.Place, archived: (RowID) throws -> [String]
  ) rethrows -> [String] {
    var found = bodies[current] ?? []
    var all = rows[current] ?? []
    if case .row(let id) = current { all.insert(id) }
    for id in all {
      let texts = try stored[id] ?? archived(id)
      stored[id] = texts
      found += texts
    }
    return Self.fullest(found)
  }

  /// Those of an article of the archive, by row id.
  static func archived(_ id: RowID, db: Database) throws -> [String] {
    let select = try db.cachedStatement(
      sql: """
        SELECT DISTINCT body FROM article_version WHERE article_id = ?
        ORDER BY length(CAST(body AS BLOB)) DESC, body LIMIT \(count)
        """)
    return try String.fetchAll(select, arguments: [id])
  }

  private static func fullest(_ bodies: [String]) -> [String] {
    if bodies.count < 2 { return bodies }
    let sorted = Set(bodies).sorted { one, other in
      let (left, right) = (one.utf8, other.utf8)
      return left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count > right.count
    }
    return Array(sorted.prefix(count))
  }
}
