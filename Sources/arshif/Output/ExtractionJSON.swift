import ArchiveOutput
import ArabicCalendar
import ArchiveIngest
import NewsIngest

/// What would be stored of one article, as JSON.
struct ExtractionJSON: Encodable {
  struct Removed: Encodable {
    let number: Int
    let text: String
    let reason: String
  }
  /// A line or block of a page and what became of it, with `--explain`.
  struct Line: Encodable {
    let number: Int
    let text: String
    /// "body", "removed", or the name of the field that it stands in.
    let use: String
    @Nullable var reason: String?
  }

  let path: String
  /// The line, item or byte offset within the input; null where the input is one article.
  @Nullable var record: Int?
  let format: String
  @Nullable var id: String?
  let title: String
  @Nullable var published: String?
  @Nullable var precision: String?
  @Nullable var publishedRaw: String?
  @Nullable var source: String?
  @Nullable var section: String?
  @Nullable var author: String?
  @Nullable var url: String?
  @Nullable var image: String?
  let body: String
  let removed: [Removed]
  let encoding: String
  let repaired: Bool
  let replacedBytes: Int
  /// The names of its record that were not read.
  let unread: [String]
  let lines: [Line]?

  init(
    _ article: Article, of found: ExtractedRecord, from source: RecordSource, explained: Bool
  ) {
    path = source.path
    record = found.place.number
    format = source.format.rawValue
    id = article.externalID
    title = article.title
    published = article.published?.iso8601
    precision = article.published?.precision.rawValue
    publishedRaw = article.publishedRaw
    self.source = article.source
    section = article.section
    author = article.author
    url = article.url
    image = article.image
    body = article.body
    removed = article.removedLines.map {
      Removed(number: $0.number, text: $0.text, reason: $0.reason.rawValue)
    }
    encoding = found.decoding.encodingName
    repaired = found.decoding.repairedCount > 0
    replacedBytes = found.decoding.invalidByteCount
    unread = found.notes.unread.map(\.name)
    lines = explained ? found.lines.map { Line($0) } : nil
  }
}

extension ExtractionJSON.Line {
  init(_ line: ExplainedLine) {
    number = line.number
    text = line.text
    switch line.use {
    case .body: use = "body"
    case .field(let name): use = name
    case .removed(let removal):
      use = "removed"
      reason = removal.rawValue
    }
  }
}
