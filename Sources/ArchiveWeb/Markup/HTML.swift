import ArchiveStore

/// HTML as bytes, in the order it is written.
///
/// Names of elements and attributes, and raw markup, are `StaticString`: no run-time string reaches the page unescaped.
struct HTML: Sendable {
  /// An attribute of an element.
  struct Attribute: Sendable {
    let name: StaticString
    /// Nil for an attribute without a value.
    let value: String?

    init(_ name: StaticString, _ value: String?) {
      self.name = name
      self.value = value
    }
  }

  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(16 << 10) }

  /// Writes markup as it stands.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Writes text.
  mutating func text(_ text: some StringProtocol) { append(text.utf8) }

  /// Writes an element with what `content` writes in it.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], _ content: (inout HTML) -> Void
  ) {
    open(name, attributes)
    content(&self)
    raw("</")
    raw(name)
    raw(">")
  }

  /// Writes an element that holds text.
  mutating func element(
    _ name: StaticString, _ attributes: [Attribute] = [], text: some StringProtocol
  ) {
    element(name, attributes) { $0.text(text) }
  }

  /// Writes an element that has no content and no end tag, such as `input`.
  mutating func void(_ name: StaticString, _ attributes: [Attribute] = []) { open(name, attributes) }

  /// Writes a text with its marks.
  ///
  /// - Parameter first: the number of the first mark, whose `id` is `m` and the number; nil for marks without.
  mutating func marked(_ marked: HighlightedText, identifiedFrom first: Int? = nil) {
    let text = Array(marked.text.utf8)
    var written = 0
    for (index, mark) in marked.marks.enumerated()
    where mark.lowerBound >= written && mark.upperBound <= text.count {
      append(text[written..<mark.lowerBound])
      element("mark", first.map { [Attribute("id", "m\($0 + index)")] } ?? []) {
        $0.append(text[mark])
      }
      written = mark.upperBound
    }
    append(text[written...])
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    raw("<")
    raw(name)
    for attribute in attributes {
      raw(" ")
      raw(attribute.name)
      guard let value = attribute.value else { continue }
      raw("=\"")
      append(value.utf8)
      raw("\"")
    }
    raw(">")
  }

  /// Escapes what has a meaning in text or in a quoted value; leaves out control characters.
  private mutating func append(_ utf8: some Sequence<UInt8>) {
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case UInt8(ascii: "'"): raw("&#39;")
      case 0x09, 0x0A: bytes.append(byte)
      // VT, FF and CR end a line, too.
      case 0x0B...0x0D: bytes.append(0x0A)
      case 0..<0x20, 0x7F: break
      default: bytes.append(byte)
      }
    }
  }
}

extension [HTML.Attribute] {
  /// `class`, and further attributes.
  static func classed(_ name: String, _ others: HTML.Attribute...) -> Self { [.init("class", name)] + others }
}
