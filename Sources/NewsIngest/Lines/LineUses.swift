/// What each line of a page is used for, by its place on the page.
struct LineUses: Sendable {
  /// In page order; nil while that is open. Whatever stays open is body.
  private(set) var all: [ExplainedLine.Use?]

  /// - Parameter uses: what is known from the start.
  init(_ uses: [ExplainedLine.Use?]) { all = uses }

  subscript(line: Int) -> ExplainedLine.Use? { all[line] }

  var count: Int { all.count }

  /// Takes the line out.
  mutating func remove(_ line: Int, _ reason: RemovedLine.Reason) { all[line] = .removed(reason) }

  /// Settles that the line is the body's.
  mutating func keep(_ line: Int) { all[line] = .body }

  /// Settles that the line is the field's, word for word.
  mutating func give(_ line: Int, to field: String) { all[line] = .field(field) }

  /// Whether the line was taken out, and not for a field. No line stands outside the page.
  func isRemoved(_ line: Int) -> Bool {
    guard all.indices.contains(line), case .removed(let reason)? = all[line] else { return false }
    return reason != .metadata
  }

  /// A line that may be body text and may be boilerplate.
  struct WeakLine {
    let line: Int
    /// Its position among the lines that are judged together.
    let position: Int
    let reason: RemovedLine.Reason
    /// Whether it is boilerplate without a neighbour that is: it stands outside the paragraphs, or twice.
    let isSure: Bool
  }

  /// Takes out the weak lines that are sure, and those next to a removed line.
  ///
  /// Once down the page and once up, so that a whole row goes.
  /// - Parameter lines: all lines that are judged together, in page order; they say who is next to whom.
  mutating func removeWeak(_ weak: [WeakLine], among lines: some RandomAccessCollection<Int>) {
    let first = lines.startIndex
    func isRemoved(at position: Int) -> Bool {
      guard (0..<lines.count).contains(position) else { return false }
      return self.isRemoved(lines[lines.index(first, offsetBy: position)])
    }
    for candidate in weak + weak.reversed() where all[candidate.line] == nil {
      let position = candidate.position
      if candidate.isSure || isRemoved(at: position - 1) || isRemoved(at: position + 1) {
        remove(candidate.line, candidate.reason)
      }
    }
  }
}
