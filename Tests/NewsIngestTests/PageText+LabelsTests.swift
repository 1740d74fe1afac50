import ArabicCalendar
import NewsIngest
import Testing

/// Labels that sites and themes print, whose day or words are none of the article's.
@Suite struct PageTextLabelsTests {
  private static let headline = FramedArticle.headline
  private static let text = FramedArticle.text
  private static let ticker =
    "سفير مالطا يزور مصنع الأسماك في زوارة ورشة لتدريب معلمات الروضة على القراءة مهرجان الزيتون يستقبل ضيوفا من تونس أمطار رعدية منتظرة حتى مساء الجمعة وفاة شاعر العامية سمير النابلسي عن سبعين عاما لاعبة سباحة تحطم رقم الناشئات في بطولة الخليج افتتاح معرض الكتاب المستعمل في صيدا القديمة"

  @Test(
    "A day above the headline yields to one below it where sites label that of the visit so",
    arguments: [
      (
        "date 2026-01-01   1. الرئيسية\nH\n\nالثلاثاء 20 يناير 2026 09:28 ص / بتوقيت القدس\n\nP\n\nQ",
        "2026-01-20"
      ),
      (
        "العدد 10841 الجمعة 14 ديسمبر 2018\nبحث متقدم\n\nH\n\nرابط مختصر\n2018-12-06T10:42:05\n\nP\n\nQ",
        "2018-12-06"
      ),
      ("التاريخ: 14 ديسمبر 2018\nالرئيسية\n\nH\n\n6 ديسمبر 2018\n\nP\n\nQ", "2018-12-14"),
      // Without another it is the article's.
      ("العدد 10841 الجمعة 14 ديسمبر 2018\n\nH\n\nP\n\nQ", "2018-12-14"),
      // This label is the article's wherever it stands.
      ("نشر في: 14 ديسمبر 2018\n\nH\n\n6 ديسمبر 2018\n\nP\n\nQ", "2018-12-14"),
    ])
  func labelledDays(page: String, day: String) throws {
    let article = try FramedArticle.read(page)
    #expect(article.published?.firstDay.description == day)
    #expect(article.title == Self.headline)
    #expect(article.body == Self.text)
  }

  @Test("A ticker on top, between masthead and headline or between both headlines")
  func tickers() throws {
    for page in ["المشهد\n\n\(Self.ticker)\n\nH\n\nP\n\nQ", "H\n\n\(Self.ticker)\n\nH\n\nP\n\nQ"] {
      let article = try FramedArticle.read(page)
      #expect(article.title == Self.headline)
      #expect(article.body == Self.text)
    }
  }

  @Test("A long sentence without a full stop that speaks of the same stays")
  func longSentence() throws {
    let line =
      "أعلنت وزارة الأشغال أن أعمال الصيانة على الجسر القديم انتهت بعد ثلاثة أشهر من إغلاقه أمام حركة السيارات، وأن الفرق الفنية أنجزت كامل الأعمال قبل الموعد المحدد بأسبوعين وأن الكلفة بقيت ضمن موازنة هذا العام ولم تزد عليها ليرة واحدة رغم غلاء المواد"
    #expect(try FramedArticle.read("\(line)\n\nالجسر القديم\n\nP\n\nQ").body.contains(line))
  }

  @Test(
    "Labels among and below the paragraphs",
    arguments: [
      "إعلان وسط الموضوع", "إعلان 2", "شاركالأكثر قراءة", "تصوير مطبعة البلدية",
    ])
  func amongParagraphs(label: String) throws {
    #expect(try FramedArticle.read("H\n\nP\n\n\(label)\n\nQ").body == Self.text)
  }

  @Test(
    "Words that look like such labels are the text's",
    arguments: ["إعلان الحكومة عن الخطة", "تصوير الجسر من الجو ممنوع منذ عام 2019 بأمر من البلدية."])
  func noLabels(line: String) throws {
    #expect(try FramedArticle.read("H\n\nP\n\n\(line)\n\nQ").body.contains(line))
  }

