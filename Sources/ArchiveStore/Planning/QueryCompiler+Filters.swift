import InvertedIndex
import NewsQuery

extension QueryCompiler {
  /// What a part of a query asks of articles' facts; nil where it asks for words, too.
  mutating func condition(_ node: QueryNode) throws -> ArticleCondition? {
    guard node.asksOnlyForFacts else { return nil }
    switch node {
    case .filter(.date(let days)): return .days(days)
    case .filter(.name(let field, let name)): return try names.condition(field, name: name)
    case .not(let operand): return try condition(operand).map(ArticleCondition.not)
    case .any(let operands): return .any(try operands.compactMap { try condition($0) })
    case .all(let operands): return .all(try operands.compactMap { try condition($0) })
    case .word, .phrase, .exact, .near, .prefix, .field: return nil
    }
  }
}

extension QueryNode {
  /// Whether there are filters and no words in it.
  var asksOnlyForFacts: Bool {
    switch self {
    case .filter: true
    case .not(let operand): operand.asksOnlyForFacts
    case .any(let operands), .all(let operands): operands.allSatisfy(\.asksOnlyForFacts)
    case .word, .phrase, .exact, .near, .prefix, .field: false
    }
  }

  var isExclusion: Bool {
    if case .not = self { true } else { false }
  }
}
