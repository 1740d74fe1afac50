/// Strips the alef of tanwin and of plural verbs: حظا is حظ, عضوا is عضو, قويا is قوي, كتبوا is كتب.
///
/// - Source: our own.
/// - Differs: known failure: سوريا is سوري; they count as one word.
struct AlefStripping {
  let evidence: WordEvidence

  func strip(_ word: PackedWord) -> PackedWord {
    guard word.count >= 3, word.last == .alef, !evidence.takesArticle(word) else { return word }
    let rest = word.dropLast()
    if word.count >= 5, rest.last == .teh {
      // منطقتا: the dual before a noun.
      let noun = rest.dropLast().appending(.heh)
      if evidence.nounCount(of: noun) >= max(50, evidence.nounCount(of: rest), evidence.nounCount(of: word)) {
        return noun
      }
    }
    if rest.last == .waw { return strippingPlural(word) }
    if rest.last == .yeh {
      let isKnown =
        word.count >= 5
        ? evidence.count(of: rest) > 0
        : word.count == 4 && evidence.nounCount(of: rest) > evidence.count(of: word)
      return isKnown ? rest : word
    }
    if word.count >= 4 { return rest }
    let isCommonNoun =
      evidence.count(of: al + rest) >= 10 && evidence.nounCount(of: rest) > 2 * evidence.count(of: word)
    return isCommonNoun ? rest : word
  }

  /// عضوا is the noun عضو, كتبوا is the verb كتب.
  private func strippingPlural(_ word: PackedWord) -> PackedWord {
    let rest = word.dropLast()
    if word.count >= 4, evidence.count(of: al + rest) >= 2,
      evidence.count(of: rest) > evidence.count(of: word.dropLast(2))
    {
      return rest
    }
    return word.count >= 5 ? word.dropLast(2) : word
  }

  private let al: PackedWord = "ال"
}
