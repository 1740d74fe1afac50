/// The words that join a sentence to the one before, as in "وأضاف", "كما", "يذكر أن": no headline begins with them.
enum TextJoint {
  /// Whether the line begins so.
  static func opens(_ line: PageLine) -> Bool {
    guard let first = line.key.words.first else { return false }
    if openers.contains(first) { return true }
    // WAW, and.
    guard first.hasPrefix("\u{0648}"), first.count >= 3 else { return false }
    let joined = String(first.dropFirst())
    return MenuRow.joinsSentence(joined) || verbs.contains(joined)
  }

  private static let openers = WordList.textJoint.words

  private static let verbs = WordList.joinedWord.words
}
