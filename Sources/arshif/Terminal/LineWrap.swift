/// Breaks lines at blanks, so that a terminal's edge cuts no word, and no mark, in two.
struct LineWrap {
  /// The cells of a line.
  let columns: Int

  /// Each line of a text, broken.
  ///
  /// - Parameter indent: the least indent of the lines that continue one, in cells.
  func text(_ text: String, indent: Int = 0) -> String {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { lines(of: String($0), indent: indent).joined(separator: "\n") }.joined(separator: "\n")
  }

  /// The lines that one line becomes. Those that continue it are indented as it is, or by `indent` where that is more.
  /// A word that is wider than a line stays whole.
  func lines(of line: String, indent: Int = 0) -> [String] {
    guard CellWidth.of(line) > columns else { return [line] }
    let own = line.unicodeScalars.prefix { $0 == " " }.count
    let hanging = String(repeating: " ", count: min(max(own, indent), columns / 2))
    var lines: [String] = []
    var current = ""
    var width = 0
    var open = 0
    for piece in Self.pieces(of: line) {
      let cells = CellWidth.of(piece.word)
      if width + piece.blanks + cells > columns, !current.isEmpty {
        lines.append(current + String(repeating: "\u{2069}", count: open))
        current = hanging + String(repeating: "\u{2068}", count: open) + piece.word
        width = hanging.count + cells
      } else {
        current += String(repeating: " ", count: piece.blanks) + piece.word
        width += piece.blanks + cells
      }
      open += Self.isolates(openedBy: piece.word)
    }
    return lines + [current]
  }

  /// The words of a line with the number of blanks before each.
  private static func pieces(of line: String) -> [(blanks: Int, word: String)] {
    var pieces: [(blanks: Int, word: String)] = []
    var blanks = 0
    for word in line.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        blanks += 1
      } else {
        pieces.append((blanks, String(word)))
        blanks = 1
      }
    }
    return pieces
  }

  /// U+2068 FIRST STRONG ISOLATE opens, U+2069 POP DIRECTIONAL ISOLATE closes; a line's end would close all of them for good.
  private static func isolates(openedBy word: String) -> Int {
    word.unicodeScalars.reduce(0) { $0 + ($1 == "\u{2068}" ? 1 : $1 == "\u{2069}" ? -1 : 0) }
  }
}
