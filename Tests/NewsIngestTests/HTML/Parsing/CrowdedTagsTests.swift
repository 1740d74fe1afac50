import Testing

@testable import NewsIngest

@Suite struct CrowdedTagsTests {
  private static func cut(_ page: String) -> String? {
    var page = page
    return page.withUTF8 { CrowdedTags.cut($0).map { String(decoding: $0, as: UTF8.self) } }
  }

  private static func attributes(_ count: Int, _ form: String = "a#") -> String {
    (0..<count).map { form.replacing("#", with: "\($0)") }.joined(separator: " ")
  }

  /// What libxml2 takes for attributes: values of all kinds, and names without blanks between.
  @Test(arguments: [
    ("names", "a#"), ("quoted", "a#=\"> <b\""), ("single quotes", "a# = '>'"), ("no blanks", "a#=\"x\"b#"),
    ("no quotes", "a#=خبر"),
  ])
  func cutsBeyondTheBound(rule: String, form: String) {
    #expect(Self.cut("<p \(Self.attributes(100, form))>نص</p>") == nil, "\(rule)")
    let crowded = "قبل<p \(Self.attributes(1000, form))>نص</p><p a='1'>بعد"
    let cut = Self.cut(crowded)
    #expect(cut?.hasPrefix("قبل<p \(Self.attributes(100, form))") == true, "\(rule)")
    #expect(cut?.hasSuffix(">نص</p><p a='1'>بعد") == true, "\(rule)")
    #expect((cut?.utf8.count ?? .max) < crowded.utf8.count / 2, "\(rule)")
  }

  @Test func countsPiecesOfEndlessNames() {
    // A digit after a hundred letters would begin no name.
    let letters = Array("abcdefghij")
    let names = (0..<1000).map { number in
      String(repeating: "x", count: 97)
        + String([number / 100, number / 10 % 10, number % 10].map { letters[$0] })
    }
    #expect((Self.cut("<p \(names.joined())>نص")?.utf8.count ?? .max) < 40_000)
  }

  /// Text that looks like attributes is none.
  @Test(arguments: [
    "<!-- <p --><p>\(attributes(1000))</p>", "<script>if (i<n) { \(attributes(1000)) }</script>",
    "<p title=\"\(attributes(1000))\">نص</p>", "1 <2 \(attributes(1000))", "</p \(attributes(1000))>",
    "<!-->\(attributes(1000))", "<? \(attributes(1000))>", "<p \(attributes(256))>نص", "<p", "<", "",
  ])
  func leavesTheRest(page: String) {
    #expect(Self.cut(page) == nil)
  }

  /// Nothing hides a tag: not a comment that has ended, not a script.
  @Test(arguments: [
    "<!-->", "<!-- x -->", "<!-- x --!>", "<!-- x", "<script></script>", "<p a=\">\">", "<p a=b\">",
  ])
  func findsTagsBehind(start: String) {
    #expect(Self.cut("\(start)<p \(Self.attributes(1000))>نص") != nil)
  }
}
