@testable import NewsIngest
import Testing

@Suite struct LineKeyTests {
  @Test(arguments: [
    ("  اقْرَأْ أيضاً: ", "اقرا ايضا"),
    ("À lire aussi", "a lire aussi"),
    ("إشـــترك", "اشترك"),  // ARABIC TATWEEL
    ("أخبار‏ ى ة", "اخبار ي ه"),  // RIGHT-TO-LEFT MARK
    ("١٤ يناير", "14 يناير"),
    ("© 2025 A+", "2025 a"),
    ("مسؤول شؤون ملائم", "مسوول شوون ملايم"),
    ("***", ""),
    ("", ""),
  ])
  func folds(line: String, expected: String) {
    #expect(LineKey(line).text == expected)
    #expect(LineKey(LineKey(line).text) == LineKey(line), "not idempotent")
  }

  @Test func comparesWholeWords() {
    let key = LineKey("تابعنا على فيسبوك 12")
    #expect(key.starts(with: LineKey("تابعنا على")))
    #expect(!key.starts(with: LineKey("تابع")))
    #expect(key.contains(LineKey("على فيسبوك")))
    #expect(!key.contains(LineKey("على فيس")))
    #expect(key.withoutNumbers == LineKey("تابعنا على فيسبوك"))
  }
}
