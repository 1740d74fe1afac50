import Foundation

/// The first bytes of an input, which show its format.
struct InputStart {
  /// As they came, unpacked: `InputFormat.detectionSize` at most. They may end anywhere.
  let bytes: Data
  /// In UTF-8, if they were in UTF-16, without the byte-order mark and white space at their start.
  let visible: Data

  init(_ firstBytes: Data) {
    bytes = firstBytes.prefix(InputFormat.detectionSize)
    var text = bytes
    // Without a mark, JSON and tables have a zero next to each of their first letters.
    let guess = bytes.prefix(4).contains(0) ? UTF16Guess.name(of: bytes) : nil
    if var transcoder = UTF16Transcoder(firstBytes: bytes, encoding: guess) {
      text = transcoder.append(bytes)
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    // JSON text sequences begin with a RECORD SEPARATOR.
    visible = text.drop { Self.isWhiteSpace($0) || $0 == 0x1E }
  }

  /// The format, never `.auto`.
  ///
  /// - Parameter map: the columns by which a table is known, too.
  func format(map: FieldMap) -> InputFormat {
    if PackedStart.isOne(bytes) { return .zip }
    switch visible.first {
    case nil: return .text
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let format = jsonFormat
      if format != .text { return format }
    case UInt8(ascii: "<"):
      if let format = MarkupStart.format(of: visible) {
        return format == .html && TelegramPageReader.begins(visible) ? .telegram : format
      }
    default:
      if visible.starts(with: "WARC/".utf8) { return .warc }
      if visible.starts(with: "filedesc:".utf8) { return .arc }
      if MailHeader(visible)?.kind == .savedPage { return .mhtml }
    }
    if JSONLinesReader.beginsAfterComments(visible) { return .jsonl }
    return TableShape.begins(Data(visible), map: map) ? .csv : .text
  }

  /// Why an input of this format is not read, where it visibly holds no article; nil where it may hold one.
  func refusal(of format: InputFormat) -> IngestError? {
    switch format {
    case .text:
      (MarkupStart.foreignName(of: visible) ?? ForeignText.name(of: visible)).map {
        .unsupportedFormat(name: $0)
      }
    case .json, .jsonl: ForeignJSON.name(of: Data(visible)).map { .foreignJSON(name: $0) }
    default: nil
    }
  }

  /// A single object on one line is `.jsonl`, which reads it as well and streams; `.text` where it is no JSON.
  private var jsonFormat: InputFormat {
    let opener = visible.first
    let afterOpener = visible.dropFirst()
    guard let next = afterOpener.first(where: { !Self.isWhiteSpace($0) }) else { return .json }
    switch (opener, next) {
    case (UInt8(ascii: "["), UInt8(ascii: "{")), (UInt8(ascii: "["), UInt8(ascii: "]")),
      // Rows of values, which are refused by that name.
      (UInt8(ascii: "["), UInt8(ascii: "[")), (UInt8(ascii: "["), UInt8(ascii: "\"")):
      return .json
    case (UInt8(ascii: "{"), UInt8(ascii: "\"")), (UInt8(ascii: "{"), UInt8(ascii: "}")):
      return firstLineIsWhole ? .jsonl : .json
    default:
      return .text
    }
  }

  /// Whether the first line ends with a closing brace, or does not end within these bytes.
  private var firstLineIsWhole: Bool {
    var lastVisible: UInt8?
    for byte in visible {
      if byte == UInt8(ascii: "\n") { return lastVisible == UInt8(ascii: "}") }
      if !Self.isWhiteSpace(byte) { lastVisible = byte }
    }
    return true
  }

  static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
