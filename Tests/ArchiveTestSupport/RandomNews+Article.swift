public import NewsIngest
public import TestSupport

extension RandomNews {
  private static let sources = ["Lebanon 24", "رويترز", "BBC عربي", "الأهرام"]
  private static let sections = ["سياسة", "اقتصاد", "رياضة"]

  /// An article of `bodyWords` words and a short title; source and section are sometimes missing, the date always.
  ///
  /// No two articles of one seed have the same text.
  public mutating func article(bodyWords: ClosedRange<Int> = 5...60) -> Article {
    articleCount += 1
    return Article(
      title: text(words: Int.random(in: 2...8, using: &generator)),
      body: text(words: Int.random(in: bodyWords, using: &generator)) + " \(articleCount)",
      source: Bool.random(using: &generator) ? Self.sources.randomElement(using: &generator) : nil,
      section: Bool.random(using: &generator) ? Self.sections.randomElement(using: &generator) : nil)
  }
}
