import Foundation

/// The header that mail messages and pages saved as MHTML begin with.
struct MailHeader {
  enum Kind {
    case mail, savedPage
  }

  let fields: HeaderFields
  /// Where what it is the header of begins.
  let bodyOffset: Int

  /// In bytes.
  private static let longest = 64 << 10
  private static let names = [
    "from", "to", "cc", "subject", "date", "message-id", "received", "return-path", "mime-version",
    "delivered-to",
    "reply-to", "content-type", "snapshot-content-location", "content-location",
  ]

  /// Nil where the bytes begin with no lines of `Name: value` and a blank one.
  init?(_ bytes: Data) {
    var start = bytes.startIndex
    var lineCount = 0
    while start < bytes.endIndex, start - bytes.startIndex < Self.longest {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      let line = bytes[start..<end]
      if line.allSatisfy({ $0 == UInt8(ascii: "\r") }) { break }
      guard
        Self.isField(line) || lineCount > 0 && Self.isContinued(line)
          || lineCount == 0 && Self.isMailboxLine(line)
      else { return nil }
      lineCount += 1
      start = min(end + 1, bytes.endIndex)
    }
    guard lineCount > 0 else { return nil }
    // `HeaderFields` has a line of another kind first.
    let isMailbox = Self.isMailboxLine(bytes[..<start])
    fields = HeaderFields(Data((isMailbox ? "" : "-\r\n").utf8) + bytes[..<start])
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    bodyOffset = min(end + 1, bytes.endIndex) - bytes.startIndex
  }

  /// Nil where the fields are those of neither.
  var kind: Kind? {
    let isPage = fields["snapshot-content-location"] != nil
    let type = fields.mediaType
    if isPage || (type == "multipart/related" && fields["to"] == nil && fields["received"] == nil) {
      return .savedPage
    }
    if type == "text/html", fields["content-location"] != nil { return .savedPage }
    guard Self.names.count(where: { fields[$0] != nil }) > 1 else { return nil }
    if fields["from"]?.contains("@") ?? false { return .mail }
    return ["message-id", "received", "return-path", "mime-version"].contains { fields[$0] != nil }
      ? .mail : nil
  }

  private static func isField(_ line: Data) -> Bool {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return false }
    return line[..<colon].allSatisfy { $0 > 0x20 && $0 < 0x7F }
  }

  private static func isContinued(_ line: Data) -> Bool { line.first == 0x20 || line.first == 0x09 }

  /// Before each message of a mailbox stands a line "From address date".
  private static func isMailboxLine(_ line: Data) -> Bool {
    line.starts(with: "From ".utf8) && line.prefix(200).contains(UInt8(ascii: "@"))
  }
}
