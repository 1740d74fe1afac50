import ArabicCalendar
import NewsIngest
import Testing

/// Heads and tails as themes and publishing systems print them around one article. H is the headline.
@Suite struct PageTextLayoutsTests {
  private static let headline = "إعادة فتح الجسر القديم أمام السيارات بعد أشهر من الإغلاق"
  private static let first =
    "أعلنت وزارة الأشغال صباح اليوم الخميس انتهاء أعمال الصيانة على الجسر القديم بعد ثلاثة أشهر من إغلاقه أمام حركة السيارات."
  private static let second =
    "وقال مدير المشروع إن الفرق الفنية أنجزت كامل الأعمال قبل الموعد المحدد بأسبوعين، وإن الكلفة بقيت ضمن موازنة هذا العام."
  private static let text = "\(first)\n\n\(second)"

  private func read(_ head: String, _ tail: String = "") throws -> Article {
    let frame = "\(head)\n\nTEXT\(tail)".replacing("H", with: Self.headline)
    return try PageTextExtractor().extract(frame.replacing("TEXT", with: Self.text))
  }

  @Test(arguments: [
    // Clocks beside the date.
    ("H\n\nكتب - محمد سامي:\n\n10:45 م الخميس 12 يناير 2023", "2023-01-12T22:45"),
    ("H\n\nسمير الحلاق (جدة)\n12:40 | 12 يناير 2023", "2023-01-12T12:40"),
    ("خبر محلي\n\nH\n\nالساعة 01:02 ص|12 يناير 2023", "2023-01-12T01:02"),
    ("H\n\nلندن: «صوت الجنوب»\nنُشر: 18:24-12 يناير 2023 م ـ 19 جمادى الآخرة 1444 هـ", "2023-01-12T18:24"),
    ("محليات الخميس ١٢/يناير/٢٠٢٣ ٠٣:٤٣ ص\nH", "2023-01-12T03:43"),
    ("H\n\nليفربول - الألمانية 2023.01.12 | 01:32 pm", "2023-01-12T13:32"),
    ("H\n\n2023-01-12 04:30:07 صوت الجنوب/ متابعات", "2023-01-12T04:30:07"),
    ("H\n\nالخميس 12 كانون الثاني 2023 16:07 م |", "2023-01-12T16:07"),
    // Labels with other words between.
    ("H\n\nنُشرت بواسطة: admin في أخبار محلية 12 يناير، 2023 0 23 زيارة", "2023-01-12"),
    ("H\nadmin12 يناير، 2023\n0 45 دقيقة واحدة", "2023-01-12"),
    ("الرئيسية » محليات » H\n12 يناير، 2023 محليات اضف تعليق 30 زيارة", "2023-01-12"),
    ("H\n\nH\nنشر: icon الخ. 12 يناير 2023 الساعة 02:15 صباحاً", "2023-01-12T02:15"),
    ("H\n\nيناير 12, 2023 by admin", "2023-01-12"),
    ("H\n\nنُشر: 12/01/23 13:45, حُتلن: 16:14", "2023-01-12T13:45"),
    ("H\nتقرير: سمير الحلاق 12 يناير2023م", "2023-01-12"),
    ("العدد 2718 - الخميس 12 يناير 2023م\n\nH", "2023-01-12"),
    ("• 12 يناير 2023\n  • ثقافيات\n\nH", "2023-01-12"),
    // Changes, visits and other articles.
    ("H\n\nآخر تحديث : الخميس 12 يناير 2023 - 10:20 صباحًا", nil),
    ("H\n\n:تحديث 30 12:05 2023 جانفي", nil),
    ("قبل شهر | الأخبار | عربي ودولي\n\nH", nil),
    (
      "الميناء\nالخميس 12 يناير 2023 05:01 صـ 19 جمادى الآخرة 1444 هـ\nالميناء رئيس مجلس الإدارةسالم العبيدي\n\nصحتك\n\nH",
      nil
    ),
    ("التوقيت الجمعة، 13 يناير 2023\nالتوقيت 11:35 م , بتوقيت القاهرة\n\nH", nil),
    (
      "الأكثر مشاهدة\n\n29 18:34 2022 جانفي\n\nيكون الطقس الليلة كثيف السحب مع نزول أمطار متفرقة على السواحل الشرقية كلها.\n\nوطنية\n\nH",
      nil
    ),
  ])
  func datesTheArticle(head: String, expected: String?) throws {
    let article = try read(head)
    #expect(article.published?.iso8601 == expected)
    #expect(article.title == Self.headline)
    #expect(article.body == Self.text)
  }

  /// The place and the day that an agency opens its report with.
  @Test(arguments: [
    ("طرابلس - 10 أيلول 2025 - ", "2025-09-10"),
    ("جيبوتي 16 ربيع الأول 1447 هـ الموافق 08 سبتمبر 2025 م (صونا) – ", "2025-09-08"),
    // A place that is not known, and a day without a year.
    ("مرسى الزيتون - 10 أيلول 2025 - ", nil), ("طرابلس - 10 أيلول - ", nil),
  ])
  func datesByTheDateline(opening: String, expected: String?) throws {
    let article = try PageTextExtractor().extract("\(Self.headline)\n\n\(opening)\(Self.text)")
    #expect(article.published?.iso8601 == expected)
    #expect(article.body == opening + Self.text)
  }

