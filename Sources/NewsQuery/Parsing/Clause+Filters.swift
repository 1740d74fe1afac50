extension Clause {
  /// A filter's name before a group: `source:(a OR b)` is `source:a OR source:b`.
  ///
  /// - Parameter typed: the name as typed, with its colon.
  func filtered(
    by name: FilterName, typed: String, _ reader: FilterReader, noting notes: inout NoteList
  ) -> Clause {
    var group = FilterGroup(name: name, typed: typed, reader: reader, notes: notes)
    defer { notes = group.notes }
    switch self {
    case .nothing: return .nothing
    case .node(let node):
      return Clause.all(
        group.filtered(node).map { node in
          if case .not(let operand) = node { .exclusions([operand]) } else { .node(node) }
        })
    case .exclusions(let nodes): return .exclusions(nodes.map { group.filter($0) })
    }
  }
}

/// Reads the values of one filter out of its group. Recurses as deep as the group, whose depth is limited.
private struct FilterGroup {
  let name: FilterName
  let typed: String
  let reader: FilterReader
  var notes: NoteList

  /// As ``filtered(_:)``, as one node.
  mutating func filter(_ node: QueryNode) -> QueryNode {
    let nodes = filtered(node)
    return nodes.count == 1 ? nodes[0] : .all(nodes)
  }

  /// The node with filters for its words; what is no date stays as it is. Several nodes must all match; exclusions
  /// come last.
  mutating func filtered(_ node: QueryNode) -> [QueryNode] {
    switch node {
    case .word, .phrase, .exact, .prefix, .near: return values([node])
    case .field, .filter:
      notes.add(.fieldInsideField(inner: node.fieldName))
      return [node]
    case .not(let operand): return [.not(filter(operand))]
    case .any(let operands): return [.any(operands.map { filter($0) })]
    case .all(let operands):
      // Words side by side are one value: تاريخ:(تشرين الثاني 2020).
      let words = operands.filter { $0.filterValue != nil }
      let rest = operands.filter { $0.filterValue == nil }.flatMap { filtered($0) }
      return words.isEmpty ? rest : values(words) + rest
    }
  }

  private mutating func values(_ nodes: [QueryNode]) -> [QueryNode] {
    let value = nodes.compactMap(\.filterValue).joined(separator: " ")
    let filter = reader.filter(name, typed: typed, value: value, noting: &notes)
    return filter.map { [.filter($0)] } ?? nodes
  }
}

extension QueryNode {
  /// The text of a node that can be a filter's value or a part of one; nil for all others.
  fileprivate var filterValue: String? {
    switch self {
    case .word(let text), .phrase(let text), .prefix(let text): text
    case .exact(let operand): operand.filterValue
    case .near(let operands, _): operands.compactMap(\.filterValue).joined(separator: " ")
    case .field, .filter, .not, .any, .all: nil
    }
  }
}
