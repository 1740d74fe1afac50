/// Strips a pronoun from the end: كتابها is كتاب, قوته is قوه, مستواه is مستوي.
///
/// A word that takes the article bears no pronoun but ه, which may be ة.
/// - Source: our own rules and thresholds, tuned against gold lemmas.
/// - Differs: known failures: words that the table has not; names in نا and ها (the lexicon has them).
struct PronounStripping {
  let evidence: WordEvidence
  let finalHeh: FinalHeh
  let construct: ConstructState

  /// - Parameter hasTehMarbuta: the word's final ه is ة.
  func strip(_ word: PackedWord, hasTehMarbuta: Bool) -> PackedWord {
    let takesArticle = evidence.takesArticle(word)
    for pronoun in pronouns where word.hasSuffix(pronoun) && word.count - pronoun.count >= 2 {
      let isHeh = pronoun == h
      if isHeh ? hasTehMarbuta : takesArticle { continue }
      let rest = word.dropLast(pronoun.count)
      if let noun = feminine(of: rest, before: pronoun) { return noun }
      if rest.count == 2 {
        // حقها, يدها
        if pronoun == ha || pronoun == hm || pronoun == hma,
          evidence.nounCount(of: rest) >= evidence.nounCount(of: word)
        {
          return rest
        }
        continue
      }
      if isTanwin(word, pronoun) { continue }
      if isHeh, keepsHeh(word, rest: rest, takesArticle: takesArticle) { return word }
      if let noun = finalAlef(of: rest, in: word) { return noun }
      if isLikely(pronoun, after: rest, in: word) { return rest.hasSuffix(aw) ? rest.dropLast() : rest }
    }
    return word
  }

  /// مدرستها is مدرسه, حياته is حياه: the noun in ة is the commoner one.
  private func feminine(of rest: PackedWord, before pronoun: PackedWord) -> PackedWord? {
    guard rest.last == .teh, pronoun != k, pronoun != ny, rest.count >= 2 else { return nil }
    let noun = rest.dropLast().appending(.heh)
    return noun.count >= 3 && evidence.nounCount(of: noun) > evidence.nounCount(of: rest) ? noun : nil
  }

  /// انسانا and اتجاها end in tanwin, not in نا and ها.
  private func isTanwin(_ word: PackedWord, _ pronoun: PackedWord) -> Bool {
    let base = word.dropLast()
    guard pronoun == na || pronoun == ha && finalHeh.isRadical(in: base) else { return false }
    return evidence.nounCount(of: base) > evidence.nounCount(of: word.dropLast(2))
  }

  /// ه is a pronoun after ت ا و ي, and elsewhere only where the base is the commoner word; there it is more often a careless ة.
  private func keepsHeh(_ word: PackedWord, rest: PackedWord, takesArticle: Bool) -> Bool {
    let last = rest.last
    if last == .teh || last == .alef || last == .waw || last == .yeh {
      if takesArticle, last != .teh { return true }
    } else {
      let base = evidence.nounCount(of: rest)
      let whole = evidence.nounCount(of: word)
      if base < whole || takesArticle && base < 2 * whole { return true }
    }
    return finalHeh.isRadical(in: word)
  }

  /// مرماه is مرمي: ى is written as alef before a pronoun.
  private func finalAlef(of rest: PackedWord, in word: PackedWord) -> PackedWord? {
    guard rest.last == .alef else { return nil }
    let noun = rest.dropLast().appending(.yeh)
    let times = evidence.count(of: noun)
    let isCommoner = times > evidence.count(of: rest)
    return isCommoner && Double(times) >= WordEvidence.restShare * Double(evidence.count(of: word))
      ? noun : nil
  }

  private func isLikely(_ pronoun: PackedWord, after rest: PackedWord, in word: PackedWord) -> Bool {
    let base = evidence.count(of: rest)
    let whole = evidence.count(of: word)
    let others =
      evidence.count(of: rest + ha) + evidence.count(of: rest + hm) + evidence.count(of: rest + h)
    switch pronoun {
    case k:  // يشارك and مستهلك keep it.
      guard base > whole && others > 0 || whole == 0 && evidence.nounCount(of: rest) >= 20 else {
        return false
      }
    case ny:  // اردني
      guard base >= whole, others > 0 else { return false }
    case na:  // كارولينا
      if whole > 0, others + evidence.count(of: rest + wa) + evidence.count(of: rest + t) == 0 {
        return false
      }
    default: break
    }
    if pronoun == ha || evidence.supports(rest, of: word) { return true }
    if isPlural(pronoun), evidence.count(of: rest + h) > 0 { return true }
    return rest.last == .yeh && construct.strip(rest) != rest
  }

  private func isPlural(_ pronoun: PackedWord) -> Bool { pronoun == hm || pronoun == hma || pronoun == hn }

  private let h: PackedWord = "ه"
  private let ha: PackedWord = "ها"
  private let hm: PackedWord = "هم"
  private let hma: PackedWord = "هما"
  private let hn: PackedWord = "هن"
  private let na: PackedWord = "نا"
  private let ny: PackedWord = "ني"
  private let k: PackedWord = "ك"
  private let aw: PackedWord = "او"
  private let wa: PackedWord = "وا"
  private let t: PackedWord = "ت"
  /// Longest first among those that end alike.
  private let pronouns: [PackedWord] = ["هما", "هم", "هن", "كما", "كم", "نا", "ها", "ه", "ني", "ك"]
}
