/// The stemming rules in their one order: folded word in, light stem (L2) and root key (L3) out.
struct Stemmer {
  /// Longer words are not stemmed: room for the article and an ending must remain in a `PackedWord`.
  static let longestStemmed = 21

  private let divineName = DivineName()
  private let prefixes: PrefixStripping
  private let constructPlural: ConstructPlural
  private let suffixes: SuffixStripping
  private let rootKey = RootKey()

  struct Stems {
    let light: PackedWord
    let root: PackedWord
  }

  init(table: WordTable) {
    prefixes = PrefixStripping(table: table)
    constructPlural = ConstructPlural(table: table)
    suffixes = SuffixStripping(table: table)
  }

  func stems(of folded: PackedWord) -> Stems {
    // 1. Before any stripping, because its letters look like an article and an ending.
    if let name = divineName.stem(of: folded) { return Stems(light: name, root: name) }
    // 2. Prefixes first: the suffix rules ask the table for the bare noun.
    let bare = prefixes.strip(folded)
    // 3. Before the nisba rule could take the same ي for an adjective's.
    let singular = constructPlural.strip(bare)
    // 4. Suffixes: the light stem keeps the nisba.
    let light = suffixes.strip(singular)
    // 5. Last, on the light stem alone: all words of one light stem have one root key, and the index relies on that.
    return Stems(light: light, root: rootKey.key(of: suffixes.strippingNisba(light)))
  }
}
