import CXML2
import Foundation

/// The text of a piece of HTML, in paragraphs with a blank line between.
///
/// ```swift
/// ItemMarkup.paragraphs(of: "<p>وصل <b>الوفد</b></p><p>وغادر</p>")  // "وصل الوفد\n\nوغادر"
/// ```
/// All text stays but that of scripts and styles: a feed's item is an article, without the furniture of a page.
enum ItemMarkup {
  private static let hidden: Set<String> = ["script", "style", "noscript", "iframe", "template", "head"]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "footer",
    "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tr",
    "ul",
  ]

  /// Reads mark-up of any kind; what is no mark-up is text.
  static func paragraphs(of markup: String) -> String {
    var writer = ParagraphWriter()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue
    XMLLibrary.prepare()
    // The parser stops at NUL.
    let bytes = Array(markup.utf8.filter { $0 != 0 })
    let document = bytes.withUnsafeBytes { bytes in
      htmlReadMemory(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: bytes.count), nil, "UTF-8",
        Int32(options))
    }
    defer { xmlFreeDoc(document) }
    // Not by recursion: mark-up may be as deep as it is long.
    var node = xmlDocGetRootElement(document)
    while let current = node {
      let isOpen = enter(current, &writer)
      if isOpen, let child = current.pointee.children {
        node = child
        continue
      }
      node = next(after: current, &writer)
    }
    return writer.finish()
  }

  /// The next sibling of a node or of its parents.
  private static func next(after node: xmlNodePtr, _ writer: inout ParagraphWriter) -> xmlNodePtr? {
    var node: xmlNodePtr? = node
    while let current = node {
      if isBlock(current) { writer.endParagraph() }
      if let sibling = current.pointee.next { return sibling }
      let parent = current.pointee.parent
      node = parent?.pointee.type == XML_ELEMENT_NODE ? parent : nil
    }
    return nil
  }

  /// - Returns: whether the node's children are to be read.
  private static func enter(_ node: xmlNodePtr, _ writer: inout ParagraphWriter) -> Bool {
    switch node.pointee.type {
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if let content = node.pointee.content { writer.add(String(cString: content)) }
      return false
    case XML_ELEMENT_NODE:
      let name = name(of: node)
      if name == "br" { writer.breakLine() }
      if isBlock(node) { writer.endParagraph() }
      return !hidden.contains(name)
    default: return false
    }
  }

  private static func isBlock(_ node: xmlNodePtr) -> Bool {
    node.pointee.type == XML_ELEMENT_NODE && blocks.contains(name(of: node))
  }

  private static func name(of node: xmlNodePtr) -> String {
    node.pointee.name.map { String(cString: $0) } ?? ""
  }
}

/// Joins pieces of text to paragraphs: white space counts as one space, two line breaks end a paragraph.
private struct ParagraphWriter {
  private var paragraphs: [String] = []
  private var paragraph = ""
  private var breaks = 0

  mutating func add(_ text: String) {
    // No-break spaces are kept: they are the author's.
    let words = text.split(whereSeparator: Self.isSpace)
    guard !words.isEmpty else {
      if !text.isEmpty, !paragraph.isEmpty, breaks == 0, paragraph.last != " " { paragraph += " " }
      return
    }
    if breaks == 1 { paragraph += "\n" }
    if breaks > 1 { endParagraph() }
    breaks = 0
    let isApart = text.first.map(Self.isSpace) ?? false
    if isApart, let last = paragraph.last, last != " ", last != "\n" { paragraph += " " }
    paragraph += words.joined(separator: " ")
    if let last = text.last, Self.isSpace(last) { paragraph += " " }
  }

  mutating func breakLine() { if !paragraph.isEmpty { breaks += 1 } }

  mutating func endParagraph() {
    breaks = 0
    let text = paragraph.split(separator: "\n").map { String($0).trimmingSpaces }.joined(separator: "\n")
    paragraph = ""
    if !text.trimmingWhiteSpace.isEmpty { paragraphs.append(text) }
  }

  mutating func finish() -> String {
    endParagraph()
    return paragraphs.joined(separator: "\n\n")
  }

  private static func isSpace(_ character: Character) -> Bool {
    character.isWhitespace && character != "\u{00A0}"  // NO-BREAK SPACE
  }
}

extension String {
  fileprivate var trimmingSpaces: String { trimmingCharacters(in: CharacterSet(charactersIn: " \n")) }
}
