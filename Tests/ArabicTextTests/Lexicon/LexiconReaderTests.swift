@testable import ArabicText
import Testing

/// The lexicon as data: what a line must be, and what all of them together must.
@Suite("Our own lexicon")
struct LexiconReaderTests {
  private func lines() throws -> [LexiconLine] { try LexiconLine.lines(of: Lexicon.builtInText) }

  @Test("Every line is read, and its words are folded already")
  func letters() throws {
    let lines = try lines()
    #expect(lines.count > 2_900)
    for line in lines {
      for word in line.word.split(separator: " ") + line.forms.map({ $0[...] }) {
        #expect(
          PackedWord(folding: String(word), longest: 21)?.text == String(word), "line \(line.number): \(word)"
        )
      }
    }
  }

  @Test("Each form stands once, no line leads to itself, and words come in order")
  func consistent() throws {
    let lines = try lines()
    try LexiconReader.check(lines)
    #expect(LexiconReader.cycle(in: lines, LexiconReader.table(of: lines)) == nil)
    let keys = lines.map { "\($0.kind) " + $0.word.replacing(" ", with: "") }
    for (before, after) in zip(keys, keys.dropFirst()) {
      #expect(before.unicodeScalars.lexicographicallyPrecedes(after.unicodeScalars), "\(before) | \(after)")
    }
  }

  @Test("A form is no word of its own on another line, and a word has one line of each kind")
  func oneMeaning() throws {
    let lines = try lines().filter { $0.kind != .joined }
    let own = Set(lines.filter { $0.kind == .apart }.map(\.word))
    for line in lines {
      for form in line.forms where form != line.word {
        #expect(!own.contains(form), "line \(line.number): \(form)")
      }
    }
    #expect(Set(lines.map { "\($0.kind) \($0.word)" }).count == lines.count)
  }

  @Test("A joined name is no longer than a word that is stemmed")
  func joined() throws {
    for line in try lines() where line.kind == .joined {
      let words = line.word.split(separator: " ")
      #expect(
        words.count == 2 && words.joined().unicodeScalars.count <= Stemmer.longestStemmed,
        "line \(line.number)")
    }
  }
}
