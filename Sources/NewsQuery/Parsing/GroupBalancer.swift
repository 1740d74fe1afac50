/// Gives every parenthesis its partner: stray ones are dropped, and open ones are closed at the end. Groups nested too deep
/// lose their parentheses but keep their words. Groups without a word are dropped with all they hold.
struct GroupBalancer {
  private struct Group {
    /// Where its `.open` stands in ``tokens``; `nil` for one nested too deep.
    let start: Int?
    var hasContent = false
  }

  private let depthLimit: Int
  private var groups: [Group] = []
  private var depth = 0
  private var strayCount = 0
  private(set) var tokens: [QueryToken] = []
  private(set) var notes = NoteList()

  /// Balances at once; ``tokens`` and ``notes`` hold the outcome.
  init(_ input: [QueryToken], depthLimit: Int) {
    self.depthLimit = depthLimit
    for token in input { add(token) }
    if strayCount > 0 { notes.add(.strayParenthesis(count: strayCount)) }
    if !groups.isEmpty { notes.add(.unclosedGroup(count: groups.count)) }
    while !groups.isEmpty { closeGroup() }
  }

  private mutating func add(_ token: QueryToken) {
    switch token {
    case .open: openGroup()
    case .close where groups.isEmpty: strayCount += 1
    case .close: closeGroup()
    case .bar, .minus: tokens.append(token)
    default:
      tokens.append(token)
      if !groups.isEmpty { groups[groups.count - 1].hasContent = true }
    }
  }

  private mutating func openGroup() {
    guard depth < depthLimit else {
      notes.add(.tooDeep(limit: depthLimit))
      return groups.append(Group(start: nil))
    }
    depth += 1
    groups.append(Group(start: tokens.count))
    tokens.append(.open)
  }

  private mutating func closeGroup() {
    guard let group = groups.popLast() else { return }
    if group.hasContent, !groups.isEmpty { groups[groups.count - 1].hasContent = true }
    guard let start = group.start else { return }
    depth -= 1
    if group.hasContent {
      tokens.append(.close)
    } else {
      tokens.removeSubrange(start...)
      tokens.dropUnusedOperators(noting: &notes)
    }
  }
}
