import Foundation

/// How a word of the archive may have become the word that was typed: a noisy channel.
///
/// The typed word is a row of units: its letters, or the sounds of a Latin name. A channel says what it costs that the archive's
/// word has other letters, fewer or more. The archive's words are then ranked by how common and how near they are.
/// - Units: costs are whole numbers, in hundredths of what `weight` is worth.
struct SpellingChannel: Sendable {
  /// One letter or sound of the typed word.
  struct Unit: Sendable {
    /// What each letter of the alphabet costs in its place; 0 for the letter itself.
    let substitutions: [Int]
    /// What it costs that the archive's word has no letter for it.
    let omission: Int
    /// Its place in the alphabet; nil for sounds and foreign letters, which are never transposed.
    let letter: Int?
  }

  /// More than any bound: what never happens.
  static let never = 1_000

  let units: [Unit]
  /// The letters of the archive's words, ascending.
  let alphabet: [Unicode.Scalar]
  /// What it costs that the archive's word has one letter more, by letter.
  let additions: [Int]
  /// What that costs where the letter is the one before it again.
  let doubling: Int
  /// What two neighbouring letters cost in the wrong order.
  let transposition: Int
  /// What the article costs before the archive's word; `never` where it is a letter like others.
  let article: Int
  /// Words that cost more are no candidates.
  let bound: Int
  /// What a cost of a hundred is worth against the logarithm of a word's count.
  let weight: Double

  /// How likely a word was meant: higher is likelier.
  func score(documentCount: Int, cost: Int) -> Double {
    log(Double(documentCount)) - weight * Double(cost) / 100
  }
}
