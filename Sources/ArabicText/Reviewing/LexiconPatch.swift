/// Own lines as a patch (unified diff) for our own file, `Sources/CWordTable/data/lexicon.tsv`.
///
/// Lines of one kind and word become one. A form that stands on another line of ours leaves it.
public struct LexiconPatch {
  /// The file that the patch is for, from the repository's root.
  public static let path = "Sources/CWordTable/data/lexicon.tsv"
  private static let contextCount = 3

  private enum Step {
    case kept(String)
    case removed(String)
    case added(String)
  }

  /// The patch; empty where our file says it all already.
  public let text: String

  /// What `lines` add to and change in our file.
  public init(_ lines: [LexiconLine]) {
    self.init(lines, file: Lexicon.builtInText)
  }

  init(_ lines: [LexiconLine], file: String) {
    text = Self.patch(Self.steps(LexiconLine.canonical(lines), file: file))
  }

  // MARK: What becomes of each line

  private static func steps(_ own: [LexiconLine], file: String) -> [Step] {
    var waiting = own.sorted { precedes($0, $1) }[...]
    let taken = Set(own.flatMap { line in line.forms + (line.kind == .apart ? [line.word] : []) })
    var steps: [Step] = []
    for text in file.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map({ String($0) })
    {
      guard let line = (try? LexiconLine.lines(of: text))?.first else {
        steps.append(.kept(text))
        continue
      }
      while let next = waiting.first, precedes(next, line) {
        steps.append(.added(waiting.removeFirst().description))
      }
      let match = waiting.first.flatMap { isSame($0, line) ? $0 : nil }
      if match != nil { waiting.removeFirst() }
      let forms = Set(line.forms).subtracting(taken).union(match?.forms ?? [])
      guard forms != Set(line.forms) else {
        steps.append(.kept(text))
        continue
      }
      steps.append(.removed(text))
      if forms.isEmpty, line.kind == .plural || line.kind == .same { continue }
      let sorted = forms.sorted(by: LexiconLine.precedes)
      steps.append(.added(LexiconLine(kind: line.kind, word: line.word, forms: sorted).description))
    }
    // After the last line break there is nothing.
    if case .kept("") = steps.last { steps.removeLast() }
    return steps + waiting.map { .added($0.description) }
  }

  private static func isSame(_ own: LexiconLine, _ line: LexiconLine) -> Bool {
    own.kind == line.kind && own.word == line.word
  }

  /// The order of our file: by kind in the order of their names, then by word. Joined names are sorted as one word.
  private static func precedes(_ own: LexiconLine, _ line: LexiconLine) -> Bool {
    func word(_ line: LexiconLine) -> String { line.word.filter { $0 != " " } }
    return own.kind == line.kind
      ? LexiconLine.precedes(word(own), right: word(line)) : own.kind.rawValue < line.kind.rawValue
  }

  // MARK: How it is written

  private static func patch(_ steps: [Step]) -> String {
    let changes = steps.indices.filter { if case .kept = steps[$0] { false } else { true } }
    var hunks: [Range<Int>] = []
    for change in changes {
      let range = max(change - contextCount, 0)..<min(change + contextCount + 1, steps.count)
      if let last = hunks.last, last.upperBound >= range.lowerBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    guard !hunks.isEmpty else { return "" }
    var text = "--- a/\(path)\n+++ b/\(path)\n"
    var (oldLine, newLine, place) = (1, 1, 0)
    for hunk in hunks {
      let skipped = counts(steps[place..<hunk.lowerBound])
      let size = counts(steps[hunk])
      oldLine += skipped.old
      newLine += skipped.new
      text += "@@ -\(oldLine),\(size.old) +\(newLine),\(size.new) @@\n"
      for step in steps[hunk] { text += written(step) }
      oldLine += size.old
      newLine += size.new
      place = hunk.upperBound
    }
    return text
  }

  private static func counts(_ steps: ArraySlice<Step>) -> (old: Int, new: Int) {
    steps.reduce(into: (old: 0, new: 0)) { counts, step in
      switch step {
      case .kept: counts = (counts.old + 1, counts.new + 1)
      case .removed: counts.old += 1
      case .added: counts.new += 1
      }
    }
  }

  private static func written(_ step: Step) -> String {
    switch step {
    case .kept(let text): " \(text)\n"
    case .removed(let text): "-\(text)\n"
    case .added(let text): "+\(text)\n"
    }
  }
}
