/// Tells the ال that belongs to a word from the article: إلغاء, ألمانيا, التقى, التزام.
///
/// - Source: `hamza-al.txt` (words that are written with a hamza on their alef), the lexicon, and the eighth forms of roots
///   that begin with ل, which are a closed list.
/// - Differs: light10 takes every ال for the article. Known failure: names in ال that no list has.
struct FalseArticle {
  let evidence: WordEvidence

  /// Whether the ال at the start of `word` belongs to it.
  func begins(_ word: PackedWord) -> Bool {
    evidence.table.beginsWithFalseArticle(word) || evidence.lexicon.contains(word) || isEighthForm(word)
  }

  /// التقى التحق التزم التهب التفت التبس التمس التجأ, with the endings of persons and plurals and with pronouns.
  func isEighthForm(_ word: PackedWord) -> Bool {
    guard word.hasPrefix(alt) else { return false }
    for pronoun in pronouns where word.hasSuffix(pronoun) {
      let form = word.dropLast(pronoun.count)
      for ending in endings where form.hasSuffix(ending) && form.count > alt.count + ending.count {
        if stems.contains(form.dropLast(ending.count).dropFirst(alt.count)) { return true }
      }
    }
    return false
  }

  private let alt: PackedWord = "الت"
  private let endings: [PackedWord] = ["", "ات", "ت", "وا", "ا"]
  private let pronouns: [PackedWord] = ["", "ه", "ها", "هم", "هما", "نا"]
  private let stems: Set<PackedWord> = [
    "قي", "قت", "قوا", "قا", "قاء", "قط", "قاط",  // to meet, to pick up
    "حق", "حاق",  // to join
    "زم", "زام",  // to hold to
    "هام", "هب", "هاب",  // to devour, to blaze
    "فت", "فات", "فاف",  // to turn, to wrap
    "بس", "باس",  // to be confused
    "مس", "ماس",  // to ask for
    "جا", "جاء",  // to take refuge
  ]
}
