import ArchiveStore
@testable import ArchiveWeb
import Testing

@Suite("HTML")
struct HTMLTests {
  private func text(_ write: (inout HTML) -> Void) -> String {
    var html = HTML()
    write(&html)
    return String(decoding: html.bytes, as: UTF8.self)
  }

  @Test("Text and values are escaped, control characters are left out")
  func escaping() {
    let hostile = "<script>\"'&\u{0}\u{8}\u{7F}</script>"
    let escaped = "&lt;script&gt;&quot;&#39;&amp;&lt;/script&gt;"
    #expect(
      text { $0.element("p", [.init("title", hostile)], text: hostile) }
        == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test("Marks stand around whole words, escaped piece by piece")
  func marks() {
    let marked = HighlightedText(text: "a <هدنة> b", marks: [3..<11])
    #expect(
      text { $0.marked(marked, identifiedFrom: 4) } == "a &lt;<mark id=\"m4\">هدنة</mark>&gt; b")
    #expect(text { $0.marked(HighlightedText(text: "ab", marks: [1..<9])) } == "ab")
  }
}
