import Foundation

/// An HTTP response as a crawl kept it.
struct HTTPResponse {
  let status: Int
  let headers: HeaderFields
  private let rawBody: Data

  /// Nil where the bytes are none.
  init?(_ bytes: Data) {
    guard bytes.starts(with: Array("HTTP/".utf8)) else { return nil }
    let end = bytes.range(of: Data("\r\n\r\n".utf8)) ?? bytes.range(of: Data("\n\n".utf8))
    headers = HeaderFields(Data(bytes[..<(end?.lowerBound ?? bytes.endIndex)]))
    rawBody = end.map { Data(bytes[$0.upperBound...]) } ?? Data()
    let words = headers.firstLine.split(separator: " ")
    guard words.count >= 2, let status = Int(words[1]) else { return nil }
    self.status = status
  }

  /// The body as it was before it was sent: without chunks, and unpacked.
  ///
  /// - Errors: those of unpacking, and `.unsupportedFormat` for a content coding that is not read.
  func body(limits: CompressionLimits) throws -> Data {
    let isChunked = headers["transfer-encoding"]?.lowercased().contains("chunked") == true
    // Many crawlers keep the header and take the chunks off.
    let body = isChunked ? Self.joiningChunks(of: rawBody) ?? rawBody : rawBody
    switch headers["content-encoding"]?.lowercased() {
    case nil, "", "identity", "none": return body
    case "gzip", "x-gzip", "deflate":
      // As with chunks: what is not packed any more is taken as it is.
      guard GzipDecompressor.isGzip(body) || GzipDecompressor.isZlib(body) else { return body }
      return try GzipDecompressor.unpack(body, limits: limits)
    case let coding?:
      throw IngestError.unsupportedFormat(name: "content coding \(coding)")
    }
  }

  /// Nil where the bytes are not in chunks.
  private static func joiningChunks(of bytes: Data) -> Data? {
    var joined = Data()
    var rest = bytes[...]
    while true {
      guard let lineEnd = rest.firstIndex(of: UInt8(ascii: "\n")) else {
        return joined.isEmpty ? nil : joined
      }
      let line = String(decoding: rest[..<lineEnd], as: UTF8.self)
      let digits = line.prefix { $0 != ";" && !$0.isWhitespace }
      guard let size = Int(digits, radix: 16), size >= 0 else { return joined.isEmpty ? nil : joined }
      rest = rest[(lineEnd + 1)...]
      if size == 0 { return joined }
      // A body that was cut off is kept as far as it came.
      joined.append(rest.prefix(size))
      guard rest.count > size else { return joined }
      rest = rest.dropFirst(size)
      while let byte = rest.first, byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") {
        rest = rest.dropFirst()
        if byte == UInt8(ascii: "\n") { break }
      }
    }
  }
}
