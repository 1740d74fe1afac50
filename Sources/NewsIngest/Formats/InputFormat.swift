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
  /// RSS 2.0, RSS 1.0 or Atom, or a WordPress export.
  case feed
  /// A crawl in WARC.
  case warc
  /// A crawl in ARC, the older format.
  case arc
  /// A page that a browser saved as a single file.
  case mhtml
  /// A page of Telegram's export of a channel.
  case telegram
  /// Files packed into one, as ZIP, WACZ and TAR are, or the sheets of an XLSX workbook.
  case zip

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
    if PackedFilesReader.begins(firstBytes) { return .zip }
    let rest = visibleStart(of: firstBytes)
    switch rest.first {
    case nil: return .text
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let format = json(rest)
      if format != .text { return format }
    case UInt8(ascii: "<"):
      if let format = MarkupStart.format(of: rest) {
        return format == .html && TelegramPageReader.begins(rest) ? .telegram : format
      }
    default:
      if rest.starts(with: "WARC/".utf8) { return .warc }
      if rest.starts(with: "filedesc:".utf8) { return .arc }
      if MailHeader(rest)?.kind == .savedPage { return .mhtml }
    }
    if JSONLinesReader.beginsBehindComments(rest) { return .jsonl }
    return TableShape.begins(Data(rest), map: map) ? .csv : .text
  }

  /// What a text that no format fits visibly is, where it is none to be read; nil where it may be an article.
  ///
  /// - Parameter firstBytes: as for `detect(_:)`.
  static func foreignName(of firstBytes: Data) -> String? {
    let rest = visibleStart(of: firstBytes)
    return MarkupStart.foreignName(of: rest) ?? ForeignText.name(of: rest)
  }

  /// The bytes in UTF-8, if they were in UTF-16, without the byte-order mark and white space at their start.
  private static func visibleStart(of firstBytes: Data) -> Data {
    let bytes =
      UTF16Transcoder(firstBytes: firstBytes, encoding: nil).map { transcoder in
        var transcoder = transcoder
        return transcoder.append(firstBytes)
      } ?? firstBytes
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    // JSON text sequences begin with a RECORD SEPARATOR.
    return rest.drop { isWhiteSpace($0) || $0 == 0x1E }
  }

  /// Whether an input of this format, of which `bytes` have come, can be read on from here whatever comes.
  func isSure(of bytes: Data) -> Bool {
    // Blank lines before the first tell nothing.
    let lineEnds = bytes.drop(while: Self.isWhiteSpace).count { $0 == UInt8(ascii: "\n") }
    switch self {
    case .auto, .html, .text, .json, .mhtml, .telegram, .zip: return false
    case .jsonl, .warc, .arc: return lineEnds > 0
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
