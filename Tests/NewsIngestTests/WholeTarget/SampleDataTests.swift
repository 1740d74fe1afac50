import ArabicCalendar
import NewsIngest
import Testing

/// Every page of the sample data, as the manifest says it must be read.
@Suite struct SampleDataTests {
  @Test func thereAreThirteenPages() throws {
    #expect(SamplePage.all.count == 13)
  }

  @Test(arguments: SamplePage.all)
  func readsThePage(expected: SamplePage) throws {
    let article = try PageTextExtractor().extract(try expected.text)
    #expect(article.title == expected["title"])
    #expect(article.source == expected["source"])
    #expect(article.section == expected["section"])
    #expect(article.published?.iso8601 == expected["published"])
    let paragraphs = article.body.split(separator: "\n\n")
    let words = article.body.split(whereSeparator: \.isWhitespace)
    #expect(String(paragraphs.count) == expected["paragraphs"])
    #expect(words.prefix(3).joined(separator: " ") == expected["first_words"])
    #expect(words.suffix(3).joined(separator: " ") == expected["last_words"])
  }
}
