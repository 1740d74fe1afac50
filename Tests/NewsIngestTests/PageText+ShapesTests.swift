import ArabicCalendar
import NewsIngest
import Testing

/// Lines that go for their shape and place, whatever their words are. See FramedArticle for H, P and Q.
@Suite struct PageTextShapesTests {
  /// Lines below the text that are none of it.
  @Test(arguments: [
    // Requests to the reader.
    "لقراءة التقرير كاملا إضغط على الرابط أدناه", "تابعوا صوت الجنوب على تلغرام لكل جديد",
    "حملوا تطبيق صوت الجنوب لتصلكم الأخبار", "صوت الجنوب الآن على واتساب! تابعونا لآخر الأخبار",
    // Buttons and what stands beside them.
    "شارك هذا الخبر\nصندوق المدينة\n\nالعودة إلى القائمة", "القسم:", "رابط دائم :\nhttps://example.com/p/12",
    "FacebookTwitterLinkedInEmail", "+961 1 555 010",
    // Teasers with a heading that is not known, behind one button, or in a pair.
    "حكايات الحي\n\nطبيب يزرع الزعتر على سطح المستشفى\n\nمكتبة متنقلة تصل إلى قرى الجبل للمرة الأولى\n\nعازف ربابة يعلم الأطفال في ساحة السوق",
    "شارك هذا الخبر\nطبيب يزرع الزعتر على سطح المستشفى",
    // Nothing in it is of the article, and a button stands below.
    "شاعرة من طرابلس تهدي ديوانها لأمهات الصيادين\nشارك هذا الخبر",
    // What programs print.
    "Exit mobile version", "u0631u062cu0627u0644 u0625u0637u0641u0627u0621 u064au062eu0645u062fu0648u0646",
    "![الجسر](https://example.com/a.jpg)",
    // Comments below their count.
    "2 تعليقات\n\n1. والله خطوة ممتازة وكنا ننتظرها من زمان طويل جدا وشكرا لكل من تعب وسهر على هذا المشروع الكبير في منطقتنا يا جماعة الخير",
  ])
  func endsWithTheText(tail: String) throws {
    #expect(try FramedArticle.read("H\n\nP\n\nQ\n\n\(tail)").body == FramedArticle.text)
  }

  /// Sentences without a full stop that close a text.
  @Test(arguments: [
    "وتبدأ المرحلة الثانية مطلع الشهر المقبل بعد أن تُقيَّم نتائج الأولى",
    "وفي المرحلة الثانية تصل الأعمال إلى الرصيف\n\nوأضاف أن السوق لن يغلق\n\nكما تقرر نقل المواقف إلى الساحة",
  ])
  func keepsSentences(tail: String) throws {
    #expect(try FramedArticle.read("H\n\nP\n\nQ\n\n\(tail)").body.hasSuffix(tail))
  }

  @Test(arguments: ["سمير الحلاق", "سمير. ح."])
  func takesTheNameBelowTheText(tail: String) throws {
    let article = try FramedArticle.read("H\n\nP\n\nQ\n\n\(tail)")
    #expect(article.author?.hasPrefix("سمير") == true)
    #expect(article.body == FramedArticle.text)
  }

  /// Lines between the paragraphs.
  @Test(arguments: [
    "fbpx", "اقرأ أيضا.. سر إقبال الصيادين على المرفأ الجديد",
    "تابعوا صوت الجنوب على",
    "159 مشاهدة", "ملف من إعداد: سمير الحلاق", "الجسر من الجو كما يبدو بعد الصيانة / صورة: AA",
  ])
  func removesLabelsAmongParagraphs(lines: String) throws {
    #expect(try FramedArticle.read("H\n\nP\n\n\(lines)\n\nQ").body == FramedArticle.text)
  }

  /// Names and labels between headline and text, with no frame around them.
  @Test(arguments: [
    "صوت الجنوب", "زنقة 20", "صوت الجنوب – مكتب صور", "ناظور سيتي:", "حوالي ٣ سنوات فى صوت الجنوب",
    "الساعة 10:57 صباحاً (متابعات)", "الجمعة 14 فبراير", "camera iconالجسر بعد الصيانة (صوت الجنوب)",

    "إعادة فتح الجسر القديم أمام السيارات بعد أشهر من الإغلاق صور وفيديو من المكان",
    "سمير الحلاق\nكاتب ومحلل سياسي",
  ])
  func startsWithTheText(lines: String) throws {
    let article = try FramedArticle.read("H\n\(lines)\nP\n\nQ")
    #expect(article.title == FramedArticle.headline)
    #expect(article.body == FramedArticle.text)
  }

