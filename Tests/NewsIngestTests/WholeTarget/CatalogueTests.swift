import ArabicCalendar
import Foundation
import NewsIngest
import TestSupport
import Testing

/// The code of the catalogue's first page, compiled and run.
struct CatalogueTests {
  @Test("The page shows the code of this file")
  func page() throws {
    #expect(try DocumentedCode.page(of: "NewsIngest") == DocumentedCode.shown())
  }

  @Test("How to extract an article from a web page")
  func extractingFromAWebPage() throws {
    // snippet.show
    let html = """
      <!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>افتتاح مكتبة المدينة - صحيفة النخيل</title></head><body>
      <nav><a href="/">الرئيسية</a> <a href="/culture">ثقافة</a></nav>
      <article><h1>افتتاح مكتبة المدينة</h1><time datetime="2023-03-05T09:30:00+03:00">5 آذار 2023</time>
      <p>افتتحت البلدية صباح اليوم مكتبة عامة تضم أربعين ألف كتاب، وقاعة للأطفال، وقسماً للصحف القديمة.</p>
      <p>وقال رئيس البلدية إن المكتبة تستقبل القراء كل يوم حتى التاسعة مساءً، وإن الإعارة مجانية لأهل المدينة.</p></article>
      <footer>جميع الحقوق محفوظة</footer></body></html>
      """
    let page = try HTMLPageExtractor().extract(Data(html.utf8), url: "https://example.com/culture/1")
    let title = page.article.title  // افتتاح مكتبة المدينة
    let date = page.article.published?.iso8601 ?? "none"  // 2023-03-05T09:30+03:00
    let paragraphs = page.article.body.split(separator: "\n\n").count  // 2
    // snippet.hide
    #expect(try DocumentedCode.shown()[0].results == [title, date, "\(paragraphs)"])
  }

  @Test("How to extract an article from the text of a page")
  func extractingFromAText() throws {
    // snippet.show
    let text = """
      الرئيسية
      ثقافة

      افتتاح مكتبة المدينة

      5 آذار 2023

      شارك على فيسبوك

      افتتحت البلدية صباح اليوم مكتبة عامة تضم أربعين ألف كتاب، وقاعة للأطفال، وقسماً للصحف القديمة.

      وقال رئيس البلدية إن المكتبة تستقبل القراء كل يوم حتى التاسعة مساءً، وإن الإعارة مجانية لأهل المدينة.
      """
    let article = try PageTextExtractor().extract(text)
    let title = article.title  // افتتاح مكتبة المدينة
    let date = article.published?.iso8601 ?? "none"  // 2023-03-05
    // snippet.hide
    #expect(try DocumentedCode.shown()[1].results == [title, date])
  }
}
