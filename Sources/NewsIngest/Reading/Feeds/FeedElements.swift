/// Follows the elements of a feed and gathers its items: RSS 2.0, RSS 1.0 and Atom.
///
/// Elements go by their local names, since feeds give namespaces all prefixes and often forget to declare them.
struct FeedElements {
  /// The deepest that elements may stand.
  static let deepest = 200

  /// An element that is being read, and what its text is for.
  private struct Capture {
    let part: FeedItem.Part?
    let depth: Int
    /// Of an element of WordPress's own.
    let exportName: String?
    var text = FeedItem.Text()
    /// The child that is being read where only one of them counts.
    var child = Child.none

    enum Child {
      case none, read, passed
    }

    init(part: FeedItem.Part?, depth: Int, exportName: String? = nil, name: String = "") {
      (self.part, self.depth, self.exportName) = (part, depth, exportName)
      text.name = name
    }

    /// Atom has names of authors and titles of sources in elements of their own; RSS has them as the text itself.
    var nameElement: String? {
      switch part {
      case .creator?: "name"
      case .source?: "title"
      default: nil
      }
    }

    mutating func openChild(_ name: String, depth: Int) {
      guard let nameElement else {
        // Mark-up that stands in the feed as elements: XHTML, and HTML that was not escaped.
        text.isMarkup = true
        text.characters += "<\(name)>"
        return
      }
      if child == .none { text.characters = "" }
      child = name == nameElement && depth == self.depth + 1 ? .read : .passed
    }

    mutating func closeChild(_ name: String) {
      if nameElement == nil { text.characters += "</\(name)>" } else { child = .passed }
    }

    mutating func take(_ characters: String, depth: Int) {
      guard child != .passed else { return }
      // Within elements the text is escaped once more, as mark-up has it.
      let isEscaped = text.isMarkup && depth > self.depth
      text.characters += isEscaped ? FeedElements.escaping(characters) : characters
    }
  }

  /// An element that is not read.
  private struct PassedElement {
    /// This many bytes tell whether it is prose.
    private static let sampleSize = 400

    let name: String
    private var sample = ""
    private var byteCount = 0

    init(_ name: String) { self.name = name }

    mutating func take(_ characters: String) {
      byteCount += characters.utf8.count
      if sample.utf8.count < Self.sampleSize { sample += characters.prefix(Self.sampleSize) }
    }

    /// Nil where it holds no prose: most are numbers, addresses and codes.
    var unread: UnreadField? {
      var sample = sample.trimmingWhiteSpace
      let isProse = sample.withUTF8 { Prose.byteCount(UnsafeRawBufferPointer($0)) } > 0
      return isProse ? UnreadField(name: name, byteCount: byteCount, textByteCount: byteCount) : nil
    }
  }

  private let itemLimit: Int
  private var depth = 0
  private var itemDepth: Int?
  private var item = FeedItem()
  private var capture: Capture?
  private var passed: PassedElement?
  /// Where Media RSS's group of an item stands, which has a description of its own.
  private var groupDepth: Int?
  /// Bytes of the item's texts.
  private var byteCount = 0
  private(set) var feedTitle: String?
  /// Names of authors by what they log in with, in a WordPress export.
  private var authors: [String: String] = [:]
  private var authorLogin: String?
  private(set) var items: [FeedItem] = []
  /// Why reading must stop.
  private(set) var fault: IngestError?

  /// - Parameter itemLimit: bytes of an item's texts.
  init(itemLimit: Int) { self.itemLimit = itemLimit }

  mutating func takeItems() -> [FeedItem] {
    defer { items = [] }
    return items
  }

  mutating func open(_ name: String, prefix: String?, attributes: [String: String]) {
    depth += 1
    if depth > Self.deepest { fault = .tooDeep(limit: Self.deepest) }
    if capture != nil {
      // Elements without text take room, too.
      count(2 * name.utf8.count + 5)
      capture?.openChild(name, depth: depth)
    } else if itemDepth != nil {
      openWithinItem(name, prefix: prefix, attributes: attributes)
    } else if name == "item" || name == "entry" {
      itemDepth = depth
      item = FeedItem()
      item.export.authors = authors
      byteCount = 0
      (passed, groupDepth) = (nil, nil)
      if let about = attributes["about"] { item.add(.link, text: .init(characters: about)) }
    } else if prefix == "wp", name == "author_login" || name == "author_display_name" {
      capture = Capture(part: nil, depth: depth, exportName: name)
    } else if name == "title", feedTitle == nil, depth <= 3 {
      capture = Capture(part: nil, depth: depth)
    }
  }

