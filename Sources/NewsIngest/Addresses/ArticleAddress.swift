import Foundation

/// The address of an article's page in one spelling, so that two links to the same page are the same key.
///
/// ```swift
/// ArticleAddress("HTTP://www.Example.com:80/a/?utm_source=x#top")?.key  // "example.com/a"
/// ArticleAddress("https://example.com/")                                // nil: a front page is no article
/// ```
/// - Only what surely leaves the page the same is taken away: scheme, default port, `www.`, `m.`, `mobile.` and `amp.`
///   before a whole name, fragment, tracking parameters, order of parameters, a slash at the end, an AMP ending.
/// - Percent-encoded and raw letters are the same; reserved characters stay as they are. Names in other scripts are left alone.
/// - A copy in a web archive or an AMP cache has the key of the page itself.
/// - Known failure: two pages that differ in a parameter called as a tracking parameter (`?ref_src=`, `?source=maghreb`) are one.
public struct ArticleAddress: Sendable, Hashable {
  /// Host, port, path and query in their one spelling. To compare, not to fetch.
  public let key: String

  /// Reads an absolute http or https address; nil for other text, and for the address of a whole site.
  public init?(_ text: String) {
    let trimmed = ArchivedAddress.original(of: text.trimmingCharacters(in: .whitespacesAndNewlines))
    guard let scheme = trimmed.range(of: "://"),
      let port = Self.ports[trimmed[..<scheme.lowerBound].lowercased()]
    else { return nil }
    let rest = Self.withoutFragment(trimmed[scheme.upperBound...])
    let authorityEnd = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
    guard let host = Self.host(rest[..<authorityEnd], defaultPort: port) else { return nil }
    let parts = rest[authorityEnd...].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = Self.path(parts.first ?? "")
    let query = AddressQuery.sorted(parts.count > 1 ? parts[1] : "")
    guard !path.isEmpty || !query.isEmpty else { return nil }
    key = host + path + (query.isEmpty ? "" : "?" + query)
  }

  private static let ports = ["http": ":80", "https": ":443"]
  private static let hostPrefixes = ["www.", "m.", "mobile.", "amp."]
  private static let endings = ["/amp", "/index.html", "/index.htm", "/index.php"]

  /// A fragment that begins with ! is a path to some sites' programs, and stays.
  private static func withoutFragment(_ text: Substring) -> Substring {
    guard let hash = text.firstIndex(of: "#"), !text[hash...].hasPrefix("#!") else { return text }
    return text[..<hash]
  }

  private static func host(_ authority: Substring, defaultPort: String) -> String? {
    var host = String(authority.split(separator: "@", omittingEmptySubsequences: false).last ?? "")
      .lowercased()
    if host.hasSuffix(defaultPort) { host.removeLast(defaultPort.count) }
    if host.hasSuffix(".") { host.removeLast() }
    for prefix in hostPrefixes where host.hasPrefix(prefix) {
      let rest = host.dropFirst(prefix.count)
      // What follows must be a whole name: m.com is one itself.
      if rest.contains(".") { host = String(rest) }
    }
    return host.isEmpty || host.contains(where: \.isWhitespace) ? nil : host
  }

  private static func path(_ text: Substring) -> String {
    var path = PercentEncoding.normalized(text)
    func dropSlashes() { while path.hasSuffix("/") { path.removeLast() } }
    dropSlashes()
    for ending in endings where path.hasSuffix(ending) && (path.count > ending.count || ending != "/amp") {
      path.removeLast(ending.count)
      dropSlashes()
    }
    return path
  }
}
