import GRDB
import InvertedIndex

/// Orders row ids by date and time of publication, undated articles last.
///
/// Ids order by day alone; within a day the time of publication decides, which only the days on the page need to know.
struct DateOrder {
  let isNewestFirst: Bool

  /// Ranges of row ids that are all of them, in this order and in whole days, each with several times the articles of the one
  /// before; undated articles are the last.
  func slices(of segments: [any Segment]) -> [ClosedRange<RowID>] {
    let dated = Self.sample(of: segments).filter(\.isDated)
    var slices: [ClosedRange<RowID>] = []
    var (first, last) = (RowID.firstDated, RowID.max)
    for part in [64, 16, 4] where dated.count >= part {
      let place = dated.count / part
      let day = dated[isNewestFirst ? dated.count - place : place].startOfDay
      guard day > first, day <= last else { continue }
      if isNewestFirst {
        slices.append(day...last)
        last = day.advanced(by: -1)
      } else {
        slices.append(first...day.advanced(by: -1))
        first = day
      }
    }
    return slices + [first...last, RowID.first(of: nil)...RowID.last(of: nil)]
  }

  /// A thousand row ids or so of all segments, ascending.
  private static func sample(of segments: [any Segment]) -> [RowID] {
    let step = max(1, segments.reduce(0) { $0 + $1.articleCount } / 1024)
    return segments.flatMap { segment in
      stride(from: step / 2, to: segment.articleCount, by: step).map { segment.rowIDs[$0] }
    }.sorted()
  }

  /// Row ids of a segment's articles among which its first `count` in this order are.
  func candidates(_ count: Int, of set: OrdinalSet, in segment: any Segment) -> [RowID] {
    let rowIDs = segment.rowIDs
    let firstDated = segment.position(of: RowID.firstDated)
    var ids: [RowID] = []
    var lastDay: RowID?
    // Whole days, as far as needed; then the undated ones.
    func take(_ ordinal: Int) -> Bool {
      let day = rowIDs[ordinal].startOfDay
      if let lastDay, day != lastDay { return false }
      ids.append(rowIDs[ordinal])
      if ids.count == count { lastDay = day }
      return true
    }
    guard count > 0 else { return [] }
    let dated = firstDated..<segment.articleCount
    if isNewestFirst { set.forEachReversed(in: dated, take) } else { set.forEach(in: dated, take) }
    if ids.count < count {
      set.forEach(in: 0..<firstDated) {
        ids.append(rowIDs[$0]); return true
      }
    }
    return ids
  }

  /// The first `count` of `ids` in this order.
  ///
  /// - Parameter ids: ascending.
  func first(_ count: Int, of ids: [RowID], _ db: Database) throws -> [RowID] {
    let firstDated = ids.firstIndex(where: \.isDated) ?? ids.count
    let dated = ids[firstDated...]
    let undated = ids[..<firstDated]
    let inDayOrder = isNewestFirst ? Array(dated.reversed()) : Array(dated)
    var page = try sortedWithinDays(wholeDays(of: inDayOrder, covering: count), db: db)
    if page.count < count { page += isNewestFirst ? Array(undated.reversed()) : Array(undated) }
    return Array(page.prefix(count))
  }

  /// The first `count` ids and all others of the last one's day.
  private func wholeDays(of ids: [RowID], covering count: Int) -> ArraySlice<RowID> {
    guard count > 0, count < ids.count else { return ids[...] }
    let lastDay = ids[count - 1].startOfDay
    let end = ids[count...].firstIndex { $0.startOfDay != lastDay } ?? ids.count
    return ids[..<end]
  }

  private func sortedWithinDays(_ ids: ArraySlice<RowID>, db: Database) throws -> [RowID] {
    let select = try db.cachedStatement(sql: "SELECT published FROM article WHERE id = ?")
    let keyed = try ids.map { id in (id: id, published: try String.fetchOne(select, arguments: [id]) ?? "") }
    return keyed.sorted { left, right in
      let (first, second) = isNewestFirst ? (right, left) : (left, right)
      return (first.published, first.id) < (second.published, second.id)
    }.map(\.id)
  }
}
