/// Builds the tree by recursive descent. From loose to tight: OR, AND (also where it is not written), NOT and fields, NEAR.
///
/// Recursion happens only at groups, whose depth is limited; the rest are loops, each of which consumes a token.
struct TreeBuilder {
  private let tokens: [QueryToken]
  private let termLimit: Int
  private let filters: FilterReader
  private var position = 0
  private var termCount = 0
  private var ignoredCount = 0
  private(set) var notes = NoteList()
  private(set) var root: Clause = .nothing

  /// Builds at once from the tokens of ``GroupBalancer`` and ``OperatorResolver``.
  init(_ tokens: [QueryToken], termLimit: Int, filters: FilterReader = FilterReader(now: nil)) {
    self.tokens = tokens
    self.filters = filters
    self.termLimit = termLimit
    root = alternatives()
    if ignoredCount > 0 { notes.add(.tooManyTerms(limit: termLimit, ignored: ignoredCount)) }
  }

  private var current: QueryToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func alternatives() -> Clause {
    var parts = [conjunction()]
    while case .or = current {
      position += 1
      parts.append(conjunction())
    }
    return Clause.any(parts, noting: &notes)
  }

  private mutating func conjunction() -> Clause {
    var parts: [Clause] = []
    while let token = current {
      switch token {
      case .or, .close: return Clause.all(parts)
      case .and: position += 1
      default: parts.append(operand())
      }
    }
    return Clause.all(parts)
  }

  /// A term after any number of exclusions and fields, which apply from the inside out.
  private mutating func operand() -> Clause {
    let start = position
    while current?.isPrefixOperator == true { position += 1 }
    let operators = tokens[start..<position]
    return operators.reversed().reduce(neighbours()) { clause, token in
      switch token {
      case .field(let field, _): clause.inField(field, noting: &notes)
      case .filterName(let name, let typed): clause.filtered(by: name, typed: typed, filters, noting: &notes)
      default: clause.negated(noting: &notes)
      }
    }
  }

  /// A term, or several joined by NEAR.
  private mutating func neighbours() -> Clause {
    var parts = [primary()]
    var distances: [Int] = []
    while case .near(let distance, _) = current {
      position += 1
      distances.append(distance)
      parts.append(primary())
    }
    guard let distance = distances.max() else { return parts[0] }
    if distances.contains(where: { $0 != distance }) { notes.add(.mixedDistances(used: distance)) }
    return near(parts, distance: distance)
  }

  private func near(_ parts: [Clause], distance: Int) -> Clause {
    let nodes: [QueryNode] = parts.compactMap { if case .node(let node) = $0 { node } else { nil } }
    guard let first = nodes.first else { return .nothing }
    return .node(nodes.count == 1 ? first : .near(nodes, distance: distance))
  }

  private mutating func primary() -> Clause {
    guard let token = current else { return .nothing }
    position += 1
    switch token {
    case .word(let text): return term(.word(text))
    case .phrase(let text): return term(.phrase(text))
    case .prefix(let text): return term(.prefix(text))
    case .filter(let filter): return term(.filter(filter))
    case .exactWord(let text): return term(.exact(.word(text)))
    case .exactPhrase(let text): return term(.exact(.phrase(text)))
    case .nearPhrase(let words, let distance, let isExact):
      return near(words.map { term(isExact ? .exact(.word($0)) : .word($0)) }, distance: distance)
    case .open:
      let group = alternatives()
      position += 1
      return group
    default: return .nothing
    }
  }

  private mutating func term(_ node: QueryNode) -> Clause {
    guard termCount < termLimit else {
      ignoredCount += 1
      return .nothing
    }
    termCount += 1
    return .node(node)
  }
}

extension QueryToken {
  fileprivate var isPrefixOperator: Bool {
    switch self {
    case .not, .field, .filterName: true
    default: false
    }
  }
}
