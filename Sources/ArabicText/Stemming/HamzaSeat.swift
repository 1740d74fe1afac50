/// Mends a hamza that is written as a bare و or ي, or as ئ for يء: مسوول is مسؤول, رييس is رئيس, برئ is بريء.
///
/// - Source: our own. Only where the word table knows the one spelling and not the other.
/// - Differs: known failures: rare words, which the table has in neither spelling; words of two letters (the lexicon has شئ).
struct HamzaSeat {
  /// How often the right spelling must be counted.
  private static let leastCount = 50
  /// The wrong spelling's greatest share of the right one, for برئ.
  private static let wrongShare = 0.2

  let evidence: WordEvidence

  func mend(_ word: PackedWord) -> PackedWord {
    if word.count >= 3, evidence.nounCount(of: word) == 0 {
      for index in 1..<word.count - 1 where word[index] == .waw || word[index] == .yeh {
        let mended = word.dropLast(word.count - index).appending(.hamza) + word.dropFirst(index + 1)
        if evidence.nounCount(of: mended) >= Self.leastCount { return mended }
      }
    }
    guard word.count >= 3, word.last == .hamza else { return word }
    let mended = word.dropLast() + yehHamza
    let isWrong =
      Double(evidence.nounCount(of: word)) < Self.wrongShare * Double(evidence.nounCount(of: mended))
    return isWrong ? mended : word
  }

  private let yehHamza: PackedWord = "يء"
}
