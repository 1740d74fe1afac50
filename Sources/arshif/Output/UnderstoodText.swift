import ArabicCalendar
import NewsQuery

/// How a query was understood, on one line for people: its words as typed, the first of them where they are many.
struct UnderstoodText {
  /// So many words of a query are shown.
  static let wordLimit = 8
  private static let longestWord = 60

  let query: Query
  /// Whether all words are shown.
  var isWhole = false

  /// The line without its name; nil where there is nothing to search for.
  var line: String? {
    guard let root = query.root else { return nil }
    guard !isWhole else { return root.description + Self.ends(of: root) }
    var beginning = QueryBeginning(room: Self.wordLimit)
    guard let node = beginning.cut(root) else { return nil }
    let more = beginning.leftOut > 0 ? " and \(beginning.leftOut) more" : ""
    return node.description + more + Self.ends(of: node)
  }

  /// A word, or the beginning of what is none, such as a pasted address.
  static func shortened(_ word: String) -> String {
    word.unicodeScalars.count > longestWord ? String(word.unicodeScalars.prefix(longestWord)) + "…" : word
  }

  /// What ranges without a beginning or an end mean, for `before:` leaves open whether its day is meant.
  private static func ends(of node: QueryNode) -> String {
    node.dayRanges.compactMap { range in
      switch (range.first, range.last) {
      case (nil, let last?): ", until \(last), that day included"
      case (let first?, nil): ", from \(first), that day included"
      default: nil
      }
    }.joined()
  }
}

extension QueryNode {
  /// The ranges of days that the query names, each once, in order.
  fileprivate var dayRanges: [DayRange] {
    switch self {
    case .filter(.date(let range)): [range]
    case .field(_, let operand), .not(let operand): operand.dayRanges
    case .all(let operands), .any(let operands):
      operands.flatMap(\.dayRanges).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    case .word, .phrase, .exact, .prefix, .near, .filter: []
    }
  }

  /// Whether the query limits the articles by their facts.
  var hasFilter: Bool {
    switch self {
    case .filter: true
    case .field(_, let operand), .not(let operand): operand.hasFilter
    case .all(let operands), .any(let operands): operands.contains(where: \.hasFilter)
    case .word, .phrase, .exact, .prefix, .near: false
    }
  }
}

/// The beginning of a query, to a number of words.
private struct QueryBeginning {
  /// Words that may still be kept.
  var room: Int
  /// Words that were not kept.
  private(set) var leftOut = 0

  init(room: Int) { self.room = room }

  /// The node with its first words; nil where none of them is kept.
  mutating func cut(_ node: QueryNode) -> QueryNode? {
    switch node {
    case .word(let word): takes(1) == 1 ? .word(UnderstoodText.shortened(word)) : nil
    case .prefix(let prefix): takes(1) == 1 ? .prefix(UnderstoodText.shortened(prefix)) : nil
    case .filter: takes(1) == 1 ? node : nil
    case .phrase(let text): cut(phrase: text)
    case .exact(let operand): cut(operand).map { .exact($0) }
    case .near(let operands, let distance): joined(operands) { .near($0, distance: distance) }
    case .field(let field, let operand): cut(operand).map { .field(field, $0) }
    case .not(let operand): cut(operand).map { .not($0) }
    case .all(let operands): joined(operands) { .all($0) }
    case .any(let operands): joined(operands) { .any($0) }
    }
  }

  private mutating func joined(_ operands: [QueryNode], by join: ([QueryNode]) -> QueryNode) -> QueryNode? {
    var kept: [QueryNode] = []
    for operand in operands { if let node = cut(operand) { kept.append(node) } }
    return kept.count > 1 ? join(kept) : kept.first
  }

  private mutating func cut(phrase: String) -> QueryNode? {
    let words = phrase.split(separator: " ")
    let kept = words.prefix(takes(words.count)).map { UnderstoodText.shortened(String($0)) }
    guard !kept.isEmpty else { return nil }
    return .phrase(kept.joined(separator: " ") + (kept.count < words.count ? " …" : ""))
  }

  /// - Returns: how many of the words are kept.
  private mutating func takes(_ count: Int) -> Int {
    let kept = min(count, room)
    room -= kept
    leftOut += count - kept
    return kept
  }
}
