/// One line of a page, with what can be said of it without looking at the others.
struct PageLine: Sendable {
  /// The number in the page, from 1; blank lines count.
  let number: Int
  /// The line without the white space at its end. Nothing else is changed.
  let text: String
  /// `text` without white space at either end.
  let trimmed: String
  /// Its words, cut at white space.
  let words: [Substring]
  /// For comparison. Empty for lines of more than `PageLine.longestKeyedWordCount` words.
  let key: LineKey
  /// The last visible character that is no closing quote or bracket.
  let ending: Character?
  /// The ASCII characters that stand in it.
  let ascii: ASCIISet
  /// Whether no visible line stands directly above, without a blank line between.
  let startsBlock: Bool

  /// Boilerplate is short: longer lines are not compared with known phrases.
  static let longestKeyedWordCount = 40

  /// A line of its parts; `text` has no line ends and no white space at its end.
  init(number: Int, text: String, startsBlock: Bool) {
    self.number = number
    self.text = text
    self.startsBlock = startsBlock
    words = text.unicodeScalars.split(whereSeparator: \.isBlank).map { Substring($0) }
    trimmed = String(text.unicodeScalars.drop(while: \.isBlank))
    key = words.count <= Self.longestKeyedWordCount ? LineKey(trimmed) : LineKey("")
    ending = trimmed.last { !Self.closers.contains($0) }
    ascii = ASCIISet(trimmed)
  }

  /// How many words, cut at white space.
  var wordCount: Int { words.count }

  /// Cuts a page into its visible lines. Lines end at LF, CR LF or CR; blank ones are counted and left out.
  static func visibleLines(of page: String) -> [PageLine] {
    var lines: [PageLine] = []
    var lastVisibleNumber = -1
    for (index, line) in rawLines(of: page).enumerated() {
      guard !line.allSatisfy(\.isInvisible), let end = line.lastIndex(where: { !$0.isBlank }) else {
        continue
      }
      let number = index + 1
      let text = String(String.UnicodeScalarView(line[...end]))
      let startsBlock = lastVisibleNumber != index
      if let (mark, own) = GluedMark.splitPlaceholder(text) ?? GluedMark.splitLeadIn(text)
        ?? GluedMark.splitLatin(text)
        ?? GluedDate.split(text)
      {
        lines.append(PageLine(number: number, text: mark, startsBlock: startsBlock))
        lines.append(PageLine(number: number, text: own, startsBlock: false))
      } else if let (own, mark) = GluedMark.split(text) {
        lines.append(PageLine(number: number, text: own, startsBlock: startsBlock))
        lines.append(PageLine(number: number, text: mark, startsBlock: false))
      } else {
        lines.append(PageLine(number: number, text: text, startsBlock: startsBlock))
      }
      lastVisibleNumber = number
    }
    return lines
  }

  private static func rawLines(of page: String) -> [Substring.UnicodeScalarView] {
    let bytes = page.utf8
    var lines: [Substring.UnicodeScalarView] = []
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      lines.append(page[start..<end].unicodeScalars)
      start = bytes.index(after: end)
      if bytes[end] == 0x0D, start < bytes.endIndex, bytes[start] == 0x0A {
        start = bytes.index(after: start)
      }
    }
    lines.append(page[start...].unicodeScalars)
    return lines
  }

  /// Whether the line ends as a statement does. Headlines rarely do; an ellipsis ends a teaser.
  var endsWithFullStop: Bool {
    // ARABIC FULL STOP next to the Latin one.
    (ending == "." || ending == "\u{06D4}") && !trimmed.hasSuffix("..")
  }

  /// Whether the line is a name with a dash after it, as papers open their reports: "صوت الجنوب -".
  var endsInDash: Bool {
    wordCount <= 5 && trimmed.last.map(LineWords.isDash) == true && !key.words.isEmpty
  }

  /// Whether the line ends in an ellipsis, as teasers do.
  var isCutOff: Bool {
    let text = trimmed.trimmingSuffix { Self.closers.contains($0) || $0.isWhitespace }
    return text.hasSuffix("...") || text.hasSuffix("…") || text.hasSuffix("..")
  }

  /// Whether the line is surely running text: a sentence, or too long for anything else.
  var isParagraph: Bool {
    wordCount >= 25 || (wordCount >= 10 && endsWithFullStop)
  }

  /// Whether the line begins with a bullet. "**" is what is left of bold letters.
  var isListItem: Bool {
    guard let first = trimmed.first else { return false }
    return "-–—•·*◦▪●■►".contains(first) && !trimmed.hasPrefix("**")
  }

  /// Whether an Arabic letter stands in the line.
  var isArabic: Bool { trimmed.unicodeScalars.contains { ("\u{0621}"..."\u{064A}").contains($0) } }

  /// Whether the line is of a few Latin words, as an Arabic text has none that stand alone.
  var isForeign: Bool {
    wordCount <= 8 && !isArabic && trimmed.contains { $0.isASCII && $0.isLetter }
  }

  /// Whether the line has no letters and no digits.
  var isSymbolsOnly: Bool {
    key.words.isEmpty && wordCount <= Self.longestKeyedWordCount
  }

  private static let closers: Set<Character> = ["\"", "'", "”", "’", "»", ")", "]", "\u{200F}", "\u{200E}"]
}

extension Unicode.Scalar {
  /// Whether it is white space.
  var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D, 0x85, 0xA0: true
    case ..<0x1680: false
    default: properties.isWhitespace
    }
  }

  /// Whether it shows nothing: white space, or a mark of direction or joining.
  var isInvisible: Bool {
    isBlank || (value >= 0xAD && properties.generalCategory == .format)
  }
}
