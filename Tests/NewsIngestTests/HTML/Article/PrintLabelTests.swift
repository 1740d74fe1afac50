import Foundation
import Testing

@testable import NewsIngest

@Suite struct PrintLabelTests {
  @Test(arguments: [
    ("طباعة الخبر", ""), ("نُسخة للطِّباعة", ""), ("Print", ""), ("Version imprimable", ""),
    ("طباعة | افتتاح الجسر", "افتتاح الجسر"), ("طباعة الخبر | افتتاح الجسر الجديد", "افتتاح الجسر الجديد"),
    ("افتتاح الجسر - نسخة للطباعة - الساحل", "افتتاح الجسر - نسخة للطباعة - الساحل"),
    ("افتتاح الجسر - نسخة للطباعة", "افتتاح الجسر"), ("Print: Bridge opens", "Bridge opens"),
    ("طباعة ثلاثية الأبعاد: بيت من الطين", "طباعة ثلاثية الأبعاد: بيت من الطين"),
    ("الطباعة: تاريخ فن قديم", "الطباعة: تاريخ فن قديم"), ("Print is not dead", "Print is not dead"),
  ])
  func isTakenOff(title: String, expected: String) { #expect(PrintLabel.removed(from: title) == expected) }

  private static let headline = "افتتاح الجسر الجديد في المدينة الساحلية"
  private static let text =
    "<p>قال وزير النقل في مؤتمر صحفي عقده أمس إن أعمال الجسر ستنتهي قبل نهاية الصيف.</p>"
    + "<p>وأضاف أن الوزارة خصصت مبلغاً إضافياً لاستكمال الطرق المؤدية إلى المدينة، وأن العمل يجري ليلاً ونهاراً.</p>"

  /// The headline of a page for printing is its own heading, or the first line that may be one.
  @Test(arguments: [
    ("طباعة الخبر", "<h1>\(headline)</h1><div>14 يناير 2025</div>"),
    ("نسخة للطباعة", "<h2>نسخة للطباعة</h2><h3>\(headline)</h3>"),
    ("Print", "<a href=\"javascript:window.print()\">طباعة</a><br><b>\(headline)</b><br>14/01/2025<br>"),
    ("طباعة | \(headline)", "<div>\(headline)</div>"),
    ("\(headline) - نسخة للطباعة - صحيفة الساحل", "<h1>\(headline)</h1>"),
    (
      "طباعة الخبر",
      "<h1>طباعة الخبر</h1><div>صحيفة الساحل</div><div>\(headline)</div><div>نشر في: 14 يناير 2025</div>"
    ),
    (
      "صحيفة الساحل - طباعة الخبر",
      "<table><tr><td><font size=5>\(headline)</font></td></tr><tr><td>14/01/2025</td></tr></table>"
    ),
  ])
  func givesWayToTheHeadline(title: String, head: String) throws {
    let page =
      "<!doctype html><html><head><meta charset=\"utf-8\"><title>\(title)</title></head><body>\(head)\(Self.text)</body></html>"
    let article = try HTMLPageExtractor().extract(Data(page.utf8)).article
    #expect(article.title == Self.headline)
    #expect(!article.body.contains(Self.headline))
  }

  @Test func isNoTitleWhereThereIsNoOther() throws {
    let page =
      "<!doctype html><html><head><meta charset=\"utf-8\"><title>طباعة الخبر</title></head><body>\(Self.text)</body></html>"
    #expect(try HTMLPageExtractor().extract(Data(page.utf8)).article.title == "")
  }
}
