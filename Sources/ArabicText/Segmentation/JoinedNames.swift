/// Finds where two words are written as one: عبدالله is عبد and الله, نورالدين is نور and الدين, أبوظبي is أبو and ظبي.
///
/// Index and query read such a name as two words at following positions, so both spellings are found, in phrases too. Clitics stay
/// with the first part.
/// - Source: our own rules, and the `joined` lines of the lexicon.
/// - Differs: known failure: a first name that is no known word is not split (فلانالدين). بالدين and والدين stay whole: a clitic of one
///   letter stands before ال.
struct JoinedNames {
  /// How often a first name must be counted.
  private static let leastCount = 10

  let table: WordTable
  let lexicon: LexiconTable

  /// Where two joined words part.
  struct Split {
    /// Letters of the first word.
    let firstWordLength: Int
    /// The word that a line of the lexicon calls joined; nil where a rule has found the two.
    var listed: PackedWord?
  }

  /// Nil for one word.
  func split(_ word: PackedWord) -> Split? {
    if let length = servantLength(of: word) { return Split(firstWordLength: length) }
    for ending in endings where word.hasSuffix(ending) {
      let name = word.dropLast(ending.count)
      if isFirstName(name) { return Split(firstWordLength: name.count) }
    }
    return listedSplit(word)
  }

  /// Whether a word may be a first name before الدين or الله: نور, or with a clitic ونور.
  func isFirstName(_ name: PackedWord) -> Bool {
    name.count >= 3
      && (isKnown(name) || name.count >= 4 && isClitic(name.first) && isKnown(name.dropFirst()))
  }

  /// عبد before a name of God: وعبدالرحمن.
  ///
  /// - Parameter leastRest: letters that the name must have, ال among them.
  func servantLength(of word: PackedWord, leastRest: Int = 4) -> Int? {
    var clitics = 0
    while clitics < 2, isClitic(word[clitics]) { clitics += 1 }
    let length = clitics + servant.count
    guard word.count >= length + leastRest, word.dropFirst(clitics).hasPrefix(servantOfThe) else {
      return nil
    }
    return length
  }

  /// لابوظبي: up to two clitics, or the article, before what the lexicon calls joined.
  private func listedSplit(_ word: PackedWord) -> Split? {
    for clitics in 0..<3 where clitics < word.count {
      if let split = listedSplit(word, after: clitics) { return split }
      guard isClitic(word[clitics]) else { break }
    }
    return word.hasPrefix(al) ? listedSplit(word, after: al.count) : nil
  }

  private func listedSplit(_ word: PackedWord, after clitics: Int) -> Split? {
    let joined = word.dropFirst(clitics)
    return lexicon.firstWordLength(ofJoined: joined).map {
      Split(firstWordLength: clitics + $0, listed: joined)
    }
  }

  private func isKnown(_ name: PackedWord) -> Bool { table.count(of: name) >= Self.leastCount }

  func isClitic(_ letter: ArabicLetter) -> Bool {
    letter == .waw || letter == .feh || letter == .beh || letter == .lam || letter == .kaf
  }

  let al: PackedWord = "ال"
  private let servant: PackedWord = "عبد"
  private let servantOfThe: PackedWord = "عبدال"
  let endings: [PackedWord] = ["الدين", "الله"]
}
