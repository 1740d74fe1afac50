/// Strips ات ان ون ين: سيارات, لاعبان, مهندسون, مرتين.
///
/// Three letters must be left, the base must be known, and so must another form of it: ين beside ان and ون; ون, ان, ات or ة
/// beside ين. So السودان, سلطان and زيدان stay whole.
/// - Source: our own.
/// - Differs: light10 takes the endings off every word. Known failure: طالبان, عدنان (the lexicon has them).
struct DualAndPlural {
  /// How often the base must be counted, as a share of the whole word's count.
  private static let baseShare = 0.05

  let evidence: WordEvidence
  let finalHeh: FinalHeh

  func strip(_ word: PackedWord) -> PackedWord {
    guard word.count >= 4, let ending = endings.first(where: word.hasSuffix) else { return word }
    let rest = word.dropLast(2)
    if rest.count >= 3, rest.last == .teh, ending == an || ending == yn {
      // مرتين is مره.
      let noun = rest.dropLast().appending(.heh)
      let base = Double(evidence.nounCount(of: rest))
      if Double(evidence.nounCount(of: noun))
        > max(base, Self.baseShare * Double(evidence.nounCount(of: word)))
      {
        return noun
      }
    }
    if ending == at { return strippingFeminine(word, rest: rest) }
    guard rest.count >= 3 else { return word }
    return isInflected(word, rest: rest, ending: ending) ? rest : word
  }

  private func strippingFeminine(_ word: PackedWord, rest: PackedWord) -> PackedWord {
    let noun = rest.appending(.heh)
    if rest.count == 2 {
      // لغات is لغه.
      let isKnown = Double(evidence.nounCount(of: noun)) > 0.1 * Double(evidence.nounCount(of: word))
      return isKnown && rest.last != .alef && rest.last != .waw && rest.last != .yeh ? noun : word
    }
    // اصوات is a broken plural.
    if word.count == 5, word.first == .alef,
      Double(evidence.count(of: noun)) <= 0.2 * Double(evidence.count(of: word)),
      evidence.count(of: rest) <= evidence.count(of: word)
    {
      return word
    }
    // كاميرات is كاميرا.
    let withAlef = rest.appending(.alef)
    if evidence.nounCount(of: withAlef) > max(evidence.nounCount(of: rest), evidence.nounCount(of: noun)),
      evidence.takesArticle(withAlef)
    {
      return withAlef
    }
    let isOwnNoun =
      finalHeh.isNounOfItsOwn(rest) && evidence.nounCount(of: noun) >= evidence.nounCount(of: rest)
    return isOwnNoun ? noun : rest
  }

  private func isInflected(_ word: PackedWord, rest: PackedWord, ending: PackedWord) -> Bool {
    let whole = evidence.nounCount(of: word)
    let base = evidence.nounCount(of: rest)
    // متمردين, متمردون
    if ending != an, evidence.nounCount(of: rest + wn) > 0, evidence.nounCount(of: rest + yn) > 0 {
      return true
    }
    // يبحثان, يقلعون
    if word.first == .yeh, ending != yn, !evidence.takesArticle(word),
      evidence.count(of: rest) > 0 || evidence.count(of: word) == 0
    {
      return true
    }
    let isParticiple = rest.first == .meem && rest.count >= 4
    // المتحاربون
    if isParticiple, whole == 0 { return true }
    // العاطلين
    if ending == yn, rest.count >= 4, evidence.takesArticle(word), base >= 10 { return true }
    let bases = base + evidence.count(of: rest.appending(.heh))
    // بوتين
    if Double(bases) < Self.baseShare * Double(whole) { return false }
    // اركان
    if ending == an, word.count == 5, word.first == .alef, base <= whole { return false }
    if otherForms(of: rest, ending: ending, isParticiple: isParticiple) > 0 { return true }
    return bases >= (whole > 0 ? 20 * whole : 30)
  }

  private func otherForms(of rest: PackedWord, ending: PackedWord, isParticiple: Bool) -> Int {
    var times =
      ending == yn
      ? evidence.nounCount(of: rest + wn) + evidence.nounCount(of: rest + an)
        + evidence.count(of: rest.appending(.waw)) + evidence.nounCount(of: rest + at)
        + evidence.nounCount(of: rest.appending(.heh)) + evidence.count(of: rest.appending(.alef))
      : evidence.nounCount(of: rest + yn) + evidence.count(of: rest.appending(.yeh))
    // تقولون, محكومين
    if rest.first == .teh || ending == yn && isParticiple { times += evidence.count(of: rest) }
    return times
  }

  private let at: PackedWord = "ات"
  private let an: PackedWord = "ان"
  private let wn: PackedWord = "ون"
  private let yn: PackedWord = "ين"
  private let endings: [PackedWord] = ["ات", "ان", "ون", "ين"]
}
