import Foundation
import Testing

@testable import NewsIngest

@Suite struct XMLSanitizerTests {
  private static func guarded(_ xml: String, chunkSize: Int = .max) -> String {
    var guarding = XMLSanitizer()
    var output = Data()
    var rest = Data(xml.utf8)[...]
    while !rest.isEmpty {
      let chunk = Data(rest.prefix(chunkSize))
      rest = rest.dropFirst(chunk.count)
      output += guarding.append(chunk, isLast: false)
    }
    output += guarding.append(Data(), isLast: true)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    (
      "HTML's names", "قال&nbsp;&laquo;نعم&raquo; caf&eacute;&rlm;",
      "قال&#160;&#171;نعم&#187; caf&#233;&#8207;"
    ),
    ("XML's names", "&amp;&lt;&gt;&quot;&apos;", "&#38;&#60;&#62;&#34;&#39;"),
    ("numbers", "&#1604;&#x644;&#146;", "&#1604;&#1604;&#8217;"),
    ("unknown names stay", "&foo; &a9;", "&#38;foo; &#38;a9;"),
    ("what XML forbids stays", "&#0;&#1;&#xD800;&#99999999;", "&#38;#0;&#38;#1;&#38;#xD800;&#38;#99999999;"),
    ("bare signs", "بيع & شراء 1 < 2 &", "بيع &#38; شراء 1 &#60; 2 &#38;"),
    ("no end", "&nbsp &;", "&#38;nbsp &#38;;"),
    ("values", "<a href=\"?a=1&b=2&copy;\">&lt;</a>", "<a href=\"?a=1&#38;b=2&#169;\">&#60;</a>"),
    ("CDATA", "<![CDATA[&nbsp;<b> ]] ]>]]>&nbsp;", "<![CDATA[&nbsp;<b> ]] ]>]]>&#160;"),
    ("comments", "<!-- &x; > -->&shy;", "<!-- &x; > -->&#173;"),
    ("instructions", "<?xml a=\"&x;\"?>&sect;", "<?xml a=\"&x;\"?>&#167;"),
    ("document types", "<!DOCTYPE rss SYSTEM \"x&y\">&deg;", "<!DOCTYPE rss SYSTEM \"x&y\">&#176;"),
    ("a value that is not closed", "<a b=\"x><![CDATA[&nbsp;]]>", "<a b=\"x><![CDATA[&nbsp;]]>"),
    ("control characters", "أ\u{0}ب\u{B}ج<![CDATA[\u{1F}]]>\t\n\r", "أ ب ج<![CDATA[ ]]>\t\n\r"),
    ("an end in the middle", "نص <![CDATA[", "نص <![CDATA["), ("a last sign", "نص <", "نص &#60;"),
  ])
  func rewrites(rule: String, xml: String, expected: String) {
    for chunkSize in [1, 2, 3, 7, Int.max] {
      #expect(Self.guarded(xml, chunkSize: chunkSize) == expected, "\(rule), chunks of \(chunkSize)")
    }
  }

  @Test func leavesOutAttributesBeyondTheBound() {
    let attributes = (1...1000).map { " a\($0)='>'" }
    let expected = "<item" + attributes.prefix(XMLSanitizer.mostAttributes).joined()
    for chunkSize in [1, 100, Int.max] {
      #expect(
        Self.guarded("<item\(attributes.joined())>نص</item>", chunkSize: chunkSize) == expected + ">نص</item>"
      )
      #expect(Self.guarded("<item\(attributes.joined())/>نص", chunkSize: chunkSize) == expected + "/>نص")
    }
  }
}
