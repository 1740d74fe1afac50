/// Decides which operators stay operators. An operator without a term where it needs one becomes a word, and a note
/// says so.
///
/// Goes from the end to the beginning, so that the tokens after an operator are already resolved.
/// Afterwards the tokens hold no `.bar`, `.without` or `.minus`: they became `.or` and `.not`.
struct OperatorResolver {
  private let input: [QueryToken]
  private var output: [QueryToken] = []
  private var backwardNotes: [QueryNote] = []
  /// Whether a term, a group, or an exclusion or field of one begins right after the current token.
  private var termFollows = false
  /// Whether a word or a phrase stands right after the current token.
  private var nearOperandFollows = false

  /// Resolves at once.
  init(_ balanced: [QueryToken]) {
    input = balanced
    for index in input.indices.reversed() { resolve(index) }
  }

  var tokens: [QueryToken] { output.reversed() }
  var notes: [QueryNote] { backwardNotes.reversed() }

  private mutating func resolve(_ index: Int) {
    let token = input[index]
    switch token {
    case .word, .phrase, .exactWord, .exactPhrase, .nearPhrase, .prefix, .filter:
      keep(token, startsTerm: true)
    case .open: keep(token, startsTerm: true)
    case .close: keep(token, startsTerm: false)
    case .bar where termFollows && endsTerm(index - 1): keep(.or("|"), startsTerm: false)
    case .bar: backwardNotes.append(.strayBar)
    case .or(let typed), .and(let typed):
      if termFollows && endsTerm(index - 1) {
        keep(token, startsTerm: false)
      } else {
        keepAsText(typed, noting: .joinAsText(typed))
      }
    case .not(let typed):
      if termFollows {
        keep(token, startsTerm: true)
      } else {
        keepAsText(typed, noting: .exclusionAsText(typed))
      }
    case .without(let typed):
      let excludes = termFollows && (endsTerm(index - 1) || isAnd(index - 1))
      if excludes {
        keep(.not(typed), startsTerm: true)
      } else {
        keepAsText(typed, noting: .exclusionAsText(typed))
      }
    case .minus:
      if termFollows { keep(.not("-"), startsTerm: true) }
    case .near(_, let typed):
      let joins = nearOperandFollows && index > 0 && (input[index - 1].isNearOperand || isWithout(index - 1))
      if joins { keep(token, startsTerm: false) } else { keepAsText(typed, noting: .nearAsText(typed)) }
    case .field(_, let typed), .filterName(_, let typed):
      if termFollows { keep(token, startsTerm: true) } else { keepAsText(typed, noting: .fieldAsText(typed)) }
    }
  }

  private mutating func keep(_ token: QueryToken, startsTerm: Bool) {
    output.append(token)
    termFollows = startsTerm
    nearOperandFollows = token.isNearOperand
  }

  private mutating func keepAsText(_ typed: String, noting note: QueryNote) {
    backwardNotes.append(note)
    keep(.word(typed), startsTerm: true)
  }

  private func endsTerm(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    return input[index].isTerm || input[index] == .close || isWithout(index)
  }

  /// `بدون` directly before an operator has nothing to exclude, so it will be a word.
  private func isWithout(_ index: Int) -> Bool {
    guard index >= 0, case .without = input[index] else { return false }
    return true
  }

  private func isAnd(_ index: Int) -> Bool {
    guard index >= 0, case .and = input[index] else { return false }
    return true
  }
}
