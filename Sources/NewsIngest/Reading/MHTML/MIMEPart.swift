import Foundation

/// A part of a MIME message: its fields, and its bytes as they were before they were packed for mail.
struct MIMEPart {
  /// Parts stand no deeper in each other.
  private static let deepest = 4

  let fields: HeaderFields
  private let rawBody: Data

  /// Nil where no header stands at the start.
  init?(_ bytes: Data) {
    guard let header = MailHeader(bytes) else { return nil }
    fields = header.fields
    rawBody = Data(bytes.dropFirst(header.bodyOffset))
  }

  /// The part's own bytes.
  var body: Data {
    switch fields["content-transfer-encoding"]?.lowercased() {
    case "quoted-printable": Self.unquoted(rawBody)
    case "base64": Data(base64Encoded: rawBody, options: .ignoreUnknownCharacters) ?? Data()
    default: rawBody
    }
  }

  /// The part that is a page: this one, or the first within it.
  func firstPage(depth: Int = 0) -> MIMEPart? {
    if ["text/html", "application/xhtml+xml"].contains(fields.mediaType) { return body.isEmpty ? nil : self }
    guard depth < Self.deepest, fields.mediaType?.hasPrefix("multipart/") ?? false,
      let boundary = fields.parameter("boundary")
    else { return nil }
    for range in Self.parts(of: rawBody, boundary: boundary) {
      if let page = MIMEPart(rawBody[range])?.firstPage(depth: depth + 1) { return page }
    }
    return nil
  }

  /// What stands between lines of the boundary; the last part may lack its end.
  private static func parts(of bytes: Data, boundary: String) -> [Range<Int>] {
    let mark = Data("--\(boundary)".utf8)
    var parts: [Range<Int>] = []
    var start: Int?
    var from = bytes.startIndex
    while let found = bytes.place(of: mark, from: from) {
      from = found.upperBound
      guard found.lowerBound == bytes.startIndex || bytes[found.lowerBound - 1] == UInt8(ascii: "\n") else {
        continue
      }
      if let start, start <= found.lowerBound { parts.append(start..<found.lowerBound) }
      let lineEnd = bytes[found.upperBound...].firstIndex(of: UInt8(ascii: "\n"))
      start = lineEnd.map { $0 + 1 }
      if bytes[found.upperBound...].starts(with: "--".utf8) || start == nil { return parts }
    }
    if let start { parts.append(start..<bytes.endIndex) }
    return parts
  }

  /// Quoted-printable undone; what is no code stays as it is.
  static func unquoted(_ bytes: Data) -> Data {
    var result = Data(capacity: bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "=") else {
        result.append(byte)
        continue
      }
      // A line that goes on may have blanks after the sign.
      let rest = bytes[index...].prefix(80).drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if rest.first == UInt8(ascii: "\n") {
        index = rest.startIndex + 1
      } else if let high = digit(bytes, at: index), let low = digit(bytes, at: index + 1) {
        result.append(high << 4 | low)
        index += 2
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func digit(_ bytes: Data, at index: Int) -> UInt8? {
    guard index < bytes.endIndex else { return nil }
    switch bytes[index] {
    case 0x30...0x39: return bytes[index] - 0x30
    case 0x41...0x46: return bytes[index] - 0x37
    case 0x61...0x66: return bytes[index] - 0x57
    default: return nil
    }
  }
}
