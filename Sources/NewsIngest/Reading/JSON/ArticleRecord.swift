import ArabicCalendar
import Foundation

/// One element of JSON as an article, or why it is none. Decoding it never throws, so one bad element of an
/// array leaves the others readable.
struct ArticleRecord: Decodable {
  let article: Result<Article, IngestError>

  /// Under which key of `JSONDecoder.userInfo` the `FieldMap` stands; without it, fields have their own names.
  static let mapKey = CodingUserInfoKey(rawValue: "FieldMap")

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) {
    guard let fields = try? decoder.container(keyedBy: Key.self) else {
      article = .failure(.notAnObject)
      return
    }
    let map = Self.mapKey.flatMap { decoder.userInfo[$0] as? FieldMap } ?? FieldMap()
    do throws(IngestError) {
      article = .success(try Self.read(fields, map))
    } catch {
      article = .failure(error)
    }
  }

  private static func read(
    _ fields: KeyedDecodingContainer<Key>, _ map: FieldMap
  ) throws(IngestError) -> Article {
    var found = ArticleFields()
    for field in ArticleField.allCases {
      let name = map.name(of: field)
      let key = Key(stringValue: name)
      switch field {
      case .id:
        found[.id] = try textOrNumber(key, in: fields, allowsFractions: false)?.text
      case .published:
        let published = try textOrNumber(key, in: fields, allowsFractions: true)
        found[.published] = published?.text
        found.readsPublished = published?.isNumber != true
        found.publishedName = name
      default:
        found[field] = try text(key, in: fields)
      }
    }
    return try found.article()
  }

  /// The string of a field, nil where it is missing or null.
  private static func text(
    _ key: Key, in fields: KeyedDecodingContainer<Key>
  ) throws(IngestError) -> String? {
    do {
      return try fields.decodeIfPresent(String.self, forKey: key)
    } catch {
      throw fault(error, key, expected: "a string")
    }
  }

  /// The string of a field, or its number in digits.
  private static func textOrNumber(
    _ key: Key, in fields: KeyedDecodingContainer<Key>, allowsFractions: Bool
  ) throws(IngestError) -> (text: String, isNumber: Bool)? {
    do {
      return try fields.decodeIfPresent(String.self, forKey: key).map { ($0, false) }
    } catch {
      if let number = try? fields.decode(Int64.self, forKey: key) { return (String(number), true) }
      if let number = try? fields.decode(UInt64.self, forKey: key) { return (String(number), true) }
      if allowsFractions, let number = try? fields.decode(Double.self, forKey: key) {
        return (String(number), true)
      }
      throw fault(error, key, expected: allowsFractions ? "a string" : "a string or an integer")
    }
  }

  /// A value of another type, or a string that is no Unicode text, such as half a surrogate pair.
  private static func fault(_ error: any Error, _ key: Key, expected: String) -> IngestError {
    if case .typeMismatch? = error as? DecodingError {
      return .wrongType(field: key.stringValue, expected: expected)
    }
    return .invalidJSON(detail: "the string of \"\(key.stringValue)\" is not Unicode text")
  }
}
