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
