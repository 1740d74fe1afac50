/// Addresses at which many texts have become versions of one article, to be told once: a table may name one page in every row.
struct ChangedAddresses: Encodable {
  /// An address, and how many versions came from it.
  struct Count: Encodable {
    let url: String
    let versions: Int
  }

  /// So many are told; a page that is corrected now and then is no news.
  private static let smallestCount = 5
  /// Addresses that are counted apart; the first ones of an ingest.
  private static let addressLimit = 10_000

  private var counts: [String: Int] = [:]

  /// Counts a version that came from an address.
  mutating func count(_ url: String) {
    guard counts[url] != nil || counts.count < Self.addressLimit else { return }
    counts[url, default: 0] += 1
  }

  /// The addresses with the most versions first.
  var entries: [Count] {
    counts.filter { $0.value >= Self.smallestCount }.map { Count(url: $0.key, versions: $0.value) }
      .sorted { ($1.versions, $0.url) < ($0.versions, $1.url) }
  }

  /// For people, a line.
  var text: String {
    guard let first = entries.first else { return "" }
    let others = entries.count - 1
    let more = others > 0 ? ", and so at \(counted(others, "more address", "more addresses"))" : ""
    return
      "\(first.versions.grouped) texts became versions of others at the same address \(first.url)\(more); "
      + "articles of their own need an id or an address each\n"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(entries)
  }
}
