import NewsIngest
import Testing

/// What stays and what goes among and below the paragraphs, by line numbers of the page.
@Suite struct PageBodyTests {
  private static let paragraph =
    "أقر مجلس النواب أمس مشروع القانون بعد نقاش طويل استمر حتى ساعات المساء الأولى في الجلسة"

  @Test(arguments: [
    // A link goes, a sub-heading above the next paragraph stays.
    ("P\n\nاقرأ أيضاً\nخبر آخر من الجلسة\n\nعنوان فرعي في الخبر\n\nP", [4, 9, 11]),
    ("P\n\nاقرأ أيضاً\n\nخبر آخر من الجلسة\n\nP", [4, 10]),
    // No paragraph follows: the page's foot.
    ("P\n\nمقالات ذات صلة\n\nخبر أول من الجلسة\n\nخبر ثان من الجلسة", [4]),
    // A sentence below the box is the article's end.
    ("P\n\nاقرأ أيضاً\n\nخبر آخر من الجلسة\n\nوبقيت المادة الثانية معلقة.", [4, 10]),
    // One word among paragraphs is a sub-heading; beside a button it is one, too.
    ("P\n\nفيسبوك\n\nP", [4, 6, 8]),
    ("P\n\nفيسبوك\nنسخ الرابط\n\nP", [4, 9]),
    // Comments end the article, an invitation among its paragraphs does not.
    ("P\n\nأضف تعليقاً\n\nعلي\nكلام جميل", [4]),
    ("P\n\nشاركنا رأيك\n\nP\n\nP", [4, 8, 10]),
    // A list that a colon announces stays.
    ("P\n\nوهم:\n\nالنواب\nالقانون\nالمجلس\n\nP", [4, 6, 8, 9, 10, 12]),
  ])
  func keeps(below: String, expected: [Int]) throws {
    let head = "مجلس النواب يقر القانون الجديد\n14 آذار 2025\n\n"
    // No paragraph stands on the page twice.
    let parts = below.split(separator: "P", omittingEmptySubsequences: false).enumerated()
    let page = head + parts.map { $0 == 0 ? $1 : "\(Self.paragraph) \($0).\($1)" }.joined()
    let body = try PageTextExtractor().explain(page).filter { $0.use == .body }.map(\.number)
    #expect(body == expected)
  }
}
