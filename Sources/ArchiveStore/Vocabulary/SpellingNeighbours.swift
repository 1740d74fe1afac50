import GRDB
import InvertedIndex

/// Finds the stems of the archive that are spelled much like a word of a query: slips, variants of names, clitics that the analysis
/// left on.
///
/// They score where the word itself does not occur, and never match. What counts as much alike: the Dice coefficient of the words' sets
/// of letter pairs, among stems that begin with the same three letters, or that are the word with a clitic more or less.
struct SpellingNeighbours {
  /// The least similarity.
  static let threshold: Float = 0.55
  /// The nearest ones of a word.
  static let limit = 20
  private static let prefixLength = 3
  private static let clitics = ["و", "ف", "ب", "ل", "ك", "لل", "ال"]

  let vocabulary: VocabularyReader

  /// The nearest first; none for short words and numbers.
  func neighbours(of stem: String) throws -> [Neighbour] {
    let letters = Array(stem.unicodeScalars)
    guard letters.count >= Self.prefixLength, !letters.contains(where: { $0.properties.numericType != nil })
    else {
      return []
    }
    let own = LetterPairs(stem.unicodeScalars)
    var found: [(stem: String, similarity: Float)] = []
    for candidate in try candidates(stem, letters: letters) where candidate != stem {
      let similarity = own.similarity(LetterPairs(candidate.unicodeScalars))
      if similarity >= Self.threshold { found.append((candidate, similarity)) }
    }
    found.sort {
      $0.similarity != $1.similarity
        ? $0.similarity > $1.similarity : $0.stem.utf8.lexicographicallyPrecedes($1.stem.utf8)
    }
    return found.prefix(Self.limit).map {
      Neighbour(stem: IndexTerm(.lightStem, text: $0.stem), similarity: $0.similarity)
    }
  }

  private func candidates(_ stem: String, letters: [Unicode.Scalar]) throws -> Set<String> {
    let prefix = String(String.UnicodeScalarView(letters.prefix(Self.prefixLength)))
    var candidates = try stems(from: prefix)
    for clitic in Self.clitics {
      var others = [clitic + stem]
      let length = clitic.unicodeScalars.count
      if letters.count >= length + Self.prefixLength, stem.unicodeScalars.starts(with: clitic.unicodeScalars)
      {
        others.append(String(String.UnicodeScalarView(letters.dropFirst(length))))
      }
      for other in others where try vocabulary.documentCount(of: IndexTerm(.lightStem, text: other)) > 0 {
        candidates.insert(other)
      }
    }
    return candidates
  }

  /// The stems that begin with a prefix and that any article holds.
  private func stems(from prefix: String) throws -> Set<String> {
    let select = try vocabulary.db.cachedStatement(
      sql: "SELECT term FROM vocabulary WHERE term >= ?1 AND term < ?1 || char(0x10FFFF)")
    let stems = try Set(String.fetchAll(select, arguments: [prefix])).union(
      vocabulary.log.terms(from: prefix))
    guard vocabulary.log.hasLosses else { return stems }
    return try stems.filter { try vocabulary.documentCount(of: IndexTerm(.lightStem, text: $0)) > 0 }
  }
}

/// The pairs of letters of a word, its borders included, each once. A word has so few that a search through them beats hashing.
private struct LetterPairs {
  private var pairs: [UInt64] = []

  init(_ letters: String.UnicodeScalarView) {
    var before: UInt64 = 0
    for letter in letters {
      add(before << 32 | UInt64(letter.value))
      before = UInt64(letter.value)
    }
    add(before << 32)
  }

  private mutating func add(_ pair: UInt64) {
    if !pairs.contains(pair) { pairs.append(pair) }
  }

  /// The Dice coefficient, 0 to 1.
  func similarity(_ other: LetterPairs) -> Float {
    2 * Float(pairs.count(where: other.pairs.contains)) / Float(pairs.count + other.pairs.count)
  }
}
