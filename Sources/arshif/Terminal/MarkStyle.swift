import ArchiveStore

/// How marked words look in text output, and whether Arabic is isolated for terminals that reorder lines.
struct MarkStyle {
  let opening: String
  let closing: String
  let isolates: Bool
  private let hasColor: Bool
  private let dimOpening: String
  private let dimClosing: String

  /// Reverse video where colour is on, which is read on white and on black, and on terminals of two colours; square brackets
  /// elsewhere, so that marks survive pipes and logs.
  init(hasColor: Bool, isolates: Bool) {
    opening = hasColor ? "\u{1B}[7m" : "["
    closing = hasColor ? "\u{1B}[0m" : "]"
    dimOpening = hasColor ? "\u{1B}[2m" : ""
    dimClosing = hasColor ? "\u{1B}[0m" : ""
    self.isolates = isolates
    self.hasColor = hasColor
  }

  func render(_ text: HighlightedText) -> String {
    let bytes = Array(text.text.utf8)
    var result = ""
    var position = 0
    for mark in text.marks {
      result += printable(bytes[position..<mark.lowerBound]) + opening + printable(bytes[mark]) + closing
      position = mark.upperBound
    }
    return isolated(result + printable(bytes[position...]))
  }

  /// One passage after another, with … where text was left out, runs of white space as one space.
  func render(_ snippets: [Snippet]) -> String {
    let text = snippets.map { snippet in
      (snippet.isCutBefore ? "… " : "") + render(snippet.passage) + (snippet.isCutAfter ? " …" : "")
    }.joined(separator: " ")
    return text.unicodeScalars.split(whereSeparator: { $0 == " " }).map { String($0) }.joined(separator: " ")
  }

  func plain(_ text: String) -> String { isolated(printable(Array(text.utf8)[...])) }

  /// A line of a comparison: what was removed in red and struck through, what was added in green; without colour as [-…-] and
  /// {+…+}, whose brackets turn with the direction of the text.
  func line(_ pieces: [(kind: TextComparison.Part.Kind, text: String)]) -> String {
    isolated(
      pieces.map { kind, text in
        let text = printable(Array(text.utf8)[...])
        return switch kind {
        case .kept: text
        case .removed: hasColor ? "\u{1B}[31;9m\(text)\u{1B}[0m" : "[-\(text)-]"
        case .added: hasColor ? "\u{1B}[32m\(text)\u{1B}[0m" : "{+\(text)+}"
        }
      }.joined())
  }

  func dim(_ text: String) -> String { dimOpening + text + dimClosing }

  /// U+2068 FIRST STRONG ISOLATE and U+2069 POP DIRECTIONAL ISOLATE around a field, on demand.
  private func isolated(_ text: String) -> String {
    isolates && !text.isEmpty ? "\u{2068}\(text)\u{2069}" : text
  }

  /// Control characters of stored text must not reach a terminal; line breaks become spaces.
  private func printable(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.unicodeScalars.contains(where: Self.isControl) else { return text }
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !Self.isControl(scalar) {
        cleaned.append(scalar)
      } else if scalar.value < 0x20 {
        cleaned.append(" ")
      }
    }
    return String(cleaned)
  }

  /// C0 and C1 controls and DELETE.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }
}
