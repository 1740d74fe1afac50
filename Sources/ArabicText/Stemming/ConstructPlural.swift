/// Strips the ي of a sound plural in the construct state: مسؤولي الحكومة are مسؤولون.
///
/// ```swift
/// ConstructPlural(table: .shared).strip("مسءولي")  // "مسءول"
/// ```
/// The construct never takes the article. The nisba, which looks like it, does (الثلاثي): one attestation with ال keeps the ي.
/// - Source: our own; the reference specification has no such rule.
/// - Differs: known failure: محامي keeps its ي (المحامي is a word), so محامي الدفاع meets محامون only through the root key.
struct ConstructPlural {
  let table: WordTable

  init(table: WordTable) { self.table = table }

  func strip(_ word: PackedWord) -> PackedWord {
    guard word.count >= 5, word.last == .yeh, table.count(of: word.prepending(article)) == 0 else {
      return word
    }
    let singular = word.dropLast()
    return isAttested(singular) && isAttested(singular.appending(nominative))
      && isAttested(singular.appending(genitive))
      ? singular : word
  }

  private func isAttested(_ word: PackedWord) -> Bool {
    table.count(of: word) > 0 || table.count(of: word.prepending(article)) > 0
  }

  private let article = PackedWord("ال")
  private let nominative = PackedWord("ون")
  private let genitive = PackedWord("ين")
}
