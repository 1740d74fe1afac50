import ArabicCalendar
public import Foundation

/// Reads articles from JSON: one object of a line, or a file with one object or an array of objects.
///
/// ```swift
/// let line = Data(#"{"id": 7, "title": "خبر", "published": "2025-01-14"}"#.utf8)
/// try ArticleJSONDecoder().decode(line).externalID  // "7"
/// ```
/// - Fields: `id` (string or integer), `title`, `body`, `published`, `source`, `section`, `author`, `url`,
///   `image`. Title or body must have text. Others are ignored; null and blank strings are missing fields.
/// - `published` is kept raw, and read where it is ISO 8601 or a date in words. A number is kept raw and never
///   read: nothing says whether it counts seconds or milliseconds.
/// - Errors: `.invalidJSON`, `.notAnObject`, `.wrongType`, `.noTitleNorBody`.
public struct ArticleJSONDecoder: Sendable {
  private let decoder: JSONDecoder

  /// Makes a decoder; keep it for many lines.
  ///
  /// - Parameter map: the keys that fields have in this JSON where they are not their own names.
  public init(map: FieldMap = FieldMap()) {
    decoder = JSONDecoder()
    if let key = ArticleRecord.mapKey { decoder.userInfo[key] = map }
  }

  /// Reads one object.
  public func decode(_ line: Data) throws(IngestError) -> Article {
    switch firstVisibleByte(of: line) {
    case nil: throw .emptyInput
    case UInt8(ascii: "{"): return try parse(ArticleRecord.self, from: line).article.get()
    default:
      _ = try parse(AnyValue.self, from: line)
      throw .notAnObject
    }
  }

  /// Reads a whole file: one object, or an array of objects. A bad element never hides the others.
  ///
  /// - Returns: one result for each element in file order; one failure where the file as a whole is no JSON.
  public func decodeFile(_ bytes: Data) -> [Result<Article, IngestError>] {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    do throws(IngestError) {
      guard firstVisibleByte(of: content) == UInt8(ascii: "[") else {
        return [.success(try decode(content))]
      }
      return try parse([ArticleRecord].self, from: content).map(\.article)
    } catch {
      return [.failure(error)]
    }
  }

  private func parse<Value: Decodable>(_ type: Value.Type, from bytes: Data) throws(IngestError) -> Value {
    do {
      return try decoder.decode(type, from: bytes)
    } catch {
      throw .invalidJSON(detail: Self.detail(of: error))
    }
  }

  private func firstVisibleByte(of bytes: Data) -> UInt8? {
    bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
  }

  /// The parser's own words, on one line.
  private static func detail(of error: any Error) -> String {
    var detail = "cut off or malformed"
    if case .dataCorrupted(let context)? = error as? DecodingError {
      let cause = context.underlyingError.map { ($0 as NSError).userInfo[NSDebugDescriptionErrorKey] }
      // Foundation's own description only says again that the JSON is not valid.
      detail = cause as? String ?? detail
    }
    return detail.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

/// Any JSON value: decoding it only tells whether the JSON is sound.
private struct AnyValue: Decodable {
  init(from decoder: any Decoder) {}
}
