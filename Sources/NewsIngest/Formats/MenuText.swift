/// Tells a text that is the menus of a site and nothing else, its names of sections with bars between: `الرئيسية | سياسة | رياضة`.
///
/// A row of a drawn table has numbers or sentences in its cells, and a verse in two halves has more words in each.
enum MenuText {
  private static let bars = Set<Character>(["|", "│", "｜", "¦", "•", "·", "»", "›"])
  /// Fewer are the parts of a headline.
  private static let fewestItems = 4
  /// In words.
  private static let longestItem = 4
  private static let longestLine = 3
  /// Longer texts are no menus.
  private static let longestText = 64 << 10

  static func isMenu(_ text: String) -> Bool {
    guard text.utf8.count <= longestText else { return false }
    var items: [Substring] = []
    var (rowCount, otherCount) = (0, 0)
    for line in text.split(whereSeparator: \.isNewline) {
      guard let row = row(line) else { return false }
      items += row
      if row.count > 1 { rowCount += 1 } else { otherCount += row.count }
    }
    let wordCount = items.reduce(0) { $0 + words($1) }
    return items.count >= fewestItems && rowCount > 0 && rowCount >= otherCount && wordCount <= 2 * items.count
  }

  /// A line's items, none for a blank one; nil where it is no line of a menu.
  private static func row(_ line: Substring) -> [Substring]? {
    let items = line.split(whereSeparator: bars.contains).filter { $0.contains { !$0.isWhitespace } }
    let isMenu = items.allSatisfy { item in
      words(item) <= (items.count > 1 ? longestItem : longestLine) && item.contains(where: \.isLetter)
        && !item.contains { ".:؟?!،,".contains($0) } && !item.split(separator: " ").contains { $0.allSatisfy(\.isNumber) }
    }
    return isMenu ? items : nil
  }

  private static func words(_ item: Substring) -> Int { item.split(whereSeparator: \.isWhitespace).count }
}