  @Test(
    "Bylines above the text",
    arguments: [
      ("جريدة الساحل الإلكترونية:", nil, nil), ("الساحل الإخبارية :", nil, nil), ("نُشر في:", nil, nil),
      ("رقم الخبر: 0097", nil, nil), ("> لحج «الأيام» سالم العبيدي:", "سالم العبيدي", "الأيام"),
    ] as [(String, String?, String?)])
  func bylines(line: String, author: String?, source: String?) throws {
    let article = try FramedArticle.read("H\n\n\(line)\n\nP\n\nQ")
    #expect(article.title == Self.headline)
    #expect(article.body == Self.text)
    #expect(article.author == author)
    #expect(article.source == source)
  }

  @Test("What somebody says in quotes is no byline")
  func quotedSentence() throws {
    let line = "وكتب «نادي الساحل» على صفحته:"
    #expect(try FramedArticle.read("H\n\nP\n\n\(line)\n\nQ").body.contains(line))
  }

  @Test("Writer and day in one line, and a writer below one paragraph")
  func writers() throws {
    let dated = try FramedArticle.read("H\n\nكتبها ديمة الخالدي بتاريخ 2021/11/14\n\nP\n\nQ")
    #expect(dated.published?.iso8601 == "2021-11-14")
    #expect(dated.author == "ديمة الخالدي")
    let signed = try FramedArticle.read("H\n\nP\nمحمد سامي.")
    #expect(signed.author == "محمد سامي")
    #expect(signed.body == FramedArticle.first)
  }

  @Test("The day between a headline that ends as a sentence does and the counters")
  func dayAboveCounters() throws {
    let headline = "صيادون من البصرة يعيدون الحياة إلى مرسى الفاو ويصلحون زوارقهم بأيديهم."
    let article = try FramedArticle.read("\(headline)\n2017/11/27\nالمشاهدات : 1724\nP\nQ")
    #expect(article.title == headline)
    #expect(article.published?.iso8601 == "2017-11-27")
  }

  @Test("A box about the site, and a paragraph that stands twice")
  func foot() throws {
    let about =
      "عن شبكة الساحل الإخبارية\n\nشبكة الساحل الإخبارية.. تجربة صحفية انطلقت في عام 2002 وتتابع أخبار الساحل كلها."
    #expect(try FramedArticle.read("الرئيسية » محليات\n\nH\n\nP\n\nQ\n\n\(about)").body == Self.text)
    // An article about a paper has no frame around it.
    #expect(try FramedArticle.read("H\n\nP\n\nQ\n\n\(about)").body.contains("تجربة صحفية"))
    #expect(try FramedArticle.read("H\n\nP\n\nQ\n\nتحرير/ حسن الكعبي.\n\nQ").body == Self.text)
  }

  @Test(
    "Headlines with their marks",
    arguments: [
      ("#بلدية_الساحل تمنع الصيد عند كاسر الأمواج", "#بلدية_الساحل تمنع الصيد عند كاسر الأمواج"),
      ("# بلدية الساحل تمنع الصيد عند كاسر الأمواج", "بلدية الساحل تمنع الصيد عند كاسر الأمواج"),
      (
        "الصفحة الأساسية > أخبار المدينة > بلدية الساحل تمنع الصيد عند كاسر الأمواج",
        "بلدية الساحل تمنع الصيد عند كاسر الأمواج"
      ),
    ])
  func headlines(line: String, title: String) throws {
    #expect(try FramedArticle.read("\(line)\n\n12 أيار 2024\n\nP\n\nQ").title == title)
  }

  @Test(
    "Who wrote it, with who that is, and a name beside a paper's",
    arguments: [
      (
        "H\n\nاعداد : سمير شيخ نور – باحث في معهد الدراسات البحرية في مدينة طرابلس الشام\n\nP\n\nQ",
        "سمير شيخ نور"
      ),
      ("رلى معوض نصر – السفير\n\nP\n\nQ", "رلى معوض نصر"),
    ])
  func namesBesideWords(page: String, author: String) throws {
    let article = try FramedArticle.read(page)
    #expect(article.author == author)
    #expect(article.body == Self.text)
  }

