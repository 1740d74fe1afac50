import Foundation

/// Tells pages, feeds and other XML by their first element.
enum MarkupStart {
  private static let pageElements: Set<String> = [
    "html", "head", "body", "meta", "title", "link", "base", "style", "script", "div", "main", "article",
    "section",
    "header", "nav", "p", "h1", "table",
  ]

  /// Nil where the bytes begin with no element of a page or a feed.
  static func format(of bytes: Data) -> InputFormat? {
    switch Beginning.of(bytes) {
    case .page: return .html
    case .feed: return .feed
    case .none: return nil
    case .element(let name, _):
      let local = localName(name).lowercased()
      if ["rss", "feed", "rdf"].contains(local) { return .feed }
      return pageElements.contains(name.lowercased()) ? .html : nil
    }
  }

  /// The kind of XML that is no feed and no page, nil where the bytes are not visibly XML.
  static func foreignName(of bytes: Data) -> String? {
    guard format(of: bytes) == nil, case .element(let name, let isDeclared) = Beginning.of(bytes) else {
      return nil
    }
    let known = kinds[localName(name).lowercased()]
    // A text may begin with a word in angle brackets.
    let isClosed = isDeclared || [UInt8](bytes)[...].holds("</\(name)")
    guard isClosed, isDeclared || !inlineElements.contains(name.lowercased()) else { return nil }
    return known ?? "XML (<\(name)>)"
  }

  private static let kinds = [
    "urlset": "a sitemap (XML)", "sitemapindex": "a sitemap (XML)", "opml": "a list of feeds (OPML)",
    "tei": "TEI XML",
    "teicorpus": "TEI XML", "nitf": "NITF XML", "newsml": "NewsML XML", "newsitem": "NewsML XML",
    "newsmessage": "NewsML XML", "packageitem": "NewsML XML", "svg": "an SVG picture",
    "plist": "a property list (XML)",
    "mediawiki": "a MediaWiki dump (XML)", "workbook": "a spreadsheet in XML",
    "worddocument": "a Word document in XML",
  ]

  /// What single lines of HTML may begin with.
  private static let inlineElements: Set<String> = [
    "a", "b", "i", "u", "em", "strong", "span", "font", "br", "img", "small", "big", "center", "blockquote",
    "ul", "ol",
    "li", "h2", "h3", "h4", "h5", "h6", "iframe", "figure", "hr", "pre", "form", "aside", "footer", "time",
  ]

  private static func localName(_ name: String) -> String {
    name.split(separator: ":").last.map { String($0) } ?? ""
  }

  private enum Beginning {
    case page, feed, none
    /// `isDeclared`: whether an XML declaration or a document type stands before it.
    case element(String, isDeclared: Bool)

    static func of(_ bytes: Data) -> Beginning {
      var rest = Substring(String(decoding: bytes.prefix(4096), as: UTF8.self))
      var isDeclared = false
      while true {
        rest = rest.drop { $0.isWhitespace || $0 == "\u{FEFF}" }  // BYTE ORDER MARK
        guard rest.first == "<" else { return .none }
        if rest.hasPrefix("<!--") {
          // A long comment before the page is the page's.
          guard let end = rest.range(of: "-->") else { return .page }
          rest = rest[end.upperBound...]
        } else if rest.hasPrefix("<?") || rest.hasPrefix("<!") {
          if rest.prefix(14).lowercased() == "<!doctype html" { return .page }
          isDeclared = isDeclared || rest.hasPrefix("<?xml") || rest.prefix(9).lowercased() == "<!doctype"
          guard let end = rest.firstIndex(of: ">") else { return .none }
          // Of the formats that are read, only feeds have a document type with declarations of its own.
          if rest[..<end].contains("["), !rest[..<end].contains("]") { return .feed }
          rest = rest[rest.index(after: end)...]
        } else {
          let name = rest.dropFirst().prefix {
            $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == ":" || $0 == "-" || $0 == "_" || $0 == "."
          }
          return name.isEmpty ? .none : .element(String(name), isDeclared: isDeclared)
        }
      }
    }
  }
}
