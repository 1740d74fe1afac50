import Foundation

/// Prepares a feed's UTF-8 for the XML parser, chunk by chunk, so that the parser loses nothing that a reader would see.
///
/// - Every reference becomes a number: `&nbsp;` and HTML's other names too, which feeds hold and XML does not declare. A name
///   that nobody knows stays as typed, and so do "&" and "<" that begin nothing. So the parser has no entity to look up, in
///   a document type least of all.
/// - Control characters, which XML forbids even in CDATA, become spaces.
/// - A tag's attributes beyond 256 are left out, for libxml2 compares each with all others.
///
/// CDATA, comments, processing instructions and document types are handed on as they are.
struct XMLSanitizer {
  private enum Place {
    case text
    /// In a tag, or in a value there.
    case tag(quote: UInt8?)
    /// Up to the mark that ends it.
    case passage(end: [UInt8])
  }

  static let mostAttributes = 256
  /// A reference has no more bytes between "&" and ";".
  private static let longestName = 32
  private static let dataStart = Array("<![CDATA[".utf8)

  private var place = Place.text
  /// What cannot be decided before more has come.
  private var rest: [UInt8] = []
  private var attributeCount = 0

  /// The next bytes for the parser.
  ///
  /// - Parameter isLast: whether no more will come.
  mutating func append(_ chunk: Data, isLast: Bool) -> Data {
    let bytes = rest + Self.withoutControls(chunk)
    var output = Data(capacity: bytes.count + bytes.count / 8)
    let used = bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count, let next = step(bytes, at: index, isLast: isLast, to: &output) {
        index = next
      }
      return index
    }
    rest = Array(bytes[used...])
    return output
  }

  /// The bytes with spaces for what libxml2 stops at.
  private static func withoutControls(_ chunk: Data) -> [UInt8] {
    var bytes = [UInt8](chunk)
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { bytes[index] = 0x20 }
      // U+FFFE and U+FFFF are no characters.
      if byte >= 0xBE, byte <= 0xBF, index >= 2, bytes[index - 1] == 0xBF, bytes[index - 2] == 0xEF {
        bytes[index] = 0xBD
      }
    }
    return bytes
  }

  /// Handles what stands at `index`.
  ///
  /// - Returns: the index after it; nil where more bytes are needed.
  private mutating func step(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isLast: Bool, to output: inout Data
  ) -> Int? {
    switch place {
    case .text:
      let end = bytes[index...].firstIndex { $0 == Self.less || $0 == Self.ampersand } ?? bytes.count
      output.append(contentsOf: bytes[index..<end])
      guard end < bytes.count else { return end }
      let next =
        bytes[end] == Self.less
        ? open(bytes, at: end, isLast: isLast, to: &output)
        : reference(bytes, at: end, isLast: isLast, to: &output)
      // What has been handed out must not be held as well.
      if next == nil, end > index { return end }
      return next
    case .tag(let quote): return tag(bytes, at: index, quote: quote, isLast: isLast, to: &output)
    case .passage(let end): return passage(bytes, at: index, end: end, isLast: isLast, to: &output)
    }
  }

  private static let less = UInt8(ascii: "<")
  private static let greater = UInt8(ascii: ">")
  private static let ampersand = UInt8(ascii: "&")

  // MARK: - What "<" opens

  private mutating func open(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isLast: Bool, to output: inout Data
  ) -> Int? {
    let start = bytes[index...].prefix(Self.dataStart.count)
    if !isLast, start.count < 2 || start.count < Self.dataStart.count && start[index + 1] == UInt8(ascii: "!")
    {
      return nil
    }
    switch start.dropFirst().first {
    case UInt8(ascii: "!"):
      let isComment = start.starts(with: "<!--".utf8)
      let isData = start.elementsEqual(Self.dataStart)
      place = .passage(end: Array((isComment ? "-->" : isData ? "]]>" : ">").utf8))
      let length = isComment ? 4 : isData ? Self.dataStart.count : 2
      output.append(contentsOf: start.prefix(length))
      return index + length
    case UInt8(ascii: "?"): place = .passage(end: Array("?>".utf8))
    case let byte? where byte == UInt8(ascii: "/") || Self.beginsName(byte):
      place = .tag(quote: nil)
      attributeCount = 0
    default:
      output.append(contentsOf: "&#60;".utf8)
      return index + 1
    }
    output.append(Self.less)
    return index + 1
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "_")
  }

  private mutating func passage(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: [UInt8], isLast: Bool, to output: inout Data
  ) -> Int? {
    guard let last = end.last else { return index }
    var found = index
    while found < bytes.count {
      found = bytes[found...].firstIndex(of: last) ?? bytes.count
      guard found < bytes.count else { break }
      found += 1
      if found - index >= end.count, bytes[(found - end.count)..<found].elementsEqual(end) {
        place = .text
        output.append(contentsOf: bytes[index..<found])
        return found
      }
    }
    // The mark may begin in the last bytes.
    let kept = isLast ? 0 : end.count - 1
    guard bytes.count - kept > index else { return nil }
    output.append(contentsOf: bytes[index..<bytes.count - kept])
    return bytes.count - kept
  }

  // MARK: - Tags

  /// Handles a byte of a tag; of attributes beyond the limit nothing is handed on.
  private mutating func tag(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, quote: UInt8?, isLast: Bool, to output: inout Data
  ) -> Int? {
    let byte = bytes[index]
    var isKept = attributeCount < Self.mostAttributes
    switch byte {
    // No value holds one: the tag was not closed.
    case Self.less:
      place = .text
      return index
    case Self.ampersand where quote != nil && isKept:
      return reference(bytes, at: index, isLast: isLast, to: &output)
    case Self.greater where quote == nil:
      place = .text
      isKept = true
    // An element without content ends here, whatever was left out.
    case UInt8(ascii: "/") where quote == nil && !isKept:
      guard index + 1 < bytes.count else { return nil }
      isKept = bytes[index + 1] == Self.greater
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      if quote == nil {
        place = .tag(quote: byte)
      } else if quote == byte {
        place = .tag(quote: nil)
        attributeCount += 1
      }
    default: break
    }
    if isKept { output.append(byte) }
    return index + 1
  }

  // MARK: - References

  private func reference(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isLast: Bool, to output: inout Data
  ) -> Int? {
    let tail = bytes[(index + 1)...].prefix(Self.longestName + 1)
    let name = tail.prefix { Self.isNamePart($0) }
    if name.endIndex == bytes.count, name.count <= Self.longestName, !isLast { return nil }
    let isEnded = name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";")
    guard isEnded, let scalar = CharacterReference.scalar(named: Substring(decoding: name, as: UTF8.self)),
      Self.isXML(scalar)
    else {
      output.append(contentsOf: "&#38;".utf8)
      return index + 1
    }
    output.append(contentsOf: "&#\(scalar.value);".utf8)
    return name.endIndex + 1
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "#")
  }

  /// Whether XML allows the character.
  private static func isXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }
}
