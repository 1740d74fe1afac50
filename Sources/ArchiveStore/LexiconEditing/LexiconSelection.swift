import ArabicText

/// Which lines of a lexicon a text names: those of a word, or those that a printed line stands for.
///
/// ```swift
/// LexiconSelection("+ same  زيلينسكي  زيلنسكي زلنسكي").lines(of: lines)  // also "same زيلينسكي زلنسكي زيلنسكي"
/// ```
/// The mark of a list or a patch may stand before a line. Forms may be in any order, and letters in any spelling that folds to the
/// same. `propose` prints the lines of one kind and word as one line, with our own forms of the word: such a line stands for all of them.
struct LexiconSelection {
  private let words: [String]

  init(_ text: String) {
    var words = text.split { $0.isWhitespace }.map { String($0) }
    // The mark of `list` stands alone, that of a patch at the word.
    if let first = words.first, let mark = first.first, mark == "+" || mark == "-" {
      words[0].removeFirst()
      if words[0].isEmpty { words.removeFirst() }
    }
    self.words = words.map { LexiconLine(kind: .apart, word: $0).folded.word }
  }

  /// The lines that are named, in their order; none where the text does not fit.
  func lines(of lines: [LexiconLine]) -> [LexiconLine] {
    let ofWord = lines.filter { Self.words(of: $0) == words }
    guard ofWord.isEmpty, let kind = words.first.flatMap(LexiconLine.Kind.init) else { return ofWord }
    let rest = words.dropFirst()
    let wordCount = kind == .joined ? 2 : 1
    let (word, forms) = (Array(rest.prefix(wordCount)), Set(rest.dropFirst(wordCount)))
    let named = lines.filter { line in
      line.kind == kind && Self.words(of: line) == word && forms.isSuperset(of: line.folded.forms)
    }
    let known = Set(named.flatMap(\.folded.forms))
    let others = forms.subtracting(known)
    let isWhole =
      others.isEmpty
      || others.isSubset(of: LexiconReview.builtInForms(kind: kind, word: word.joined(separator: " ")))
    return isWhole ? named : []
  }

  private static func words(of line: LexiconLine) -> [String] {
    line.folded.word.split(separator: " ").map { String($0) }
  }
}

extension LexiconLine {
  /// Whether a word or a form of the one line is one of the other.
  func sharesWord(with other: LexiconLine) -> Bool {
    !Set([folded.word] + folded.forms).isDisjoint(with: [other.folded.word] + other.folded.forms)
  }
}
