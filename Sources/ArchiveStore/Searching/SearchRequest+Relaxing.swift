import NewsQuery

extension SearchRequest {
  /// Requests of more parts are not relaxed: in a pasted text no single part is to blame.
  static let relaxationLimit = 8

  /// The request without each of its parts, one at a time, where something is left to search for.
  var relaxed: [(part: Relaxation.Part, request: SearchRequest)] {
    var relaxed: [(Relaxation.Part, SearchRequest)] = []
    for clause in query.clauses {
      guard let root = query.root(without: clause) else { continue }
      var request = self
      request.query = Query(text: query.text, root: root, notes: [])
      relaxed.append((.clause(clause), request))
    }
    func leaveOut(_ part: Relaxation.Part, _ change: (inout ArticleFilter) -> Void) {
      var request = self
      change(&request.filter)
      if request.filter != filter { relaxed.append((part, request)) }
    }
    leaveOut(.days) { ($0.from, $0.to) = (nil, nil) }
    leaveOut(.sources) { $0.sources = [] }
    leaveOut(.sections) { $0.sections = [] }
    return relaxed.count > Self.relaxationLimit ? [] : relaxed
  }
}

extension Query {
  /// The parts that must all be met, each once.
  fileprivate var clauses: [QueryNode] {
    guard case .all(let operands) = root else { return [] }
    return operands.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The tree without a clause; nil where only exclusions are left, or nothing.
  fileprivate func root(without clause: QueryNode) -> QueryNode? {
    guard case .all(let operands) = root else { return nil }
    let rest = operands.filter { $0 != clause }
    guard rest.contains(where: { !$0.isExclusion }) else { return nil }
    return rest.count == 1 ? rest[0] : .all(rest)
  }
}
