import ArabicText
import TestSupport
import Testing

/// The code of the catalogue's first page, compiled and run.
struct CatalogueTests {
  @Test("The page shows the code of this file")
  func page() throws {
    #expect(try DocumentedCode.page(of: "ArabicText") == DocumentedCode.shown())
  }

  @Test("How to analyse a text")
  func analysingAText() throws {
    // snippet.show
    let tokens = Analyzer().tokens(of: "وبالكتابِ في المكتبات")
    let words = tokens.map(\.normalized)  // ["وبالكتاب", "في", "المكتبات"]
    let stems = tokens.map(\.lightStem)  // ["كتاب", "", "مكتبه"]
    let roots = tokens.map(\.rootKey)  // ["كتب", "", "كتب"]
    let places = tokens.map(\.range)  // [Range(0..<18), Range(19..<23), Range(24..<40)]
    // snippet.hide
    #expect(try DocumentedCode.shown()[0].results == ["\(words)", "\(stems)", "\(roots)", "\(places)"])
  }

  @Test("How to analyse many texts")
  func analysingManyTexts() throws {
    // snippet.show
    let analyzer = Analyzer()
    var contentWordCount = 0
    for var text in ["قرأتُ الكتاب", "في المكتبة"] {
      text.withUTF8 { bytes in
        analyzer.forEachToken(in: bytes) { token in
          if token.kind == .content { contentWordCount += 1 }
          return true
        }
      }
    }
    let count = contentWordCount  // 3
    // snippet.hide
    #expect(try DocumentedCode.shown()[1].results == ["\(count)"])
  }
}
