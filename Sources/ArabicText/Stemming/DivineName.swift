/// Keeps the name الله whole, with or without proclitics: its ال is no article and its ه no ending.
///
/// ```swift
/// DivineName().stem(of: "بالله")  // "الله"
/// ```
/// - Source: our own; the reference specification reduces الله to له, which is the pronoun.
/// - Differs: names that hold it in one word (عبدالله) are left to the other rules.
struct DivineName {
  /// The stem of a folded word, or nil for all other words.
  func stem(of word: PackedWord) -> PackedWord? {
    guard word.hasSuffix(ending), word.count <= 6 else { return nil }
    return forms.contains(word) ? name : nil
  }

  private let ending = PackedWord("لله")
  private let name = PackedWord("الله")
  private let forms: [PackedWord] = [
    PackedWord("الله"), PackedWord("لله"), PackedWord("بالله"), PackedWord("تالله"), PackedWord("والله"),
    PackedWord("فالله"), PackedWord("ولله"), PackedWord("فلله"), PackedWord("وبالله"), PackedWord("فبالله"),
  ]
}
