/// Small lists of words that a page's short lines are recognised by.
enum LineWords {
  /// Whether the line names news agencies and nothing else but a place and punctuation: "رويترز", "(أ ف ب)".
  static func agencies(in line: PageLine) -> String? {
    guard line.wordCount <= 8 else { return nil }
    let parts = line.trimmed.split { "()[]-–—+/،,|".contains($0) }
      .filter { $0.contains { !$0.isWhitespace } }
    guard (1...4).contains(parts.count) else { return nil }
    let known = parts.filter { agencyKeys.contains(LineKey($0)) }
    let others = parts.filter { !agencyKeys.contains(LineKey($0)) }
    guard !known.isEmpty, others.count <= 1, others.allSatisfy({ LineKey($0).words.count <= 2 })
    else { return nil }
    return known.map { trim($0) }.joined(separator: ", ")
  }

  /// Whether the line is the usual name of a section, such as "رياضة" or "أخبار محلية".
  static func isSectionName(_ line: PageLine) -> Bool {
    let words = line.key.words
    return (1...3).contains(words.count)
      && words.allSatisfy { word in
        sectionWords.contains(word) || word.hasPrefix("و") && sectionWords.contains(String(word.dropFirst()))
      }
  }

  /// Whether a short line names a publisher rather than a person: "صحيفة النهار", or "Lebanon 24" on an Arabic page.
  static func isPublisherName(_ line: PageLine, onPageTitled title: String) -> Bool {
    let words = line.key.words
    let isLatin = line.key.text.contains { $0.isASCII && $0.isLetter }
    let isForeign = isLatin && LineKey(title).text.contains { $0.isLetter && !$0.isASCII }
    return isForeign && line.trimmed.count > 2 || line.key.text.contains(where: \.isNumber)
      || words.contains { publisherWords.contains($0) }
      || isLatin && line.trimmed.count > 2 && line.trimmed == line.trimmed.uppercased()
      || words.count == 1 && line.key.text.hasPrefix("\u{0627}\u{0644}")  // ALEF LAM, the article
  }

  /// Whether the folded word is one of those that publishers' names are made of, such as "صحيفة".
  static func isPublisherWord(_ word: String) -> Bool { publisherWords.contains(word) }

  /// Whether the line is the label of urgent news, which is no section.
  static func isNewsFlash(_ line: PageLine) -> Bool { flashKeys.contains(line.key) }

  /// Whether news come from the place of this name.
  static func isPlace(_ name: some StringProtocol) -> Bool { places.contains(LineKey(name)) }

  /// Whether a line above the text is the caption or credit of a picture: it ends in brackets with an agency or
  /// "archive", or stands in brackets as a whole.
  static func isCaption(_ line: PageLine) -> Bool {
    guard line.trimmed.hasSuffix(")"), let open = line.trimmed.lastIndex(of: "(") else { return false }
    let credit = LineKey(line.trimmed[open...])
    let isWhole = open == line.trimmed.startIndex && line.wordCount <= 5
    return isWhole || agencyKeys.contains(credit) || archiveKeys.contains(credit)
  }

  /// The writer in "أحمد سالم - بغداد" or "بيروت - ليلى مراد"; nil where neither part is a place that news come from.
  static func writerWithPlace(in line: PageLine) -> String? {
    let parts = line.trimmed.split { "-–—:|/".contains($0) }.map { trim($0) }
    guard parts.count == 2, line.wordCount <= 7,
      let name = parts.first(where: { !places.contains(LineKey($0)) }),
      parts.contains(where: { places.contains(LineKey($0)) }), (2...3).contains(LineKey(name).words.count)
    else { return nil }
    return name
  }

  static func trim(_ text: some StringProtocol) -> String {
    let isOuter = { (character: Character) in character.isWhitespace || "()[]:\"'«»“”".contains(character) }
    return String(text.drop(while: isOuter).reversed().drop(while: isOuter).reversed())
  }
}
