import ArabicCalendar
import Foundation

/// What a crawl got from one address, and what that is to us.
struct CrawledPage {
  let url: String?
  let fetchedAt: PublicationDate?
  /// Of unpacking it.
  let limits: CompressionLimits

  /// Whether an address is that of a page. Crawlers keep notes under `metadata:`, `urn:`, `filedesc:` and `dns:`. What sites tell
  /// crawlers stands in files of fixed names.
  static func isPage(_ url: String) -> Bool {
    let url = url.lowercased()
    guard url.hasPrefix("http://") || url.hasPrefix("https://") else { return false }
    let path = url.split(separator: "/", maxSplits: 2).dropFirst(2).first ?? ""
    return !notes.contains(path.prefix { $0 != "?" && $0 != "#" }.description)
  }

  private static let notes: Set<String> = [
    "robots.txt", "ads.txt", "app-ads.txt", "humans.txt", "security.txt", ".well-known/security.txt",
  ]

  /// The page of an HTTP response; nil where the block is no response.
  func response(_ block: Data) -> (bytes: Data, content: InputRecord.Content)? {
    let response: HTTPResponse?
    do throws(IngestError) {
      response = try HTTPResponse(block)
    } catch {
      return (block, .failure(error))
    }
    guard let response else { return nil }
    guard response.status == 200 else { return (block, .skipped(.httpStatus(response.status))) }
    let mediaType = response.headers.mediaType
    if let reason = Self.skipReason(of: mediaType) { return (block, .skipped(reason)) }
    do {
      guard let body = try response.body(limits: limits) else { return (block, .skipped(.cutPage)) }
      return content(of: body, mediaType: mediaType, charset: response.headers.charset)
    } catch {
      return (block, .failure(error as? IngestError ?? .damagedGzip(byteOffset: 0)))
    }
  }

  /// What the bytes of a page are.
  func content(
    of bytes: Data, mediaType: String?, charset: String?
  ) -> (bytes: Data, content: InputRecord.Content) {
    let page = InputRecord.Page(charset: charset, url: url, fetchedAt: fetchedAt, isCrawled: true)
    return (bytes, Self.content(of: bytes, mediaType: mediaType, page: page))
  }

  private static let pageTypes: Set<String> = ["text/html", "application/xhtml+xml", "text/plain"]
  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml",
  ]

  private static func skipReason(of mediaType: String?) -> SkipReason? {
    guard let mediaType, !["", "application/octet-stream", "no-type", "unknown"].contains(mediaType) else {
      return nil
    }
    return pageTypes.contains(mediaType) || feedTypes.contains(mediaType) ? nil : .contentType(mediaType)
  }

  private static func content(
    of bytes: Data, mediaType: String?, page: InputRecord.Page
  ) -> InputRecord.Content {
    if let reason = skipReason(of: mediaType) { return .skipped(reason) }
    if bytes.isEmpty { return .skipped(.noArticle) }
    let start = InputStart(bytes)
    switch mediaType {
    case "text/html"?, "application/xhtml+xml"?: return .html(page)
    case "text/plain"?:
      return ForeignText.name(of: start.visible) == nil ? .text(page) : .skipped(.contentType("program text"))
    default: break
    }
    // The server did not say, or only that it is XML.
    switch start.format(map: FieldMap()) {
    case .html: return .html(page)
    case .feed: return .feed(page)
    default: return .skipped(.contentType(mediaType ?? "unknown"))
    }
  }
}
