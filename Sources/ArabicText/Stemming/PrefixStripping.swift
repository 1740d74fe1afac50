/// Strips the proclitics of a folded word: و ف, then ب ك ل, the article ال, and the س of the future.
///
/// ```swift
/// PrefixStripping(table: .shared).strip("وبالكتاب")  // "كتاب"
/// ```
/// A letter is stripped only where the word table supports it: the rest must be attested, and the whole must not be
/// attested with ال, because then the letter is a radical (وزير: الوزير exists).
/// - Source: our own rules and thresholds, tuned against gold lemmas; light10 (Larkey, Ballesteros and Connell 2007) is the starting point.
/// - Differs: light10 strips by length alone. Known failure: whether a rare name such as وديع keeps its و depends on what the table happens to hold.
struct PrefixStripping {
  let table: WordTable

  /// A proclitic's rest must be attested at least this often, as a share of the whole word's count.
  private static let restShare = 0.2
  /// A word that is attested with ال at this share of either reading is a noun itself.
  private static let nounShare = 0.03
  /// As `nounShare`, for words that begin with بال or كال.
  private static let articleShare = 0.05

  private let al = PackedWord("ال")
  private let bal = PackedWord("بال")
  private let kal = PackedWord("كال")
  private let ll = PackedWord("لل")
  // The folded إلى after a conjunction: no article.
  private let ala = PackedWord("الي")

  init(table: WordTable) { self.table = table }

  func strip(_ folded: PackedWord) -> PackedWord {
    let word = strippingConjunction(folded)
    if word.count >= 6, word.hasPrefix(bal) || word.hasPrefix(kal) {
      // بألمانيا: the article is false after a preposition, too.
      if table.beginsWithFalseArticle(word.dropFirst()) { return word.dropFirst() }
      let attested = Double(table.count(of: word.prepending(al)))
      return attested >= max(2, Self.articleShare * Double(table.count(of: word))) ? word : word.dropFirst(3)
    }
    if word.count >= 4, word.hasPrefix(ll) { return strippingDoubleLam(word) }
    if word.count >= 4, word.hasPrefix(al) {
      return table.beginsWithFalseArticle(word) ? word : word.dropFirst(2)
    }
    return strippingOneLetter(word)
  }

  private func strippingConjunction(_ word: PackedWord) -> PackedWord {
    guard word.count >= 4, word.first == .waw || word.first == .feh else { return word }
    let rest = word.dropFirst()
    if rest.count >= 5, rest != ala,
      rest.hasPrefix(al) || rest.hasPrefix(bal) || rest.hasPrefix(kal) || rest.hasPrefix(ll)
    {
      return rest
    }
    if mayBeProclitic(word) { return rest }
    // A word that nobody counted, with و before it: the conjunction is the likelier reading.
    let unknown =
      word.first == .waw && word.count >= 5 && table.count(of: word) == 0 && table.count(of: rest) == 0
    return unknown ? rest : word
  }

  /// للوحة is لـ + لوحة, للكتاب is لـ + الكتاب: the better attested noun wins.
  private func strippingDoubleLam(_ word: PackedWord) -> PackedWord {
    let withLam = word.dropFirst(1)
    let withoutLam = word.dropFirst(2)
    if attestations(withLam) > attestations(withoutLam) { return withLam }
    return word.count >= 5 ? withoutLam : word
  }

  private func strippingOneLetter(_ word: PackedWord) -> PackedWord {
    let letter = word.first
    if word.count >= 4, letter == .beh || letter == .lam || letter == .kaf, mayBeProclitic(word) {
      let rest = word.dropFirst()
      let hasArticle = rest.hasPrefix(al) && rest.count >= 5 && !table.beginsWithFalseArticle(rest)
      return hasArticle ? rest.dropFirst(2) : rest
    }
    if word.count >= 5, letter == .seen, isFutureVerb(word) { return word.dropFirst() }
    return word
  }

  private func isFutureVerb(_ word: PackedWord) -> Bool {
    let second = word[1]
    guard second == .yeh || second == .teh || second == .noon || second == .alef else { return false }
    let whole = Double(max(table.count(of: word), 1))
    return Double(table.count(of: word.dropFirst())) >= Self.restShare * whole
  }

  private func mayBeProclitic(_ word: PackedWord) -> Bool {
    let whole = table.count(of: word)
    let rest = word.dropFirst()
    if Double(table.count(of: rest)) < Self.restShare * Double(max(whole, 1)) { return false }
    let withArticle = Double(table.count(of: word.prepending(al)))
    let isNoun =
      withArticle >= 2 && withArticle >= Self.nounShare * Double(whole)
      && withArticle >= Self.nounShare * Double(table.count(of: rest.prepending(al)))
    return !isNoun
  }

  private func attestations(_ noun: PackedWord) -> Int {
    table.count(of: noun) + table.count(of: noun.prepending(al))
  }
}
