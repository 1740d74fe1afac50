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
    // The builder is a value in memory of its own: an object's properties would be checked for exclusive access at each word.
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
      HTMLReader.builder(context)?.pointee.start(name, attributes: HTMLAttributes(attributes))
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
