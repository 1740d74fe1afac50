import CXML2

/// Reads mark-up with libxml2, event by event: no tree is built, so no depth of nesting can exhaust the stack.
enum HTMLReader {
  /// How deep elements may stand in each other. Browsers stop at 512; unclosed elements of old pages go deeper. An end
  /// tag without a beginning costs the parser as much as the page is deep.
  static let deepestNesting = 2048

  /// - Parameter page: the mark-up, decoded.
  /// - Throws: `.pageTooLarge`, `.nestedTooDeep`. Any other mark-up can be read.
  static func read(_ page: inout String) throws(IngestError) -> HTMLDocument {
    guard page.utf8.count <= longestPage else { throw .pageTooLarge(limit: longestPage) }
    XMLLibrary.prepare()
    var builder = HTMLDocumentBuilder(byteCount: page.utf8.count)
    page.withUTF8 { bytes in
      if let cut = CrowdedTags.cut(bytes) {
        cut.withUnsafeBufferPointer { parse($0, with: &builder) }
      } else {
        parse(bytes, with: &builder)
      }
    }
    if builder.isTooDeep { throw .nestedTooDeep(limit: deepestNesting) }
    return builder.finish()
  }

  private static let longestPage = 16 << 20

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>, with builder: inout HTMLDocumentBuilder) {
    guard let start = bytes.baseAddress else { return }
    let parser = start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      htmlCreateMemoryParserCtxt($0, Int32(bytes.count))
    }
    guard let parser else { return }
    defer { htmlFreeParserCtxt(parser) }
    parser.pointee.sax.pointee = handler()
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    htmlCtxtUseOptions(parser, Int32(options))
    xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8)
    builder.stopParser = { xmlStopParser(parser) }
    // The builder is a value behind a pointer: an object's properties would be checked for exclusive access at each word.
    withUnsafeMutablePointer(to: &builder) { builder in
      parser.pointee.userData = UnsafeMutableRawPointer(builder)
      htmlParseDocument(parser)
    }
    builder.stopParser = nil
  }

  private static func handler() -> htmlSAXHandler {
    var handler = htmlSAXHandler()
    handler.startElement = { context, name, attributes in
      guard let name else { return }
      HTMLReader.builder(context)?.pointee.start(name, HTMLAttributes(attributes))
    }
    handler.endElement = { context, _ in HTMLReader.builder(context)?.pointee.end() }
    handler.characters = { context, text, count in
      HTMLReader.builder(context)?.pointee.append(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.comment = { context, text in
      guard let text else { return }
      HTMLReader.builder(context)?.pointee.note(text)
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    return handler
  }

  private static func builder(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<
    HTMLDocumentBuilder
  >? {
    context?.assumingMemoryBound(to: HTMLDocumentBuilder.self)
  }
}

/// The attributes of one element, as libxml2 hands them over: names and values in turn.
struct HTMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) { self.list = list }

  /// Whether there are none.
  var isEmpty: Bool { list?[0] == nil }

  /// The value's bytes up to a NUL; nil where there is no such attribute. An attribute without a value is empty.
  func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let list else { return nil }
    var index = 0
    while let key = list[index] {
      if Self.equal(key, name) {
        guard let value = list[index + 1] else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: value, count: Self.length(value))
      }
      index += 2
    }
    return nil
  }

  /// The value without white space around it.
  subscript(_ name: StaticString) -> String? {
    bytes(name).map { HTMLText.trimmed(String(decoding: $0, as: UTF8.self)) }
  }

  private static func equal(_ key: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    for index in 0..<count where key[index] == 0 || key[index] | 0x20 != name.utf8Start[index] | 0x20 {
      return false
    }
    return key[count] == 0
  }

  private static func length(_ text: UnsafePointer<UInt8>) -> Int {
    var count = 0
    while text[count] != 0 { count += 1 }
    return count
  }
}
