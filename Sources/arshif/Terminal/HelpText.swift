/// A page of help, set to a width: paragraphs and options are broken at blanks, examples stay whole.
struct HelpText {
  /// So wide that the argument parser, which counts an Arabic line's letters and not its cells, breaks nothing itself.
  static let unbroken = 10_000
  /// The column at which the parser begins to describe an option.
  private static let descriptionColumn = 26
  /// In narrower lines no option can be set, and no paragraph can be read in wider ones.
  private static let widths = 60...120
  private static let usage = "USAGE: "

  /// A page as the parser writes it for ``unbroken`` columns.
  let page: String

  /// Whether a text of the parser is a page of help: completions and the version are not.
  static func isPage(_ text: String) -> Bool { text.hasPrefix("OVERVIEW: ") }

  /// The page without lines that reach the last column.
  func text(columns: Int) -> String {
    let wrap = LineWrap(columns: min(max(columns, Self.widths.lowerBound), Self.widths.upperBound) - 1)
    let lines = page.lines
    let start = lines.firstIndex { $0.hasPrefix(Self.usage) } ?? lines.endIndex
    let overview = Self.paragraphs(of: lines[..<start]).flatMap { line in
      line.hasPrefix(" ") ? [line] : wrap.lines(of: line)
    }
    let options = lines[start...].flatMap { Self.option($0, wrap: wrap) }
    return (overview + options).joined(separator: "\n")
  }

  /// Lines that begin at the margin are joined to the paragraph they are of. What is indented is an example.
  private static func paragraphs(of lines: ArraySlice<String>) -> [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for line in lines {
      let isText = !line.isEmpty && !line.hasPrefix(" ")
      if isText, isOpen, let last = paragraphs.popLast() {
        paragraphs.append(last + " " + line)
      } else {
        paragraphs.append(line)
      }
      isOpen = isText
    }
    return paragraphs
  }

  private static func option(_ line: String, wrap: LineWrap) -> [String] {
    guard line.hasPrefix(usage) else { return wrap.lines(of: line, indent: descriptionColumn) }
    // An option stays next to its value: U+00A0 NO-BREAK SPACE.
    var depth = 0
    let glued = line.unicodeScalars.map { scalar -> Unicode.Scalar in
      depth += scalar == "[" ? 1 : scalar == "]" ? -1 : 0
      return scalar == " " && depth > 0 ? "\u{00A0}" : scalar
    }
    return wrap.lines(of: String(String.UnicodeScalarView(glued)), indent: usage.count)
      .map { $0.replacing(scalar: "\u{00A0}", with: " ") }
  }
}
