/// What a page's JSON-LD says about its article.
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: String?
  private(set) var author: String?
  private(set) var section: String?
  private(set) var publisher: String?
  /// The name of the site or the organisation that the page describes next to its article.
  private(set) var sitePublisher: String?
  private(set) var image: String?
  private(set) var address: String?
  /// The text, tags and entities resolved, paragraphs as lines.
  private(set) var body: String?
  /// Whether there is an article at all.
  private(set) var isArticle = false
  /// How many runs of its texts were mojibake and have been repaired: what stood after escapes could not be before.
  private(set) var repairedCount = 0

  /// Objects that are looked at, so that nested lists without end cost little.
  private static let mostObjects = 500

  /// - Parameters:
  ///   - scripts: the contents of the page's JSON-LD scripts. Of several articles the one counts that has the page's title or
  ///     address: the others are articles that the page lists.
  ///   - titles: what else names the article.
  ///   - addresses: the page's own.
  init(_ scripts: [String], titles: [String] = [], addresses: [String] = []) {
    var fallbackPublisher: String?
    var sectionInPath: String?
    var articles: [[String: Any]] = []
    var named: [String: [String: Any]] = [:]
    for script in scripts {
      guard let value = LenientJSON.value(script) else {
        if articles.isEmpty { salvage(script) }
        continue
      }
      for object in Self.objects(in: value) {
        let types = Self.types(of: object)
        if let name = object["@id"] as? String, object.count > 1 { named[name] = named[name] ?? object }
        if types.contains(where: Self.isArticleType) { articles.append(object) }
        if types.contains("WebSite") || types.contains("NewsMediaOrganization") {
          fallbackPublisher = fallbackPublisher ?? Self.text(repaired(object["name"]))
        }
        if types.contains("BreadcrumbList") {
          sectionInPath = sectionInPath ?? Self.section(inPath: object).map { repaired($0) }
        }
      }
    }
    let own =
      articles.first { Self.isOwn($0, titles: titles, addresses: addresses) }
      ?? (articles.count == 1 ? articles[0] : nil)
    if let own { read(own.mapValues { Self.resolved($0, named: named) }) }
    sitePublisher = fallbackPublisher
    section = section ?? sectionInPath.flatMap { SectionName.isSlot($0) ? nil : $0 }
  }

  /// Whether the article is the page's own by its title or address.
  private static func isOwn(_ object: [String: Any], titles: [String], addresses: [String]) -> Bool {
    let own = [address(object["mainEntityOfPage"]), address(object["url"])].compactMap { $0 }
    if own.contains(where: addresses.contains) { return true }
    guard let stated = text(object["headline"]) ?? text(object["name"]),
      case let headline = HTMLText.collapsed(MojibakeRepair().repaired(stated)?.text ?? stated),
      !headline.isEmpty
    else { return false }
    // The site's name may stand after it.
    return titles.contains { HTMLText.collapsed($0).hasPrefix(headline) }
  }

  /// The value with references to other objects of the page, `{"@id": …}`, put in.
  private static func resolved(_ value: Any, named: [String: [String: Any]]) -> Any {
    if let list = value as? [Any] {
      return list.prefix(mostObjects).map { $0 is [Any] ? $0 : resolved($0, named: named) }
    }
    guard let object = value as? [String: Any], object["url"] == nil, object["name"] == nil,
      let name = object["@id"] as? String, let found = named[name]
    else { return value }
    return found
  }

  private mutating func read(_ article: [String: Any]) {
    isArticle = true
    let object = article.filter { Self.textKeys.contains($0.key) }.mapValues { repaired($0) }
      .merging(article) { repaired, _ in repaired }
    headline = Self.text(object["headline"]) ?? Self.text(object["name"])
    published = Self.text(object["datePublished"])
    author = Self.names(object["author"]) ?? Self.names(object["creator"])
    section = Self.section(object["articleSection"])
    publisher = Self.text(object["publisher"])
    image = Self.picture(object["image"]) ?? Self.picture(object["thumbnailUrl"])
    address = Self.address(object["mainEntityOfPage"]) ?? Self.address(object["url"])
    body = (object["articleBody"] as? String).map { MarkupText.plain($0) }
  }

  /// What is text of the article, or holds such.
  private static let textKeys: Set<String> = [
    "headline", "name", "author", "creator", "articleSection", "publisher", "articleBody",
  ]

  /// The text repaired; a list or an object with all of its texts.
  private mutating func repaired<Value>(_ value: Value) -> Value {
    let repaired: Any
    switch value {
    case let text as String:
      guard let repair = MojibakeRepair().repaired(text) else { return value }
      repairedCount += repair.count
      repaired = repair.text
    case let list as [Any]: repaired = list.map { self.repaired($0) }
    case let object as [String: Any]: repaired = object.mapValues { self.repaired($0) }
    default: return value
    }
    return repaired as? Value ?? value
  }

  /// From a script that is no JSON: single fields that can be read all the same.
  private mutating func salvage(_ script: String) {
    guard let type = LenientJSON.salvaged("@type", from: script), Self.isArticleType(type) else { return }
    isArticle = true
    headline = LenientJSON.salvaged("headline", from: script).map { MarkupText.line(repaired($0)) }
    published = LenientJSON.salvaged("datePublished", from: script)
    section = LenientJSON.salvaged("articleSection", from: script).map { MarkupText.line(repaired($0)) }
  }

  /// The objects that describe the page itself: at the top, in lists there, in `@graph`, and as `mainEntity`.
  private static func objects(in value: Any) -> [[String: Any]] {
    var found: [[String: Any]] = []
    var waiting: [Any] = [value]
    while let next = waiting.popLast(), found.count < mostObjects {
      if let list = next as? [Any] {
        waiting += list.prefix(mostObjects).reversed()
      } else if let object = next as? [String: Any] {
        found.append(object)
        waiting += [object["mainEntity"], object["@graph"]].compactMap { $0 }
      }
    }
    return found
  }

  private static func types(of object: [String: Any]) -> [String] {
    (object["@type"] as? String).map { [$0] } ?? object["@type"] as? [String] ?? []
  }

  private static func isArticleType(_ type: String) -> Bool {
    let name = type.split(separator: "/").last ?? ""
    return name.hasSuffix("Article") || name.hasSuffix("BlogPosting") || name == "Report"
  }

  /// The first section that is no slot of the site's theme.
  private static func section(_ value: Any?) -> String? {
    let names =
      (value as? [Any])?.prefix(mostObjects).compactMap { text($0) } ?? [text(value)].compactMap { $0 }
    return names.first { !SectionName.isSlot($0) }
  }

  /// The last but one page of a path: the last is the article.
  private static func section(inPath object: [String: Any]) -> String? {
    guard let items = object["itemListElement"] as? [Any], items.count >= 3 else { return nil }
    let item = items[items.count - 2] as? [String: Any]
    return text(item?["name"]) ?? text(item?["item"])
  }

  /// A string, the name of an object, or the first of a list. One line, never empty.
  private static func text(_ value: Any?) -> String? {
    switch value {
    case let text as String:
      let line = MarkupText.line(text)
      return line.isEmpty ? nil : line
    case let object as [String: Any]: return (object["name"] as? String).flatMap { text($0) }
    case let list as [Any]: return list.first.flatMap { $0 is [Any] ? nil : text($0) }
    default: return nil
    }
  }

  /// The names of persons and organisations, as a list in words.
  private static func names(_ value: Any?) -> String? {
    let all =
      (value as? [Any])?.prefix(10).compactMap { $0 is [Any] ? nil : text($0) }
      ?? [text(value)].compactMap { $0 }
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  /// A picture's address. An `@id` alone names an object, and is no place to fetch a picture from.
  private static func picture(_ value: Any?) -> String? {
    let first = (value as? [Any])?.first ?? value
    if let object = first as? [String: Any], object["url"] == nil, object["contentUrl"] == nil { return nil }
    return address(first)
  }

  private static func address(_ value: Any?) -> String? {
    switch value {
    case let text as String: return text.isEmpty ? nil : text
    case let object as [String: Any]:
      let address = object["url"] as? String ?? object["contentUrl"] as? String ?? object["@id"] as? String
      return address?.isEmpty == false ? address : nil
    case let list as [Any]: return list.first.flatMap { $0 is [Any] ? nil : address($0) }
    default: return nil
    }
  }
}
