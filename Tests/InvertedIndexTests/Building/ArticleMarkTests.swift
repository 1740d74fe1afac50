@testable import InvertedIndex
import Testing

@Suite("Marks of counted articles")
struct ArticleMarkTests {
  @Test("No article leaves the mark of another, or that of none")
  func different() {
    let marks = [.none] + (0..<50).map(ArticleMark.added) + (0..<50).map(ArticleMark.recounted)
    for (place, mark) in marks.enumerated() {
      #expect(marks.firstIndex(of: mark) == place)
    }
  }
}
