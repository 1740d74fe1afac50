import ArabicText
import Foundation
import GRDB

/// One search from plan to answer, inside one read transaction.
struct SearchRun {
  /// A hit on its way to the page.
  struct Candidate {
    let id: Int64
    var score: Float
    let isLooser: Bool
  }

  private let request: SearchRequest
  private let lengths: DocumentLengths
  private let db: Database
  private let analyzer: Analyzer
  private let plan: SearchPlan
  private let names: NameFilter
  private let filter: DocumentFilter?
  private let ids: ClosedRange<Int64>?

  init(_ request: SearchRequest, lengths: DocumentLengths, _ db: Database, _ analyzer: Analyzer) throws {
    self.request = request
    self.lengths = lengths
    self.db = db
    self.analyzer = analyzer
    var compiler = QueryCompiler(db: db, articleCount: lengths.count, analyzer: analyzer)
    plan = try compiler.compile(request.query)
    names = try NameFilter(request.filter, db, analyzer)
    filter = try names.documentFilter(lengths, db)
    ids = RowID.range(from: request.filter.from, to: request.filter.to)
  }

  func answer() throws -> SearchAnswer {
    let (total, candidates) = try ordered()
    let page = candidates.dropFirst(request.offset).prefix(request.limit)
    let maker = SnippetMaker(scanner: TextScanner(plan: plan, analyzer: analyzer))
    let reader = ArticleReader(db: db)
    let hits = try page.enumerated().map { index, candidate in
      hit(candidate, rank: request.offset + index + 1, try reader.text(of: candidate.id), maker)
    }
    let vocabulary = VocabularyReader(db: db)
    let terms = try plan.words.map { word in
      let forms = word.isPrefix ? [] : try vocabulary.forms(of: word.lights[0], limit: 4)
      return QueryTerm(
        text: word.text, stem: word.lights[0].filter { !$0.isTermMark }, documentCount: word.documentCount,
        forms: forms)
    }
    return SearchAnswer(total: total, hits: hits, terms: terms, notes: plan.notes + names.notes)
  }

  /// Every hit with its body, in order.
  func forEachHit(_ body: (SearchHit, String) throws -> Void) throws -> (total: Int, notes: [String]) {
    let (total, candidates) = try ordered()
    let maker = SnippetMaker(scanner: TextScanner(plan: plan, analyzer: analyzer))
    let reader = ArticleReader(db: db)
    for (index, candidate) in candidates.enumerated() {
      let text = try reader.text(of: candidate.id)
      try body(hit(candidate, rank: index + 1, text, maker), text.body)
    }
    return (total, plan.notes + names.notes)
  }

  private func ordered() throws -> (total: Int, candidates: [Candidate]) {
    try request.order == .relevance ? ranked() : byDate()
  }

  // MARK: Relevance

  private func ranked() throws -> (Int, [Candidate]) {
    let capacity = max(wanted, Rescorer.depth)
    if request.matching == .any, plan.allowsLooser, let expression = plan.anyExpression(exceptMatching: false)
    {
      let pass = try run(expression, .anyLightOrAllRoots, capacity: capacity)
      return (pass.total, try rescored(candidates(of: pass, isLooser: false)))
    }
    guard let pass = try matchingPass(capacity: capacity) else { return (0, []) }
    var hits = candidates(of: pass, isLooser: false)
    if request.matching != .all, hits.count < wanted, plan.allowsLooser,
      let looser = plan.anyExpression(exceptMatching: true)
    {
      let rest = try run(looser, .anyLightOrAllRoots, capacity: capacity - hits.count)
      hits += candidates(of: rest, isLooser: true)
    }
    return (pass.total, try rescored(hits))
  }

  /// Scores the matching set; nil where the query has no word to search for.
  private func matchingPass(capacity: Int) throws -> ScorePass? {
    if ids == nil, let word = plan.words.first, let expression = plan.oneWordExpression() {
      let pass = try run(expression, .all, capacity: capacity)
      if pass.visited == word.documentCount { return pass }
    }
    return try plan.matchingExpression().map { try run($0, .all, capacity: capacity) }
  }

