import ArgumentParser

/// `arshif lexicon`: the newsroom's own words.
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon",
    abstract: "Teach the archive words of your own: names, spellings, broken plurals.",
    discussion: """
      A line has a kind, a word without clitics and ال, and its forms. All inflections follow by themselves.

        arshif lexicon add same زيلينسكي زلنسكي        other spellings of a word
        arshif lexicon add plural مسبار مسابير         its broken plurals
        arshif lexicon add apart بيرين                a word of its own, and no dual
        arshif lexicon add joined 'جبل علي'           two words, also written as one
        arshif lexicon list
        arshif reindex

      The lines are kept in the archive and are read after ours. Searches know them once `arshif reindex` has run, and answer as \
      before until then.
      """,
    subcommands: [
      LexiconAdd.self, LexiconRemove.self, LexiconList.self, LexiconImport.self, LexiconExport.self,
      LexiconCheck.self, LexiconPropose.self,
    ])
}
