import ArabicCalendar
import Foundation
import NewsIngest
import Testing

@Suite struct HTMLPageExtractorTests {
  /// The table layout names Windows-1256 and is kept in UTF-8 here: an HTTP header's charset goes first.
  private static func page(_ name: String) throws -> ExtractedPage {
    let url = name == "drupal" ? "https://eco.example/ar/node/5" : nil
    let charset = name == "table-layout" ? "utf-8" : nil
    return try HTMLPageExtractor().extract(HTMLFixture.bytes(of: name), charset: charset, url: url)
  }

  @Test(arguments: HTMLFixture.names)
  func readsTheFields(name: String) throws {
    let expected = try HTMLFixture(name).expected
    let article = try Self.page(name).article
    #expect(article.title == expected["title"])
    #expect(article.published?.iso8601 == expected["published"])
    if let origin = expected["publishedFrom"] { #expect(article.publishedFrom == origin) }
    #expect(article.author == expected["author"])
    #expect(article.section == expected["section"])
    #expect(article.source == expected["source"])
    #expect(article.url == expected["url"])
    #expect(article.image == expected["image"])
  }

  @Test(arguments: HTMLFixture.names)
  func readsTheBody(name: String) throws {
    #expect(try Self.page(name).article.body == HTMLFixture(name).body)
  }

  @Test(arguments: HTMLFixture.names)
  func explainsEveryLineOnce(name: String) throws {
    let page = try Self.page(name)
    #expect(page.lines.map(\.number) == Array(1...page.lines.count))
    let removed = page.lines.filter { if case .removed = $0.use { true } else { false } }
    #expect(removed.map(\.number) == page.article.removedLines.map(\.number))
    // Its text is that of JSON-LD; the page shows the beginning only.
    if name == "paywall" { return }
    let body = page.lines.filter { $0.use == .body }.map(\.text)
    #expect(body == page.article.body.split(separator: "\n").map { String($0) })
  }

  @Test(arguments: HTMLFixture.lists)
  func refusesLists(name: String) throws {
    #expect(throws: IngestError.noArticleInPage) { try Self.page(name) }
  }
}
