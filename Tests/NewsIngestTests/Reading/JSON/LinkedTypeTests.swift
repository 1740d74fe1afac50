import Foundation
import Testing

@testable import NewsIngest

@Suite struct LinkedTypeTests {
  @Test(arguments: [
    (#""WebSite""#, "WebSite"), (#"["Person", "Organization"]"#, "Person"), (#""schema:Person""#, "Person"),
    (#""https://schema.org/ImageObject""#, "ImageObject"), (#""NewsArticle""#, nil),
    (#"["WebPage", "Article"]"#, nil), ("", nil), ("[]", nil),
  ])
  func tellsTypes(value: String, expected: String?) {
    #expect(LinkedType.nextToArticles(value) == expected)
  }

  @Test func aGraphsArticlesAloneAreStored() throws {
    let found = try read(
      #"""
      {"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "الميناء", "description": "موقع إخباري شامل"},
        {"@type": "NewsArticle", "headline": "خبر", "articleBody": "نص الخبر"},
        {"@type": "WebPage", "headline": "صفحة", "articleBody": "نص الصفحة"},
        {"@type": "WebPage", "name": "خبر", "description": "عن الخبر"},
        {"@type": "Person", "name": "سعيد", "description": "صحافي لبناني"}
      ]}
      """#)
    #expect(found.titles == ["خبر", "صفحة"])
    #expect(
      found.skips == ["WebSite", "WebPage", "Person"].map { .otherKind("of type \($0)") })
    #expect(found.errors == [])
  }
}
