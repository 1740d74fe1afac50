import Foundation

/// An HTTP response as a crawl kept it.
struct HTTPResponse {
  /// In bytes. Servers send eight kilobytes at most, and browsers take some hundred.
  static let longestHeader = 256 << 10

  let status: Int
  let headers: HeaderFields
  private let rawBody: Data

  /// Nil where the bytes are no response.
  ///
  /// - Errors: `.headerTooLong`.
  init?(_ bytes: Data) throws(IngestError) {
    guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
    let first = bytes.prefix(Self.longestHeader)
    let ends = ["\r\n\r\n", "\n\n"].compactMap { first.range(of: Data($0.utf8)) }
    let end = ends.min { $0.lowerBound < $1.lowerBound }
    if end == nil, bytes.count > Self.longestHeader { throw .headerTooLong(limit: Self.longestHeader) }
    headers = HeaderFields(Data(bytes[..<(end?.lowerBound ?? bytes.endIndex)]))
    rawBody = end.map { Data(bytes[$0.upperBound...]) } ?? Data()
    let words = headers.firstLine.split(separator: " ")
    guard words.count >= 2, let status = Int(words[1]) else { return nil }
    self.status = status
  }

  /// The body as it was before it was sent: without chunks, and unpacked. Nil where a part of it is missing.
  ///
  /// - Errors: those of unpacking, and `.unsupportedCoding`.
  func body(limits: CompressionLimits) throws -> Data? {
    guard let body = unchunkedBody else { return nil }
    let coding = headers["content-encoding"]?.lowercased() ?? ""
    switch coding {
    case "", "identity", "none": return body
    case "gzip", "x-gzip", "deflate":
      // As with chunks: what is not packed any more is taken as it is.
      guard GzipDecompressor.isGzip(body) || GzipDecompressor.isZlib(body) else {
        return body
      }
      return try GzipDecompressor.unpack(body, limits: limits)
    default:
      // So here; packed bytes do not begin as mark-up does.
      let format = InputFormat.detect(body)
      if format == .html || format == .feed || body.isEmpty { return body }
      throw IngestError.unsupportedCoding(name: coding)
    }
  }

  /// The body as it came, without chunks; nil where a part of it is missing.
  private var unchunkedBody: Data? {
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
      // Many crawlers keep the header and take the chunks off.
      return Self.isChunked(rawBody) ? Self.joiningChunks(of: rawBody) : rawBody
    }
    // More than was announced is what a crawler unpacked.
    if let length = headers["content-length"].flatMap({ Int($0) }), rawBody.count < length { return nil }
    return rawBody
  }

  /// Whether the body begins with the size of a chunk on a line of its own.
  private static func isChunked(_ bytes: Data) -> Bool {
    guard let lineEnd = bytes.prefix(longestSize).firstIndex(of: UInt8(ascii: "\n")) else { return false }
    return size(in: bytes[..<lineEnd]) != nil
  }

  /// In bytes, of a chunk's first line.
  private static let longestSize = 1024

  private static func size(in line: Data) -> Int? {
    let text = String(decoding: line, as: UTF8.self)
    let digits = text.prefix { $0 != ";" && !$0.isWhitespace }
    guard text.dropFirst(digits.count).first.map({ $0 == ";" || $0.isWhitespace }) ?? true,
      let size = Int(digits, radix: 16), size >= 0
    else { return nil }
    return size
  }

  /// Nil where the last chunk is missing, or the end of one.
  private static func joiningChunks(of bytes: Data) -> Data? {
    var joined = Data()
    var rest = bytes[...]
    while let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")), let size = size(in: rest[..<lineEnd]) {
      rest = rest[(lineEnd + 1)...]
      if size == 0 { return joined }
      guard rest.count >= size else { return nil }
      joined.append(rest.prefix(size))
      rest = rest.dropFirst(size)
      if rest.first == UInt8(ascii: "\r") { rest = rest.dropFirst() }
      if rest.first == UInt8(ascii: "\n") { rest = rest.dropFirst() }
    }
    return nil
  }
}
