/// Finds where two words are written as one: عبدالله is عبد and الله, نورالدين is نور and الدين, أبوظبي is أبو and ظبي.
///
/// Index and query read such a name as two words at following positions, so both spellings are found, in phrases too. Clitics stay
/// with the first part.
/// - Source: our own rules, and the `joined` lines of the lexicon.
/// - Differs: from the reference in five points, which `JoinedNamesTests` lists. A dual of a noun in الد is no name (الوالدين, بالخالدين), for it
///   would be torn in three. للأبد, forever, is no لا بد with a clitic. A first name may have two clitics (ولنصرالله), عبد the article
///   (العبدالرحمن), and what is listed a clitic and the article (والفيسبوك), as the same names with less before them are split.
///   Known failures: a first name that is no known word is not split (فلانالدين), nor is عطالله, where two words share an alef. بالدين and
///   والله stay whole: a clitic of one letter stands before ال.
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
    if let length = servantLength(of: word) ?? firstNameLength(of: word) {
      return Split(firstWordLength: length)
    }
    return listedSplit(word)
  }

  /// عبد before a name of God: وعبدالرحمن, العبدالرحمن.
  ///
  /// - Parameter leastRest: letters that the name must have, ال among them.
  func servantLength(of word: PackedWord, leastRest: Int = 4) -> Int? {
    var start = cliticCount(of: word)
    if word.dropFirst(start).hasPrefix(al) { start += al.count }
    let length = start + servant.count
    guard word.count >= length + leastRest, word.dropFirst(start).hasPrefix(servantOfThe) else { return nil }
    return length
  }

  /// A known first name before الدين or الله: ونورالدين, ولنصرالله.
  private func firstNameLength(of word: PackedWord) -> Int? {
    for ending in endings where word.hasSuffix(ending) {
      if ending == ofTheFaith, isDual(word) { return nil }
      let name = word.dropLast(ending.count)
      if isFirstName(name) { return name.count }
    }
    return nil
  }

  /// Whether a word may be a first name before الدين or الله: نور, or with clitics ونور, ولنور.
  func isFirstName(_ name: PackedWord) -> Bool {
    (0...cliticCount(of: name)).contains { clitics in
      let bare = name.dropFirst(clitics)
      return bare.count >= 3 && isKnown(bare)
    }
  }

  /// الوالدين and بالخالدين, of والد and خالد; and all that has the article, for no first name has it before الدين.
  private func isDual(_ word: PackedWord) -> Bool {
    let singular = word.dropLast(ofTheDual.count)
    for clitics in 0...cliticCount(of: singular) {
      let bare = singular.dropFirst(clitics)
      if bare.count > al.count + 1, isKnown(bare) { return true }
      // After ل the article has no alef: بلالالدين is a name.
      if bare.hasPrefix(al), clitics == 0 || singular[clitics - 1] != .lam { return true }
    }
    return false
  }

  /// لابوظبي, والفيسبوك: up to two clitics and the article before what the lexicon calls joined.
  private func listedSplit(_ word: PackedWord) -> Split? {
    for proclitics in procliticLengths(of: word) {
      let name = word.dropFirst(proclitics)
      guard let length = lexicon.firstWordLength(ofJoined: name) else { continue }
      // للابد is ل and الأبد.
      let isArticle = proclitics > 0 && word[proclitics - 1] == .lam && name.first == .lam
      if isArticle, isKnown(al + name.dropFirst()) { return nil }
      return Split(firstWordLength: proclitics + length, listed: name)
    }
    return nil
  }

  /// How many letters may stand before a listed name: up to two clitics, and the article after none, one or two.
  func procliticLengths(of word: PackedWord) -> [Int] {
    (0...cliticCount(of: word)).flatMap { clitics in
      word.dropFirst(clitics).hasPrefix(al) ? [clitics, clitics + al.count] : [clitics]
    }
  }

  private func isKnown(_ name: PackedWord) -> Bool { table.count(of: name) >= Self.leastCount }

  /// How many letters at the start may be clitics: two at most.
  private func cliticCount(of word: PackedWord) -> Int {
    guard isClitic(word.first) else { return 0 }
    return isClitic(word[1]) ? 2 : 1
  }

  private func isClitic(_ letter: ArabicLetter) -> Bool {
    letter == .waw || letter == .feh || letter == .beh || letter == .lam || letter == .kaf
  }

  let al: PackedWord = "ال"
  private let servant: PackedWord = "عبد"
  private let servantOfThe: PackedWord = "عبدال"
  private let ofTheFaith: PackedWord = "الدين"
  private let ofTheDual: PackedWord = "ين"
  let endings: [PackedWord] = ["الدين", "الله"]
}
