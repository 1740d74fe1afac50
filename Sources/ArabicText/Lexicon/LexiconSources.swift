/// A line of a lexicon that has decided about a word.
public struct LexiconSource: Equatable, Sendable {
  /// The line; its number is that in our file, or among the newsroom's lines.
  public let line: LexiconLine
  /// Whether the newsroom wrote it.
  public let isOwn: Bool
}

/// Tells by which lines a lexicon gives a word its stem. Made when somebody asks: it reads the lines again.
struct LexiconSources {
  private let lexicon: Lexicon
  private let lines: [LexiconLine]
  private let builtInCount: Int
  private let table: LexiconReader.Table
  private let plain: Stemmer

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    (lines, builtInCount) = lexicon.allLines
    table = LexiconReader.table(
      of: Array(lines.prefix(builtInCount)), own: Array(lines.dropFirst(builtInCount)))
    plain = Stemmer(table: .shared, lexicon: table.lexicon)
  }

  /// Follows a word that the lexicon names to its stem, line by line.
  func follow(_ word: PackedWord, trace: inout some StemTrace) {
    _ = LexiconReader.stem(of: word, table, plain, trace: &trace)
  }

  /// The line about a word.
  func source(of word: PackedWord) -> LexiconSource? { table.lines[word].map { source(at: $0, of: word) } }

  /// The `joined` line about two words in one.
  func source(ofJoined word: PackedWord) -> LexiconSource? {
    table.joinedLines[word].map { source(at: $0, of: word) }
  }

  /// The newsroom's first line that names a word.
  func ownSource(naming word: PackedWord) -> LexiconSource? {
    let text = ArabicAlphabet.shared.text(of: word)
    return lexicon.ownLines.first { line in
      let folded = line.folded
      return folded.word.split(separator: " ").first.map(String.init) == text || folded.forms.contains(text)
    }.map { LexiconSource(line: $0, isOwn: true) }
  }

  /// An own line as it was typed: what is read are the lines of one word taken together.
  private func source(at index: Int, of word: PackedWord) -> LexiconSource {
    let line = lines[index]
    guard index >= builtInCount else { return LexiconSource(line: line, isOwn: false) }
    let text = ArabicAlphabet.shared.text(of: word)
    let typed = lexicon.ownLines.filter { $0.kind == line.kind && $0.folded.word == line.word }
    let naming = typed.first { $0.folded.forms.contains(text) } ?? typed.first
    return LexiconSource(line: naming ?? line, isOwn: true)
  }
}