  /// Writer, place and date stand in the text's first line.
  @Test func partsTheDateFromTheText() throws {
    let article = try PageTextExtractor().extract(
      "حمدي سليم - القاهرة في الخميس 12 يناير 2023 06:29 مساءً - \(Self.text)")
    #expect(article.published?.iso8601 == "2023-01-12T18:29")
    #expect(article.author == "حمدي سليم")
    #expect(article.body == Self.text)
  }

  @Test(arguments: [
    // Labels above.
    "أخبار عاجلة الآن\nH", "خبر الان\nH", "حرب المياه\nسياق متصل\n\nH", "أخبار محلية: H\n\n\nH",
    "((الجنوب)) < الرئيسية\n\nH\n\n: مشاركة",
    "عاجل\n\nH\n\nالواقفون أمام الجسر\nالواقفون أمام الجسر في المدينة",
    "اخبار وتقارير\n|\nمحلية\n|\nرياضة\n|\nH", "تفاصيل الخبر | اهم الاخبار\nH\n76 قراءة  |",
    "Post image\n\nH",
    "إلهام سالم\nإلهام سالم\nطه جبريل\nطه جبريل\nH\n\nأرشيفية\nأرشيفية", "18 حجم الخط\n\nH",
    "H - بوابة الجنوب\nالأكثر قراءة\n\nبرأيك.. هل يكفي الجسر؟\n\nH", "إعادة فتح الجسر القديم أمام…\n\nH",
    // Names and captions below.
    "H\n\nمدة القراءة 2 دقيقة/دقائق\n\nالميناء- راتب شاهين:", "أخبار محلية\nH\nصوت الخليج-مسقط",
    "H\n\nالجنوب24 – تقرير",
    "سياسة\n\nH\n\nعلم المدينة الأناضول",
    "H\n\nصدر الصورة، Getty Images\n\nالتعليق على الصورة، الجسر بعد الصيانة",
    "محليات\n\nH\n\nصوت الجنوب -",
    "شارك\n\nH\n\nالجسر القديم\nالوزير\nمدير المشروع في المدينة\nفريق الصيانة\n4 صور",
    "محليات\n\nH\n\nالجسر في صورة من العام الماضي (بلدية المدينة الجديدة)\n+ الخط -",
    "H\n\nت + ت - الحجم الطبيعي",
    "H\n\nأخبار البلاد اليوم\n\nعالم البحار\n\nhttps://example.org/bridge.jpg",
  ])
  func findsTheHeadline(head: String) throws {
    let article = try read(head)
    #expect(article.title == Self.headline)
    #expect(article.body == Self.text)
  }

  /// What stands above a text without a headline is none.
  @Test(arguments: [
    "الرئيسية » أخبار محلية\nالمجلس البلدي\n\nصيدا ـ سمير الحلاق", "رجال على الجسر\nرجال على الجسر",
    "أنشرها:",
    "أخبار المدينة\nموقع الجنوب -جريدة الميناء\nنشر بتاريخ: ٢٠ أيار ٢٠٢٥",
    "shopify site analytics", "أخبار عالمية, جريدة الجنوب\n12 أيار 2024", "جفرا نيوز -",
    "أمطار على المرتفعات - المنتخب يفوز بثلاثة أهداف - سفارة تحذر رعاياها - الذهب يصعد للمرة الثالثة - قتلى في حادث على الطريق الساحلي - البرلمان يناقش الموازنة",
    "فرع جديد للنقابة في جدة حافلات ترددية من المحطة إلى المستشفى توضيح حول موجة البرد المقبلة فرص للمستثمرين في العاصمة اليمن يتقدم في الشوط الأول حفظ أمتعة الزوار مجانا",
    "طهران ترد على خصومها بكلام شديد\nالذهب يقترب من رقم جديد\nلندن تكتب اسما على خرائطها\nأرقام تخيف.. الدين يأكل الموازنة!",
  ])
  func inventsNoHeadline(head: String) throws {
    let page = "\(head)\n\(Self.text)".replacing(
      "أعلنت وزارة الأشغال", with: "أعلن المجلس البلدي مع وزارة الأشغال")
    let article = try PageTextExtractor().extract(page)
    #expect(article.title.isEmpty)
    #expect(article.body.hasPrefix("أعلن المجلس البلدي"))
    #expect(article.body.hasSuffix(Self.second))
  }