  @Test(arguments: [
    ("هيئة التحرير11 شتنبر 2025آخر تحديث : 12 شتنبر 2025", "2025-09-11"),
    ("الخميس 15 أيار 2025 10:47 توقيت بيروت مقالات مختارة", "2025-05-15T10:47+03:00"),
    ("تاريخ الإضافة الثلاثاء 19 أيلول 2017 - 7:05 ص    عدد الزيارات 1482    التعليقات 0", "2017-09-19T07:05"),
    ("صوت الجنوب – متابعات – 14 أيار 2024", "2024-05-14"),
    ("طوكيو- الإثنين 25 سبتمبر 2017 / صوت الجنوب/", "2017-09-25"),
    ("جدة 29 جمادى الأولى 1436 هـ الموافق 20 مارس 2015 م واس", "2015-03-20"),
    // The weekday tells which number is the month.
    ("خميس, 07/05/2018 - 11:57", "2018-07-05T11:57"), ("Fri, 02/12/2021 - 15:49", "2021-02-12T15:49"),
    ("05-13-2018 03:43 AM", "2018-05-13T03:43"),
    ("تاريخ النشر2021 20 October ساعة 10:30", "2021-10-20T10:30"),
    ("14 يونيو 202417:26", "2024-06-14T17:26"),
    ("محليات وبرلمانسبتمبر 11, 2022, 12:43 م 469 مشاهدات 0", "2022-09-11T12:43"),
    ("صوت 24 السبت 17 فبراير 2024", "2024-02-17"),
    ("بواسطة samir8 22-03-2014 06:34 مساءً 1248 زيارات", "2014-03-22T18:34"),
    ("منذ 11 سنة ,27 مايو 2014", "2014-05-27"),
    ("صوت الجنوب-العدد: 4392 - 2014 / 3 / 13 - 03:58", "2014-03-13T03:58"),
    (
      "نشر في: الثلاثاء 10 يناير 2017 - 12:12 م | آخر تحديث: الثلاثاء 10 يناير 2017 - 1:12 م",
      "2017-01-10T12:12"
    ),
    // A change is no publication.
    ("آخر تحديث:الأربعاء ,16/11/2011", nil), ("التحديث الاخير بتاريخ|الجمعة, نوفمبر 22, 2024", nil),
  ])
  func readsDaysBetweenLabels(line: String, expected: String?) throws {
    let article = try FramedArticle.read("H\n\(line)\n\nP\n\nQ")
    #expect(article.published?.iso8601 == expected)
    #expect(article.body == FramedArticle.text)
  }

  @Test(arguments: [
    ("مدينة بنتيو، جنوب السودان،14 نوفمبر 2013 ،سهى ماجد، أخبار الجنوب – ", "2013-11-14"),
    ("(صوت الجنوب / سبوتنيك - 19 سبتمبر 2021) ", "2021-09-19"),
    ("بوابة الجنوب – كييف–25 سبتمبر 2022- ", "2022-09-25"),
    ("الوطنية - ونا / السبت 28 أيلول 2019 / ذي قار / ", "2019-09-28"),
    ("الجسر القديم - 28 أيلول 2019 - ", nil),
  ])
  func readsDaysOfDatelines(dateline: String, expected: String?) throws {
    let article = try FramedArticle.read("H\n\n\(dateline)P\n\nQ")
    #expect(article.published?.iso8601 == expected)
    #expect(article.body.hasPrefix(dateline.trimmingSuffix()))
  }

  /// A day alone above the headline is the article's where the text names its weekday, and the site's otherwise.
  @Test func theTextConfirmsTheDay() throws {
    #expect(try FramedArticle.read("السبت، 12 سبتمبر 2015\n\nH\n\nP\n\nQ").published?.iso8601 == "2015-09-12")
    #expect(try FramedArticle.read("الأحد، 13 سبتمبر 2015\n\nH\n\nP\n\nQ").published == nil)
  }

  @Test(arguments: ["زاوية الجنوب", "مشجعو الأحمر\nالمنامة – بنا", "الصورة من المكان"])
  func takesNoLabelForHeadline(head: String) throws {
    #expect(try FramedArticle.read("\(head)\n\nP\n\nQ").title.isEmpty)
  }

  @Test func namesTheSourceAlone() throws {
    let article = try FramedArticle.read("H\n\nالمصدر: صوت الجنوب | نشر في: 12 أيار 2024 - 10:30\n\nP\n\nQ")
    #expect(article.source == "صوت الجنوب")
    #expect(article.published?.iso8601 == "2024-05-12T10:30")
  }

  @Test func readsGluedHeadlines() throws {
    #expect(try FramedArticle.read("HH\n\nP\n\nQ").title == FramedArticle.headline)
    let dated = try FramedArticle.read("13 تشرين الأول 2018 01:49م H\n\nP\n\nQ")
    #expect(dated.title == FramedArticle.headline)
    #expect(dated.published?.iso8601 == "2018-10-13T13:49")
  }

  /// A headline of another article stands above; points with bullets are the frame's.
  @Test func findsTheHeadlineByTheText() throws {
    let others = "• طبيب يزرع الزعتر على سطح المستشفى\n• مكتبة متنقلة تصل إلى قرى الجبل"
    for head in ["الأخبار\n\(others)\n\nH", "إشترك في النسخة الرقمية من صوت المدينة وملحقاتها\n\nH"] {
      let article = try FramedArticle.read("\(head)\n\nP\n\nQ")
      #expect(article.title == FramedArticle.headline)
      #expect(article.body == FramedArticle.text)
    }
  }
}

extension String {
  /// Without the blanks at its end.
  fileprivate func trimmingSuffix() -> String { String(reversed().drop(while: \.isWhitespace).reversed()) }
}
