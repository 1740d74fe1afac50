import InvertedIndex

/// Makes hits of candidates: reads their articles, and cuts their snippets.
struct HitAssembly {
  private let context: SearchContext
  private let articles: ArticleTable
  private let snippets: SnippetMaker

  init(_ context: SearchContext) {
    self.context = context
    articles = ArticleTable(db: context.db)
    snippets = SnippetMaker(scanner: context.scanner)
  }

  /// The hit of a candidate, with snippets where the request wants them.
  func hit(_ candidate: RankedHit, rank: Int) throws -> SearchHit {
    try context.request.wantsSnippets
      ? hitAndBody(candidate, rank: rank).hit
      : hit(candidate, rank: rank, articles.summary(of: candidate.hit.id), markedBody: nil)
  }

  /// The hit and its article's body.
  func hitAndBody(_ candidate: RankedHit, rank: Int) throws -> (hit: SearchHit, body: String) {
    let (summary, body) = try articles.text(of: candidate.hit.id)
    let markedBody = context.request.wantsSnippets ? body : nil
    return (try hit(candidate, rank: rank, summary, markedBody: markedBody), body)
  }

  /// - Parameter markedBody: what snippets are cut from; nil where nothing is to be marked.
  private func hit(_ candidate: RankedHit, rank: Int, _ summary: ArticleSummary, markedBody: String?) throws
    -> SearchHit
  {
    let isPartialMatch = candidate.isPartialMatch
    let title =
      markedBody == nil
      ? HighlightedText(text: summary.title, marks: [])
      : snippets.marked(summary.title, isPartialMatch: isPartialMatch)
    return SearchHit(
      rank: rank, score: Double(candidate.hit.score), isPartialMatch: isPartialMatch, article: summary,
      title: title,
      snippets: markedBody.map { snippets.snippets(of: $0, isPartialMatch: isPartialMatch) } ?? [],
      story: try candidate.story.flatMap { try StoryReader(db: context.db).summary(of: $0) })
  }

  /// How the query's words were understood.
  func terms() throws -> [QueryTerm] {
    try context.plan.words.map { word in
      let forms =
        word.forms != nil || !context.request.wantsForms
        ? [] : try context.vocabulary.forms(of: word.lightStems[0].key, limit: 4)
      return QueryTerm(
        text: word.text, stem: word.lightStems[0].text,
        documentCount: try context.request.wantsForms
          ? context.writtenCount(of: word) ?? word.documentCount : word.documentCount,
        forms: forms)
    }
  }
}
