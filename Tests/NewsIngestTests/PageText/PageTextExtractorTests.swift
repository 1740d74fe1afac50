import ArabicCalendar
import Foundation
import NewsIngest
import TestSupport
import Testing

@Suite struct PageTextExtractorTests {
  @Test(arguments: Fixture.names)
  func readsThePage(name: String) throws {
    let fixture = try Fixture(name)
    let article = try PageTextExtractor().extract(fixture.page)
    #expect(article.title == fixture.expected["title"])
    #expect(article.published?.iso8601 == fixture.expected["published"])
    #expect(article.publishedFrom == fixture.expected["publishedFrom"])
    #expect(article.source == fixture.expected["source"])
    #expect(article.section == fixture.expected["section"])
    #expect(article.author == fixture.expected["author"])
    #expect(article.image == fixture.expected["image"])
    #expect(article.url == fixture.expected["url"])
    if let raw = fixture.expected["publishedRaw"] { #expect(article.publishedRaw == raw) }
  }

  @Test(arguments: Fixture.names)
  func keepsTheBodyByteForByte(name: String) throws {
    let fixture = try Fixture(name)
    let body = fixture.bodyLineNumbers.map { number in
      String(fixture.lines[number - 1].reversed().drop(while: \.isWhitespace).reversed())
    }
    let article = try PageTextExtractor().extract(fixture.page)
    #expect(Array(article.body.utf8) == Array(body.joined(separator: "\n\n").utf8))
  }

  @Test(arguments: Fixture.names)
  func saysWhyALineWasRemoved(name: String) throws {
    let fixture = try Fixture(name)
    guard let expected = fixture.expected["removed"] else { return }
    let removed = try PageTextExtractor().extract(fixture.page).removedLines
    let list = removed.map { "\($0.number)=\($0.reason.rawValue)" }.joined(separator: " ")
    #expect(list == expected)
  }

  @Test(arguments: Fixture.names)
  func readsTheSameWithOtherLineEnds(name: String) throws {
    let fixture = try Fixture(name)
    let article = try PageTextExtractor().extract(fixture.page)
    for lineEnd in ["\r\n", "\r"] {
      let page = fixture.page.replacingOccurrences(of: "\n", with: lineEnd)
      #expect(try PageTextExtractor().extract(page) == article)
    }
  }

  @Test(arguments: Fixture.names)
  func losesNoLine(name: String) throws {
    let page = try Fixture(name).page
    try expectNothingLost(page)
  }

  /// Shuffled lines of real layouts: whatever the order, each visible line has to end somewhere.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as [UInt64])
  func losesNoLineOfAnyPage(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let lines = try Fixture.names.flatMap { try Fixture($0).lines }
    for _ in 0..<60 {
      let count = Int.random(in: 1...60, using: &generator)
      let page = (0..<count).compactMap { _ in lines.randomElement(using: &generator) }.joined(
        separator: "\n")
      try expectNothingLost(page, "seed \(seed)")
    }
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func randomTextNeverCrashes(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "\n", "\r\n", "\r", " ", "\u{00A0}", "\u{200F}", "\u{2028}", ":", "|", "/", ">", "»", ".", "-", "#",
      "A+", "©",
      "كتب", "المصدر:", "نشر", "منذ", "12", "2025", "اقرأ أيضاً", "شارك", "x", "\u{064B}", "\u{0301}", "😀",
      "\u{FFFD}",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 0...80, using: &generator)
      let page = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      try expectNothingLost(page, "seed \(seed)")
    }
  }

  @Test func findsNothingInBoilerplate() {
    #expect(throws: IngestError.noArticleInPage) {
      try PageTextExtractor().extract("facebook\nAdvertisement\n\nA+\nشارك")
    }
    #expect(throws: IngestError.emptyInput) { try PageTextExtractor().extract(" \r\n\u{200F}\n") }
  }

  @Test func readsRelativeDatesFromTheFetchTimeOnly() throws {
    let page = try Fixture("window-title").page
    let fetchedAt = try #require(PublicationDate(iso8601: "2025-01-14T12:00"))
    let extractor = PageTextExtractor()
    #expect(try extractor.extract(page).published == nil)
    #expect(try extractor.extract(page, fetchedAt: fetchedAt).published?.iso8601 == "2025-01-14T09:00")
  }

  /// Each visible line is once, in order, in the explanation; and it is in the body, in a field or removed.
  private func expectNothingLost(_ page: String, _ comment: Comment? = nil) throws {
    let extractor = PageTextExtractor()
    let article: Article
    do throws(IngestError) {
      article = try extractor.extract(page)
    } catch {
      #expect(error == .emptyInput || error == .noArticleInPage, comment)
      return
    }
    let visible = page.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" }
      .map { String($0) }.filter { line in
        !line.unicodeScalars.allSatisfy {
          $0.properties.isWhitespace || $0.properties.generalCategory == .format
        }
      }
    let explained = try extractor.explain(page)
    #expect(explained.count == visible.count, comment)
    let removed = Set(article.removedLines.map(\.number))
    let fields = [
      article.title, article.section, article.source, article.author, article.publishedRaw,
    ]
    for (line, text) in zip(explained, visible) {
      #expect(text.utf8.starts(with: line.text.utf8), comment)
      switch line.use {
      case .body: #expect(article.body.contains(line.text), comment)
      case .field:
        let value = String(line.text.unicodeScalars.drop { $0.properties.isWhitespace })
        #expect(fields.contains(value), comment)
      case .removed: #expect(removed.contains(line.number), comment)
      }
    }
  }
}
