public import ArabicCalendar

/// Reads a query string. Every string is a valid query; none raises an error.
///
/// ```swift
/// QueryParser(limits: .default).parse("هدنة لبنان -غزة").understood  // "هدنة AND لبنان NOT غزة"
/// ```
/// From tight to loose: NEAR, NOT and fields, AND, OR. A backslash before a word makes it text: `\OR`.
///
/// Decisions where other systems differ:
/// - `ليس` and `بدون` exclude only after a term: `بدون كهرباء` searches both words, `لبنان بدون كهرباء` excludes one;
/// - an exclusion that is a whole alternative (`a OR -b`) is left out, because it would match nearly everything;
/// - `NOT NOT x` is `x`, `NOT (NOT a NOT b)` is `a OR b`;
/// - `title:a NEAR/5 b` is `title:(a NEAR/5 b)`; a field inside another keeps its own value;
/// - a date filter without a date after its colon is text (`قبل:الحرب`);
/// - words side by side in a filter's group are one value: `source:(BBC عربي OR رويترز)` names two sources.
public struct QueryParser: Sendable {
  private let limits: QueryLimits
  private let filters: FilterReader

  /// A parser with these limits.
  ///
  /// - Parameters:
  ///   - limits: those of what will run the query, for an archive `ArchiveSearcher.queryLimits`.
  ///   - now: the user's local time, without a zone, from which `after:أمس` counts back; without it `أمس` is text.
  public init(limits: QueryLimits, now: PublicationDate? = nil) {
    self.limits = limits
    filters = FilterReader(now: now)
  }

  /// What `text` asks for. Linear in its length.
  public func parse(_ text: String) -> Query {
    let read = text.prefix(utf8Limit: limits.byteCount)
    var notes = NoteList()
    if read.endIndex < text.endIndex { notes.add(.truncated(byteLimit: limits.byteCount)) }
    let lexer = Lexer(read, distanceLimit: limits.distance, filters: filters)
    let balancer = GroupBalancer(lexer.tokens, depthLimit: limits.depth)
    let resolver = OperatorResolver(balancer.tokens)
    let builder = TreeBuilder(resolver.tokens, termLimit: limits.termCount, filters: filters)
    notes.add(lexer.notes.notes + balancer.notes.notes + resolver.notes + builder.notes.notes)
    if case .node(let node) = builder.root { return Query(text: text, root: node, notes: notes.notes) }
    if builder.root != .nothing || builder.notes.notes.contains(where: \.isLostExclusion) {
      notes.add(.onlyExclusions)
    } else if !read.allSatisfy(\.isWhitespace) {
      notes.add(.noWords)
    }
    return Query(text: text, root: nil, notes: notes.notes)
  }
}

extension String {
  /// The longest beginning of at most `utf8Limit` bytes that cuts no character in two;
  /// a single character longer than that is cut between its scalars.
  fileprivate func prefix(utf8Limit: Int) -> Substring {
    guard let limit = utf8.index(startIndex, offsetBy: utf8Limit, limitedBy: endIndex), limit < endIndex
    else {
      return self[...]
    }
    let cut = self[..<unicodeScalars.index(before: unicodeScalars.index(after: limit))]
    guard let last = cut.last, last.utf8.count < cut.utf8.count else { return cut }
    // Counted again, because an index of `cut` remembers how long the character is there.
    let start = utf8.index(startIndex, offsetBy: cut.utf8.count - last.utf8.count)
    return self[start] == last ? cut : self[..<start]
  }
}

extension QueryNote {
  fileprivate var isLostExclusion: Bool {
    if case .exclusionInsideOr = self { true } else { false }
  }
}
