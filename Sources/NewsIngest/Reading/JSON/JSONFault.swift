import CJSONReader
import Foundation

/// What is wrong with some bytes as JSON, and where.
struct JSONFault: Error {
  let status: arshif_json_status
  /// In bytes from the start of the input, from 0; nil where the parser does not tell it.
  let byteOffset: Int?

  /// One line, for `IngestError.invalidJSON`.
  func detail(in content: Data) -> String {
    let cause =
      switch status {
      case arshif_json_cut_off: "cut off, or something stands behind its end"
      case arshif_json_unclosed_string: "a quote is not closed"
      case arshif_json_not_utf8: "not UTF-8"
      case arshif_json_control_character: "a control character in a string"
      case arshif_json_too_deep: "brackets more than \(arshif_json_depth_limit) deep"
      case arshif_json_trailing_content: "something stands behind its end"
      case arshif_json_out_of_memory: "no memory for it"
      default: "malformed"
      }
    let offset = status == arshif_json_not_utf8 ? UTF8Faults(content).firstOffset : byteOffset
    return offset.map { "\(cause) at byte \($0)" } ?? cause
  }
}
