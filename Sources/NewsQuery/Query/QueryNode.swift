/// One node of a parsed query.
///
/// Shape of every tree that ``QueryParser`` makes, on which a compiler may rely:
/// - `.all` and `.any` hold two or more operands and never stand directly inside their own kind;
/// - an `.all` holds at least one operand that is no `.not`, and its exclusions come last;
/// - `.not` stands only as an operand of `.all`, never inside another `.not`;
/// - a `.field` never stands anywhere inside another `.field`, nor does a `.filter`;
/// - `.exact` holds a `.word` or a `.phrase`;
/// - `.near` holds two or more operands, each a `.word`, a `.phrase` or an `.exact`;
/// - every text holds at least one letter or digit, no line break, no control and no bidi control.
public indirect enum QueryNode: Sendable, Equatable {
  /// A word as typed (`كوفيد-19`). It may analyse to several tokens: then it is a phrase of them.
  case word(String)
  /// The text between the quotes, on one line: white space is a single blank.
  case phrase(String)
  /// The word or phrase as it is written: no other form of it, hamza, ة and ى as typed.
  case exact(QueryNode)
  /// Operands with at most `distance` words between each and the next, in either order.
  case near([QueryNode], distance: Int)
  /// The beginning of a word, as typed and without the star.
  case prefix(String)
  /// The operand, in that field only.
  case field(SearchField, QueryNode)
  /// Articles whose facts are these.
  case filter(QueryFilter)
  /// An exclusion: articles that match the operand are left out.
  case not(QueryNode)
  /// Every operand must match.
  case all([QueryNode])
  /// At least one operand must match.
  case any([QueryNode])
}
