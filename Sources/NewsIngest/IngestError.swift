/// Why no article could be read from some bytes.
///
/// The description is one line: what is wrong and what to do. Path and line number are the caller's to add.
public enum IngestError: Error, Sendable, Equatable {
  /// There is nothing in the input but white space.
  case emptyInput
  /// The bytes are no text that can be read here. `byteOffset` counts from 0 and points to the first byte at
  /// fault; `invalidByteCount` is the number of bytes that are not UTF-8, 0 where a NUL gave it away.
  case notText(byteOffset: Int, invalidByteCount: Int)
  /// The user named an encoding that is not known here.
  case unknownEncoding(name: String)
  /// The line or file is not valid JSON; `detail` is the parser's own word on it.
  case invalidJSON(detail: String)
  /// Valid JSON, but no object (nor, for a file, an array of objects).
  case notAnObject
  /// The object has neither a title nor a body.
  case noTitleNorBody
  /// The field's value has a type it must not have; `expected` says which it may have.
  case wrongType(field: String, expected: String)
  /// The input is in a format that is not read yet: HTML, XML, PDF.
  case unsupportedFormat(name: String)
  /// The page holds furniture only.
  case noArticleInPage
  /// A line of JSON Lines is longer than `limit` bytes.
  case lineTooLong(limit: Int)
  /// A page's mark-up is longer than `limit` bytes.
  case pageTooLarge(limit: Int)
  /// A page's elements stand in each other deeper than `limit`.
  case nestedTooDeep(limit: Int)
}

extension IngestError: CustomStringConvertible {
  /// One line: what is wrong and what to do.
  public var description: String {
    switch self {
    case .emptyInput:
      "the input is empty: give a file that holds an article"
    case .notText(let byteOffset, 0):
      "not text (NUL byte at offset \(byteOffset)): unpack or convert it to UTF-8 text first"
    case .notText(let byteOffset, let invalidByteCount):
      "not UTF-8 (\(invalidByteCount) invalid bytes, the first at offset \(byteOffset)) nor text in another encoding: "
        + "convert it to UTF-8 first, for example with iconv"
    case .unknownEncoding(let name):
      "the encoding \"\(name)\" is not known: name another, such as windows-1256 or UTF-8"
    case .invalidJSON(let detail):
      "invalid JSON\(detail.isEmpty ? "" : " (\(detail))"): correct it, or name the right --format"
    case .notAnObject:
      "not a JSON object: give one object with \"title\" and \"body\" for each article"
    case .noTitleNorBody:
      "neither \"title\" nor \"body\" has text: give at least one of them"
    case .wrongType(let field, let expected):
      "the field \"\(field)\" has the wrong type: give \(expected)"
    case .unsupportedFormat(let name):
      "\(name) is not read yet: give the page's text, as a browser copies it, or JSON"
    case .noArticleInPage:
      "no article on this page, only menus and buttons: give the page of one article"
    case .lineTooLong(let limit):
      "the line is longer than \(limit) bytes: split it, or check that each article has its own line"
    case .pageTooLarge(let limit):
      "the page is longer than \(limit) bytes: give the page of one article"
    case .nestedTooDeep(let limit):
      "the page's elements are nested more than \(limit) deep: give the page's text, as a browser copies it"
    }
  }
}
