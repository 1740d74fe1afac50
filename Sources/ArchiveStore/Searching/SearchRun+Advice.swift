import ArabicText
import InvertedIndex
import NewsQuery

extension SearchRun {
  /// Words of a query that suggestions are looked for.
  private static let wordLimit = 8

  /// What may have been meant by words that hardly any article holds.
  func suggestions() throws -> [Suggestion] {
    guard context.request.wantsAdvice, let root = context.request.query.root else { return [] }
    let suggester = WordSuggester(
      vocabulary: context.vocabulary, analyzer: context.tools.analyzer,
      articleCount: snapshot.state.articleCount)
    return try root.typedWords.prefix(Self.wordLimit).flatMap { try suggester.suggestions(ifUnknown: $0) }
  }

  /// What would be found without each part of the request, where nothing is found with all.
  func relaxations(total: Int?) throws -> [Relaxation] {
    guard context.request.wantsAdvice, total == 0 else { return [] }
    return try context.request.relaxed.filter { !isDropped($0.part) }.map { part, request in
      var request = request
      // Only the matching set is counted: nothing is ranked, so nobody needs words of like spelling.
      if request.matching == .best { request.matching = .all }
      let relaxed = try SearchContext(request, snapshot: snapshot, db: context.db, tools: context.tools)
      let count = try relaxed.segments.reduce(0) { try $0 + relaxed.countedSet(of: $1).count }
      return Relaxation(part: part, articleCount: count)
    }
  }

  /// Whether a part is a stop word that the search left out itself.
  private func isDropped(_ part: Relaxation.Part) -> Bool {
    guard case .clause(.word(let text)) = part, context.plan.words.contains(where: { $0.root != nil }) else {
      return false
    }
    return context.tools.analyzer.tokens(of: text).allSatisfy { $0.kind == .stopWord }
  }
}
