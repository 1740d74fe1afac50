import Testing

@testable import NewsIngest

/// Which element a line is a part of: the innermost one around all of it.
@Suite struct HTMLLineBuilderTests {
  @Test(arguments: [
    ("an element that has ended gives the line to its parent", "<div><b>خبر</b></div>", [HTMLTag.block]),
    ("so do several, one after the other", "<div><b><i>خبر</i></b></div>", [.block]),
    ("text after it is the parent's", "<div><b>خبر</b> ثان</div>", [.block]),
    (
      "a line that ends within an element is that element's", "<div><b>أول<br>ثان</b></div>",
      [.inline, .block]
    ),
    ("an element within the line changes nothing", "<p>أول <b>ثان</b> ثالث</p>", [.paragraph]),
    ("a custom element begins a line, and text goes on in it", "<div><x-y>أول</x-y> ثان</div>", [.block]),
    ("an element after a custom one ends its line", "<div><x-y>أول</x-y><b>ثان</b></div>", [.block, .block]),
  ])
  func tellsTheElement(rule: String, markup: String, expected: [HTMLTag]) throws {
    var page = markup
    let document = try HTMLReader.read(&page)
    #expect(document.blocks.map { document.elements[$0.element].tag } == expected, "\(rule)")
    #expect(document.blocks.allSatisfy { document.elements[$0.element].blocks.count > 0 }, "\(rule)")
  }
}
