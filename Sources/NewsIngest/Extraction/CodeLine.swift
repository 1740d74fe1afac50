/// A line of a page's program, style or markup that a browser copied: ".box{margin: 2px}", "be/x1">", "var a = 1;".
enum CodeLine {
  /// Whether the line is such a line. Its signs stand in no sentence.
  static func isCode(_ line: PageLine) -> Bool {
    guard line.wordCount <= longest else { return false }
    let text = line.trimmed
    if signs.contains(where: text.contains) { return true }
    return text.contains("{") && text.contains("}") && text.contains(":")
  }

  private static let longest = 60
  private static let signs = [
    "\">", "'>", "/>", "alt=", "</", "<div", "<iframe", "<script", "<img", "&nbsp;", "px;", "function(",
    "function (", "window.",
    "document.", "googletag", "adsbygoogle", "});", "var _", "![CDATA[",
  ]
}
