import ArabicCalendar
import Foundation

/// The header of one WARC record, and what its block is to us.
struct WARCRecord {
  /// Longer headers are damage.
  static let longestHeader = 64 << 10

  let fields: HeaderFields
  let contentLength: Int

  /// Nil where the bytes are no header of WARC 0.17 to 1.1.
  init?(_ header: Data) {
    fields = HeaderFields(header)
    guard fields.firstLine.hasPrefix("WARC/"), let length = fields["content-length"].flatMap({ Int($0) }),
      length >= 0
    else { return nil }
    contentLength = length
  }

  private var type: String { fields["warc-type"]?.lowercased() ?? "" }

  /// Whether the block may hold a page; requests, revisits, notes about the crawl do not.
  var mayHoldPage: Bool { ["response", "resource", "conversion"].contains(type) }

  /// Why the block is left out without being held; nil where it is read. Half an article must not be stored as a whole one.
  var skipReason: SkipReason? {
    if type == "continuation" || mayHoldPage && fields["warc-segment-number"] != nil { return .segment }
    return mayHoldPage && fields["warc-truncated"] != nil ? .cutPage : nil
  }

  /// What the block holds.
  ///
  /// - Parameter limits: of unpacking the page.
  func page(in block: Data, limits: CompressionLimits) -> (bytes: Data, content: InputRecord.Content) {
    var page = InputRecord.Page(url: url, fetchedAt: fetchedAt, isCrawled: true)
    let response: HTTPResponse?
    do throws(IngestError) {
      response = type == "response" ? try HTTPResponse(block) : nil
    } catch {
      return (block, .failure(error))
    }
    guard let response else {
      if type == "response", !(url?.hasPrefix("http") ?? true) {
        return (block, .skipped(.contentType("none")))
      }
      page.charset = fields.charset
      return (block, Self.content(of: block, fields.mediaType, page))
    }
    guard response.status == 200 else { return (block, .skipped(.httpStatus(response.status))) }
    if let reason = Self.skipReason(of: response.headers.mediaType) { return (block, .skipped(reason)) }
    page.charset = response.headers.charset
    do {
      guard let body = try response.body(limits: limits) else { return (block, .skipped(.cutPage)) }
      return (body, Self.content(of: body, response.headers.mediaType, page))
    } catch {
      return (block, .failure(error as? IngestError ?? .damagedGzip(byteOffset: 0)))
    }
  }

  private var url: String? {
    // WARC 1.0 has the address in angle brackets in some writers' files.
    fields["warc-target-uri"].map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "<>")) }
  }

  private var fetchedAt: PublicationDate? {
    guard let text = fields["warc-date"] else { return nil }
    // WARC 1.1 allows fractions of a second.
    let withoutFraction = text.replacing(/\.\d+/, with: "")
    return PublicationDate(iso8601: withoutFraction)
  }

  private static let pageTypes: Set<String> = ["text/html", "application/xhtml+xml", "text/plain"]
  private static let feedTypes: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml",
  ]

  private static func skipReason(of mediaType: String?) -> SkipReason? {
    guard let mediaType, !mediaType.isEmpty, mediaType != "application/octet-stream" else { return nil }
    return pageTypes.contains(mediaType) || feedTypes.contains(mediaType) ? nil : .contentType(mediaType)
  }

  private static func content(
    of bytes: Data, _ mediaType: String?, _ page: InputRecord.Page
  ) -> InputRecord.Content {
    if let reason = skipReason(of: mediaType) { return .skipped(reason) }
    if bytes.isEmpty { return .skipped(.noArticle) }
    switch mediaType {
    case "text/html"?, "application/xhtml+xml"?: return .html(page)
    case "text/plain"?: return .text(page)
    default: break
    }
    // The server did not say, or only that it is XML.
    let start = bytes.prefix(InputReader.detectionSize)
    switch InputFormat.detect(start) {
    case .html: return .html(page)
    case .feed: return .feed(page)
    default: return .skipped(.contentType(mediaType ?? "unknown"))
    }
  }
}
