/// The meaning of a part of a query. An exclusion alone is no node: it needs something to exclude from.
enum Clause: Equatable {
  case nothing
  case node(QueryNode)
  /// One or more nodes, none of which may match.
  case exclusions([QueryNode])

  /// All of the parts: positives first, exclusions last, each in the order typed.
  static func all(_ parts: [Clause]) -> Clause {
    var positives: [QueryNode] = []
    var exclusions: [QueryNode] = []
    for part in parts {
      switch part {
      case .nothing: continue
      case .exclusions(let nodes): exclusions += nodes
      case .node(.all(let operands)):
        for operand in operands {
          if case .not(let node) = operand { exclusions.append(node) } else { positives.append(operand) }
        }
      case .node(let node): positives.append(node)
      }
    }
    guard let first = positives.first else { return exclusions.isEmpty ? .nothing : .exclusions(exclusions) }
    let operands = positives + exclusions.map(QueryNode.not)
    return .node(operands.count == 1 ? first : .all(operands))
  }

  /// Any of the parts; an exclusion cannot be one of several and is dropped.
  static func any(_ parts: [Clause], noting notes: inout NoteList) -> Clause {
    if parts.count == 1 { return parts[0] }
    var alternatives: [QueryNode] = []
    for part in parts {
      switch part {
      case .nothing: continue
      case .exclusions(let nodes): notes.add(nodes.map { .exclusionInsideOr($0.description) })
      case .node(.any(let operands)): alternatives += operands
      case .node(let node): alternatives.append(node)
      }
    }
    guard let first = alternatives.first else { return .nothing }
    return .node(alternatives.count == 1 ? first : .any(alternatives))
  }

  /// The opposite: `NOT (NOT a NOT b)` is `a OR b`.
  func negated(noting notes: inout NoteList) -> Clause {
    switch self {
    case .nothing: return .nothing
    case .node(let node): return .exclusions([node])
    case .exclusions(let nodes):
      notes.add(.doubleNegation)
      return Clause.any(nodes.map(Clause.node), noting: &notes)
    }
  }

  /// Limited to a field; fields inside keep their own values.
  func inField(_ field: SearchField, noting notes: inout NoteList) -> Clause {
    switch self {
    case .nothing: return .nothing
    case .node(let node): return .node(node.inField(field, noting: &notes))
    case .exclusions(let nodes): return .exclusions(nodes.map { $0.inField(field, noting: &notes) })
    }
  }
}

extension QueryNode {
  /// The node limited to a field. Fields inside keep their own values, so that the field moves down to the nodes next to them.
  fileprivate func inField(_ field: SearchField, noting notes: inout NoteList) -> QueryNode {
    switch self {
    case .not(let operand): return .not(operand.inField(field, noting: &notes))
    case .field, .filter:
      notes.add(.fieldInsideField(inner: fieldName))
      return self
    case .all(let operands) where holdsField:
      return .all(operands.map { $0.inField(field, noting: &notes) })
    case .any(let operands) where holdsField:
      return .any(operands.map { $0.inField(field, noting: &notes) })
    default: return .field(field, self)
    }
  }

  /// The English name of a field or filter; empty for all else.
  var fieldName: String {
    switch self {
    case .field(let field, _): field.rawValue
    case .filter(.name(let field, _)): field.rawValue
    case .filter(.date): "date"
    default: ""
    }
  }

  private var holdsField: Bool {
    switch self {
    case .field, .filter: true
    case .not(let operand): operand.holdsField
    case .all(let operands), .any(let operands): operands.contains(where: \.holdsField)
    case .word, .phrase, .exact, .near, .prefix: false
    }
  }
}
