public import Foundation

extension InputFormat {
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
    InputStart(firstBytes).format(map: map)
  }

  /// Whether an input of this format, of which `bytes` have come, can be read on from here whatever comes.
  func isSure(of bytes: Data) -> Bool {
    // Blank lines before the first tell nothing.
    let lineEnds = bytes.drop(while: InputStart.isWhiteSpace).count { $0 == UInt8(ascii: "\n") }
    switch self {
    case .auto, .html, .text, .json, .mhtml, .telegram, .zip: return false
    case .jsonl, .warc, .arc: return lineEnds > 0
    case .feed: return bytes.contains(UInt8(ascii: ">"))
    case .csv:
      // Only many letters show which encoding other than UTF-8 they are in.
      guard lineEnds > 1, let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return false }
      let lines = bytes[..<end]
      return lines.contains { $0 >= 0x80 } && Data(lines).isUTF8
    }
  }
}
