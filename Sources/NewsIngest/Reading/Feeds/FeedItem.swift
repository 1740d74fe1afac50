import ArabicCalendar
import Foundation

/// What a feed says of one article.
struct FeedItem {
  /// An element's text, and whether it is mark-up.
  struct Text {
    var characters = ""
    var isMarkup = false
    /// The element, with its prefix.
    var name = ""
  }

  /// What a WordPress export says of it besides that.
  var export = WordPressItem()

  /// Texts by the field they are for, in their order.
  private var texts: [Part: [Text]] = [:]
  /// Text of elements that are not read.
  private var unread: [UnreadField] = []

  /// What an element is to the article.
  enum Part: String, CaseIterable {
    case title, fullText, summary, otherText, id, link, published, updated, creator, category, tag, source,
      image
  }

  /// No item has more elements of a kind; what is beyond is not read.
  private static let mostOfAKind = 64

  /// Keeps a text, unless it is blank.
  mutating func add(_ part: Part, text: Text) {
    if part == .category, SectionName.isSlot(text.characters) { return }
    guard !text.characters.trimmingWhiteSpace.isEmpty else { return }
    guard texts[part, default: []].count < Self.mostOfAKind else {
      return addUnread(UnreadField(name: text.name, byteCount: text.characters.utf8.count))
    }
    texts[part, default: []].append(text)
  }

  /// Notes what is not read.
  mutating func addUnread(_ field: UnreadField) {
    if unread.count < Self.mostOfAKind { unread.append(field) }
  }

  /// The texts in a fixed order, for the hash of the item.
  var identity: Data {
    let kinds = Part.allCases.map { (texts[$0] ?? []).map(\.characters).joined(separator: "\u{1}") }
    return Data(kinds.joined(separator: "\0").utf8)
  }

  /// The article, and what of the item is not in it.
  ///
  /// - Parameter feedTitle: names the source where the item does not.
  /// - Errors: `.noTitleNorBody`; `.pageTooLarge` and `.nestedTooDeep` for its mark-up.
  func article(feedTitle: String?) throws(IngestError) -> (article: Article, notes: ReadingNotes) {
    var fields = ArticleFields()
    fields[.id] = line(.id)
    fields[.title] = try name(.title)
    let body = try FeedBody(
      fullTexts: texts[.fullText], summaries: texts[.summary], others: texts[.otherText]
    ) {
      text throws(IngestError) in
      FeedFooter.removed(from: try export.isExported ? export.body(text) : Self.plain(text))
    }
    fields[.body] = body.text
    let date = texts[.published] == nil ? Part.updated : .published
    fields[.published] = publication(date)
    fields.publishedName = date.rawValue
    if let local = export.published {
      fields[.published] = local
    } else if let clock = export.publishedOnSite, !Self.isDate(fields[.published]) {
      // Some sites' programs leave the time in UTC zero, and the element of RSS is made of it.
      fields[.published] = clock
      fields.publishedName = "wp:post_date"
    }
    fields[.source] = try name(.source) ?? feedTitle
    fields[.section] = try name(.category)
    fields[.author] = try authors
    fields[.url] = line(.link) ?? line(.id).flatMap { $0.hasPrefix("http") ? $0 : nil }
    fields[.image] = line(.image)
    var notes = ReadingNotes()
    for field in unread + body.unread + otherTerms { notes.add(field) }
    return (try fields.article(), notes)
  }

  /// Why the item of an export is no article.
  var skipReason: SkipReason? { export.skipReason { texts[.title] != nil && holdsSentence } }

  /// Whether a text has as many words as the shortest news have.
  private var holdsSentence: Bool {
    (texts[.fullText] ?? []).contains { text in
      let body = try? export.body(text)
      return (body?.split(whereSeparator: \.isWhitespace).count ?? 0) >= 5
    }
  }

  private func line(_ part: Part) -> String? { texts[part]?.first.map { Self.collapsed($0.characters) } }

  private func name(_ part: Part) throws(IngestError) -> String? {
    guard let text = texts[part]?.first else { return nil }
    return Self.collapsed(try Self.plain(text))
  }

  /// The date by RSS's or Atom's own element, then by Dublin Core's; the first that can be read.
  private func publication(_ part: Part) -> String? {
    let dates = texts[part] ?? []
    let own = dates.filter { ["pubDate", "published"].contains($0.name) }
    let lines = (own + dates.filter { !own.map(\.name).contains($0.name) }).map {
      Self.collapsed($0.characters)
    }
    guard lines.count > 1 else { return lines.first }
    return lines.first(where: Self.isDate) ?? lines.first
  }

  private static func isDate(_ text: String?) -> Bool {
    text.flatMap { ArabicDateParser().publicationDate(ofField: $0) } != nil
  }

  /// All that one kind of element names, each once: several elements say who wrote it, as a rule in other words.
  private var authors: String? {
    get throws(IngestError) {
      guard let first = texts[.creator]?.first else { return nil }
      let creators = texts[.creator] ?? []
      let kind = creators.contains { $0.name == "dc:creator" } ? "dc:creator" : first.name
      var names: [String] = []
      for text in creators where text.name == kind {
        let written = Self.person(Self.collapsed(try Self.plain(text)))
        let name = export.authors[written] ?? written
        if !name.isEmpty, !names.contains(name) { names.append(name) }
      }
      return names.isEmpty ? nil : names.joined(separator: ", ")
    }
  }

  /// Categories besides the section, which most programs mix with tags, and tags.
  private var otherTerms: [UnreadField] {
    let terms = (texts[.category] ?? []).dropFirst() + (texts[.tag] ?? [])
    let byteCounts = Dictionary(terms.map { ($0.name, $0.characters.utf8.count) }, uniquingKeysWith: +)
    return byteCounts.sorted { $0.key < $1.key }.map { UnreadField(name: $0.key, byteCount: $0.value) }
  }

  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Descriptions and titles are plain text or mark-up, and nothing says which. Where there are entities and no tags, the
  /// line ends are the author's.
  private static func plain(_ text: Text) throws(IngestError) -> String {
    text.isMarkup || text.characters.utf8.contains(UInt8(ascii: "<")) && text.characters.contains(tag)
      ? try MarkupText.paragraphs(of: text.characters)
      : CharacterReference.resolved(text.characters).trimmingWhiteSpace
  }

  // Made once, as all that records are asked: to make it takes longer than to look for it.
  nonisolated(unsafe) private static let tag = /<\/?[A-Za-z][^<>]*>/
  nonisolated(unsafe) private static let addressAndName = /\S+@\S+\s*\((.+)\)/

  /// RSS 2.0 writes authors as "address (name)"; an address alone names nobody.
  private static func person(_ author: String) -> String {
    guard author.utf8.count <= 300, author.utf8.contains(UInt8(ascii: "@")) else { return author }
    if let match = author.wholeMatch(of: addressAndName) { return String(match.1).trimmingWhiteSpace }
    return author.contains(" ") ? author : ""
  }
}
