import ArabicCalendar
import Foundation

/// The header of one record of a crawl in WARC, of version 0.17 to 1.1.
struct WARCRecord: CrawlRecord {
  static let name = "a WARC record"
  static let malformed = IngestError.malformedWARC
  /// Longer headers are damage.
  static let longestHeader = 64 << 10

  let fields: HeaderFields
  let contentLength: Int

  init?(_ header: Data) {
    fields = HeaderFields(header)
    guard fields.firstLine.hasPrefix("WARC/"), let length = fields["content-length"].flatMap({ Int($0) }),
      length >= 0
    else { return nil }
    contentLength = length
  }

  static func header(in pending: PendingBytes) -> CrawlHeader? {
    let first = pending.withBytes { Data($0.prefix(longestVersion)) }
    guard let firstEnd = first.firstIndex(of: UInt8(ascii: "\n")) else {
      return isVersion(first) && first.count < longestVersion ? nil : CrawlHeader.none(1)
    }
    guard firstEnd > 7, isVersion(first[..<firstEnd]) else { return CrawlHeader.none(1) }
    var start = firstEnd + 1
    while let end = pending.firstOffset(of: [UInt8(ascii: "\n")], from: start, limit: longestHeader) {
      let line = pending.withBytes { Data($0[start..<min(end, start + 5)]) }
      // The next record's: whatever begins before it runs into it, too.
      if line.starts(with: "WARC/".utf8) { return CrawlHeader.none(start) }
      if line.allSatisfy({ $0 == UInt8(ascii: "\r") }) { return .bytes(end + 1) }
      start = end + 1
    }
    // Half of it is far more than the beginning of a sound one at its end.
    return pending.count < longestHeader ? nil : CrawlHeader.none(longestHeader / 2)
  }

  /// In bytes, of the first line.
  private static let longestVersion = 17

  /// Whether a first line, or what has come of it, is "WARC/1.0" or another version.
  private static func isVersion(_ line: Data) -> Bool {
    zip(line, "WARC/".utf8).allSatisfy { $0 == $1 }
      && line.dropFirst(5).allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 <= 0x20 }
  }

  private static let mark = Array("WARC/1.".utf8)

  static func nextRecord(in pending: PendingBytes, from: Int, limit: Int, anywhere: Bool) -> (
    found: Int?, passed: Int
  ) {
    let limit = min(limit, pending.count)
    var start = from
    while let found = pending.firstOffset(of: mark, from: start, limit: limit + mark.count - 1) {
      if anywhere || pending.beginsLine(at: found) { return (found, found) }
      start = found + 1
    }
    return (nil, max(from, min(limit, pending.count - mark.count + 1)))
  }

  private var type: String { fields["warc-type"]?.lowercased() ?? "" }

  /// Requests, revisits and notes about the crawl hold no page.
  var mayHoldPage: Bool { ["response", "resource", "conversion"].contains(type) }

  /// Half an article must not be stored as a whole one.
  var skipReason: SkipReason? {
    if mayHoldPage, let url, !CrawledPage.isPage(url) { return .crawlNote }
    if type == "continuation" || mayHoldPage && fields["warc-segment-number"] != nil { return .segment }
    return mayHoldPage && fields["warc-truncated"] != nil ? .cutPage : nil
  }

  func page(in block: Data, limits: CompressionLimits) -> (bytes: Data, content: InputRecord.Content) {
    let page = CrawledPage(url: url, fetchedAt: fetchedAt, limits: limits)
    guard type == "response" else {
      return page.content(of: block, mediaType: fields.mediaType, charset: fields.charset)
    }
    return page.response(block)
      ?? page.content(of: block, mediaType: fields.mediaType, charset: fields.charset)
  }

  private var url: String? {
    // WARC 1.0 has the address in angle brackets in some writers' files.
    fields["warc-target-uri"].map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "<>")) }
  }

  private var fetchedAt: PublicationDate? {
    guard let text = fields["warc-date"] else { return nil }
    // WARC 1.1 allows fractions of a second.
    guard let point = text.firstIndex(of: ".") else { return PublicationDate(iso8601: text) }
    let zone = text[point...].drop { $0 == "." || $0.isNumber }
    return PublicationDate(iso8601: String(text[..<point] + zone))
  }
}