  @Test(arguments: [
    // Blogs, feeds and themes.
    "مرسلة بواسطة admin في 10:20 ص\nإرسال بالبريد الإلكترونيكتابة مدونة حول هذه المشاركة\nالتسميات: أخبار\nليست هناك تعليقات:",
    "هذا المقال مؤرشف, يتوجب عليك الإشتراك بخطة الممتاز+ لتتمكن من الإطلاع على المقالات المؤرشفة.\n\nتسجيل الدخول باقة الاشتراكات",
    "انضم لقناة الواتسب\n\nاترك تعليقاً\n\nهذا الموقع يستخدم Akismet للحدّ من التعليقات المزعجة. تعرّف على كيفية معالجة بيانات تعليقك.",
    "شارك هذا الموضوع:\nاضغط للمشاركة على تويتر (فتح في نافذة جديدة)\nمعجب بهذه:\nإعجاب تحميل...\n\nمرتبط",
    "Share\nPrevious article الذهب يصعد من جديد\nNext article المطر يعود إلى السواحل",
    "اكتشاف المزيد من صوت الجنوب\n\nاشترك للحصول على أحدث التدوينات المرسلة إلى بريدك الإلكتروني.",
    "ظهرت المقالة H أولاً على صوت الجنوب.",
    "كانت هذه تفاصيل خبر H لهذا اليوم نرجوا بأن نكون قد وفقنا بإعطائك التفاصيل والمعلومات الكاملة.",
    // Of agencies.
    "// انتهى //\n19:30 ت م", "--(بترا)\nم ع/ ف ق", "/انتهى/", "ر ب",
    // Key words.
    "الحدث_المحلي", "العلامات\nأشغال\nجسور\nسيارات", "الجسر، وزارة الأشغال، مواقع التواصل",
    // Other articles without a heading.
    "الذهب يصعد من جديد في الأسواق العالمية\n\nالمطر يعود إلى السواحل هذا الأسبوع\n\nجميع الحقوق محفوظة",
    "مكتبة بلا كتب\n\nيكاد الزائرون لا يجدون في المكتبة الجديدة ما يقرؤونه هذه الأيام ...\n\nاستطلاع رأي",
    "المصدر: وكالات\n\nالبلدية تعلن موسم التشجير\nالبلدية تعلن موسم التشجير\n\nقالت البلدية إن موسم التشجير يبدأ الأحد المقبل في الأحياء كلها من دون استثناء.",
    "المقالات\n\nتحقيقات\n\nما الذي يجري داخل المرفأ؟ (تحقيق خاص)\n\nتحول خلاف بين رجلين إلى عراك داخل المرفأ خلال",
    // Marks of programs.
    ".widget{margin-top: 20px; max-width:250px}\nTweets by south", "WhatsApp\nTelegram", "مدير المشروع.jpg",
    "تابعوا صوت الجنوب على\nإشترك",
    "سياسة الخصوصية | من نحن | اتصل بنا\n© 2023 صوت الجنوب", "عن Radio South FM\n\nشاهد أيضاً",
  ])
  func endsWithTheArticle(tail: String) throws {
    let article = try read("محليات\n\nH\n\n12 يناير 2023", "\n\n\(tail)")
    #expect(article.title == Self.headline)
    #expect(article.body == Self.text)
  }

  /// Another report begins with the dateline that opens this one.
  @Test func endsAtTheNextDateline() throws {
    let page =
      "صوت الجنوب - بغداد\n\(Self.first)\n\(Self.second)\nصوت الجنوب – بغداد \(Self.first.dropFirst(6))"
    #expect(try PageTextExtractor().extract(page).body == Self.text)
  }

  /// The whole text stands twice, and teasers between.
  @Test func takesTheTextOnce() throws {
    let teaser =
      "في وقت ينتظر فيه السكان جسرا ثانيا تكشف الأرقام عن خلافات لم تحسم بعد بين الوزارة والبلدية على من يدفع ومن"
    let page = "\(Self.first)\n\(Self.second)\n\(teaser)\n\n\n\(Self.first)\n\(Self.second)"
    #expect(try PageTextExtractor().extract(page).body == Self.text)
  }

  /// Short lines that are the article's own: a sub-heading, a list behind a colon, a last sentence without a full stop.
  @Test(arguments: ["كيف بدأ المشروع", "ثلاثة أشهر من العمل", "كلام شديد.. وجواب أشد"])
  func keepsSubheadings(line: String) throws {
    let page = "محليات\n\n\(Self.headline)\n\n12 يناير 2023\n\n\(Self.first)\n\n\(line)\n\n\(Self.second)"
    #expect(try PageTextExtractor().extract(page).body == "\(Self.first)\n\n\(line)\n\n\(Self.second)")
  }

  @Test(arguments: [
    "\n\nوالطرق التي تفتح هذا الأسبوع هي:\n\nطريق المرفأ الجديد من الجهة الجنوبية\n\nطريق السوق القديم حتى الساحة الكبرى\n\nطريق المدرسة من المفرق إلى النهر",
    "\n\nوأضاف أن المرحلة الثانية تبدأ في الربيع المقبل من دون تأخير",
  ])
  func keepsTheEnd(ending: String) throws {
    #expect(try read("محليات\n\nH\n\n12 يناير 2023", ending).body == Self.text + ending)
  }
}
