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

  /// How many letters the first of two joined words has; nil for one word.
  func firstWordLength(of word: PackedWord) -> Int? {
    servantLength(of: word) ?? firstNameLength(of: word) ?? listedLength(of: word)
  }

  /// عبد before a name of God: وعبدالرحمن, العبدالرحمن.
  private func servantLength(of word: PackedWord) -> Int? {
    var start = cliticCount(of: word)
    if word.dropFirst(start).hasPrefix(al) { start += al.count }
    let length = start + servant.count
    guard word.count >= length + 4, word.dropFirst(start).hasPrefix(servantOfThe) else { return nil }
    return length
  }

  /// A known first name before الدين or الله: ونورالدين, ولنصرالله.
  private func firstNameLength(of word: PackedWord) -> Int? {
    for ending in [ofTheFaith, ofGod] where word.hasSuffix(ending) {
      if ending == ofTheFaith, isDual(word) { return nil }
      let name = word.dropLast(ending.count)
      for clitics in 0...cliticCount(of: name) {
        let bare = name.dropFirst(clitics)
        if bare.count >= 3, isKnown(bare) { return name.count }
      }
    }
    return nil
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
  private func listedLength(of word: PackedWord) -> Int? {
    for clitics in 0...cliticCount(of: word) {
      let name = word.dropFirst(clitics)
      if let length = lexicon.firstWordLength(ofJoined: name) {
        let isAfterLam = clitics > 0 && word[clitics - 1] == .lam
        // للابد is ل and الأبد.
        return isAfterLam && name.first == .lam && isKnown(al + name.dropFirst()) ? nil : clitics + length
      }
      if name.hasPrefix(al), let length = lexicon.firstWordLength(ofJoined: name.dropFirst(al.count)) {
        return clitics + al.count + length
      }
    }
    return nil
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

  private let al: PackedWord = "ال"
  private let servant: PackedWord = "عبد"
  private let servantOfThe: PackedWord = "عبدال"
  private let ofTheFaith: PackedWord = "الدين"
  private let ofGod: PackedWord = "الله"
  private let ofTheDual: PackedWord = "ين"
}