  mutating func close(_ name: String) {
    defer { depth -= 1 }
    if let open = capture {
      if depth > open.depth {
        capture?.closeChild(name)
        return
      }
      capture = nil
      if let name = open.exportName {
        takeExport(name, text: open.text.characters)
      } else if let part = open.part {
        item.add(part, text: open.text)
      } else {
        feedTitle = open.text.characters.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    }
    if let unread = passed?.unread { item.addUnread(unread) }
    passed = nil
    if groupDepth == depth { groupDepth = nil }
    if let open = itemDepth, depth == open {
      items.append(item)
      itemDepth = nil
    }
  }

  mutating func take(_ characters: String) {
    guard capture != nil else {
      passed?.take(characters)
      return
    }
    capture?.take(characters, depth: depth)
    count(characters.utf8.count)
  }

  private mutating func count(_ bytes: Int) {
    byteCount += bytes
    if byteCount > itemLimit { fault = .tooLarge(limit: itemLimit) }
  }

  private mutating func takeExport(_ name: String, text: String) {
    if itemDepth != nil {
      item.export.take(name, text: text)
    } else if name == "author_login" {
      authorLogin = text
    } else if let login = authorLogin, authors.count < WordPressItem.mostAuthors {
      authors[login] = text
    }
  }

  private mutating func openWithinItem(
    _ name: String, prefix: String?, attributes: [String: String]
  ) {
    passed = nil
    let isChild = depth == (itemDepth ?? 0) + 1
    if prefix == "wp" { return openExported(name, isChild: isChild) }
    // Of WordPress's terms only categories are sections; its tags are not.
    if name == "category", let domain = attributes["domain"],
      ["post_tag", "post_format", "nav_menu"].contains(domain)
    {
      if isChild { capture = Capture(part: .tag, depth: depth, name: "category \(domain)") }
      return
    }
    takeImage(name, prefix: prefix, attributes: attributes)
    let fullName = prefix.map { "\($0):\(name)" } ?? name
    let type = attributes["type"] ?? ""
    if prefix == "media", name == "group" {
      groupDepth = depth
    } else if name == "link", let address = attributes["href"] {
      if ["alternate", nil].contains(attributes["rel"]) { item.add(.link, text: .init(characters: address)) }
    } else if isChild, name == "category", let term = attributes["label"] ?? attributes["term"] {
      item.add(.category, text: .init(characters: term, name: name))
    } else if isChild, name == "content", let address = attributes["src"] {
      item.addUnread(UnreadField(name: "content src", byteCount: address.utf8.count))
    } else if let part = isChild
      ? Self.part(name, prefix: prefix) : describesMedia(name, prefix: prefix) ? .otherText : nil,
      part != .fullText || Self.isText(type)
    {
      capture = Capture(part: part, depth: depth, name: fullName)
      capture?.text.isMarkup = type.contains("html")
    } else {
      passed = PassedElement(fullName)
    }
  }

  /// Takes the beginning of an element of a WordPress export.
  private mutating func openExported(_ name: String, isChild: Bool) {
    if isChild, WordPressItem.names.contains(name) {
      capture = Capture(part: nil, depth: depth, exportName: name)
    } else {
      passed = PassedElement("wp:\(name)")
    }
  }

  /// Whether Atom's type of a content is one of text; files are packed in Base64.
  private static func isText(_ type: String) -> Bool {
    !type.contains("/") || type.hasPrefix("text/") || type.contains("xml")
  }

  /// Whether an element describes a group of media, which is all that the item is then. Each picture's own description is its caption.
  private func describesMedia(_ name: String, prefix: String?) -> Bool {
    prefix == "media" && (name == "description" || name == "text") && groupDepth == depth - 1
  }

  private static func part(_ name: String, prefix: String?) -> FeedItem.Part? {
    switch prefix {
    // Its titles and credits are those of the pictures.
    case "media": ["description", "text"].contains(name) ? .otherText : nil
    case "excerpt": .summary
    default: parts[name] ?? (FieldName(name)?.field == .body ? .otherText : nil)
    }
  }

  private static let parts: [String: FeedItem.Part] = [
    "title": .title, "encoded": .fullText, "content": .fullText, "full-text": .fullText,
    "fulltext": .fullText,
    "body": .fullText, "description": .summary, "summary": .summary,
    "guid": .id, "id": .id, "link": .link, "pubDate": .published, "published": .published,
    "issued": .published, "created": .published,
    "date": .published, "updated": .updated, "modified": .updated, "creator": .creator, "author": .creator,
    "category": .category, "subject": .category, "source": .source, "publisher": .source,
  ]

  private mutating func takeImage(_ name: String, prefix: String?, attributes: [String: String]) {
    guard let address = attributes["url"] else { return }
    let isImage = attributes["type"]?.hasPrefix("image/") ?? (attributes["medium"] == "image")
    if name == "thumbnail" || (isImage && (name == "enclosure" || (name == "content" && prefix == "media"))) {
      item.add(.image, text: .init(characters: address))
    }
  }

  fileprivate static func escaping(_ text: String) -> String {
    guard text.contains(where: { $0 == "<" || $0 == "&" }) else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}
