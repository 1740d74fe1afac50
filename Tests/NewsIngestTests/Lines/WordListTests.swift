import Testing

@testable import NewsIngest

/// The files names.txt and words.txt.
@Suite struct WordListTests {
  private let rows = EmbeddedTable.words.rows

  @Test func everyLineIsOfAKnownList() {
    for row in rows {
      #expect(row.columns.count == 2, "\(row.columns)")
      #expect(row.columns.first.flatMap(WordList.init) != nil, "\(row.columns)")
      #expect(row.columns.allSatisfy { $0.first != " " && $0.last != " " }, "\(row.columns)")
    }
  }

  @Test func everyListHasEntries() {
    for list in WordList.allCases { #expect(!list.inOrder.isEmpty, "\(list)") }
  }

  /// Compared as lines are: two spellings of one word are one entry.
  @Test func noEntryStandsTwice() {
    for list in WordList.allCases {
      let twice = Dictionary(grouping: list.inOrder) { $0 }.filter { $1.count > 1 || $0.text.isEmpty }
      #expect(twice.isEmpty, "\(list): \(twice.keys.map(\.text))")
    }
  }

  @Test func aListStandsInOnePlace() {
    var starts: [String] = []
    for row in rows where row.columns.first != starts.last { starts.append(row.columns[0]) }
    #expect(Set(starts).count == starts.count)
  }

  @Test func entriesAreFolded() {
    #expect(WordList.givenName.words.contains("احمد"))
    #expect(WordList.place.keys.contains(LineKey("بَيْرُوت")))
  }

  /// A shorter phrase above would be met first: "حقوق النشر" in "حقوق النشر محفوظة".
  @Test func aLongerPhraseOfRightsStandsAboveItsBeginning() {
    let phrases = WordList.rightsPhrase.inOrder
    for (index, phrase) in phrases.enumerated() {
      #expect(!phrases[..<index].contains { phrase.starts(with: $0) }, "\(phrase.text)")
    }
  }
}
