package import ArabicText

/// A word that is spelled much like one of the query.
package struct Neighbour: Sendable {
  package let stem: IndexTerm
  /// Dice coefficient of the words' pairs of letters, 0 to 1.
  package let similarity: Float

  package init(stem: IndexTerm, similarity: Float) {
    self.stem = stem
    self.similarity = similarity
  }
}

/// One word of a query that earns score: what counts as an occurrence of it, and what an occurrence is worth.
package struct QueryWord {
  /// As typed.
  package let text: String
  /// The word's very form; of a prefix its folded letters.
  package let form: IndexTerm
  /// Terms any of which will do: a light stem or a stop word; for a prefix the stems that it stands for.
  package let lightStems: [IndexTerm]
  /// Nil for stop words and prefixes.
  package let root: IndexTerm?
  package let isPrefix: Bool
  /// `TermHash` of the written forms that count; nil for all.
  package var forms: Set<UInt64>?
  /// How the word must be written; nil where any spelling of a form will do. Marked words are written so.
  package var spelling: WrittenSpelling?
  /// Words that are spelled much like it; they score where the word itself does not occur, and never match.
  package var neighbours: [Neighbour] = []
  /// Articles that hold one of `lightStems`; those of a prefix may be counted more than once.
  package var documentCount = 0
  /// `Score.idf` of the light stems, of the root key and of the very form; 0 where the word has none.
  package var lightIDF: Float = 0
  package var rootIDF: Float = 0
  package var formIDF: Float = 0

  package init(
    text: String, form: IndexTerm, lightStems: [IndexTerm], root: IndexTerm?, isPrefix: Bool = false,
    documentCount: Int = 0
  ) {
    self.text = text
    self.form = form
    self.lightStems = lightStems
    self.root = root
    self.isPrefix = isPrefix
    self.documentCount = documentCount
  }

  /// The similarity of the nearest neighbour; 0 where there is none.
  var greatestSimilarity: Float { neighbours.lazy.map(\.similarity).max() ?? 0 }

  /// Whether the root key says enough for a partial match: keys of two letters join unrelated words.
  package var isSelectiveRoot: Bool { (root?.letterCount ?? 0) > 2 }
}
