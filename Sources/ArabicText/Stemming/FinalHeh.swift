/// Decides what a final ه is: the ة of a noun of its own (منطقة), a feminine ending (سياسية), a pronoun (عمله) or a radical (فقيه).
///
/// ```swift
/// isNounOfItsOwn("منطق")  // true: منطقه stands beside منطق
/// ```
/// - Source: our own. This rule gives most of the stem's precision: without it F1 against gold lemmas is .739 instead of .760.
/// - Differs: known failures: صديقة and طفلة, feminines with pronouns (the lexicon joins them); nouns that the table has without
///   pronouns; a careless ه for the ة of the rarer word (عمله for عملة).
struct FinalHeh {
  let evidence: WordEvidence

  /// Whether `stem` + ه is a noun of its own and not the feminine of `stem`.
  ///
  /// Always after two letters (قوة, مدة). Else if it takes pronouns (ته تها تهم تنا) and the article. Never after ي.
  func isNounOfItsOwn(_ stem: PackedWord) -> Bool {
    let noun = stem.appending(.heh)
    let roles = evidence.lexicon.roles(of: noun)
    if !roles.isEmpty { return roles.contains(.apart) }
    if stem.count == 2 { return stem.last != .alef && stem.last != .yeh }
    guard stem.last != .yeh else { return false }
    let withPronouns = pronouns.reduce(0) { $0 + evidence.count(of: stem + $1) }
    return Double(withPronouns) >= max(10, 0.005 * Double(evidence.nounCount(of: noun)))
      && Double(evidence.count(of: al + noun)) >= 0.1 * Double(evidence.count(of: noun))
  }

  /// Whether a word that is written with ه and not with ة ends in a pronoun: its base is the commoner word (عمله, his work). A careless
  /// مدرسه stays a school.
  func isPronoun(of word: PackedWord) -> Bool {
    evidence.nounCount(of: word.dropLast()) >= max(evidence.nounCount(of: word), 1)
  }

  /// Whether the final ه is a radical: مواجه has مواجهات, توجه has توجهت, متجه has متجهين.
  func isRadical(in word: PackedWord) -> Bool {
    let inflected = endings.reduce(0) { $0 + evidence.count(of: word + $1) }
    if Double(inflected) > 0.03 * Double(evidence.count(of: word)) { return true }
    let first = word.first
    guard first == .yeh || first == .teh || first == .noon else { return false }
    return evidence.count(of: word.dropFirst().appending(.teh)) > 0
  }

  private let al: PackedWord = "ال"
  private let pronouns: [PackedWord] = ["ته", "تها", "تهم", "تنا"]
  private let endings: [PackedWord] = ["ات", "ت", "ين", "ون", "وا"]
}
