/// The beginning of a joined name, as someone types it before a star: عبدالر is عبد and what begins with الر, أبوظ is أبو and ظبي.
public struct JoinedNameBeginning: Hashable, Sendable {
  /// What the second word may be, normalised.
  public enum SecondWord: Hashable, Sendable {
    /// The one word that the name goes on to.
    case exactly(String)
    /// Any word that begins so.
    case beginning(String)
  }

  /// Normalised, with its clitics.
  public let firstWord: String
  /// Normalised.
  public let secondWord: SecondWord
}

extension JoinedNames {
  /// The joined names that begin with `prefix`, where it reaches into their second word: beyond ال, so that كتابا is كتابات and
  /// not كتاب الله. A prefix that is two words itself already is split before.
  func beginnings(of prefix: PackedWord) -> [JoinedNameBeginning] {
    var found: [JoinedNameBeginning] = []
    func add(_ firstWordLength: Int, _ secondWord: JoinedNameBeginning.SecondWord) {
      let firstWord = prefix.dropLast(prefix.count - firstWordLength)
      let beginning = JoinedNameBeginning(
        firstWord: ArabicAlphabet.shared.text(of: firstWord), secondWord: secondWord)
      if !found.contains(beginning) { found.append(beginning) }
    }
    if let length = servantLength(of: prefix, leastRest: 2) {
      add(length, .beginning(ArabicAlphabet.shared.text(of: prefix.dropFirst(length))))
    }
    for ending in endings {
      for missing in 1...ending.count - 3 where prefix.hasSuffix(ending.dropLast(missing)) {
        let name = prefix.dropLast(ending.count - missing)
        if isFirstName(name) { add(name.count, .exactly(ArabicAlphabet.shared.text(of: ending))) }
      }
    }
    lexicon.forEachJoined { word, length in
      let second = word.dropFirst(length)
      let reach = length + (second.hasPrefix(al) ? al.count : 0)
      for proclitics in procliticLengths(of: prefix) {
        let typed = prefix.dropFirst(proclitics)
        guard typed.count > reach, word.hasPrefix(typed) else { continue }
        add(proclitics + length, .exactly(ArabicAlphabet.shared.text(of: second)))
      }
    }
    return found
  }
}
