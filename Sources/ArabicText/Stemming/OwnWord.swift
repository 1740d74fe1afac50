/// Takes all proclitics off a word of the newsroom's own, and no letter of the word itself: بزيلينسكي, وللزيلينسكي, but بريكس.
///
/// The word table does not know such words, for they are new, and without it ب ل ك stay on. Whoever wrote the line has vouched for the
/// word. A word that the table has counted itself is left to the other rules.
/// - Source: our own rule.
/// - Differs: known failure: a word that nobody counted, and that begins with ب ل ك before the letters of an own word.
struct OwnWord {
  let evidence: WordEvidence

  /// The own word in `folded`, and whether the article stood before it; nil where there is none.
  func strip(_ folded: PackedWord) -> ProcliticStripping.Result? {
    let lexicon = evidence.lexicon
    guard lexicon.hasOwnWords else { return nil }
    // Else بريكس would be ريكس with a clitic, and part from its own forms.
    if lexicon.isOwn(folded) { return .init(word: folded) }
    guard evidence.count(of: folded) == 0, !lexicon.contains(folded) else { return nil }
    let isConjunction = folded.first == .waw || folded.first == .feh
    for rest in [folded] + (isConjunction ? [folded.dropFirst()] : []) {
      for proclitic in proclitics where rest.hasPrefix(proclitic) {
        let word = rest.dropFirst(proclitic.count)
        if lexicon.isOwn(word) { return .init(word: word, hadArticle: proclitic.count > 1) }
      }
    }
    return nil
  }

  private let proclitics: [PackedWord] = [
    // nothing but a conjunction
    "",
    // the article, alone and after a preposition
    "ال",
    "بال",
    "كال",
    "لل",
    // with, to, as
    "ب",
    "ل",
    "ك",
  ]
}
