/// A line of a page as the archive remembers it: a number for its folded words and the part of the page it stands in.
///
/// Two lines have one key where they differ in marks, case and punctuation only. Keys are stored: the same line must have
/// the same key in every version.
public struct PageLineKey: Hashable, Sendable {
  /// 64 bits of FNV-1a.
  public let rawValue: UInt64

  /// The key of a number that was stored.
  public init(rawValue: UInt64) { self.rawValue = rawValue }
}

/// The part of a page that a line stands in. The raw values are part of stored keys.
enum PageZone: UInt8, Sendable {
  /// Above the running text, or on a page without any.
  case head = 1
  /// A short line between paragraphs.
  case among = 2
  /// Below the running text.
  case foot = 3
  /// One of the first paragraphs.
  case opening = 4
  /// One of the last paragraphs.
  case closing = 5
}