  private func run(
    _ expression: SearchPlan.Expression, _ selection: ScorePass.Selection, capacity: Int,
    keepsIDs: Bool = false
  ) throws -> ScorePass {
    let pass = ScorePass(
      words: plan.words.map {
        ScorePass.Word(lightIDF: $0.lightIDF, rootIDF: $0.rootIDF, hasTellingRoot: $0.hasTellingRoot)
      },
      roles: expression.roles, selection: selection, lengths: lengths, filter: filter, capacity: capacity,
      keepsIDs: keepsIDs)
    try ScoreFunction.run(pass, matching: expression.text, ids: ids, db)
    return pass
  }

  private func candidates(of pass: ScorePass, isLooser: Bool) -> [Candidate] {
    pass.top.sorted().map { Candidate(id: $0.id, score: $0.score, isLooser: isLooser) }
  }

  /// Rescores the first hundred and sorts them anew, matching set before looser hits; the rest keep their order behind.
  private func rescored(_ candidates: [Candidate]) throws -> [Candidate] {
    let first = candidates.prefix(Rescorer.depth)
    let matching = try rescored(Array(first.prefix { !$0.isLooser }), wanted: wanted)
    let looser = try rescored(Array(first.drop { !$0.isLooser }), wanted: wanted - matching.count)
    return matching + looser + candidates.dropFirst(Rescorer.depth)
  }

  /// Rescores hits of one kind, best first, as far as one more could still come among the first `wanted`: the first
  /// `wanted` are then those that rescoring all of them would give.
  private func rescored(_ candidates: [Candidate], wanted: Int) throws -> [Candidate] {
    let rescorer = Rescorer(scanner: TextScanner(plan: plan, analyzer: analyzer))
    let reader = ArticleReader(db: db)
    var done = TopHits(capacity: candidates.count)
    var page = TopHits(capacity: max(wanted, 1))
    var remaining = candidates[...]
    while let next = remaining.first {
      if let last = page.worst, next.score + rescorer.greatestAddition < last.score { break }
      remaining.removeFirst()
      var score = next.score
      if let text = try reader.words(of: next.id), let place = lengths.ordinal(of: next.id, from: 0) {
        score += rescorer.addition(title: text.title, body: text.body, lengthNorm: lengths.norms[place])
      }
      done.insert(TopHits.Hit(id: next.id, score: score))
      page.insert(TopHits.Hit(id: next.id, score: score))
    }
    let isLooser = candidates.first?.isLooser ?? false
    return done.sorted().map { Candidate(id: $0.id, score: $0.score, isLooser: isLooser) } + remaining
  }

  // MARK: Dates

  private func byDate() throws -> (Int, [Candidate]) {
    guard let matching = plan.matching else { return (0, []) }
    let expression = SearchPlan.Expression(
      text: matching, roles: Array(repeating: .filter, count: plan.matchingPhraseCount))
    let pass = try run(expression, .all, capacity: 0, keepsIDs: true)
    let order = DateOrder(isNewestFirst: request.order == .newest)
    let ids = try order.first(wanted, of: pass.ids, db)
    return (pass.total, ids.map { Candidate(id: $0, score: 0, isLooser: false) })
  }

  private func hit(
    _ candidate: Candidate, rank: Int, _ text: (summary: ArticleSummary, body: String), _ maker: SnippetMaker
  ) -> SearchHit {
    let title = text.summary.title
    let isLooser = candidate.isLooser
    guard request.wantsSnippets else {
      return SearchHit(
        rank: rank, score: Double(candidate.score), isLooser: isLooser, article: text.summary,
        title: MarkedText(text: title, marks: []), snippets: [])
    }
    return SearchHit(
      rank: rank, score: Double(candidate.score), isLooser: isLooser, article: text.summary,
      title: maker.marked(title, isLooser: isLooser),
      snippets: maker.snippets(of: text.body, isLooser: isLooser))
  }

  /// Hits that the answer needs, counted from the first.
  private var wanted: Int {
    request.limit > Int.max - request.offset ? Int.max : request.offset + request.limit
  }
}

extension Character {
  fileprivate var isTermMark: Bool { self == "\u{01}" || self == "\u{02}" || self == "\u{03}" }
}
