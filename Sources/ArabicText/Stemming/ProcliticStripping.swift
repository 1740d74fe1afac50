/// Strips the proclitics of a folded word: و ف, then بال كال لل, then ال, then ب ل ك, then the س of the future.
///
/// ```swift
/// strip("وبالكتاب")  // "كتاب", and the article was seen
/// ```
/// A letter goes only where the word table supports it: the rest must be attested, and the letter must be no radical
/// (وزير: الوزير exists; لوجوده stands in بوجوده).
/// - Source: our own rules; light10 (Larkey, Ballesteros and Connell 2007) is the starting point.
/// - Differs: light10 strips by length alone. Known failure: sentence openers that are commoner than their verb (وأوضح; the lexicon has
///   them); بشكل and بسبب are kept whole, as the adverbs they are.
struct ProcliticStripping {
  struct Result: Equatable {
    var word: PackedWord
    /// Whether the article stood before the word.
    var hadArticle = false
  }

  let evidence: WordEvidence
  let falseArticle: FalseArticle
  private let ownWord: OwnWord

  init(evidence: WordEvidence, falseArticle: FalseArticle) {
    self.evidence = evidence
    self.falseArticle = falseArticle
    ownWord = OwnWord(evidence: evidence)
  }

  func strip(_ folded: PackedWord, trace: inout some StemTrace) -> Result {
    func told(_ rule: AnalysisRule, _ result: Result) -> Result {
      trace.step(rule, to: result.word)
      return result
    }
    if let own = ownWord.strip(folded) { return told(.ownWord, own) }
    let word = told(.conjunction, Result(word: strippingConjunction(folded))).word
    if word != folded, evidence.lexicon.contains(word) { return Result(word: word) }
    if let rest = strippingPrepositionAndArticle(word) {
      return told(.prepositionWithArticle, Result(word: rest, hadArticle: true))
    }
    if word.count >= 4, word.hasPrefix(ll) {
      let bare = strippingDoubleLam(word)
      return told(bare.hadArticle ? .prepositionWithArticle : .preposition, bare)
    }
    if word.count >= 4, word.hasPrefix(al) { return told(.article, strippingArticle(word)) }
    if let rest = strippingPreposition(word) {
      let bare = told(.preposition, Result(word: rest))
      return rest.count >= 5 && rest.hasPrefix(al) ? told(.article, strippingArticle(rest)) : bare
    }
    return told(.future, Result(word: isFutureVerb(word) ? word.dropFirst() : word))
  }

  private func strippingConjunction(_ word: PackedWord) -> PackedWord {
    let rest = word.dropFirst()
    // وبن: three letters, where the lexicon knows the rest.
    if word.count == 3, word.first == .waw, evidence.lexicon.roles(of: rest).contains(.same) { return rest }
    guard word.count >= 4, word.first == .waw || word.first == .feh else { return word }
    let isKnown = evidence.count(of: word) > 0
    if rest.count >= 5, [al, bal, kal, ll].contains(where: rest.hasPrefix),
      !(isKnown && evidence.beginsWithRadical(word))
    {
      return rest
    }
    if mayBeginWithClitic(word) { return rest }
    // A word that nobody counted, with و before it: the conjunction is the likelier reading. But وزيران is a dual.
    if word.first == .waw, word.count >= 5, !isKnown, evidence.count(of: rest) == 0,
      evidence.nounCount(of: rest.dropLast(2)) >= evidence.nounCount(of: word.dropLast(2))
    {
      return rest
    }
    // فبأموالهم: two clitics on an unknown word before a known one.
    if word.count >= 6, !isKnown, isPreposition(rest.first), evidence.count(of: rest.dropFirst()) > 0 {
      return rest
    }
    return word
  }

  /// بالكتاب and كالكتاب; also بالرد, but not كاليفورنيا.
  private func strippingPrepositionAndArticle(_ word: PackedWord) -> PackedWord? {
    guard word.count >= 5, word.hasPrefix(bal) || word.hasPrefix(kal) else { return nil }
    let known = evidence.count(of: word)
    if known > 0, evidence.beginsWithRadical(word) { return nil }
    let noun = word.dropFirst()
    // بألمانيا: the article is false after a preposition, too.
    if evidence.table.beginsWithFalseArticle(noun) || falseArticle.isEighthForm(noun) { return nil }
    guard Double(evidence.count(of: al + word)) < max(2, 0.05 * Double(known)) else { return nil }
    let rest = word.dropFirst(3)
    if evidence.lexicon.contains(rest) || evidence.count(of: al + rest) > 0 { return rest }
    return word.count >= 6 && (word.first == .beh || evidence.count(of: rest) > 0) ? rest : nil
  }

  /// للوحة is لـ + لوحة, للكتاب is لـ + الكتاب: the better attested noun wins.
  private func strippingDoubleLam(_ word: PackedWord) -> Result {
    let withLam = word.dropFirst(1)
    let withoutLam = word.dropFirst(2)
    if evidence.nounCount(of: withLam) > evidence.nounCount(of: withoutLam) { return Result(word: withLam) }
    let isArticle = word.count >= 5 || evidence.count(of: al + withoutLam) > 0
    return isArticle ? Result(word: withoutLam, hadArticle: true) : Result(word: word)
  }

  private func strippingArticle(_ word: PackedWord) -> Result {
    falseArticle.begins(word) ? Result(word: word) : Result(word: word.dropFirst(2), hadArticle: true)
  }

  private func strippingPreposition(_ word: PackedWord) -> PackedWord? {
    guard isPreposition(word.first) else { return nil }
    let rest = word.dropFirst()
    if word.count >= 4, mayBeginWithClitic(word) { return rest }
    // لضم: of three letters only before a noun that is common with the article.
    guard word.count == 3, word.first != .kaf, !evidence.beginsWithRadical(word) else { return nil }
    let isCommonNoun =
      evidence.count(of: al + rest) >= 20 && evidence.nounCount(of: rest) >= 3 * evidence.count(of: word)
    return isCommonNoun ? rest : nil
  }

  private func isFutureVerb(_ word: PackedWord) -> Bool {
    guard word.count >= 5, word.first == .seen else { return false }
    let second = word[1]
    guard second == .yeh || second == .teh || second == .noon || second == .alef else { return false }
    return evidence.supports(word.dropFirst(), of: word) && !evidence.takesArticle(word)
  }

  private func mayBeginWithClitic(_ word: PackedWord) -> Bool {
    evidence.supports(word.dropFirst(), of: word) && !evidence.beginsWithRadical(word)
  }

  private func isPreposition(_ letter: ArabicLetter) -> Bool {
    letter == .beh || letter == .lam || letter == .kaf
  }

  private let al: PackedWord = "ال"
  private let bal: PackedWord = "بال"
  private let kal: PackedWord = "كال"
  private let ll: PackedWord = "لل"
}
