import ArabicCalendar
import GRDB
import InvertedIndex

/// How the hits of a search spread over one property of articles.
public struct Facet: Sendable, Equatable {
  /// The properties that hits are counted by.
  public enum Property: String, Sendable, CaseIterable {
    case source, section, year
  }

  /// One value and its hits.
  public struct Count: Sendable, Equatable {
    /// A name or a year; nil for articles without.
    public let value: String?
    /// Hits.
    public let articles: Int
  }

  /// What was counted by.
  public let property: Property
  /// Most hits first; years from old to new. At most as many as asked for.
  public let counts: [Count]
  /// How many values there are altogether.
  public let valueCount: Int
}

/// Counts hits by source, section and year: one pass over each segment's set.
struct FacetCounter {
  private var sources: [Int] = []
  private var sections: [Int] = []
  private var years = PeriodCounter(unit: .year)

  mutating func count(_ set: OrdinalSet, in segment: any Segment) throws {
    let attributes = try segment.attributes()
    Self.count(set, column: attributes.sources, to: &sources)
    Self.count(set, column: attributes.sections, to: &sections)
    years.count(set, rowIDs: segment.rowIDs, precisions: attributes.precisions)
  }

  private static func count(
    _ set: OrdinalSet, column: UnsafeBufferPointer<UInt32>, to counts: inout [Int]
  ) {
    set.forEach { ordinal in
      let value = Int(column[ordinal])
      if value >= counts.count { counts += repeatElement(0, count: value + 1 - counts.count) }
      counts[value] += 1
    }
  }

  /// - Parameter limit: values a facet at most.
  func facets(limit: Int, _ db: Database) throws -> [Facet] {
    [
      try named(.source, counts: sources, limit: limit, db: db),
      try named(.section, counts: sections, limit: limit, db: db), byYear(limit),
    ]
  }

  private func named(_ property: Facet.Property, counts: [Int], limit: Int, db: Database) throws
    -> Facet
  {
    let rows = try Row.fetchAll(db, sql: "SELECT id, name FROM \(property.rawValue)")
    let names = Dictionary(rows.map { ($0[0] as Int, $0[1] as String) }) { first, _ in first }
    let found = counts.indices.filter { counts[$0] > 0 }.map {
      Facet.Count(value: names[$0], articles: counts[$0])
    }
    let sorted = found.sorted { ($1.articles, $0.value ?? "") < ($0.articles, $1.value ?? "") }
    return Facet(property: property, counts: Array(sorted.prefix(limit)), valueCount: found.count)
  }

  private func byYear(_ limit: Int) -> Facet {
    var counts = years.periods().filter { $0.articles > 0 }.map {
      Facet.Count(value: String($0.start.year), articles: $0.articles)
    }
    let undated = years.undatedCount
    if undated > 0 { counts.append(Facet.Count(value: nil, articles: undated)) }
    let kept = Set(
      counts.indices.sorted { (counts[$1].articles, $0) < (counts[$0].articles, $1) }.prefix(limit))
    return Facet(
      property: .year, counts: counts.indices.filter { kept.contains($0) }.map { counts[$0] },
      valueCount: counts.count)
  }
}
