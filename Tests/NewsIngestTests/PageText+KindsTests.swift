import ArabicCalendar
import NewsIngest
import Testing

/// Kinds of heads and tails that news sites print around one and the same article. H is the headline, P and Q its text.
@Suite struct PageTextKindsTests {
  private func read(_ page: String) throws -> Article { try FramedArticle.read(page) }

  private func expectsWholeText(_ article: Article) { #expect(article.body == FramedArticle.text) }

  @Test(arguments: [
    // A label wins, wherever it stands.
    (
      "الثلاثاء 14 أيار 2024, 06:52\n\nسياسة\n\nH\n\nصوت الجنوب | و.م.ن نشر في: 9 تشرين الأول 2021",
      "2021-10-09"
    ),
    ("H\n\nتاريخ النشر : 06:40 - 2021/03/18", "2021-03-18T06:40"),
    (
      "H\nتم النشر في: 12 أيار ,2024: 03:15 م GST\nآخر تحديث: 13 أيار ,2024: 04:00 م GST",
      "2024-05-12T15:15+04:00"
    ),
    ("H\nنادر 12 أيار، 2024 آخر تحديث: 13 أيار، 2024 0 45 دقيقة واحدة", "2024-05-12"),
    ("H\nنشر في صوت الجنوب يوم 12 - 03 - 2010", "2010-03-12"),
    ("H\n12 أيار، 2024 في محليات", "2024-05-12"),
    ("H\nتاريخ النشر: 20th, September 2023 GMT", "2023-09-20"),
    ("H\n3 آذار 2020 الساعة 04 و42 دقيقة", "2020-03-03T04:42"),
    ("2023-11-08 02:17:44 - المصدر: صوت الجنوب\n\nH", "2023-11-08T02:17:44"),
    // Above the headline a date needs a witness: a section, a writer, a clock.
    ("محليات\n11 أيار 2024\nH", "2024-05-11"),
    // The text says that today is Saturday.
    ("محليات\n14 أيار 2024\nH", nil),
    ("22 تشرين الثاني 2018 - 10:14\nصوت الجنوب/ البصرة", "2018-11-22T10:14"),
    // The day of the visit.
    ("الأحد 12-05-2024\nصوت الجنوب الإخباري\n\nH", nil),
    ("الأربعاء 18 حزيران 2025\nمادة إعلانية", nil),
    ("H\n\nسمير الحلاق 30 تشرين الأول 2019 11:20", "2019-10-30T11:20"),
    // The clock of a site stands beside its masthead.
    ("السبت 28 أيلول 2019 - 02:25\nرئيس التحرير\nسالم العبيدي\n\nH", nil),
    ("رئيس التحرير: سالم العبيدي 04:57 صباحاً | السبت 20 نيسان 2024 م\n\nH", nil),
    ("H\nآخر تحديث GMT14:56:33", nil),
    ("H\n\n  • اليوم 15:02", nil),
  ])
  func provesTheDate(head: String, expected: String?) throws {
    let article = try read("\(head)\n\nP\n\nQ")
    #expect(article.published?.iso8601 == expected)
    #expect(article.title == (head.contains("H") ? FramedArticle.headline : ""))
    expectsWholeText(article)
  }

  @Test(arguments: [
    // A picture's hidden text and its caption.
    "H\n\nوزير الأشغال - أرشيفية\nوزير الأشغال - أرشيفية\nكتب سمير الحلاق",
    "محليات\n\nH\n\nالجسر بعد الصيانة\nالجسر بعد الصيانة\nسمير الحلاق",
    "H\n\nالجسر القديم خلال\nالجسر القديم خلال أعمال الصيانة، صوت الجنوب\n\nسمير الحلاق",
    "H\n\n22\nH\nالوزير يتوسط فريق المشروع\n\nسمير الحلاق",
    "H\n\nكتب - سمير الحلاق\n\n10:45 م 23/09/2025\nالوزير نادر الجبلي\n\nنادر الجبلي وزير الأشغال والنقل",
    // Menus in one line.
    "المراسي الأخبار رحلات وبواخر مالتيميديا آخر القادمين البحارة مسابقة الصيد\nH\n\nكتب ـ سمير الحلاق:",
    "قناة الجنوب الجنوب سبورت الجنوب جامعات الجنوب عقارات english\nرياضة\n\nH\n\nسمير الحلاق",
    // Datelines.
    "H\n\nمرسى الزيتون - سمير الحلاق:",
    "H\n\nنادرة سعيد - القاهرة - كتب- سمير الحلاق:",
    "H\nسمير الحلاق\nTT",
  ])
  func findsHeadlineAndWriter(head: String) throws {
    let article = try read("\(head)\n\nP\n\nQ")
    #expect(article.title == FramedArticle.headline)
    #expect(article.author?.hasSuffix("سمير الحلاق") == true || article.author == "نادرة سعيد")
    expectsWholeText(article)
  }

  @Test(arguments: [
    "|", "صوت الجنوب/ البصرة", "مادة إعلانية", "bridge\nbridge\n-A +A\nرويترز (نيويورك)", "دمشق - سانا",
  ])
  func inventsNoHeadline(head: String) throws {
    let article = try read("\(head)\nP\n\nQ")
    #expect(article.title.isEmpty)
    expectsWholeText(article)
  }

  @Test(arguments: [
    "المصدر: صوت الجنوب\nكلمات دلالية: الجسر\nإقرأ أيضاً:\nارتفاع منسوب المياه في السد\nارتفع منسوب المياه في السد إلى أعلى مستوى له منذ عشرة أعوام، بحسب بيان أصدرته هيئة المياه صباح الخميس.",
    "تعليقات الفيسبوك\n\nفي نفس السياق\n\nوصل وفد المستثمرين إلى الوادي لبحث مشروع المرفأ الثاني\n09:20 - 2025/11/03\nأطلق المجلس البلدي حملة لتن",
    "عن Editor1\n\nاترك تعليقاً\n\nلن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
    "أخبار عاجلة",
    "س.ح",
    "الجسر القديم، السيارات، وزارة الأشغال",
    "تابعوا آخر أخبارنا المحلية والدولية",
    "لقراءة المقال بالكامل، يرجى الضغط على زر الموقع\nهذا المحتوى مقدم من صوت الجنوب",
    "Copy URL URL Copied\nنشكركم على القراءة، ونتطلع إلى لقائكم في مقالات قادمة\n0 تعليق",
    "تغطية مباشرة\n-\nالوزير يزور المرفأ الجديد تتمة...\n-\nالبلدية تعلن موسم التشجير تتمة...",
    "[poll id=12 title=”الجسر”]",
    "الجسر القديم الجسر وزارة الأشغال حركة السيارات",
    "📍 دمشق\n💵 1 دولار = 12050 ليرة سورية",
    "Google News تابع آخر أخبار صوت الجنوب على Google News",
  ])
  func endsWithTheArticle(tail: String) throws {
    let article = try read("H\n\nكتب: سمير الحلاق\n\nP\n\nQ\n\n\(tail)")
    expectsWholeText(article)
  }

  @Test(arguments: [
    "رئيس مجلس الإدارة\nد. سالم العبيدي\nرئيس التحرير\nد. نادر الجبلي\n\nH\n\nنشر",
    "رئيس حزب النهر\nد. سالم العبيدي\nرئيس التحرير\nد. نادر الجبلي\n\nH\n\nفرق الصيانة\nفرق الصيانة",
    "مجلس التحرير: عدد من الصحفيين\nالموقع مسجل في النقابة\n\nH\n\nنشر\nالميناء",
    "الوضع المظلم\nH\nسيارات تنتظر عند المدخل (لبنان)",
    "- 13:46البلدية تعلن موسم التشجير\n- 13:40ارتفاع منسوب المياه في السد\n- 12:10وصول وفد المستثمرين\nH",
    "أخبار عاجلة\n\nH",
    "P\n\nH\n\nالجسر والسيارات\nالجسر والسيارات",
    "عادي\nH\n\n03:09 صباحاً\nقراءة 12 دقيقة",
    "H\nنشرت\nمنذ 6 أشهرفي\nبواسطة\nسمير الحلاق",
  ])
  func findsTheHeadlineBelowTheFrame(head: String) throws {
    let article = try read("\(head)\n\nP\n\nQ")
    #expect(article.title == FramedArticle.headline)
    #expect(article.published == nil)
    expectsWholeText(article)
  }

  /// Headlines of other articles glued to a text without a headline.
  @Test func takesNoTickerForHeadline() throws {
    let ticker =
      "أمطار على المرتفعات حتى الأربعاء\nالمنتخب يفوز بثلاثة أهداف\nسفارة المملكة تحذر رعاياها\n607 ضحايا للفيضانات\nالذهب يصعد للمرة الثالثة"
    let article = try read("\(ticker)\nP\nQ")
    #expect(article.title.isEmpty)
    expectsWholeText(article)
  }

  /// Points in short above the date are the article's own.
  @Test func keepsPointsAboveTheDate() throws {
    let points = "• الوزير: الجسر عاد إلى الخدمة بعد أعمال استمرت ثلاثة أشهر كاملة من دون توقف."
    let article = try read("H\n\n\(points)\n\nنشر في 11-05-2024\nP\n\nQ")
    #expect(article.published?.iso8601 == "2024-05-11")
    #expect(article.body.hasPrefix(points))
    #expect(!article.body.contains("نشر في"))
  }

  /// Another article's pictures, alone between two paragraphs.
  @Test func removesLinksToPictures() throws {
    expectsWholeText(try read("H\n\nP\n\nانقلاب حافلة على الطريق الساحلي (صور)\n\nQ"))
  }

  /// A mark glued to a paragraph goes, and the paragraph stays.
  @Test func cutsGluedMarks() throws {
    expectsWholeText(try read("H\n\nPاضافة اعلان\n\nQ"))
    expectsWholeText(try read("H\n\n[real_title] P\n\nQ"))
  }

  /// The words of an advertisement inside a sentence are its own.
  @Test func keepsWordsOfASentence() throws {
    let line = "وقررت الوزارة إعادة فتح الجسر من دون أي إعلان"
    #expect(try read("H\n\nP\n\n\(line)\n\nQ").body.contains(line))
  }

  /// A list's second article is not ours.
  @Test func takesTheFirstOfAList() throws {
    let next =
      "البلدية تعلن بدء موسم التشجير في الأحياء\n\nسبت, 22/11/2025 - 14:57\n\n\(FramedArticle.second)"
    let article = try read("الأخبار\n\nH\n\nسبت, 22/11/2025 - 15:17\n\nP\n\n\(next)")
    #expect(article.body == FramedArticle.first)
    #expect(article.published?.iso8601 == "2025-11-22T15:17")
  }

  @Test func takesShortNews() throws {
    let line = "أعيد فتح الجسر القديم صباح اليوم أمام السيارات"
    let article = try read("H\n\n12-05-2024 | 10:20\n\n\(line)")
    #expect(article.title == FramedArticle.headline)
    #expect(article.body == line)
  }

  @Test(arguments: [
    // The window's rest, sections, papers, and headlines of others above the headline.
    "Connect with us\n\nلبنان\n\nH",
    "الأخبار السياسية\nH",
    "الصفحة الرئيسية أخبار\nإعادة فتح الجسر القديم…\n\nH",
    "المنتخب يفوز بهدفين في الكأس\nتوقف مئة مصنع عن العمل في البلاد\nH",
    "إظهار الرسائل ذات التسميات محليات. إظهار كافة الرسائل\n\nH",
    "17.8 C\nByblos\nH",
    "H – صحيفة الجنوب",
    "H\n\nالوزير نادر.jpg\nالوزير نادر.jpg",
    "H\n\nصوت الجنوب -",
  ])
  func findsTheHeadlineAmongLabels(head: String) throws {
    let article = try read("\(head)\nP\nQ")
    #expect(article.title == FramedArticle.headline)
    expectsWholeText(article)
  }

  @Test(arguments: [
    ("أخبار اليمن", nil, "أخبار اليمن"),
    ("جريدة الجنوب", "جريدة الجنوب", nil),
    ("صوت الجنوب -", "صوت الجنوب", nil),
    ("صوت الجنوب - صوت الجنوب", "صوت الجنوب", nil),
    ("وكالة الجنوب المستقلة ......=====", "وكالة الجنوب المستقلة", nil),
    (
      "أطلقت البلدية أمس حملة وطنية لتنظيف الشاطئ بعد...\nحدد المصرف المبلغ الأقصى للمسافرين من المقيمين وغير...",
      nil, nil
    ),
    (
      "بطلة سباحة: أسعدت أمي - طهران تنبه جيرانها - فضيحة تهز حكومة صغيرة! - مدرب يتكلم عن الأطفال - رأيت الصاروخ فوق رأسي - رد على قدر الفعل",
      nil, nil
    ),
  ])
  func readsTextsWithoutHeadline(head: String, source: String?, section: String?) throws {
    let article = try read("\(head)\nP\nQ")
    #expect(article.title.isEmpty)
    #expect(article.source == source)
    #expect(article.section == section)
    expectsWholeText(article)
  }

  @Test(arguments: [
    ("H\nالعدد 2718 - السبت 11 أيار 2024م الموافق 3 ذو القعدة 1445هـ", "2024-05-11"),
    ("H\nتقرير: سمير الحلاق 11 أيار2024م", "2024-05-11"),
    ("H\nتاريخ نشر الخبر :11/05/2024", "2024-05-11"),
    ("H\ndate 2024-05-11 صوت نيوز– بغداد", "2024-05-11"),
    ("H\n\nتابعنا على:   21:44 2024-05-11", "2024-05-11T21:44"),
    ("أخبار عالمية, جريدة الجنوب\n11 أيار 2024", "2024-05-11"),
    // Only the day of an event.
    ("H\n2024-05-11 بغداد", "2024-05-11"),
    ("H\nقبل 2 شهر | الأخبار | محلي", nil),
  ])
  func readsTheDayBesideOtherWords(head: String, expected: String?) throws {
    let article = try read("\(head)\n\nP\n\nQ")
    #expect(article.published?.iso8601 == expected)
    expectsWholeText(article)
  }

  @Test func readsTheDayOfAnAgency() throws {
    let dateline = "عبري في 11 أيار 2024 /العمانية/ "
    let article = try read("H\n\n\(dateline)P\n\nQ")
    #expect(article.published?.iso8601 == "2024-05-11")
    #expect(article.body.hasPrefix(dateline))
  }

  @Test(arguments: [
    "ر ب", "نقاش حول هذا المنشور", "30 ثانية قراءة", "writer@example.com", "كن أول من يترك تعليقًا.",
    "يرجى من القراء احترام الآخرين في تعليقاتكم، وإدارة الموقع تحتفظ بالحق في حذف كل ما فيه إساءة.",
    "شريط الأخبار نائب يسأل الوزير عن الطريق صندوق النقد ينصح بتأخير التقاعد سنتين الحرارة تصل إلى الأربعين",
  ])
  func removesWhatClosesThePage(tail: String) throws {
    expectsWholeText(try read("H\n\nP\n\nQ\n\n\(tail)"))
  }

  /// Short lines that close the text itself.
  @Test(arguments: ["وللحديث بقية", "«من جد وجد»"])
  func keepsWhatClosesTheText(tail: String) throws {
    #expect(try read("H\n\nP\n\nQ\n\n\(tail)").body.hasSuffix(tail))
  }

  @Test(arguments: [
    "الجسر القديم (المصدر: رويترز)", "الجسر القديم\nالجسر القديم (تصوير سالم)",
    "بعيدا عن السياسة\nالتحديثات الحية",
  ])
  func removesCaptionsAndBoxesInTheText(lines: String) throws {
    expectsWholeText(try read("H\n\nP\n\n\(lines)\n\nQ"))
  }

  /// A poem's first line is its title, and its short lines stay.
  @Test func readsPoems() throws {
    let verses = "لمن أبوابك السبعة\nيا بيضاء\nلمن حجر على حجر\nومن مروا\nأنا من جاء من بعيد"
    let article = try read("يا زهرة الوادي\n\nيا زهرة الوادي\n\n\(verses)")
    #expect(article.title == "يا زهرة الوادي")
    #expect(article.body.split(separator: "\n").count == 5)
  }

  @Test(arguments: [
    "الرئيسية\nسياسة\nاقتصاد\nرياضة\nثقافة\nاتصل بنا\nمن نحن",
    "الرئيسية\nسياسة\nرياضة\n\nافتتاح الجسر\n\nارتفاع الأسعار في السوق المحلية\n\nالمزيد",
  ])
  func refusesMenus(page: String) {
    #expect(throws: IngestError.self) { try PageTextExtractor().extract(page) }
  }
}
