public import ArabicCalendar
public import Foundation

/// One record of an input: a line, a row, an item, a page, or the reason why there is none.
public struct InputRecord: Sendable {
  /// Where in its input the record stands.
  public enum Place: Sendable, Hashable {
    /// It is all of the input.
    case whole
    /// Its first line, from 1.
    case line(Int)
    /// Its number among the input's items, from 1.
    case item(Int)
    /// Its first byte, from 0: in the file, or in the unpacked file where it does not begin a gzip member.
    case byteOffset(Int)

    /// The number as it is stored, nil for a whole input.
    public var number: Int? {
      switch self {
      case .whole: nil
      case .line(let number), .item(let number), .byteOffset(let number): number
      }
    }
  }

  /// What is known of a page besides its bytes.
  public struct Page: Sendable, Equatable {
    /// The encoding that an HTTP header names.
    public var charset: String?
    /// The address it was fetched from.
    public var url: String?
    /// When it was fetched.
    public var fetchedAt: PublicationDate?
    /// Whether it came from a crawl, which brings much that is no article: that is left out, and no fault.
    public var isCrawled: Bool

    /// Makes the facts; whatever is left out is unknown.
    public init(
      charset: String? = nil, url: String? = nil, fetchedAt: PublicationDate? = nil, isCrawled: Bool = false
    ) {
      self.charset = charset
      self.url = url
      self.fetchedAt = fetchedAt
      self.isCrawled = isCrawled
    }
  }

  /// What the record's bytes are.
  public enum Content: Sendable {
    /// They have been read. `decoding` says how they became text.
    case article(Article, decoding: Decoding)
    /// One JSON object in UTF-8. `decoding` says what it was before.
    case jsonLine(decoding: Decoding)
    /// JSON with one object or an array of them.
    case jsonFile
    /// The mark-up of a page.
    case html(Page)
    /// The text of a page.
    case text(Page)
    /// A feed within a crawl.
    case feed(Page)
    /// No article, and no fault either.
    case skipped(SkipReason)
    /// Not readable.
    case failure(IngestError)
  }

  /// Where it stands.
  public var place: Place
  /// The record as it was read: a line or a row in UTF-8, of a feed's item its fields, all else byte for byte. The stored SHA-256 is made of these.
  public var bytes: Data
  /// What `bytes` are.
  public var content: Content
  /// The format of the input that it stands in; `.auto` where that was not found out.
  public var format = InputFormat.auto
  /// The name of the file within an archive, or of the sheet, that it stands in; nil where the input is not of several.
  public var entry: String?

  /// What is known of it besides its article.
  var notes = ReadingNotes()
  /// The id that stands before it, for where it has none of its own.
  var externalID: String?

  /// Makes a record of its parts.
  public init(place: Place, bytes: Data, content: Content) {
    self.place = place
    self.bytes = bytes
    self.content = content
  }

  /// A record that could not be read.
  static func failure(_ error: IngestError, at place: Place) -> InputRecord {
    InputRecord(place: place, bytes: Data(), content: .failure(error))
  }

  /// The record with the name of the file that it stands in before its own.
  func within(_ name: String?) -> InputRecord {
    guard let name else { return self }
    var record = self
    record.entry = entry.map { "\(name): \($0)" } ?? name
    return record
  }
}
