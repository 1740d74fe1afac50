public import ArabicCalendar
import Foundation

/// One article as its source gave it, ready to be stored: text, and what is known about the text.
///
/// ```swift
/// let article = try PageTextExtractor().extract(pageText)
/// article.title        // "بوتين وماكرون يؤكدان استعداد روسيا وفرنسا …"
/// article.published    // 2020-11-16T09:06
/// article.removedLines // the share buttons, the advertisements, …
/// ```
/// - Nothing in it is invented: what was not found, or not found surely, is nil.
/// - `title` and `body` are the original characters. They are never folded, trimmed inside or repaired.
public struct Article: Sendable, Equatable {
  /// The source's own identifier, nil where it gave none.
  public var externalID: String?
  /// The headline on one line. Empty where a page or a record has a body only.
  public var title: String
  /// The text. From page text: paragraphs separated by a blank line. From JSON: as given. May be empty.
  public var body: String
  /// When it was published, nil where no sure date was found.
  public var published: PublicationDate?
  /// The words `published` was read from; also set when no sure date could be made of them.
  public var publishedRaw: String?
  /// Where `publishedRaw` was found: "page line 8" (lines count from 1) or "field published".
  public var publishedFrom: String?
  /// Who published it, such as "Lebanon 24" or "رويترز".
  public var source: String?
  /// The section it stood in, such as "عربي-دولي".
  public var section: String?
  /// Who wrote it, without "كتب" or "By".
  public var author: String?
  /// The address of its page.
  public var url: String?
  /// The address or the file name of its picture.
  public var image: String?
  /// The page's lines that are no part of the article, in page order. Empty for JSON.
  public var removedLines: [RemovedLine]
  /// The lines of its page by which the site is learnt, each once. Empty where it was no page.
  public var pageLines: [PageLineKey] = []
  /// What another archive knew of it. Nil for all that does not come from one.
  public var archived: ArchivedRecord?

  /// Makes an article of the given parts; whatever is left out is missing.
  public init(
    externalID: String? = nil, title: String, body: String, published: PublicationDate? = nil,
    publishedRaw: String? = nil, publishedFrom: String? = nil, source: String? = nil,
    section: String? = nil, author: String? = nil, url: String? = nil, image: String? = nil,
    removedLines: [RemovedLine] = []
  ) {
    self.externalID = externalID
    self.title = title
    self.body = body
    self.published = published
    self.publishedRaw = publishedRaw
    self.publishedFrom = publishedFrom
    self.source = source
    self.section = section
    self.author = author
    self.url = url
    self.image = image
    self.removedLines = removedLines
  }
}

extension Article {
  /// The name that its page's lines are counted under: the source, else the host of the page's address; nil where neither
  /// is known.
  public var site: String? {
    if let source { return source }
    guard let url, let scheme = url.range(of: "://") else { return nil }
    let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    return host.isEmpty ? nil : host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}
