extension QueryNode: CustomStringConvertible {
  /// The canonical form: one line in the query language itself.
  ///
  /// ```swift
  /// // هدنة (لبنان OR «وقف إطلاق النار») -غزة
  /// // هدنة AND (لبنان OR "وقف إطلاق النار") NOT غزة
  /// ```
  /// Parsing it gives this node again, for every node that a parser with the default depth has made.
  /// A word that looks like an operator carries a backslash: `\OR`.
  public var description: String {
    // Parentheses that only help the reader at most double the nesting, and the line must stay within the parser's depth.
    CanonicalForm(isSpacious: groupDepth < QueryLimits.default.depth / 2).text(of: self)
  }

  /// The deepest nesting of the groups that the canonical form needs.
  fileprivate var groupDepth: Int {
    switch self {
    case .word, .phrase, .exact, .near, .prefix, .filter: 0
    case .field(_, let operand), .not(let operand): operand.groupDepth + (operand.isJoin ? 1 : 0)
    case .all(let operands): operands.map { $0.groupDepth + ($0.isAny ? 1 : 0) }.max() ?? 0
    case .any(let operands): operands.map(\.groupDepth).max() ?? 0
    }
  }

  var isJoin: Bool {
    switch self {
    case .all, .any: true
    default: false
    }
  }

  var isAny: Bool {
    if case .any = self { true } else { false }
  }
}
