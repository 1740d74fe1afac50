import ArabicCalendar
import NewsIngest
import Testing

/// Pages whose parts stand in an unusual order: the headline below the text, sentences above the writer, a foot without a heading.
@Suite struct PageTextOrderTests {
  private static let headline = FramedArticle.headline
  private static let text = FramedArticle.text

  @Test("A headline below the text, above the page's foot")
  func headlineBelow() throws {
    let article = try FramedArticle.read("P\n\nQ\n\nH\nبواسطة\nالوسوم:")
    #expect(article.title == Self.headline)
    #expect(article.body == Self.text)
  }

  @Test(
    "A last line that is no headline stays",
    arguments: ["وبقيت ورش الصيانة في المكان حتى المساء", "الجسر يبقى مفتوحا أيام العطل"])
  func lastLine(line: String) throws {
    let article = try FramedArticle.read("P\n\nQ\n\n\(line)")
    #expect(article.title == "")
    #expect(article.body.hasSuffix(line))
  }

  @Test(
    "Sentences between headline and writer",
    arguments: [
      ("12 أيار 2024\n\nسالم العبيدي", "سالم العبيدي", ""),
      ("سالم العبيدي\n\n12 أيار 2024", "سالم العبيدي", ""),
      ("شؤون المدينة\n\nفريق التحرير\n\n12 أيار 2024\n\nH", nil, ""),
      (
        "12 أيار 2024\n\nسالم العبيدي\n\nكاتب مقيم في صيدا، ينشر منذ خمسة أعوام في الصحافة المكتوبة. نال جائزة أفضل تحقيق.",
        "سالم العبيدي", "كاتب مقيم"
      ),
    ] as [(String, String?, String)])
  func standfirst(below: String, author: String?, note: String) throws {
    let lead = "كان الناس يعبرون الجسر القديم كل صباح قبل أن يغلق، وهم اليوم يعودون إليه بسياراتهم."
    let article = try FramedArticle.read("H\n\n\(lead)\n\n\(below)\n\nP\n\nQ")
    #expect(article.title == Self.headline)
    #expect(article.published?.iso8601 == "2024-05-12")
    #expect(article.body == "\(lead)\n\n\(Self.text)")
    if let author { #expect(article.author == author) }
  }

  @Test("A day among the paragraphs, with no name beside it, is the text's")
  func dayAmongParagraphs() throws {
    let article = try FramedArticle.read("H\n\nP\n\n12 أيار 2024\n\nQ")
    #expect(article.published == nil)
    #expect(article.body.contains("12 أيار 2024"))
  }

  @Test("Headlines behind dashes that the text does not know")
  func listedTeasers() throws {
    let list = [
      "- سفير مالطا يزور مصنع الأسماك في زوارة", "- ورشة لتدريب معلمات الروضة على القراءة",
      "- مهرجان الزيتون يستقبل ضيوفا من تونس", "- أمطار رعدية منتظرة حتى مساء الجمعة",
    ].joined(separator: "\n\n")
    #expect(try FramedArticle.read("P\n\nQ\n\(list)").body == Self.text)
    // A list that a colon announces, one that speaks of the article, and three lines.
    let announced = "وأوصى المجتمعون بما يأتي:"
    #expect(try FramedArticle.read("P\n\nQ\n\n\(announced)\n\n\(list)").body.contains("الروضة"))
    let own =
      "- أعمال الصيانة انتهت قبل موعدها\n\n- حركة السيارات تعود إلى الجسر\n\n- الكلفة ضمن موازنة هذا العام\n\n- الفرق الفنية أنجزت الأعمال كاملة"
    #expect(try FramedArticle.read("P\n\nQ\n\n\(own)").body.contains("الفرق الفنية أنجزت الأعمال"))
  }

  @Test(
    "Lines around the text that hold no part of it",
    arguments: [
      "H\n\nP\n\nQ\n\nمشاركة الخبر: H على وسائل التواصل من نيوز الجنوب",
      "رئيس مجلس الإدارة د. سامي حداد رئيس التحرير منى صالح\n\nH\n\nP\n\nQ",
      "Download our application on your device and read the news first every day\n\nH\nP\n\nQ",
      "H\n\nP\n\nQ\n\nالمصدر: https://south.example/163902.html العودة للخلف",
      "H - عين ليبيا\n\nP\n\nQ",
      "H\n\nقد يعجبك أيضا :\n\nافتتاح مصرف جديد بفروع في ثلاث محافظات\n\nقيادي يطلب الوساطة لفتح الطريق\n\nعاجل...خفر السواحل يضبط قارب مهربين\n\nP\n\nQ",
    ])
  func frame(page: String) throws {
    let article = try FramedArticle.read(page)
    #expect(article.title == Self.headline)
    #expect(article.body == Self.text)
  }

  @Test("A sentence on two offices is no masthead")
  func offices() throws {
    let line = "رئيس مجلس الإدارة يلتقي رئيس التحرير في مكتبه صباح السبت."
    #expect(try FramedArticle.read("H\n\nP\n\n\(line)\n\nQ").body.contains(line))
  }

  @Test(
    "Days that place or clock proves",
    arguments: [
      ("روما 12 ذو القعدة 1446 هـ الموافق 10 مايو 2025 م واس\nP\n\nQ", "2025-05-10"),
      ("H\n\nإذاعة الجنوب الدولية: 04.10.2024\n\nP\n\nQ", "2024-10-04"),
      ("H\nالأحد 13/إبريل/2025م- الشحر/موقع محافظة حضرموت/خاص\nP\n\nQ", "2025-04-13"),
      (
        "P\n\nQ\n17-08-2022, 03:41\nالمصدر: https://south.example/163902.html العودة للخلف",
        "2022-08-17T03:41"
      ),
      (
        "الاثنين، 19 أكتوبر 2020\n\nH\n\nوانتهت الأعمال قبل موعدها.\n\nQ\n\n0 التعليقات:\n\nإرسال تعليق",
        "2020-10-19"
      ),
      (
        "السبت - 18 أكتوبر 2025 - الساعة 07:22 م بتوقيت اليمن\n\nالساحل الأزرق/لحج\n\nP\n\nQ",
        "2025-10-18T19:22+03:00"
      ),
      (
        "الأحد 2020/10/18\n\nH\n\nقال مدير المشروع يوم الأحد إن الفرق الفنية أنجزت كامل الأعمال قبل الموعد المحدد.\n\nQ",
        "2020-10-18"
      ),
      // The weekday of the visit is another.
      (
        "الاثنين 2020/10/19\n\nH\n\nقال مدير المشروع يوم الأحد إن الفرق الفنية أنجزت كامل الأعمال قبل الموعد المحدد.\n\nQ",
        nil
      ),
      ("الاثنين، 19 أكتوبر 2020\n\nH\n\nP\n\nQ", nil),
    ] as [(String, String?)])
  func dates(page: String, expected: String?) throws {
    #expect(try FramedArticle.read(page).published?.iso8601 == expected)
  }

  @Test("Columns of other articles with their days and writers above the headline")
  func columns() throws {
    let columns = [
      "عيون المقالات", "من يكتب دستور الغد؟", "17/02/2026 - وائل حديدي", "حلب والذاكرة: حكاية خان محترق",
      "04/02/2026 - رنا السعيد", "صباح الخير يا فرات", "18/01/2026 - طارق عبود",
    ].joined(separator: "\n\n")
    let article = try FramedArticle.read("Facebook\n\n\(columns)\n\nH\n\nP\n\nQ")
    #expect(article.published == nil)
    #expect(article.title == Self.headline)
    #expect(article.body == Self.text)
  }

  @Test(
    "Days in pieces, glued to counts, and below a section of the menu",
    arguments: [
      ("H\n\n18\nNOVEMBER\n2025\nP\n\nQ", "2025-11-18"),
      ("H\n21 مارس 202657 مشاهدةوقت القراءة: 1 دقيقة\n\nP\n\nQ", "2026-03-21"),
      ("H\n21 مارس 2026 57 مشاهدة\n\nP\n\nQ", "2026-03-21"),
      ("شحات 22 مايو 2017(وال)-P\n\nQ", "2017-05-22"),
      (
        "ارسل خبر\nبرلمانيات\nعربي دولي\nواحة الايمان\nبرلمانيات\nالسبت , 13 كانون الثاني , 2024 :: 1:40 م\nH\n\nP\n\nQ",
        "2024-01-13T13:40"
      ),
    ])
  func piecesOfDays(page: String, expected: String) throws {
    #expect(try FramedArticle.read(page).published?.iso8601 == expected)
  }

  @Test("A subtitle that goes on with the headline, and a headline that begins so")
  func subtitles() throws {
    let subtitle = "بعد ثلاثة أشهر من أعمال الصيانة على الجسر القديم"
    let article = try FramedArticle.read("H\n\n\(subtitle)\n\nصيدا/سالم العبيدي/الأناضول\n\nP\n\nQ")
    #expect(article.title == Self.headline)
    #expect(article.author == "سالم العبيدي")
    let alone = try FramedArticle.read("\(subtitle)\n\nصيدا/سالم العبيدي/الأناضول\n\nP\n\nQ")
    #expect(alone.title == subtitle)
  }

  @Test("What aggregators say before the headline, in its line or above it")
  func leadIns() throws {
    let lead = "نقدم لكم زوارنا الكرام أهم وآخر المستجدات كما وردت في المقال التالي"
    for page in ["\(lead) H\n\nP\n\nQ", "\(lead):\n\nH\n\nP\n\nQ"] {
      let article = try FramedArticle.read(page)
      #expect(article.title == Self.headline)
      #expect(article.body == Self.text)
    }
  }

  @Test(
    "A headline that ends as a sentence does, below its section, its day or on the path",
    arguments: ["محلي\n\n", "السبت، 26 أكتوبر 2013\n\n", "الرئيسية / أخبار المدينة / T\n\n"])
  func stoppedHeadlines(head: String) throws {
    let title = "وزارة الأشغال تعلن انتهاء أعمال الصيانة على الجسر القديم بعد ثلاثة أشهر من إغلاقه."
    let page = "\(head)T\n\nP\n\nQ".replacing("T", with: title)
    let article = try FramedArticle.read(page)
    #expect(article.title == title)
    #expect(article.body == Self.text)
  }

  @Test("A first sentence with nothing above it is no headline")
  func firstSentence() throws {
    let sentence = "انقطع الماء عن أحياء الساحل كلها صباح السبت ثلاث ساعات كاملة."
    let article = try FramedArticle.read("\(sentence)\n\nP\n\nQ")
    #expect(article.title == "")
    #expect(article.body == "\(sentence)\n\n\(Self.text)")
  }

  @Test(
    "What stands around the text on blogs and magazines",
    arguments: [
      "H\n\nصورة لعربات الإطفاء قرب مدخل السوق\n\nصورة لعربات الإطفاء قرب مدخل السوق\n\n12 أيار 2024\n\nP\n\nQ",
      "الرئيسية الأعداد السابقة فن العمارة H\n\nH\n\nP\n\nQ",
      "H\n\nالتعليقات على H مغلقة\n\nP\n\nQ",
      "H\n\nP\n\nQ\n\nمادة ذات صلة:\n\nتجار يردونه إلى إغلاق الطريق...الزيت يستمر في الصعود\n\nترك تعليق",
      "H\n\nP\n\nQ\n\nمحمد سامي\n\nكاتب مصري، أحرر في موقع الساحل منذ سنوات إضافة إلى عملي في المحاسبة، وحاصل على شهادة في الاقتصاد.",
      "H\n\nP\n\nQ\n\nCoast News Agency by Coast News Agency is licensed under a Creative Commons License.",
      "H\n\nP\n\nطالبة توزع التفاح على القادمين (يوهان باور / غيتي)\n\nQ",
    ])
  func blogs(page: String) throws {
    let article = try FramedArticle.read(page)
    #expect(article.title == Self.headline)
    #expect(article.body == Self.text)
  }

  @Test("Two writers in one line above the text")
  func twoWriters() throws {
    let article = try FramedArticle.read("H\n\nزهراء الغزي ، مريم البدري\n\nP\n\nQ")
    #expect(article.author == "زهراء الغزي ، مريم البدري")
    #expect(article.body == Self.text)
  }
}
