/// A line of a page's program, style or markup that a browser copied: ".box{margin: 2px}", "be/x1">", "var a = 1;".
enum CodeLine {
  /// Whether the line is such a line. Its signs stand in no sentence.
  static func isCode(_ line: PageLine) -> Bool {
    guard line.wordCount <= longest else { return false }
    let text = line.trimmed
    // Most lines hold none of these, and looking for strings is slow.
    guard line.ascii.meets(marks) || openers.contains(where: text.hasPrefix) else {
      return false
    }
    if signs.contains(where: text.holdsBytes) || isEscaped(text) { return true }
    if text.holdsBytes(of: ".php"), text.holdsBytes(of: " on line ") { return true }
    return line.ascii.holds("{") && line.ascii.holds("}") && line.ascii.holds(":")
  }

  /// "u0631u062cu0627u0644", letters that a program wrote as numbers.
  private static func isEscaped(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count {
      $0.utf8.count >= shortestEscaped && $0.hasPrefix("u06") && $0.utf8.allSatisfy(isEscape)
    } * 2
      > words.count
  }

  private static func isEscape(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      || byte == UInt8(ascii: "u") || byte == UInt8(ascii: "\\")
  }

  private static let shortestEscaped = 10
  /// What programs are written with.
  private static let marks = ASCIISet("<>{}=;([&\\_")
  private static let openers = ["u06", "Warning", "Notice", "Fatal", "Deprecated"]
  private static let longest = 60
  private static let signs = [
    "\">", "'>", "/>", "alt=", "</", "<div", "<iframe", "<script", "<img", "&nbsp;", "px;", "function(",
    "function (", "window.",
    "document.", "googletag", "adsbygoogle", "});", "var _", "![CDATA[", "](http", "<strong", "wp-includes",
    " on line ", "Debugging in", "</",
  ]
}
