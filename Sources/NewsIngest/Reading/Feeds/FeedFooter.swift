import Foundation

/// The line that blog programs put after each item of a feed, and links to the rest of a text.
enum FeedFooter {
  /// The text without them: "The post … appeared first on …", "ظهرت المقالة … أولاً على …", "L’article … est apparu en premier sur
  /// …", "Continue reading …". The mark of a cut text, "[…]", stays.
  static func removed(from text: String) -> String {
    var rest = Substring(text)
    for (start, middle) in footers {
      guard let begin = rest.range(of: start, options: .backwards),
        rest[begin.upperBound...].range(of: middle) != nil,
        rest[begin.lowerBound...].utf8.count <= longest, isStart(begin.lowerBound, of: rest)
      else { continue }
      rest = trimmed(rest[..<begin.lowerBound])
    }
    if let line = rest.split(whereSeparator: \.isNewline).last, isInvitation(line),
      line.startIndex > rest.startIndex
    {
      rest = trimmed(rest[..<line.startIndex])
    }
    return rest.endIndex == text.endIndex ? text : String(rest)
  }

  /// How the footers begin, and what stands in their middle.
  private static let footers = [
    ("The post ", " appeared first on "),
    ("The post ", " first appeared on "),
    // The article … appeared first on.
    ("ظهرت المقالة ", " أولاً على "),
    ("ظهرت المقالة ", " أولا على "),
    ("ظهر المقال ", " أولاً على "),
    ("L\u{2019}article ", " est apparu en premier sur "),
    ("L'article ", " est apparu en premier sur "),
    ("Cet article ", " est apparu en premier sur "),
    ("La entrada ", " se public\u{00F3} primero en "),
    ("Der Beitrag ", " erschien zuerst auf "),
  ]

  /// In bytes.
  private static let longest = 2000

  /// A footer begins a line or follows a sentence.
  private static func isStart(_ index: String.Index, of text: Substring) -> Bool {
    guard let before = text[..<index].last(where: { !$0.isWhitespace || $0.isNewline }) else { return true }
    return before.isNewline || ".!?؟…]»\")".contains(before)
  }

  /// Links to the rest: "Continue reading «…» →".
  private static func isInvitation(_ line: Substring) -> Bool {
    let key = LineKey(line)
    return key.words.count <= 20 && longInvitations.contains { key.starts(with: $0) }
      || invitations.contains(key)
  }

  private static let longInvitations = [LineKey("Continue reading"), LineKey("متابعة قراءة")]

  private static let invitations: Set<LineKey> = Set(
    """
    Read more
    Read the full article
    Lire la suite
    اقرأ المزيد
    إقرأ المزيد
    المزيد
    أكمل القراءة
    قراءة المزيد
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  private static func trimmed(_ text: Substring) -> Substring {
    text[..<(text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? text.startIndex)]
  }
}
