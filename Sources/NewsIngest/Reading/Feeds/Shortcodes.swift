/// WordPress's `[caption …]…[/caption]` and its kin.
enum Shortcodes {
  /// What stands within these is no text of the article.
  private static let wholes: Set<String> = [
    "caption", "wp_caption", "gallery", "embed", "audio", "video", "playlist", "youtube",
  ]

  /// The text without them; of others than captions and media the text within stays. Square brackets of other kinds stay, too.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var endings = Endings(bytes)
    var place = 0
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "[")) {
      result += bytes[place..<open]
      guard let tag = Tag(bytes, at: open) else {
        result.append(bytes[open])
        place = open + 1
        continue
      }
      place = tag.end
      if wholes.contains(tag.name) {
        if !tag.isEnding, let end = endings.end(of: tag.name, from: place), end - place <= longestContent {
          place = end
        }
      } else if !tag.isEnding, !tag.hasValues, !tag.name.contains("_") {
        result += bytes[open..<place]
      }
    }
    return String(decoding: result + bytes[place...], as: UTF8.self)
  }

  /// In bytes; a longer one was not closed.
  private static let longestContent = 8000

  /// One tag: `[name]`, `[name key="value"]`, `[/name]`.
  private struct Tag {
    let name: String
    let isEnding: Bool
    let hasValues: Bool
    let end: Int

    init?(_ bytes: [UInt8], at open: Int) {
      var start = open + 1
      isEnding = start < bytes.count && bytes[start] == UInt8(ascii: "/")
      if isEnding { start += 1 }
      guard
        let close = bytes[start...].prefix(Self.longest).firstIndex(where: {
          $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]")
        }), bytes[close] == UInt8(ascii: "]")
      else { return nil }
      let name = bytes[start..<close].prefix { Self.isNamePart($0) }
      let rest = bytes[name.endIndex..<close]
      guard let first = name.first, (0x61...0x7A).contains(first),
        rest.first.map({ $0 <= 0x20 || $0 == UInt8(ascii: "/") && rest.count == 1 }) ?? true
      else { return nil }
      self.name = String(decoding: name, as: UTF8.self)
      hasValues = rest.contains(UInt8(ascii: "="))
      end = close + 1
    }

    private static let longest = 1000

    private static func isNamePart(_ byte: UInt8) -> Bool {
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "-")
    }
  }

  /// Where `[/name]` stands next. Each is looked for once: places are asked for from the beginning to the end.
  private struct Endings {
    private let bytes: [UInt8]
    private var found: [String: Int] = [:]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The place after the next one at or after `start`.
    mutating func end(of name: String, from start: Int) -> Int? {
      let mark = Array("[/\(name)]".utf8)
      if found[name].map({ $0 < start }) ?? true {
        found[name] = bytes[start...].firstOffset(of: mark) ?? bytes.count
      }
      return found[name].flatMap { $0 < bytes.count ? $0 + mark.count : nil }
    }
  }
}

extension ArraySlice<UInt8> {
  /// Where `pattern` stands first; it must not repeat its first byte.
  fileprivate func firstOffset(of pattern: [UInt8]) -> Int? {
    guard let head = pattern.first else { return nil }
    var rest = self
    while let found = rest.firstIndex(of: head) {
      if self[found...].starts(with: pattern) { return found }
      rest = self[(found + 1)...]
    }
    return nil
  }
}
