import Foundation

/// Cuts tags with too many attributes before the parser sees them: it compares each attribute with all others of its tag, so
/// that a tag of megabytes would take hours.
///
/// Tags and their attributes begin and end where libxml2 sees it. In doubt, as in comments and scripts, more is taken for
/// a tag than is one. Nothing is lost by that: no text has 256 words between "<p" and ">".
enum CrowdedTags {
  /// More attributes of one tag are left out. Pages have some dozens at most.
  static let mostAttributes = 256

  /// The page without the attributes beyond the bound; nil where there are none, as in nearly every page.
  static func cut(_ page: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var scan = TagScan(page)
    let surplus = scan.surplus()
    guard !surplus.isEmpty else { return nil }
    var rest: [UInt8] = []
    rest.reserveCapacity(page.count)
    var start = 0
    for range in surplus {
      rest += page[start..<range.lowerBound]
      start = range.upperBound
    }
    return rest + page[start...]
  }
}

/// Goes through a page from tag to tag.
private struct TagScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// Whether no comment ends after `index`: then none is looked for again, which would cost the square of the page's size.
  private var isAfterLastComment = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Where the attributes beyond the bound stand.
  mutating func surplus() -> [Range<Int>] {
    var found: [Range<Int>] = []
    while skip(to: UInt8(ascii: "<")) {
      index += 1
      guard index < bytes.count else { break }
      switch bytes[index] {
      case UInt8(ascii: "!"): skipComment()
      case UInt8(ascii: "?"), UInt8(ascii: "/"): _ = skip(to: UInt8(ascii: ">"))
      case let byte where Self.beginsName(byte):
        if let range = readTag() { found.append(range) }
      default: break
      }
    }
    return found
  }

  /// Whether the byte stands at `index` or after it; `index` is there then, else at the end.
  private mutating func skip(to byte: UInt8) -> Bool {
    guard let base = bytes.baseAddress, index < bytes.count,
      let found = memchr(base + index, Int32(byte), bytes.count - index)
    else {
      index = bytes.count
      return false
    }
    index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
    return true
  }

  private mutating func skipComment() {
    guard bytes[index...].starts(with: "!--".utf8) else {
      _ = skip(to: UInt8(ascii: ">"))
      return
    }
    let start = index + 3
    index = start
    if isAfterLastComment { return }
    // "<!-->" is a whole one.
    while skip(to: UInt8(ascii: ">")) {
      let tail = bytes[max(start - 2, index - 3)..<index]
      if tail.suffix(2).elementsEqual("--".utf8) || tail.elementsEqual("--!".utf8) { return }
      index += 1
    }
    // Without an end it may be none.
    index = start
    isAfterLastComment = true
  }

  private mutating func readTag() -> Range<Int>? {
    let start = index
    while index < bytes.count, Self.isNamePart(bytes[index]) { index += 1 }
    let isRaw = Self.isRaw(bytes[start..<index])
    let range = readAttributes()
    if isRaw { skipRawText() }
    return range
  }

  private static func isRaw(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard name.count == 5 || name.count == 6 else { return false }
    return ["style", "script"].contains(String(decoding: name.map { $0 | 0x20 }, as: UTF8.self))
  }

  /// Scripts and styles end at an end tag.
  private mutating func skipRawText() {
    while skip(to: UInt8(ascii: "<")) {
      let rest = bytes[(index + 1)...]
      if rest.first == UInt8(ascii: "/"), let next = rest.dropFirst().first, Self.beginsName(next) { return }
      index += 1
    }
  }

  /// Reads to the end of the tag.
  ///
  /// - Returns: the attributes beyond the bound.
  private mutating func readAttributes() -> Range<Int>? {
    var count = 0
    var surplusStart: Int?
    while true {
      skipBlanks()
      if isAtTagEnd { break }
      if count == CrowdedTags.mostAttributes { surplusStart = surplusStart ?? index }
      if Self.beginsName(bytes[index]) || bytes[index] == UInt8(ascii: ".") {
        count += 1
        readAttribute()
      } else {
        while !isAtTagEnd, !Self.isBlank(bytes[index]) { index += 1 }
      }
    }
    return surplusStart.map { $0..<index }
  }

  private var isAtTagEnd: Bool {
    guard index < bytes.count else { return true }
    let byte = bytes[index]
    return byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "/") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">")
  }

  private mutating func readAttribute() {
    // What is longer is another attribute to libxml2.
    let nameEnd = index + 100
    while index < bytes.count, index < nameEnd, Self.isNamePart(bytes[index]) { index += 1 }
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return }
    index += 1
    skipBlanks()
    guard index < bytes.count else { return }
    let quote = bytes[index]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      if skip(to: quote) { index += 1 }
    } else {
      while index < bytes.count, bytes[index] != UInt8(ascii: ">"), !Self.isBlank(bytes[index]) { index += 1 }
    }
  }

  private mutating func skipBlanks() {
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func beginsName(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    beginsName(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
