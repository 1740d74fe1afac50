/// Addresses of copies that other sites keep of a page.
enum ArchivedAddress {
  /// The page's own address in that of its copy; else the address itself.
  ///
  /// ```swift
  /// ArchivedAddress.original(of: "https://web.archive.org/web/20200618010203/https://a.example/1")  // "https://a.example/1"
  /// ArchivedAddress.original(of: "https://a-example.cdn.ampproject.org/c/s/a.example/1")            // "https://a.example/1"
  /// ```
  /// A copy shows by the time of its capture in the path before the address, as the Wayback Machine and all programs of its
  /// kind write it, whatever the site. AMP caches have the address in their path.
  static func original(of address: String) -> String {
    if let match = address.wholeMatch(of: capture) { return String(match.1) }
    if let match = address.wholeMatch(of: cached) {
      return (match.1 == nil ? "http://" : "https://") + match.2
    }
    return address
  }

  nonisolated(unsafe) private static let capture =
    /https?:\/\/[^\/?#]+\/(?:[^?#]{0,60}\/)?\d{8,14}(?:[a-z]{2}_)?\/(https?:\/\/.+)/
  nonisolated(unsafe) private static let cached =
    /https?:\/\/(?:[^\/?#]+\.cdn\.ampproject\.org\/[cv]|(?:www\.)?google\.[a-z.]+\/amp)\/(s\/)?([^\/]+\..+)/
}
