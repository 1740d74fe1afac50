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

  /// Reads an absolute http or https address; nil where it is none, or names a whole site.
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
      // What stands behind must be a whole name: m.com is one itself.
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

/// The parameters of an address that tell pages apart.
enum AddressQuery {
  private static let trackingPrefixes = ["utm_", "at_", "mc_", "pk_", "hsa_", "__twitter_"]
  private static let tracking: Set<String> = [
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "ttclid", "twclid",
    "igshid",
    "igsh", "_ga", "_gl", "ocid", "cmpid", "ncid", "xtor", "ref_src", "ref_url", "spm", "fb_ref", "fb_source",
    "__tn__", "s_cid", "amp", "outputtype", "jsessionid", "phpsessid", "cmp", "intcmp", "icid", "smid",
    "nb", "ito", "taid", "wt_mc", "mkt_tok", "_hsenc", "_hsmi", "vero_id", "trk", "sharesource", "replytocom",
    "guccounter", "guce_referrer", "guce_referrer_sig", "srsltid", "rb_clickid", "li_fat_id", "epik", "usqp",
    "amp_js_v", "amp_gsa", "mibextid",
  ]
  /// These name where a reader came from, or, with a number, a page.
  private static let trackingWords: Set<String> = [
    "ref", "from", "share", "source", "src", "via", "referrer", "referer", "origin", "feature", "partner",
  ]
  /// Other views of one page: AMP, a telephone's, the printer's.
  private static let views: Set<String> = [
    "output=amp", "view=amp", "mode=amp", "type=amp", "m=0", "m=1", "print=1", "print=true", "mobile=1",
  ]

  /// Whether the page is the same without the parameter.
  private static func isIdle(_ parameter: String) -> Bool {
    let small = parameter.lowercased()
    let name = small.prefix { $0 != "=" }
    if tracking.contains(String(name)) || views.contains(small) { return true }
    if trackingPrefixes.contains(where: name.hasPrefix) { return true }
    let value = small.dropFirst(name.count + 1)
    return trackingWords.contains(String(name)) && !value.contains(where: \.isNumber)
  }

  /// The parameters in the order of their names, those of one name as given.
  static func sorted(_ query: Substring) -> String {
    let parameters = query.split(separator: "&").map { PercentEncoding.normalized($0) }.filter { !isIdle($0) }
    let named = parameters.enumerated().map { (name: $1.prefix { $0 != "=" }, place: $0, text: $1) }
    return named.sorted { ($0.name, $0.place) < ($1.name, $1.place) }.map(\.text).joined(separator: "&")
  }
}

/// One spelling for letters that may be written raw or as %D8%A7.
enum PercentEncoding {
  /// Decodes unreserved ASCII and whole characters beyond ASCII; other codes stay, in capitals. Composes as NFC does.
  static func normalized(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var codes: [UInt8] = []
    func flush() {
      bytes += spelling(of: codes)
      codes = []
    }
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "%"), let code = code(rest.dropFirst().prefix(2)) {
        codes.append(code)
        rest = rest.dropFirst(3)
      } else {
        flush()
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    flush()
    let decoded = String(decoding: bytes, as: UTF8.self)
    return bytes.allSatisfy { $0 < 0x80 } ? decoded : decoded.precomposedStringWithCanonicalMapping
  }

  private static func code(_ digits: ArraySlice<UInt8>) -> UInt8? {
    guard digits.count == 2, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return nil
    }
    return UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  /// A run of codes as it is written: decoded where it is UTF-8, else each code for itself.
  private static func spelling(of codes: [UInt8]) -> [UInt8] {
    let isText = String(validating: codes, as: UTF8.self) != nil
    return codes.flatMap { code -> [UInt8] in
      let isUnreserved =
        code < 0x80
        && (Character(Unicode.Scalar(code)).isLetter || Character(Unicode.Scalar(code)).isNumber
          || "-._~".utf8.contains(code))
      if isUnreserved || (code >= 0x80 && isText) { return [code] }
      return Array("%".utf8) + [hex(code >> 4), hex(code & 15)]
    }
  }

  private static func hex(_ digit: UInt8) -> UInt8 { Array("0123456789ABCDEF".utf8)[Int(digit)] }
}
