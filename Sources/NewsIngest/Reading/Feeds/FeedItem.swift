import ArabicCalendar
import Foundation

/// What a feed says of one article.
struct FeedItem {
  /// An element's text, and whether it is mark-up.
  struct Text {
    var characters = ""
    var isMarkup = false
  }

  /// What a WordPress export says of it beside that.
  var export = WordPressItem()

  /// Texts by the field they are for; the first of a kind counts.
  private(set) var texts: [Part: Text] = [:]

  /// What an element is to the article. Of several bodies the fullest comes first.
  enum Part: String, CaseIterable {
    case title, fullText, summary, id, link, published, updated, creator, category, source, image
  }

  /// Keeps a text unless one of its kind is there.
  mutating func add(_ part: Part, _ text: Text) {
    if part == .category, SectionName.isSlot(text.characters) { return }
    guard texts[part] == nil, !text.characters.trimmingWhiteSpace.isEmpty else { return }
    texts[part] = text
  }

  /// Byte count of all texts.
  var byteCount: Int { texts.values.reduce(0) { $0 + $1.characters.utf8.count } }

  /// The texts in a fixed order, for the hash of the item.
  var identity: Data {
    Data(Part.allCases.map { texts[$0]?.characters ?? "" }.joined(separator: "\0").utf8)
  }

  /// The article.
  ///
  /// - Parameter feedTitle: names the source where the item does not.
  /// - Errors: `.noTitleNorBody`; `.pageTooLarge` and `.nestedTooDeep` for its mark-up.
  func article(feedTitle: String?) throws(IngestError) -> Article {
    var fields = ArticleFields()
    fields[.id] = line(.id)
    fields[.title] = try name(.title)
    let text = texts[.fullText] ?? texts[.summary]
    let body = try export.isExported ? text.map(export.body) : text.map(Self.plain)
    fields[.body] = body.map(FeedFooter.removed)
    let date = line(.published) == nil ? Part.updated : .published
    fields[.published] = line(date)
    fields.publishedName = date.rawValue
    if let local = export.published { fields[.published] = local }
    fields[.source] = try name(.source) ?? feedTitle
    fields[.section] = try name(.category)
    fields[.author] = try name(.creator).map(Self.person).map { export.authors[$0] ?? $0 }
    fields[.url] = line(.link) ?? line(.id).flatMap { $0.hasPrefix("http") ? $0 : nil }
    fields[.image] = line(.image)
    return try fields.article()
  }

  private func line(_ part: Part) -> String? { texts[part].map { Self.collapsed($0.characters) } }

  private func name(_ part: Part) throws(IngestError) -> String? {
    guard let text = texts[part] else { return nil }
    return Self.collapsed(try Self.plain(text))
  }

  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Descriptions and titles are plain text or mark-up, and nothing says which. Where there are entities and no tags, the
  /// line ends are the author's.
  private static func plain(_ text: Text) throws(IngestError) -> String {
    text.isMarkup || text.characters.utf8.contains(UInt8(ascii: "<")) && text.characters.contains(tag)
      ? try MarkupText.paragraphs(of: text.characters)
      : MarkupText.resolved(text.characters).trimmingWhiteSpace
  }

  // Made once, as all that records are asked: to make it takes longer than to look for it.
  nonisolated(unsafe) private static let tag = /<\/?[A-Za-z][^<>]*>/
  nonisolated(unsafe) private static let addressAndName = /\S+@\S+\s*\((.+)\)/

  /// RSS 2.0 writes authors as "address (name)".
  private static func person(_ author: String) -> String {
    guard author.utf8.count <= 300, author.utf8.contains(UInt8(ascii: "@")),
      let match = author.wholeMatch(of: addressAndName)
    else { return author }
    return String(match.1).trimmingWhiteSpace
  }
}
