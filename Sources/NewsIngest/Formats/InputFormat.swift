public import Foundation

/// What kind of input some bytes are. Any of them may be packed with gzip.
public enum InputFormat: String, Sendable, CaseIterable {
  /// To be found out with `detect(_:)`.
  case auto
  /// The mark-up of one page.
  case html
  /// The text of one page, as a browser shows it, or plain text.
  case text
  /// One JSON object, or an array of objects.
  case json
  /// JSON Lines: one object on each line.
  case jsonl
  /// A table with a header row: cells parted by comma, semicolon or tab.
  case csv
  /// RSS 2.0, RSS 1.0 or Atom.
  case feed
  /// A crawl in WARC.
  case warc

  /// Finds the format by content, never by name.
  ///
  /// ```swift
  /// InputFormat.detect(Data(#"{"title":"خبر"}"#.utf8))  // .jsonl
  /// InputFormat.detect(Data("[رويترز] خبر".utf8))       // .text
  /// InputFormat.detect(Data("id,title\n1,خبر".utf8))    // .csv: a first line of cells, one of them "title"
  /// ```
  /// - Parameters:
  ///   - firstBytes: the beginning of the input, unpacked; 64 KiB are plenty. It may end anywhere.
  ///   - map: the columns by which a table is known, too.
  /// - Returns: never `.auto`. A single object on one line is `.jsonl`, which reads it as well and streams.
  public static func detect(_ firstBytes: Data, map: FieldMap = FieldMap()) -> InputFormat {
    let bytes =
      UTF16Transcoder(firstBytes: firstBytes, encoding: nil).map { transcoder in
        var transcoder = transcoder
        return transcoder.append(firstBytes)
      } ?? firstBytes
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    rest = rest.drop(while: isWhiteSpace)
    switch rest.first {
    case nil: return .text
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let format = json(rest)
      if format != .text { return format }
    case UInt8(ascii: "<"):
      if let format = MarkupStart.format(of: rest) { return format }
    default:
      if rest.starts(with: "WARC/".utf8) { return .warc }
    }
    if JSONLinesReader.beginsBehindComments(rest) { return .jsonl }
    return TableShape.begins(Data(rest), map: map) ? .csv : .text
  }

  /// Whether an input of this format, of which `bytes` have come, can be read on from here whatever comes.
  func isSure(of bytes: Data) -> Bool {
    // Blank lines before the first tell nothing.
    let lineEnds = bytes.drop(while: Self.isWhiteSpace).count { $0 == UInt8(ascii: "\n") }
    switch self {
    case .auto, .html, .text, .json: return false
    case .jsonl, .warc: return lineEnds > 0
    case .feed: return bytes.contains(UInt8(ascii: ">"))
    case .csv:
      // Letters of other encodings than UTF-8 are told apart by many of them only.
      guard lineEnds > 1, let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return false }
      let lines = bytes[..<end]
      return lines.contains { $0 >= 0x80 } && Data(lines).isUTF8
    }
  }

  private static func json(_ bytes: Data) -> InputFormat {
    let opener = bytes.first
    let afterOpener = bytes.dropFirst()
    guard let next = afterOpener.first(where: { !isWhiteSpace($0) }) else { return .json }
    switch (opener, next) {
    case (UInt8(ascii: "["), UInt8(ascii: "{")), (UInt8(ascii: "["), UInt8(ascii: "]")),
      // Rows of values, which are refused by that name.
      (UInt8(ascii: "["), UInt8(ascii: "[")), (UInt8(ascii: "["), UInt8(ascii: "\"")):
      return .json
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")), (UInt8(ascii: "{"), UInt8(ascii: "}")):
      return firstLineIsWhole(bytes) ? .jsonl : .json
    default:
      return .text
    }
  }

  /// Whether the first line ends with a closing brace, or does not end within these bytes.
  private static func firstLineIsWhole(_ bytes: Data) -> Bool {
    var lastVisible: UInt8?
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { return lastVisible == UInt8(ascii: "}") }
      if !isWhiteSpace(byte) { lastVisible = byte }
    }
    return true
  }

  private static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

/// Tells pages from feeds by their first element.
private enum MarkupStart {
  private static let pageElements: Set<String> = [
    "html", "head", "body", "meta", "title", "link", "base", "style", "script", "div", "main", "article",
    "section",
    "header", "nav", "p", "h1", "table",
  ]

  /// Nil where the bytes begin with no element that is known.
  static func format(of bytes: Data) -> InputFormat? {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    var rest = Substring(text)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      guard rest.first == "<" else { return nil }
      if rest.hasPrefix("<!--") {
        // A long comment before the page is the page's.
        guard let end = rest.range(of: "-->") else { return .html }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("<?") || rest.hasPrefix("<!") {
        if rest.prefix(14).lowercased() == "<!doctype html" { return .html }
        guard let end = rest.firstIndex(of: ">") else { return nil }
        // A document type with declarations of its own: those of a feed, since nothing else of ours has any.
        if rest[..<end].contains("["), !rest[..<end].contains("]") { return .feed }
        rest = rest[rest.index(after: end)...]
      } else {
        return format(
          ofElement: rest.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == ":" }.lowercased())
      }
    }
  }

  private static func format(ofElement name: String) -> InputFormat? {
    let local = name.split(separator: ":").last.map { String($0) } ?? ""
    if ["rss", "feed", "rdf"].contains(local) { return .feed }
    return pageElements.contains(name) ? .html : nil
  }
}
