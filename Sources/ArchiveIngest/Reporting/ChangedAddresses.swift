/// Addresses at which many texts have become versions of one article: a table may name one page in every row.
public struct ChangedAddresses: Sendable {
  /// An address, and how many versions came from it.
  public struct Count: Sendable, Equatable {
    /// The articles' address.
    public let url: String
    /// Texts that became versions of others at this address.
    public let versions: Int
  }

  /// A page that is corrected now and then is no news: an address with fewer versions is left out.
  private static let smallestCount = 5
  /// At most so many addresses are counted, the first ones of an ingest.
  private static let addressLimit = 10_000

  private var counts: [String: Int] = [:]

  /// Counts a version that came from an address.
  mutating func count(_ url: String) {
    guard counts[url] != nil || counts.count < Self.addressLimit else { return }
    counts[url, default: 0] += 1
  }

  /// The addresses with the most versions first.
  public var entries: [Count] {
    counts.filter { $0.value >= Self.smallestCount }.map { Count(url: $0.key, versions: $0.value) }
      .sorted { ($1.versions, $0.url) < ($0.versions, $1.url) }
  }
}
