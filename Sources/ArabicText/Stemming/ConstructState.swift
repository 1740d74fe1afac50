/// Strips the ي and و of a sound plural or a dual before another noun: لاعبي is لاعب, موظفو is موظف, مدينتي is مدينه.
///
/// The construct never takes the article. The nisba, which looks like it, does (الثلاثي). The full form must be known.
/// - Source: our own.
/// - Differs: known failures: the speaker's own (صديقي), and names in ي of a base that has a plural.
struct ConstructState {
  let evidence: WordEvidence

  func strip(_ word: PackedWord) -> PackedWord {
    let isYeh = word.last == .yeh
    guard word.count >= 5, isYeh || word.last == .waw, !evidence.takesArticle(word) else { return word }
    let rest = word.dropLast()
    let base = evidence.nounCount(of: rest)
    if isYeh, rest.last == .teh {
      let noun = rest.dropLast().appending(.heh)
      if evidence.nounCount(of: noun) > base { return noun }
    }
    guard base > 0 else { return word }
    let genitive = evidence.nounCount(of: rest + yn)
    let hasBothCases =
      genitive > 0 && evidence.nounCount(of: rest + wn) + evidence.nounCount(of: rest + an) > 0
    let isPlural = hasBothCases || isYeh && Double(genitive) >= 0.02 * Double(base)
    return isPlural && (isYeh || evidence.count(of: rest) > evidence.count(of: word)) ? rest : word
  }

  private let yn: PackedWord = "ين"
  private let wn: PackedWord = "ون"
  private let an: PackedWord = "ان"
}
