import ArchiveOutput
import ArchiveStore

/// A facet as JSON.
struct FacetJSON: Encodable {
  struct Count: Encodable {
    /// A name or a year; null for articles without.
    @Nullable var value: String?
    let articles: Int
  }

  let property: String
  let counts: [Count]
  /// How many values there are, shown or not.
  let valueCount: Int

  init(_ facet: Facet) {
    property = facet.property.rawValue
    counts = facet.counts.map { Count(value: Nullable(wrappedValue: $0.value), articles: $0.articles) }
    valueCount = facet.valueCount
  }
}
