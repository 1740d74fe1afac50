import ArabicText
import GRDB

extension ArchiveSearcher {
  /// What is counted with each word of a text, and why.
  ///
  /// - Parameters:
  ///   - text: words with blanks between.
  ///   - formLimit: written forms of each word at most.
  /// - Returns: one report a word, in their order.
  public func words(in text: String, formLimit: Int = 30) throws(ArchiveError) -> [WordReport] {
    try read { db in
      let snapshot = try archive.snapshots.snapshot(db)
      let vocabulary = VocabularyReader(db: db, log: snapshot.counts)
      let suggester = WordSuggester(
        vocabulary: vocabulary, analyzer: analyzer(of: db), articleCount: snapshot.state.articleCount)
      let lexicon = archive.contexts.context(of: db)?.lexicon ?? .builtIn
      let lines = try LexiconRows(db: db).current()
      return try WordReporter(
        vocabulary: vocabulary, explainer: WordExplainer(lexicon), suggester: suggester,
        remedies: RemedyFinder(lines: lines), formLimit: formLimit
      ).reports(on: text)
    }
  }
}
