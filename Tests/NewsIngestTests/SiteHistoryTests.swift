import ArabicCalendar
import Testing

@testable import NewsIngest

@Suite("What a site's pages teach")
struct SiteHistoryTests {
  /// Scores of the pages in order, each read with what those before it taught.
  private func scores(_ pages: [InventedSite.Page]) throws -> [Double] {
    var history = SiteLineCounts()
    return try pages.map { page in
      let article = try PageText(page.text).read(again: PageTextExtractor().extract(page.text), with: history)
      #expect(article.title == page.title)
      history.add(article.pageLines)
      return wordF1(article.body, page.body.joined(separator: "\n"))
    }
  }

  @Test(
    "The body is good on the first page, and nearly perfect on the hundredth",
    arguments: [7, 8, 9] as [UInt64])
  func improves(seed: UInt64) throws {
    let scores = try scores(InventedSite.pages(100, seed: seed))
    let table = scores.enumerated().filter { [0, 2, 3, 9, 99].contains($0.offset) }
    for (page, score) in table { print("seed \(seed), page \(page + 1): body F1 \(score)") }
    #expect(scores[0] > 0.6)
    #expect(scores[9] > scores[0])
    #expect(scores[99] > 0.99)
    #expect(scores[50...].reduce(0, +) / 50 > 0.99)
  }

  @Test("Removed lines say why, and none is lost")
  func reasons() throws {
    let pages = InventedSite.pages(30, seed: 1)
    var history = SiteLineCounts()
    for page in pages.dropLast() { history.add(try PageTextExtractor().extract(page.text).pageLines) }
    let last = try #require(pages.last)
    let removed = try PageTextExtractor().extract(last.text, history: history).removedLines
    #expect(removed.count { $0.reason == .recurring } >= 6)
    #expect(removed.contains { $0.reason == .recurring && $0.text.hasPrefix("تخرج صحيفتنا كل صباح") })
    let explained = try PageTextExtractor().explain(last.text, history: history)
    #expect(explained.count == last.text.split(separator: "\n").count)
  }

  @Test("What a page teaches does not depend on what was learnt before")
  func sameKeys() throws {
    let pages = InventedSite.pages(20, seed: 2)
    var history = SiteLineCounts()
    for page in pages {
      let keys = try PageTextExtractor().extract(page.text).pageLines
      #expect(try PageTextExtractor().extract(page.text, history: history).pageLines == keys)
      history.add(keys)
    }
  }

  @Test("Two pages teach nothing yet")
  func tooFew() throws {
    let pages = InventedSite.pages(3, seed: 3)
    var history = SiteLineCounts()
    for page in pages.prefix(2) { history.add(try PageTextExtractor().extract(page.text).pageLines) }
    let plain = try PageTextExtractor().extract(pages[2].text)
    #expect(try PageTextExtractor().extract(pages[2].text, history: history) == plain)
  }

  @Test("A section, a writer and a headline stay, however often they come")
  func fieldsStay() throws {
    var history = SiteLineCounts()
    var article: Article?
    for number in 1...20 {
      let page = """
        رياضة

        نشرة الملاعب المسائية من بيروت
        \(number)/3/2024 | 21:00
        كتب: سمير الحاج

        فاز الفريق رقم \(number) في المباراة التي جرت مساء أمس على ملعب المدينة الرياضية أمام جمهور كبير من المشجعين.

        المصدر: وكالة الملاعب
        © 2024 صحيفة الميناء
        """
      article = try PageTextExtractor().extract(page, history: history)
      history.add(article?.pageLines ?? [])
    }
    #expect(article?.section == "رياضة")
    #expect(article?.title == "نشرة الملاعب المسائية من بيروت")
    #expect(article?.author == "سمير الحاج")
    #expect(article?.published?.iso8601 == "2024-03-20T21:00")
    #expect(article?.body.hasPrefix("فاز الفريق رقم 20") == true)
  }

  @Test("A paragraph that an agency repeats stays")
  func runningTextStays() throws {
    let background =
      "ويشهد لبنان منذ خريف العام 2019 أزمة اقتصادية حادة صنفها البنك الدولي من بين الأسوأ في العالم منذ قرن ونصف."
    var history = SiteLineCounts()
    var last: Article?
    for page in InventedSite.pages(40, seed: 4) {
      let text =
        page.body.prefix(2).joined(separator: "\n\n") + "\n\n" + background + "\n\n"
        + page.body.joined(separator: "\n\n")
      last = try PageTextExtractor().extract(page.title + "\n\n" + text, history: history)
      history.add(last?.pageLines ?? [])
    }
    #expect(last?.body.contains(background) == true)
  }
}
