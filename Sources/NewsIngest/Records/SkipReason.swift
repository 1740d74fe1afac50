/// Why a sound record was left out.
public enum SkipReason: Sendable, Hashable, CustomStringConvertible {
  /// The crawl got another answer than 200.
  case httpStatus(Int)
  /// A picture, a script, and whatever else is no page.
  case contentType(String)
  /// A page without an article: a front page, a menu.
  case noArticle
  /// The record is longer than this many bytes.
  case tooLong(limit: Int)
  /// The crawler did not get all of the page, or did not keep it.
  case cutPage
  /// What a crawler notes of itself, or a site tells it: looked-up names, robots.txt.
  case crawlNote
  /// A draft of a site's export.
  case notPublished
  /// Something besides the articles: a picture in an archive, a message of a channel without text.
  case otherKind(String)
  /// The record is a part of one that was stored in several, which are not joined.
  case segment
  /// The input is the archive that is being written to, or a file of it.
  case archiveItself
  /// Telegram's note that a channel was made, named, or given a picture.
  case serviceMessage
  /// A message of a picture alone, or a line that says what to do with the next.
  case noText
  /// A line that tells a search engine to delete a document.
  case deletion

  /// The reason as a phrase to print.
  public var description: String {
    switch self {
    case .httpStatus(let status): "HTTP status \(status)"
    case .contentType(let type): "content type \(type)"
    case .noArticle: "no article in the page"
    case .cutPage: "cut off when it was fetched"
    case .serviceMessage: "a service message"
    case .noText: "without text"
    case .deletion: "an order to delete"
    case .crawlNote: "a note for or by a crawler"
    case .notPublished: "not published"
    case .otherKind(let name): name
    case .segment: "a part of a record in segments"
    case .archiveItself: "the archive itself"
    case .tooLong(let limit): "longer than \(limit >> 20) MB"
    }
  }
}
