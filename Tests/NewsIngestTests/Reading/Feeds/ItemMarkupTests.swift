import Testing

@testable import NewsIngest

@Suite struct ItemMarkupTests {
  @Test(arguments: [
    ("<p>وصل <b>الوفد</b></p><p>وغادر</p>", "وصل الوفد\n\nوغادر"),
    ("نص بلا وسوم", "نص بلا وسوم"),
    ("سطر<br>وسطر<br/><br/>وفقرة", "سطر\nوسطر\n\nوفقرة"),
    ("<div>أول<div>ثان</div>ثالث</div>", "أول\n\nثان\n\nثالث"),
    ("<ul><li>واحد</li><li>اثنان</li></ul>", "واحد\n\nاثنان"),
    ("قبل<script>var a = '<p>';</script><style>p{}</style> بعد", "قبل بعد"),
    ("<!-- سر -->ظاهر", "ظاهر"),
    ("&quot;نعم&quot; &amp; &#1604;ا", "\"نعم\" & لا"),
    ("كلمة <i>مائلة</i>، ثم", "كلمة مائلة، ثم"),
    ("<p>\n  سطر\n  يتبع  </p>\n<p></p>", "سطر يتبع"),
    ("<p>وَصَلَ ا\u{200C}لوفد</p>", "وَصَلَ ا\u{200C}لوفد"),  // ZERO WIDTH NON-JOINER
    ("<p>غير مغلقة <b>هنا", "غير مغلقة هنا"),
    ("1 < 2 و 3 > 2", "1 < 2 و 3 > 2"),
    ("", ""), ("<p></p>", ""), ("<img src=\"1.jpg\">", ""),
  ])
  func findsParagraphs(markup: String, expected: String) {
    #expect(ItemMarkup.paragraphs(of: markup) == expected)
  }

  @Test func deepMarkupEnds() {
    let markup = String(repeating: "<div>", count: 100_000) + "نص"
    #expect(ItemMarkup.paragraphs(of: markup).count <= 2)
  }
}
