import Testing

@testable import ArabicCalendar

struct DateLexiconTests {
  @Test func noTwoTablesContradict() {
    var seen: [String: DateWord] = [:]
    for entry in DateLexicon.entries {
      let key = LetterFolding.fold(entry.phrase)
      #expect(seen[key] == nil || seen[key] == entry.word, "\(entry.phrase)")
      seen[key] = entry.word
    }
  }

  @Test func everyPhraseIsFoundAsText() {
    for entry in DateLexicon.entries {
      let words = ScannedLine(entry.phrase).symbols
      #expect(words.map(\.kind) == [.word(entry.word)], "\(entry.phrase)")
    }
  }

  @Test func phrasesAreNoLongerThanTheReaderLooks() {
    for entry in DateLexicon.entries + DateLexicon.placeEntries {
      #expect(entry.phrase.split(separator: " ").count <= DateLexicon.longestPhrase, "\(entry.phrase)")
    }
  }

  @Test func unknownWords() {
    #expect(DateLexicon.shared.word(for: LetterFolding.fold("حكومة")) == nil)
    #expect(!DateLexicon.shared.hasPhrase(startingWith: LetterFolding.fold("حكومة")))
  }
}
