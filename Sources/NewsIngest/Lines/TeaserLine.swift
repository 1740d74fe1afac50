/// A line that leads to another article, or that a program should have filled in.
enum TeaserLine {
  /// Whether the line is cut off and ends in an invitation to read on, or in the day of another page: "… تتمة...".
  static func isCutOff(_ line: PageLine) -> Bool {
    guard line.wordCount >= 4, line.wordCount <= longest, hasDots(line.words.suffix(5)) else { return false }
    let text = line.trimmed.replacing("…", with: "...")
    if let word = text.hasSuffix("...") ? line.key.words.last : nil, invitations.contains(word) {
      return true
    }
    guard let dots = text.ranges(of: "...").last else { return false }
    let rest = text[dots.upperBound...].split(whereSeparator: \.isWhitespace)
    guard let first = rest.first, rest.count <= 4 else { return false }
    let isDay = first.count >= 8 && first.first?.isNumber == true && first.split(separator: ".").count >= 3
    return isDay || rest.count <= 2 && rest.allSatisfy { invitations.contains(LineKey($0).text) }
  }

  /// Whether one of the words may hold three dots or their sign: most have none, and looking for strings is slow.
  private static func hasDots(_ words: ArraySlice<Substring>) -> Bool {
    words.contains { word in
      word.unicodeScalars.contains("…") || word.utf8.count { $0 == UInt8(ascii: ".") } >= 3
    }
  }

  /// Whether the line is the headline of pictures or a film: "انقلاب حافلة وجرح العشرات (صور)".
  static func isOfPictures(_ line: PageLine) -> Bool {
    guard (4...20).contains(line.wordCount), line.trimmed.hasSuffix(")"),
      let open = line.trimmed.lastIndex(of: "(")
    else { return false }
    let words = LineKey(line.trimmed[open...]).words
    return !words.isEmpty && words.allSatisfy(media.contains)
  }

  /// Whether the line is a site's own code, not replaced: "[poll id=12]", "[real_title]",
  /// "سوق الميناء[/caption]".
  static func isShortcode(_ line: PageLine) -> Bool {
    line.trimmed.hasPrefix("[")
      && (line.trimmed.contains("=")
        || line.wordCount == 1 && line.trimmed.hasSuffix("]") && line.trimmed.contains("_"))
      && line.trimmed.dropFirst().first.map { $0.isASCII && $0.isLetter } == true
      || line.wordCount <= longestCaption && line.trimmed.hasSuffix("[/caption]")
  }

  private static let longest = 60
  private static let longestCaption = 20
  private static let invitations = LineKey.words(of: "تتمة\nالتتمة\nالمزيد\nاقرأ\nالتفاصيل\nللمزيد")
  private static let media = LineKey.words(
    of: "صور\nصورة\nفيديو\nوفيديو\nبالصور\nبالفيديو\nشاهد\nو\nvideo\nphotos")
}
