import NewsQuery

/// What ``QueryNode`` promises of every tree; each broken promise is named.
struct TreeShape {
  private(set) var faults: [String] = []
  private(set) var termCount = 0

  init(_ root: QueryNode) {
    check(root, inField: false)
    if case .not = root { faults.append("the root is an exclusion") }
  }

  private mutating func check(_ node: QueryNode, inField: Bool) {
    switch node {
    case .word(let text), .phrase(let text), .prefix(let text): checkTerm(text)
    case .exact(let operand):
      switch operand {
      case .word(let text), .phrase(let text): checkTerm(text)
      default: faults.append("neither a word nor a phrase as written")
      }
    case .near(let operands, let distance):
      if operands.count < 2 || distance < 0 { faults.append("NEAR of \(operands.count)") }
      for operand in operands { checkNearOperand(operand) }
    case .filter(let filter):
      if inField { faults.append("a filter in a field") }
      if case .name(_, let name) = filter { checkTerm(name) } else { termCount += 1 }
    case .field(_, let operand):
      if inField { faults.append("a field in a field") }
      if case .not = operand { faults.append("an exclusion alone in a field") }
      check(operand, inField: true)
    case .not(let operand):
      if case .not = operand { faults.append("an exclusion of an exclusion") }
      check(operand, inField: inField)
    case .all(let operands): checkAll(operands, inField: inField)
    case .any(let operands): checkAny(operands, inField: inField)
    }
  }

  private mutating func checkTerm(_ text: String) {
    termCount += 1
    if !text.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    ) {
      faults.append("nothing to search for in “\(text)”")
    }
    let invisible: Set<Unicode.Scalar> = [
      "\u{200E}", "\u{200F}", "\u{061C}", "\u{202B}", "\u{2067}", "\u{FEFF}",
    ]
    if text.unicodeScalars.contains(where: {
      invisible.contains($0) || $0.properties.generalCategory == .control
    }) {
      faults.append("a control in “\(text)”")
    }
  }

  private mutating func checkNearOperand(_ node: QueryNode) {
    switch node {
    case .word, .phrase: check(node, inField: false)
    default: faults.append("NEAR joins neither words nor phrases: \(node)")
    }
  }

  private mutating func checkAll(_ operands: [QueryNode], inField: Bool) {
    let exclusions = operands.map { if case .not = $0 { true } else { false } }
    if operands.count < 2 || exclusions[0] { faults.append("AND of \(operands)") }
    if exclusions.firstIndex(of: true).map({ exclusions[$0...].contains(false) }) == true {
      faults.append("a term after an exclusion")
    }
    for operand in operands {
      if case .all = operand { faults.append("AND directly in AND") }
      check(operand, inField: inField)
    }
  }

  private mutating func checkAny(_ operands: [QueryNode], inField: Bool) {
    if operands.count < 2 { faults.append("OR of \(operands.count)") }
    for operand in operands {
      switch operand {
      case .any: faults.append("OR directly in OR")
      case .not: faults.append("an exclusion in OR")
      default: check(operand, inField: inField)
      }
    }
  }
}
