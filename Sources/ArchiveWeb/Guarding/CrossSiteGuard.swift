import HTTPTypes

/// Lets other sites link to a page, and do nothing else: a picture or a frame that asks for searches costs time.
///
/// - Source: W3C, Fetch Metadata Request Headers. Browsers send these, and no page can change them.
enum CrossSiteGuard {
  static func permits(_ headers: HTTPFields) -> Bool {
    guard value("Sec-Fetch-Site", in: headers) == "cross-site" else { return true }
    return value("Sec-Fetch-Dest", in: headers) == "document"
  }

  private static func value(_ name: String, in headers: HTTPFields) -> String? {
    HTTPField.Name(name).flatMap { headers[$0] }
  }
}
