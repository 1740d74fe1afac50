/// The names of those who run the paper, which sites print above every article: a label, and the name below it or
/// after its colon.
///
/// ```swift
/// Masthead.isLabel(line)  // "رئيس مجلس الإدارة", "رئيس التحرير: سالم العبيدي"
/// ```
/// - Known failure: an article that signs with such a label above its last paragraph loses the signature.
enum Masthead {
  /// The lines of mastheads above running text. A label below it may be the writer's signature.
  static func indices(in lines: [PageLine]) -> Set<Int> {
    guard let last = lines.lastIndex(where: \.isParagraph) else { return [] }
    var found: Set<Int> = []
    let first = lines.firstIndex(where: \.isParagraph) ?? last
    found.formUnion((0..<first).filter { isNamedLabel(lines[$0]) })
    for label in lines[..<last].indices where isLabel(lines[label]) {
      found.insert(label)
      let below = (label + 1..<last).prefix { !lines[$0].startsBlock && mayBeName(lines[$0]) }
      let above = (0..<label).reversed().prefix { !lines[$0 + 1].startsBlock && mayBeName(lines[$0]) }
      let end = label + below.count + 1
      // The last line above the text may be the headline.
      let isAboveText = lines[end].isParagraph
      found.formUnion(isAboveText ? below.prefix(1) : below)
      found.formUnion(above)
    }
    return found
  }

  /// Whether the line is such a label, alone or with what follows its colon.
  static func isLabel(_ line: PageLine) -> Bool {
    guard line.wordCount <= longestLine else { return false }
    if holdsGluedLabel(line) { return true }
    guard let first = line.key.words.first, openers.contains(first) else { return false }
    let words = line.ascii.holds(":") ? LineKey(line.trimmed.prefix { $0 != ":" }).words : line.key.words
    guard (2...longestLabel).contains(words.count) else { return false }
    return words.contains(where: offices.contains)
      && words.allSatisfy { openers.contains($0) || offices.contains($0) }
  }

  /// "رئيس التحرير سالم العبيدي", without a colon: only above the text is it no member of a list.
  private static func isNamedLabel(_ line: PageLine) -> Bool {
    guard line.wordCount <= longestNamed,
      let label = labels.first(where: { line.key.text.hasPrefix("\($0) ") })
    else { return false }
    return PersonName.isName(line.key.text.dropFirst(label.count))
  }

  /// Whether an office stands somewhere in the line, a name glued to it perhaps: "الميناء رئيس مجلس الإدارةسالم العبيدي".
  static func holdsLabel(_ line: PageLine) -> Bool { labels.contains { line.key.text.contains($0) } }

  /// Whether a name is glued to the office, as a browser copies two boxes.
  static func holdsGluedLabel(_ line: PageLine) -> Bool {
    guard stems.contains(where: line.key.text.holdsBytes) else { return false }
    if holdsTwoOffices(line) { return true }
    guard line.wordCount <= longestGlued else { return false }
    return labels.contains { label in
      line.key.text.ranges(of: label).contains {
        $0.upperBound < line.key.text.endIndex && line.key.text[$0.upperBound] != " "
      }
    }
  }

  /// "رئيس مجلس الإدارة سالم العبيدي رئيس التحرير منى صالح", in one line, which begins with the first of them. After WAW, "and", a
  /// sentence goes on.
  private static func holdsTwoOffices(_ line: PageLine) -> Bool {
    guard line.wordCount <= longestPair, line.ending?.isPunctuation != true,
      let first = labels.first(where: line.key.text.hasPrefix)
    else { return false }
    let rest = String(line.key.text.dropFirst(first.count))
    // A name stands after each.
    return labels.contains { label in
      guard let second = rest.firstRange(of: " \(label)") else { return false }
      let names = [rest[..<second.lowerBound], rest[second.upperBound...]]
      // "رئيس مجلس الإدارة و رئيس التحرير".
      if names[1].isEmpty, names[0].split(separator: " ").allSatisfy({ $0 == "\u{0648}" }) { return true }
      return names.allSatisfy { (2...5).contains($0.split(separator: " ").count) }
        && !LineKey(names[0]).words.contains(where: MenuRow.joinsSentence)
    }
  }

  private static let longestPair = 16

  /// "الرئيسيةأخبارالجزائر: …", a path from the home page whose arrows were pictures.
  static func opensGluedPath(_ line: PageLine) -> Bool {
    line.words.first.map { $0.hasPrefix(home) && $0.count > home.count + 2 } == true
  }

  private static let home = "الرئيسية"
  private static let longestGlued = 12
  /// What the labels' first words begin with: most lines hold none, and looking for characters is slow.
  private static let stems = ["رئيس", "مدير", "مستشار", "المشرف"].map { LineKey($0).text }

  private static let labels = [
    "رئيس مجلس الإدارة", "رئيس مجلسي الإدارة", "رئيس التحرير", "رئيسة التحرير", "مدير التحرير",
    "مستشار التحرير",
    "المشرف العام",
  ].map { LineKey($0).text }

  private static let longestLine = 30
  private static let longestNamed = 7
  private static let longestLabel = 6

  private static func mayBeName(_ line: PageLine) -> Bool {
    line.wordCount <= 4 && line.ending?.isPunctuation != true
      && !line.trimmed.contains(where: \.isNumber)
  }

  private static let openers = WordList.mastheadOpener.words

  private static let offices = LineKey.words(
    of:
      """
      التحرير
      والتحرير
      الإدارة
      العام
      العامة
      المسؤول
      التنفيذي
      """)
}
