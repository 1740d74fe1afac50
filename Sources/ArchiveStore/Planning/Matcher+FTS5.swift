import InvertedIndex
import NewsQuery

extension Matcher {
  /// The same as an FTS5 expression. FTS5 knows no facts and no forms, and is asked for none: such parts stand inside no field.
  var expression: String {
    switch self {
    case .term(let term): FTS5Term.string(term)
    case .phrase(let terms): FTS5Term.phrase(terms)
    case .near(let phrases, let distance): FTS5Term.near(phrases, distance: distance)
    case .field(let field, let operand): "\(field.rawValue) : (\(operand.expression))"
    case .filter, .forms, .written: FTS5Term.nothing
    case .any(let operands): Self.joined(operands, by: " OR ")
    case .all(let wanted, let excluded):
      excluded.isEmpty
        ? Self.joined(wanted, by: " AND ")
        : "(\(Self.joined(wanted, by: " AND "))) NOT (\(Self.joined(excluded, by: " OR ")))"
    }
  }

  private static func joined(_ operands: [Matcher], by separator: String) -> String {
    operands.map { "(\($0.expression))" }.joined(separator: separator)
  }
}
