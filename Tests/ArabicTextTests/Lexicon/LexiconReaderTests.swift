@testable import ArabicText
import Testing

/// The lexicon as data: what a line must be, and what all of them together must.
@Suite("Our own lexicon")
struct LexiconReaderTests {
  private func lines() throws -> [LexiconLine] { try LexiconLine.lines(of: Lexicon.builtInText) }

  @Test("Every line is read, and its words are folded already")
  func letters() throws {
    let lines = try lines()
    #expect(lines.count > 3_000)
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

  @Test("The forms of a line have one stem, and a word of its own is its own stem")
  func heads() throws {
    let stemmer = Lexicon.builtIn.stemmer
    for line in try lines() where line.kind != .joined {
      let stems = try line.forms.map { stemmer.stems(of: try Rules.word($0), hasTehMarbuta: true).light.text }
      #expect(Set(stems).count <= 1, "line \(line.number)")
      if line.kind == .apart {
        let own = stemmer.stems(of: try Rules.word(line.word), hasTehMarbuta: true).light.text
        #expect(own == line.word && stems.allSatisfy { $0 == own }, "line \(line.number)")
      }
    }
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
