import ArabicCalendar
public import Foundation

/// Reads articles from JSON: one object of a line, or a file with one object or an array of objects.
///
/// ```swift
/// let line = Data(#"{"id": 7, "title": "خبر", "published": "2025-01-14"}"#.utf8)
/// try ArticleJSONDecoder().decode(line).externalID  // "7"
/// ```
/// - Fields: `id` (string or integer), `title`, `body`, `published`, `source`, `section`, `author`, `url`,
///   `image`. Title or body must have text. Others are ignored; null and blank strings are missing fields. Of a key that comes twice
///   the first counts.
/// - `published` is kept raw, and read where it is ISO 8601 or a date in words. A number is kept raw and never
///   read: nothing says whether it counts seconds or milliseconds.
/// - Lenient: a comma before a closing bracket is passed over, and a byte-order mark.
/// - Errors: `.emptyInput`, `.invalidJSON`, `.notAnObject`, `.wrongType`, `.noTitleNorBody`.
public struct ArticleJSONDecoder: Sendable {
  private let names: JSONFieldNames
  private let readers = JSONReaderPool()

  /// Makes a decoder; keep it for many lines, on any number of threads.
  ///
  /// - Parameter map: the keys that fields have in this JSON where they are not their own names.
  public init(map: FieldMap = FieldMap()) {
    names = JSONFieldNames(map)
  }

  /// Reads one object.
  public func decode(_ line: Data) throws(IngestError) -> Article {
    let content = Self.withoutMark(line)
    guard Self.firstVisibleByte(of: content) != nil else { throw .emptyInput }
    let names = names
    return try read(content) { reader, kind throws(JSONFault) in
      if kind == .object { return try ArticleRecord.read(from: reader, names) }
      // Whether it is JSON at all is told first.
      if kind == .array {
        while let element = try reader.nextElement() { try Self.skip(element, in: reader) }
      } else {
        try reader.skipValue()
      }
      return .failure(.notAnObject)
    }.get()
  }

  /// Reads a whole file: one object, or an array of objects. A bad element never hides the others.
  ///
  /// - Returns: one result for each element in file order; one failure where the file as a whole is no JSON.
  public func decodeFile(_ bytes: Data) -> [Result<Article, IngestError>] {
    let content = Self.withoutMark(bytes)
    do throws(IngestError) {
      guard Self.firstVisibleByte(of: content) == UInt8(ascii: "[") else {
        return [.success(try decode(content))]
      }
      let names = names
      return try read(content) { reader, _ throws(JSONFault) in
        var articles: [Result<Article, IngestError>] = []
        while let element = try reader.nextElement() {
          if element == .object {
            articles.append(try ArticleRecord.read(from: reader, names))
          } else {
            try reader.skipValue()
            articles.append(.failure(.notAnObject))
          }
        }
        return articles
      }
    } catch {
      return [.failure(error)]
    }
  }

  private static func skip(_ element: JSONReader.Kind, in reader: JSONReader) throws(JSONFault) {
    guard element == .object else { return try reader.skipValue() }
    while try reader.nextKey() != nil { try reader.skipValue() }
  }

  private func read<Value>(
    _ content: Data, _ body: (JSONReader, JSONReader.Kind) throws(JSONFault) -> Value
  ) throws(IngestError) -> Value {
    let result = content.withUnsafeBytes { bytes in
      Result { () throws(JSONFault) in
        try readers.withReader { reader throws(JSONFault) in
          try reader.read(bytes) { kind throws(JSONFault) in try body(reader, kind) }
        }
      }
    }
    do throws(JSONFault) {
      return try result.get()
    } catch {
      throw .invalidJSON(detail: error.detail(in: content))
    }
  }

  private static func withoutMark(_ bytes: Data) -> Data {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  }

  private static func firstVisibleByte(of bytes: Data) -> UInt8? {
    bytes.first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
  }
}
