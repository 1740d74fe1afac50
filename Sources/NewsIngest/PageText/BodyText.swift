/// Joins the body's lines to paragraphs with a blank line between.
enum BodyText {
  /// Each line is a paragraph, unless the text was wrapped at a fixed width: then the lines of a block belong
  /// together and keep their line ends.
  static func join(_ lines: [PageLine]) -> String {
    let isWrapped = isHardWrapped(lines)
    var body = ""
    for (index, line) in lines.enumerated() {
      if index > 0 { body += isWrapped && !line.startsBlock ? "\n" : "\n\n" }
      body += line.text
    }
    return body
  }

  /// Whether most lines that another follows directly stop at about the same width and inside a sentence.
  private static func isHardWrapped(_ lines: [PageLine]) -> Bool {
    let followed = zip(lines, lines.dropFirst()).filter { !$1.startsBlock }.map(\.0)
    guard followed.count >= 3 else { return false }
    let broken = followed.count { (45...110).contains($0.trimmed.count) && $0.ending?.isPunctuation != true }
    return broken * 3 >= followed.count * 2
  }
}
