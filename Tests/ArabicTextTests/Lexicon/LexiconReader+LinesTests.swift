@testable import ArabicText
import Testing

/// Every line of our own lexicon, by what it says.
@Suite("Each line of our own lexicon does what it says")
struct LexiconReaderLinesTests {
  private let analyzer = Analyzer(cacheBits: 10)
  private let stemmer = Lexicon.builtIn.stemmer

  private func lines(_ kinds: LexiconLine.Kind...) throws -> [LexiconLine] {
    let lines = try LexiconLine.lines(of: Lexicon.builtInText).filter { kinds.contains($0.kind) }
    #expect(lines.count > 100)
    return lines
  }

  /// The light stem, read with ة where the word ends in ه.
  private func stem(_ word: String) throws -> String {
    stemmer.stems(of: try Rules.word(word), hasTehMarbuta: true).light.text
  }

  private func terms(_ text: String) -> [String] {
    analyzer.tokens(of: text).map { "\($0.kind) \($0.normalized) \($0.lightStem) \($0.rootKey)" }
  }

  @Test("same and plural: the word and each form have one stem; apart: that stem is the word itself")
  func stems() throws {
    for line in try lines(.same, .plural, .apart) {
      let head = try stem(line.word)
      if line.kind == .apart { #expect(head == line.word, "line \(line.number)") }
      for form in line.forms { #expect(try stem(form) == head, "line \(line.number): \(form)") }
    }
  }

  @Test("No word and no form is read as two words")
  func singleWords() throws {
    for line in try lines(.same, .plural, .apart) {
      for word in [line.word] + line.forms { #expect(terms(word).count == 1, "line \(line.number): \(word)") }
    }
  }

  @Test("joined: the glued name has the terms of the two words, and no rule finds it without the line")
  func joined() throws {
    let lines = try LexiconLine.lines(of: Lexicon.builtInText)
    let names = JoinedNames(table: .shared, lexicon: LexiconTable())
    for line in lines where line.kind == .joined {
      let glued = line.word.replacing(" ", with: "")
      #expect(terms(glued).count == 2 && terms(glued) == terms(line.word), "line \(line.number)")
      #expect(names.split(try Rules.word(glued)) == nil, "line \(line.number) is not needed")
    }
  }

  @Test("Without any word of a line, some form of it is read differently")
  func effects() throws {
    for line in try lines(.same, .plural, .apart) {
      let named = line.forms + (line.kind == .apart ? [line.word] : [])
      #expect(try named.contains(where: hasEffect), "line \(line.number) is not needed: \(line)")
      guard line.kind != .apart else { continue }
      for form in named { #expect(try hasEffect(form), "line \(line.number): \(form) is not needed") }
    }
  }

  private func hasEffect(_ word: String) throws -> Bool {
    var lexicon = Lexicon.builtIn.joinedNames.lexicon
    lexicon.remove(try Rules.word(word))
    let other = Stemmer(table: .shared, lexicon: lexicon)
    for proclitic in ["", "ال", "و", "ب", "وال", "بال", "لل"] {
      for ending in ["", "ه", "ها", "هم", "هن", "ي", "ان", "ين", "ات"] {
        let form = proclitic + word + ending
        guard let packed = PackedWord(folding: form, longest: Stemmer.longestStemmed) else { continue }
        for hasTehMarbuta in [true, false]
        where stemmer.stems(of: packed, hasTehMarbuta: hasTehMarbuta)
          != other.stems(of: packed, hasTehMarbuta: hasTehMarbuta)
        {
          if isStemmed(form) { return true }
        }
      }
    }
    return false
  }

  /// Whether the stemmer is asked about a spelling of the word: it is neither a stop word nor two words.
  private func isStemmed(_ word: String) -> Bool {
    let spellings = [
      word,
      // أ for ا
      word.replacing("\u{0627}", with: "\u{0623}", maxReplacements: 1),
      // U+06CC ARABIC LETTER FARSI YEH for ي
      word.replacing("\u{064A}", with: "\u{06CC}"),
    ]
    return spellings.contains { spelling in analyzer.tokens(of: spelling).map(\.kind) == [.content] }
  }
}
