import ArabicCalendar
import Foundation

/// What a feed says of one article.
struct FeedItem {
  /// An element's text, and whether it is mark-up.
  struct Text {
    var characters = ""
    var isMarkup = false
  }

  /// Texts by the field they are for; the first of a kind counts.
  private(set) var texts: [Part: Text] = [:]

  /// What an element is to the article. Of several bodies the fullest comes first.
  enum Part: String, CaseIterable {
    case title, fullText, summary, id, link, published, updated, creator, category, source, image
  }

  /// Keeps a text unless one of its kind is there.
  mutating func add(_ part: Part, _ text: Text) {
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
  func article(feedTitle: String?) throws(IngestError) -> Article {
    var fields = ArticleFields()
    fields[.id] = line(.id)
    fields[.title] = line(.title)
    fields[.body] = (texts[.fullText] ?? texts[.summary]).map(paragraphs)
    let date = line(.published) == nil ? Part.updated : .published
    fields[.published] = line(date)
    fields.publishedName = date.rawValue
    fields[.source] = line(.source) ?? feedTitle
    fields[.section] = line(.category)
    fields[.author] = line(.creator).map(Self.name)
    fields[.url] = line(.link) ?? line(.id).flatMap { $0.hasPrefix("http") ? $0 : nil }
    fields[.image] = line(.image)
    return try fields.article()
  }

  private func line(_ part: Part) -> String? {
    guard let text = texts[part] else { return nil }
    let isName = part == .title || part == .category || part == .creator || part == .source
    let plain =
      isName && (text.isMarkup || Self.looksLikeMarkup(text.characters))
      ? ItemMarkup.paragraphs(of: text.characters) : text.characters
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func paragraphs(_ text: Text) -> String {
    guard text.isMarkup || Self.looksLikeMarkup(text.characters) else {
      return text.characters.trimmingWhiteSpace
    }
    return ItemMarkup.paragraphs(of: text.characters)
  }

  /// Descriptions are plain text or mark-up, and nothing says which.
  private static func looksLikeMarkup(_ text: String) -> Bool {
    text.contains(/<\/?[A-Za-z][^<>]*>|&#?\w+;/)
  }

  /// RSS 2.0 writes authors as "address (name)".
  private static func name(_ author: String) -> String {
    guard author.utf8.count <= 300, let match = author.wholeMatch(of: /\S+@\S+\s*\((.+)\)/) else {
      return author
    }
    return String(match.1).trimmingWhiteSpace
  }
}
