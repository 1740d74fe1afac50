import ArabicCalendar
import Foundation

/// One element of JSON as an article, or why it is none. Decoding it never throws, so one bad element of an
/// array leaves the others readable.
struct ArticleRecord: Decodable {
  let article: Result<Article, IngestError>

  private enum Field: String, CodingKey {
    case id, title, body, published, source, section, author, url, image
  }

  init(from decoder: any Decoder) {
    guard let fields = try? decoder.container(keyedBy: Field.self) else {
      article = .failure(.notAnObject)
      return
    }
    do throws(IngestError) {
      article = .success(try Self.read(fields))
    } catch {
      article = .failure(error)
    }
  }

  private static func read(_ fields: KeyedDecodingContainer<Field>) throws(IngestError) -> Article {
    let title = try text(.title, in: fields)
    let body = try text(.body, in: fields)
    if title == nil && body == nil { throw .noTitleNorBody }
    let published = try textOrNumber(.published, in: fields, allowsFractions: true)
    return Article(
      externalID: try textOrNumber(.id, in: fields, allowsFractions: false)?.text,
      title: title ?? "", body: body ?? "",
      published: published.flatMap { $0.isNumber ? nil : date(of: $0.text) },
      publishedRaw: published?.text,
      publishedFrom: published == nil ? nil : "field published",
      source: try text(.source, in: fields),
      section: try text(.section, in: fields),
      author: try text(.author, in: fields),
      url: try text(.url, in: fields),
      image: try text(.image, in: fields))
  }

  private static func date(of raw: String) -> PublicationDate? {
    ArabicDateParser().publicationDate(in: raw, fetchedAt: nil)?.date
  }

  /// The string of a field, nil where it is missing, null or blank.
  private static func text(
    _ field: Field, in fields: KeyedDecodingContainer<Field>
  ) throws(IngestError) -> String? {
    do {
      return visible(try fields.decodeIfPresent(String.self, forKey: field))
    } catch {
      throw fault(error, field, expected: "a string")
    }
  }

  /// The string of a field, or its number in digits.
  private static func textOrNumber(
    _ field: Field, in fields: KeyedDecodingContainer<Field>, allowsFractions: Bool
  ) throws(IngestError) -> (text: String, isNumber: Bool)? {
    do {
      return visible(try fields.decodeIfPresent(String.self, forKey: field)).map { ($0, false) }
    } catch {
      if let number = try? fields.decode(Int64.self, forKey: field) { return (String(number), true) }
      if let number = try? fields.decode(UInt64.self, forKey: field) { return (String(number), true) }
      if allowsFractions, let number = try? fields.decode(Double.self, forKey: field) {
        return (String(number), true)
      }
      throw fault(error, field, expected: allowsFractions ? "a string" : "a string or an integer")
    }
  }

  /// A value of another type, or a string that is no Unicode text, such as half a surrogate pair.
  private static func fault(_ error: any Error, _ field: Field, expected: String) -> IngestError {
    if case .typeMismatch? = error as? DecodingError {
      return .wrongType(field: field.rawValue, expected: expected)
    }
    return .invalidJSON(detail: "the string of \"\(field.rawValue)\" is not Unicode text")
  }

  private static func visible(_ string: String?) -> String? {
    guard let string, string.contains(where: { !$0.isWhitespace }) else { return nil }
    return string
  }
}
