import ArabicCalendar
import Foundation

/// The header of one record of a crawl in ARC, the format that WARC replaced: a line of address, IP address, time, media type and
/// length, in version 2 with more between.
///
/// - Source: archive.org, ARC File Format, versions 1 and 2.
struct ARCRecord: CrawlRecord {
  static let name = "an ARC record"
  static let malformed = IngestError.malformedARC
  /// Longer lines are damage.
  private static let longestLine = 16 << 10
  /// In bytes, of what stands after the address.
  private static let longestField = 1 << 10

  let contentLength: Int
  private let url: String
  private let mediaType: String
  private let fetchedAt: PublicationDate?

  init?(_ header: Data) {
    // Addresses with spaces in them are written as they are: the line is read from its end.
    var fields: [String] = []
    var rest = header[...]
    while fields.count < 9, let space = rest.suffix(Self.longestField).lastIndex(of: UInt8(ascii: " ")) {
      fields.insert(String(decoding: rest[(space + 1)...], as: UTF8.self).trimmingWhiteSpace, at: 0)
      rest = rest[..<space]
      guard fields.count == 4 || fields.count == 9, let time = Self.time(fields[1]),
        let length = fields.last.flatMap({ Int($0) }), length >= 0
      else { continue }
      guard Self.beginsWithScheme(rest) else { continue }
      url = String(decoding: rest, as: UTF8.self)
      fetchedAt = PublicationDate(iso8601: time)
      mediaType = fields[2].lowercased()
      contentLength = length
      return
    }
    return nil
  }

  /// Whether some bytes begin as "http:" does.
  private static func beginsWithScheme(_ bytes: Data) -> Bool {
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    let scheme = bytes.prefix {
      isLetter($0) || (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0)
    }
    return scheme.first.map(isLetter) == true
      && bytes.dropFirst(scheme.count).first == UInt8(ascii: ":")
  }

  /// A time as ISO 8601, of 14 digits or, by some writers, more: 20040301000000.
  private static func time(_ digits: String) -> String? {
    let digits = Array(digits)
    guard (14...18).contains(digits.count), digits.allSatisfy(\.isASCII), digits.allSatisfy(\.isNumber) else {
      return nil
    }
    func part(_ range: Range<Int>) -> String { String(digits[range]) }
    let clock = [8..<10, 10..<12, 12..<14].map(part).joined(separator: ":")
    return "\(part(0..<4))-\(part(4..<6))-\(part(6..<8))T\(clock)Z"
  }

  static func header(in pending: PendingBytes) -> CrawlHeader? {
    if let end = pending.firstOffset(of: lineEnd, limit: longestLine + 1) { return .bytes(end + 1) }
    return pending.count <= longestLine ? nil : CrawlHeader.none(longestLine)
  }

  private static let lineEnd = [UInt8(ascii: "\n")]

  static func nextRecord(in pending: PendingBytes, from: Int, limit: Int, anywhere: Bool) -> (
    found: Int?, passed: Int
  ) {
    let limit = min(limit, pending.count)
    var line = from
    if !pending.beginsLine(at: from) {
      guard let end = pending.firstOffset(of: lineEnd, from: from, limit: limit) else { return (nil, limit) }
      line = end + 1
    }
    while line < limit {
      let end = pending.firstOffset(of: lineEnd, from: line, limit: line + longestLine + 1)
      if end == nil, pending.count - line <= longestLine { return (nil, line) }
      if let end, isHeader(in: pending, at: line..<end) { return (line, line) }
      // The rest of a line that is too long is no line's beginning.
      guard let end = end ?? pending.firstOffset(of: lineEnd, from: line, limit: limit) else { break }
      line = end + 1
    }
    return (nil, limit)
  }

  /// Looks at a line's last byte first, for most lines are no headers.
  private static func isHeader(in pending: PendingBytes, at range: Range<Int>) -> Bool {
    pending.withBytes { bytes in
      guard let last = bytes[range].last(where: { $0 != UInt8(ascii: "\r") }), (0x30...0x39).contains(last),
        bytes[range].contains(UInt8(ascii: ":"))
      else { return false }
      return ARCRecord(Data(bytes[range])) != nil
    }
  }

  let mayHoldPage = true

  /// The note that a file begins with, and looked-up names, are no pages.
  var skipReason: SkipReason? { CrawledPage.isPage(url) ? nil : .crawlNote }

  func page(in block: Data, limits: CompressionLimits) -> (bytes: Data, content: InputRecord.Content) {
    let page = CrawledPage(url: url, fetchedAt: fetchedAt, limits: limits)
    return page.response(block) ?? page.content(of: block, mediaType: mediaType, charset: nil)
  }
}
