/// Tells a text that is the menus of a site and nothing else: names of sections with bars between, `الرئيسية | سياسة | رياضة`, as
/// items of a list, or next to their addresses.
///
/// A row of a drawn table has numbers or sentences in its cells, and a verse in two halves has more words in each.
enum MenuText {
  private static let bars = Set<Character>(["|", "│", "｜", "¦", "•", "·", "»", "›"])
  private static let listMarks = ["- ", "* ", "• ", "· ", "– "]
  /// Fewer are the parts of a headline.
  private static let fewestItems = 4
  private static let manyItems = 16
  /// In words: next to others, and alone in its line.
  private static let longestItem = 4
  private static let longestLine = 3
  /// In UTF-8 bytes: no site has longer menus.
  private static let longestText = 64 << 10

  static func isMenu(_ text: String) -> Bool {
    guard text.utf8.count <= longestText else { return false }
    var (itemCount, wordCount, rowCount, otherCount) = (0, 0, 0, 0)
    var isKnown = false
    for line in text.split(whereSeparator: \.isNewline) {
      guard let row = Row(line) else { return false }
      itemCount += row.items.count
      wordCount += row.items.reduce(0) { $0 + words($1) }
      if row.isMarked { rowCount += 1 } else { otherCount += row.items.count }
      isKnown = isKnown || row.items.contains(where: isOfSites)
    }
    return itemCount >= fewestItems && rowCount > 0 && rowCount >= otherCount && wordCount <= 2 * itemCount
      && (isKnown || itemCount >= manyItems)
  }

  /// Whether an item is what sites have in their menus: a short list of other names may be a team, or a poem.
  private static func isOfSites(_ item: Substring) -> Bool {
    let line = PageLine(number: 1, text: String(item).trimmingWhiteSpace, startsBlock: false)
    return LineWords.isSectionName(line) || Boilerplate.verdict(on: line) != nil
  }

  /// A line of a menu.
  private struct Row {
    /// None where the line is blank.
    var items: [Substring] = []
    /// Whether bars, a list's mark or an address show that it is one.
    var isMarked = false

    /// Nil for a line of anything else.
    init?(_ line: Substring) {
      var line = line.drop(while: \.isWhitespace)
      if let mark = listMarks.first(where: line.hasPrefix) {
        line = line.dropFirst(mark.count)
        isMarked = true
      }
      if line.utf8.contains(UInt8(ascii: ":")), line.contains("://") {
        line = Self.withoutAddresses(line)
        isMarked = true
      }
      items = line.split(whereSeparator: bars.contains).filter { $0.contains { !$0.isWhitespace } }
      isMarked = isMarked || items.count > 1
      let longest = items.count > 1 ? longestItem : longestLine
      guard items.allSatisfy({ words($0) <= longest && Self.isName($0) }) else { return nil }
    }

    /// Also of links as Markdown writes them: `[سياسة](https://…)`.
    private static func withoutAddresses(_ line: Substring) -> Substring {
      let words = line.split(whereSeparator: { $0.isWhitespace || "[]()<>".contains($0) })
      return words.filter { !$0.contains("://") }.joined(separator: " ")[...]
    }

    /// Without the signs of sentences, of labels and of numbers.
    private static func isName(_ item: Substring) -> Bool {
      item.contains(where: \.isLetter) && !item.contains { ".:؟?!،,".contains($0) }
        && !item.split(whereSeparator: \.isWhitespace).contains { $0.allSatisfy(\.isNumber) }
    }
  }

  private static func words(_ item: Substring) -> Int { item.split(whereSeparator: \.isWhitespace).count }
}
