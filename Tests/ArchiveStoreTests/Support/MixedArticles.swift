import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import Foundation
import NewsIngest
import TestSupport

/// Articles of few sources, ids, addresses and texts, so that all meet all.
struct MixedArticles {
  var generator: SeededGenerator

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  mutating func chance(_ percent: Int) -> Bool { number(0...99) < percent }

  mutating func next() -> IncomingArticle {
    var body = "نص الخبر رقم \(number(1...7)) من الميناء"
    // Some are the beginnings of others.
    if chance(40) {
      body = (1...number(1...3)).map { "قال شاهد \($0) إن الحريق بدأ في المخزن \($0) قرب الرصيف" }.joined(
        separator: "\n")
    }
    if chance(20) { body = body.replacing(" ", with: chance(50) ? "  " : "\n") }
    var article = Article(
      "عنوان \(number(1...3))", body, source: chance(15) ? nil : "مصدر \(number(1...2))",
      externalID: chance(40) ? nil : "\(number(1...5))")
    article.section = chance(50) ? nil : "قسم \(number(1...2))"
    article.author = chance(70) ? nil : "كاتب \(number(1...2))"
    article.published = chance(50) ? nil : PublicationDate(iso8601: "2021-01-0\(number(1...2))")
    article.url = chance(15) ? nil : "https://example.com/\(number(1...3))"
    let fetchedAt = chance(50) ? nil : Date(timeIntervalSince1970: 1.6e9 + Double(number(1...9)))
    let isPage = chance(30)
    if isPage {
      article.externalID = chance(80) ? nil : article.externalID
      article.pageLines = [PageLineKey(rawValue: UInt64(number(1...4)))]
    }
    let origin = ArticleOrigin(location: "t", format: "html", encoding: "UTF-8", extractor: "t")
    return IncomingArticle(
      article: article, origin: origin, record: isPage ? nil : number(1...9),
      bytes: Data("\(number(1...60))".utf8), fetchedAt: fetchedAt)
  }
}
