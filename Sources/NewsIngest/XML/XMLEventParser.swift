import CXML2
import Foundation

/// Parses XML as it comes, through libxml2, and never follows what the XML names: no entities of its own, no files, no network.
///
/// What is done with elements is the subclasses'.
class XMLEventParser {
  /// What libxml2 asks of a handler that is told of namespaces.
  private static let namespaceMagic: UInt32 = 0xDEED_BEAF

  private var context: xmlParserCtxtPtr?
  private var guarding = XMLSanitizer()
  private(set) var fault: IngestError?

  deinit { if let context { xmlFreeParserCtxt(context) } }

  /// Takes the beginning of an element.
  func open(_ name: String, prefix: String?, attributes: [String: String]) {}

  /// Takes the end of an element.
  func close(_ name: String) {}

  /// Takes text.
  func take(_ characters: String) {}

  /// Why a subclass wants no more.
  var elementFault: IngestError? { nil }

  /// Parses the next bytes, in UTF-8.
  func append(_ chunk: Data) {
    guard fault == nil else { return }
    parse(guarding.append(chunk, isLast: false), isLast: false)
  }

  /// Ends the XML.
  ///
  /// - Returns: what was not well-formed in it, although it could be read, and on which line.
  func finish() -> (detail: String, line: Int)? {
    guard fault == nil else { return nil }
    parse(guarding.append(Data(), isLast: true), isLast: true)
    guard fault == nil, let context, context.pointee.wellFormed == 0 else { return nil }
    return firstError ?? ("cut off or malformed", 1)
  }

  private var firstError: (detail: String, line: Int)?

  private func parse(_ chunk: Data, isLast: Bool) {
    if chunk.isEmpty && !isLast { return }
    let context = context ?? begin()
    chunk.withUnsafeBytes { bytes in
      var rest = bytes.bindMemory(to: CChar.self)[...]
      repeat {
        // In pieces, so that a fault stops the parser before it has read on for long.
        let piece = UnsafeBufferPointer(rebasing: rest.prefix(64 << 10))
        rest = rest.dropFirst(piece.count)
        xmlParseChunk(context, piece.baseAddress, Int32(piece.count), isLast && rest.isEmpty ? 1 : 0)
        if let found = elementFault { fault = fault ?? found }
      } while !rest.isEmpty && fault == nil
    }
  }

  private func begin() -> xmlParserCtxtPtr? {
    XMLLibrary.prepare()
    var handler = xmlSAXHandler()
    handler.initialized = Self.namespaceMagic
    handler.startElementNs = { parser, name, prefix, _, _, _, count, _, attributes in
      XMLEventParser.of(parser)?.openElement(name, prefix: prefix, attributes: attributes, count: Int(count))
    }
    handler.endElementNs = { parser, name, _, _ in
      XMLEventParser.of(parser)?.close(name.map { String(cString: $0) } ?? "")
    }
    handler.characters = { parser, characters, count in
      XMLEventParser.of(parser)?.take(characters, count: Int(count))
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.entityDecl = { parser, _, _, _, _, _ in XMLEventParser.of(parser)?.refuseEntities() }
    handler.serror = { parser, error in
      let line = error.map { Int($0.pointee.line) } ?? 1
      let message = error?.pointee.message.map { String(cString: $0) } ?? ""
      XMLEventParser.of(parser)?.note(message, line: line)
    }
    let context = xmlCreatePushParserCtxt(&handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    xmlCtxtResetPush(context, nil, 0, nil, "UTF-8")
    // What the XML says of its encoding was true before it was decoded.
    let options = XML_PARSE_RECOVER.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    self.context = context
    return context
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLEventParser? {
    pointer.map { Unmanaged<XMLEventParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func openElement(
    _ name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) {
    var values: [String: String] = [:]
    // Each attribute is five pointers: name, prefix, namespace, start and end of the value.
    for index in 0..<count {
      guard let attributes, let name = attributes[index * 5], let start = attributes[index * 5 + 3],
        let end = attributes[index * 5 + 4]
      else { continue }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      values[String(cString: name)] = Self.unescaped(String(decoding: value, as: UTF8.self))
    }
    open(
      name.map { String(cString: $0) } ?? "", prefix: prefix.map { String(cString: $0) }, attributes: values)
    if elementFault != nil, let context { xmlStopParser(context) }
  }

  /// libxml2 leaves `&` in attributes' values as a reference where no tree is built.
  private static func unescaped(_ value: String) -> String {
    value.contains("&#38;") ? value.replacing("&#38;", with: "&") : value
  }

  private func take(_ characters: UnsafePointer<xmlChar>?, count: Int) {
    take(String(decoding: UnsafeBufferPointer(start: characters, count: count), as: UTF8.self))
  }

  private func refuseEntities() {
    fault = .entitiesInXML
    if let context { xmlStopParser(context) }
  }

  private func note(_ message: String, line: Int) {
    guard firstError == nil else { return }
    firstError = (message.split(whereSeparator: \.isNewline).joined(separator: " "), line)
  }
}
