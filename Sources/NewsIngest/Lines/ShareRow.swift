/// Rows of share buttons: lines made of the names of networks, and nothing else but words such as "share on".
enum ShareRow {
  /// Whether every word of the line names a network or belongs to a button, and one at least names a network.
  static func isRow(_ key: LineKey) -> Bool {
    let words = key.words
    if words.count == 1, isGlued(words[0]) { return true }
    return words.allSatisfy { networks.contains($0) || buttonWords.contains($0) || LineKey.isNumber($0) }
      && words.contains(where: networks.contains)
  }

  /// "FacebookTwitterLinkedInEmail".
  private static func isGlued(_ word: String) -> Bool {
    guard word.count >= 12, word.allSatisfy(\.isASCII) else { return false }
    var rest = word[...]
    var count = 0
    while let name = latinNames.first(where: { rest.hasPrefix($0) }) {
      rest = rest.dropFirst(name.count)
      count += 1
    }
    return count >= 2 && rest.isEmpty
  }

  /// Names of networks and buttons in Latin letters, longest first.
  private static let latinNames =
    (networks.filter { $0.allSatisfy(\.isASCII) } + ["email", "print", "copy", "link", "share"])
    .sorted { $0.count > $1.count }

  /// Names of networks and messengers.
  private static let networks = WordList.shareNetwork.words

  /// Words that stand next to the names on buttons.
  private static let buttonWords = WordList.shareButtonWord.words
}
