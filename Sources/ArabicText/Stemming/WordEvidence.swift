/// What the word table and the lexicon say of a folded word. Every rule asks here before it takes a letter off.
///
/// - Source: our own tests and thresholds, tuned against gold lemmas. The thresholds are shares of counts in the word table.
struct WordEvidence {
  /// A clitic or a pronoun is taken off if the rest is at least so frequent, relative to the whole.
  static let restShare = 0.2
  /// A word takes the article if it is counted with ال at this share of its own count.
  static let articleShare = 0.03

  let table: WordTable
  let lexicon: LexiconTable

  /// How often the word table counted `word`.
  func count(of word: PackedWord) -> Int { table.count(of: word) }

  /// As `count(of:)`, with and without the article.
  func nounCount(of word: PackedWord) -> Int { count(of: word) + count(of: al + word) }

  /// Whether `rest` is frequent enough to be what is left of `word`.
  func supports(_ rest: PackedWord, of word: PackedWord) -> Bool {
    Double(count(of: rest)) >= Self.restShare * Double(max(count(of: word), 1))
  }

  /// Whether the word takes the article, and so bears no pronoun, no tanwin alef and no verb ending (الملك الدنيا البيت).
  ///
  /// Known failure: words that the table has not.
  func takesArticle(_ word: PackedWord) -> Bool {
    let withArticle = count(of: al + word)
    return withArticle >= 2 && Double(withArticle) >= Self.articleShare * Double(count(of: word))
  }

  /// Whether the first letter is no clitic: the word takes the article, or another clitic stands before it
  /// (بكاليفورنيا, لوجوده). للسكان is no witness for لسكان.
  func beginsWithRadical(_ word: PackedWord) -> Bool {
    let rest = word.dropFirst()
    let own = Double(count(of: word))
    let withArticle = count(of: al + word)
    if withArticle >= 2, Double(withArticle) >= Self.articleShare * own,
      Double(withArticle) >= Self.articleShare * Double(count(of: al + rest))
    {
      return true
    }
    let withClitic = count(of: beh + word) + (word.first == .lam ? 0 : count(of: lam + word))
    let restWithClitic = count(of: beh + rest) + count(of: lam + rest)
    return withClitic >= 2 && Double(withClitic) >= Self.articleShare * own
      && Double(withClitic) >= Self.articleShare * Double(restWithClitic)
      && nounCount(of: rest) <= 10 * nounCount(of: word)
  }

  /// Whether the word is conjugated: its imperfect or its plural is known.
  func isConjugated(_ word: PackedWord) -> Bool {
    let first = word.first
    // اطاح, توتر, انتقل
    if word.count >= 4, first == .alef || first == .teh || first == .noon { return true }
    if count(of: yeh + word) + count(of: teh + word) + count(of: word + wa) > 0 { return true }
    if first == .alef, count(of: yeh + word.dropFirst()) > 0 { return true }
    // The imperfect of a hollow verb: قال is يقول, باع is يبيع.
    guard word.count == 3, word[1] == .alef else { return false }
    let imperfect = yeh.appending(first)
    return count(of: imperfect.appending(.waw).appending(word.last)) > 0
      || count(of: imperfect.appending(.yeh).appending(word.last)) > 0
  }

  private let al: PackedWord = "ال"
  private let beh: PackedWord = "ب"
  private let lam: PackedWord = "ل"
  private let yeh: PackedWord = "ي"
  private let teh: PackedWord = "ت"
  private let wa: PackedWord = "وا"
}
