@testable import ArabicText
import Testing

@Suite("Stop words")
struct StopWordsTests {
  private func isStopWord(_ surface: String) -> Bool {
    surface.unicodeScalars.map(\.value).withUnsafeBufferPointer(StopWords.shared.contains)
  }

  @Test("Every line of stopwords.txt is found; none is too long to be a key")
  func list() throws {
    let words = try Fixture.dataRows("stopwords.txt").map { $0[0] }
    #expect(words.count > 100)
    for word in words { #expect(isStopWord(word), "\(word)") }
  }

  @Test("Every line is one word as it stands before folding, so that the tokenizer can meet it")
  func surfaces() throws {
    let analyzer = Analyzer(cacheBits: 4)
    for word in try Fixture.dataRows("stopwords.txt").map({ $0[0] }) {
      let tokens = analyzer.tokens(of: word)
      // Two stop words may be joined: مازال.
      #expect(tokens.allSatisfy { $0.kind == .stopWord } && (1...2).contains(tokens.count), "\(word)")
      #expect(
        tokens.first?.range.lowerBound == 0 && tokens.last?.range.upperBound == word.utf8.count, "\(word)")
    }
  }

  @Test(
    "Looked up as written, before folding",
    arguments: [
      ("على", true),
      ("علي", false),
      ("إلى", true),
      ("التي", true),
      ("و", true),
      ("عليهم", false),
      ("كتاب", false),
      ("", false),
      ("the", false),
      ("2", false),
      ("والوزارة", false),
      ("وعن", true),
      ("ففي", true),
      ("بكل", true),
      ("لبعض", true),
      ("كأي", true),
      ("بجميع", true),
      ("فلكل", false),
      ("فهم", false),
      ("وفهم", false),
      ("في\u{064A}", false),
      ("ءفي", false),
    ])
  func lookup(surface: String, expected: Bool) {
    #expect(isStopWord(surface) == expected)
  }
}
