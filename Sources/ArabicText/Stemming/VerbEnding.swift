/// Strips ت تا تم from what is conjugated: كتبت is كتب. A noun in ت takes the article (البيت).
///
/// - Source: our own.
/// - Differs: known failure: passives that the table has not (قوبلت).
struct VerbEnding {
  let evidence: WordEvidence

  func strip(_ word: PackedWord) -> PackedWord {
    if word.count >= 4, word.last == .teh {
      let rest = word.dropLast()
      if rest.last != .alef, !evidence.takesArticle(word), evidence.supports(rest, of: word),
        evidence.count(of: word) == 0 || evidence.isConjugated(rest)
      {
        return rest
      }
    }
    if word.count >= 5, word.hasSuffix(ta) || word.hasSuffix(tm) {
      let rest = word.dropLast(2)
      if evidence.count(of: rest) > evidence.count(of: word) { return rest }
    }
    return word
  }

  private let ta: PackedWord = "تا"
  private let tm: PackedWord = "تم"
}
