import Foundation
import Testing

@testable import NewsIngest

/// Pages made to be costly.
@Suite struct HTMLPageExtractorRobustnessTests {
  private static let sentence =
    "قال الناطق باسم البلدية إن العمل في الطريق سينتهي قبل نهاية الشهر المقبل كما هو مقرر."

  private static func article(_ count: Int = 4) -> String {
    "<h1>إعادة فتح الطريق الساحلي</h1>" + String(repeating: "<p>\(sentence)</p>", count: count)
  }

  private static func extract(_ page: String) throws -> ExtractedPage {
    try HTMLPageExtractor().extract(Data(page.utf8))
  }

  @Test(arguments: ["div", "b", "span", "blockquote", "ul", "table", "x-y"])
  func refusesEndlessNesting(tag: String) throws {
    let page = String(repeating: "<\(tag)>", count: 100_000) + Self.article()
    let error = #expect(throws: IngestError.self) { try Self.extract(page) }
    #expect(error == .nestedTooDeep(limit: 2048))
    #expect(error?.description.contains("\n") == false)
  }

  @Test func refusesEndlessNestingOfHiddenElements() {
    let page = "<div hidden>" + String(repeating: "<div>", count: 100_000) + Self.article()
    #expect(throws: IngestError.nestedTooDeep(limit: 2048)) { try Self.extract(page) }
  }

  @Test func readsWhatIsNestedDeepButNotEndlessly() throws {
    let page =
      String(repeating: "<div>", count: 1500) + Self.article() + String(repeating: "</div>", count: 1500)
    #expect(try Self.extract(page).article.title == "إعادة فتح الطريق الساحلي")
  }

  /// Each costs the square of its size where something looks at all the others.
  @Test(arguments: [
    "</div>", "<p>", "<br>", "<a href=x>", "<span class='a b'>", "<h3>مواضيع ذات صلة</h3>",
    "<div class=date>1",
    "<time>", "<li>نص", "<!--", "<script>", "&amp;", "<table><tr>", "<p itemprop=author>أحمد",
    "<div itemscope>",
    "<p>قال إن العمل سينتهي اليوم.</p>", "<h2>التعليقات</h2>", "<b>لا تعبر عن رأي</b> ",
    "<div><p>لا تعبر عن رأي الموقع.</p></div>",
  ])
  func endsSoonOnRepetition(piece: String) {
    let page = Self.article() + String(repeating: piece, count: 50_000 / piece.utf8.count)
    let start = processorTime()
    _ = try? Self.extract(page)
    #expect(processorTime() - start < .seconds(10))
  }

  /// Four times the page may take a little more than four times as long, never sixteen times.
  @Test(arguments: [
    "<!-- ", "<!-- > ", "<div><time>\u{200F}</time></div>", "<![CDATA[ ", "<? ", "&amp", "</x>", "<time>1",
  ])
  func costsNoSquareOfTheSize(piece: String) {
    func cost(_ byteCount: Int) -> Duration {
      let page = Self.article() + String(repeating: piece, count: byteCount / piece.utf8.count)
      let start = processorTime()
      _ = try? Self.extract(page)
      return processorTime() - start
    }
    _ = cost(10_000)
    let small = max(cost(250_000), .milliseconds(5))
    #expect(cost(1_000_000) < small * 10)
  }

  @Test func endsSoonOnOneLongLine() throws {
    let page = "<h1>خبر طويل جداً هنا</h1><p>" + String(repeating: "كلمة ", count: 100_000)
    #expect(try Self.extract(page).article.body.utf8.count > 800_000)
  }

  /// libxml2 compares each attribute of a tag with all others.
  @Test func endsSoonOnEndlessAttributes() throws {
    let attributes = (0..<1_200_000).map { "a\($0)" }.joined(separator: " ")
    let page = Self.article() + "<p \(attributes)>\(Self.sentence)</p>"
    #expect(page.utf8.count > 9 << 20)
    let start = processorTime()
    let body = try Self.extract(page).article.body
    #expect(processorTime() - start < .seconds(30))
    #expect(body.components(separatedBy: Self.sentence).count == 6)
  }

  @Test func opensNoOtherFile() throws {
    let page =
      "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + Self.article()
      + "<p>&x; \(Self.sentence)</p>"
    #expect(try !Self.extract(page).article.body.contains("root:"))
  }
}