  @Test(
    "Lines that lead away, below the text",
    arguments: [
      "اقرأ أيضًا  بايدن: سأزور مصانع السيارات في ديترويت",
      "لتصلك الأخبار أولاً بأول انضم إلى قناتنا على التلغرام عن طريق الضغط على الرابط التالي:",
    ])
  func leadsAway(line: String) throws {
    #expect(try FramedArticle.read("H\n\nP\n\nQ\n\n\(line)\n\nمقالات ذات صلة").body == Self.text)
  }

  @Test(
    "Days and clocks as programs write them",
    arguments: [
      // Nothing tells which of the two is the month.
      ("H\nقناة الساحل - 1/11/2026 10:53:23 AM - GMT (+3 )\n\nP\n\nQ", nil),
      ("H\n\n11/05/2025 - 07:40 AM\n\nP\n\nQ", nil),
      ("H\n\n16/05/2025 - 07:40 AM\n\nP\n\nQ", "2025-05-16T07:40"),
      ("H\n\nالاثنين 05/05/2025 - 07:40 AM\n\nP\n\nQ", "2025-05-05T07:40"),
      // The site's clock stands above the headline, that of the article below it.
      (
        "الجمعة 30 مايو 2025 10:20 مـ 2 ذو الحجة 1446 هـ\n×\n\nH\n\nالخميس 29 مايو 2025 01:36 مـ 1 ذو الحجة 1446 هـ\n\nP\n\nQ",
        "2025-05-29T13:36"
      ),
      ("الجمعة 30 مايو 2025 10:20 مـ 2 ذو الحجة 1446 هـ\n×\n\nH\n\nP\n\nQ", nil),
      ("H\n\nبنغازي : الإثنين 29 مايو 2023.م\n\nP\n\nQ", "2023-05-29"),
      ("H\n\nشؤون عربية 2022/03/30\n...\n\nP\n\nQ", "2022-03-30"),
    ] as [(String, String?)])
  func clocks(page: String, expected: String?) throws {
    let article = try FramedArticle.read(page)
    #expect(article.published?.iso8601 == expected)
    #expect(article.title == Self.headline)
    #expect(article.body == Self.text)
  }

  @Test(
    "Paths, captions, writers and tickers around the text",
    arguments: [
      "الأحد , 14 - أبريل - 2019\nالرئيسية - محليات - H\n\nH\n\nالساعة 09:36 صباحاً (صوت الساحل)\n\nP\n\nQ",
      "الساحل\nشؤون عربية بلاد الشام\n\nH\n\nالساحل\n\nP\n\nQ",
      "H\n\nكتب صالح إبراهيم وسعيد حسن عمر:\nP\n\nQ",
      "H\n\nP\n\nQ\n\nالصورة ارشيفية\n\nيستخدم هذا الموقع ملفات تعريف الارتباط",
      "H\n\nP\n\nQ\n\nاحصل على تحديثات فورية مباشرة على جهازك ، اشترك الآن\n\nاترك تعليقاً",
      "H\n\nP\n\nQ\n\nعاجل 24/7\n-\n23:44\nتحليق كثيف فوق بلدات القضاء.\n-\n23:23\nرويترز عن دبلوماسي: الاجتماع يبحث تمديد المهلة.",
    ])
  func around(page: String) throws {
    let article = try FramedArticle.read(page)
    #expect(article.title == Self.headline)
    #expect(article.body == Self.text)
  }

  @Test("Times of day in an article's own programme stay")
  func programme() throws {
    let programme = "20:00\nعرض الافتتاح في المسرح البلدي.\n21:30\nحفل فرقة الساحل للموسيقى."
    #expect(try FramedArticle.read("H\n\nP\n\nQ\n\n\(programme)").body.contains("فرقة الساحل"))
  }
}
