import NewsIngest
import Testing

/// Which line of a head becomes the title; the paragraph below is the same for all.
@Suite struct HeadlineChooserTests {
  private let paragraph = "\n\nأقر مجلس النواب أمس مشروع القانون بعد نقاش طويل استمر حتى ساعات المساء الأولى."

  @Test(arguments: [
    ("جلسة قصيرة\n\nشارك", "جلسة قصيرة"),
    ("سياسة\n\nمجلس النواب يقر القانون", "مجلس النواب يقر القانون"),
    (
      "مجلس النواب يقر القانون الجديد\n\nالمعارضة تنسحب من الجلسة قبل التصويت",
      "مجلس النواب يقر القانون الجديد"
    ),
    (
      "الجمعة 21 آذار 2025\nعاجل\nطقس ماطر على كل المناطق اليوم\nشارك\nمجلس النواب يقر القانون\n20 آذار 2025",
      "مجلس النواب يقر القانون"
    ),
    (
      "مجلس النواب يقر القانون | صوت الجنوب\nسياسة\nشاهدوا كل البرامج على شاشتنا\nشارك\nمجلس النواب يقر القانون",
      "مجلس النواب يقر القانون"
    ),
  ])
  func chooses(head: String, expected: String) throws {
    #expect(try PageTextExtractor().extract(head + paragraph).title == expected)
  }

  @Test func takesALongFirstLine() throws {
    let long =
      "مجلس النواب يقر القانون الجديد بعد جلسة استمرت عشر ساعات وشهدت سجالات بين الكتل حول المادة الأولى والمادة الثانية والمادة الثالثة والأخيرة"
    #expect(try PageTextExtractor().extract(long + paragraph).title == long)
  }

  @Test func inventsNoHeadline() throws {
    #expect(try PageTextExtractor().extract(paragraph).title.isEmpty)
  }
}
