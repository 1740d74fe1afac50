import ArabicCalendar
import NewsIngest
import Testing

/// What stands directly above and below the text: labels, embedded posts, datelines and names of papers.
@Suite struct PageTextEdgesTests {
  private static let headline = FramedArticle.headline
  private static let text = FramedArticle.text

  @Test(
    "A few strange words between headline and text",
    arguments: [
      "محرر تهامة21 أغسطس 2025", "tag icon ع ع ع", "أحوال الطقس", "وكالة نادي المراسلين للأنباء",
      "الساحل سيتي الساحل في 10/5/2012",
    ])
  func strangers(line: String) throws {
    #expect(
      try FramedArticle.read("الرئيسية\n\nH\n\nكتب سالم العبيدي\n\n\(line)\n\nP\n\nQ").body == Self.text)
  }

  @Test(
    "A subtitle, a sentence and a list stay there",
    arguments: [
      "أعمال الصيانة انتهت قبل الموعد المحدد", "عاد الناس إلى الجسر.",
      "• حركة بطيئة صباح السبت\n\n• رجال أمن في المكان",
      "البلدية تعد سكان الضفتين بحافلة مجانية", "أكثر من 3 سنوات في السجن", "ماذا عن الرواتب:",
      "عضو المجلس البلدي يطالب بجسر ثان فوق النهر قبل نهاية العام المقبل",
    ])
  func subtitles(line: String) throws {
    #expect(try FramedArticle.read("الرئيسية\n\nH\n\n\(line)\n\nP\n\nQ").body == "\(line)\n\n\(Self.text)")
  }

  @Test("Plain text keeps them")
  func plainText() throws {
    let line = "أحوال الطقس في المدن"
    #expect(try FramedArticle.read("H\n\n\(line)\n\nP\n\nQ").body == "\(line)\n\n\(Self.text)")
  }

  @Test(
    "What networks print around embedded posts",
    arguments: [
      "— صوت الساحل (@coast_tv) March 16, 2025", "posted by أحباء إذاعة الساحل on Tuesday, October 16, 2018",
      "A post shared by سالم (@salem)", "عرض هذا المنشور على Instagram", "pic.twitter.com/k8RmTq2LpW",
      "متسلقان على الجسر[/caption]",
    ])
  func embeds(line: String) throws {
    #expect(try FramedArticle.read("H\n\nP\n\n\(line)\n\nQ").body == Self.text)
  }

  @Test(
    "Labels of other articles, with a full stop or without, and what the site says of its articles",
    arguments: [
      "إقرأ أيضاً: أسبوع القراءة في المدينة، إقبال فاق التوقعات.",
      "مقال مقترح: ضبط جبن فاسد داخل ثلاجة بالسوق",
      "ممكن يعجبك: تعرف على خطوات تجديد البطاقة من المنزل",
    ])
  func labels(line: String) throws {
    #expect(try FramedArticle.read("H\n\nP\n\n\(line)\n\nQ").body == Self.text)
  }

  @Test(
    "Headings of what stands below the text",
    arguments: [
      "منشورات ذات علاقة\n\nبطاقات مصرفية جديدة في تونس\n\nأرباح المصارف في تسعة أشهر",
      "الموضوع الموالي\n\nاجتماع حول الجراد الصحراوي بباماكو",
      "مقالات مشابهة:\n\nبطاقات مصرفية جديدة في تونس", "آخر التعليقات", "التصنيفات : محلي",
      "المصدر: وكالة قدس نت للأنباء - كونمينغ (شينخوا)",
      "يوجهك هذا الرابط إلى موقع خارجي قد يكون له سياسات مختلفة للمحتوى.",
      "اضف رد\n\nلن يتم نشر البريد الإلكتروني . الحقول المطلوبة مشار لها بـ *",
      "تلقّوا نشرتنا اليوميّة إلى بريدكم الإلكتروني",
      "كتب فريق التحرير 0 دقيقة للقراءة",
      "المقالات والآراء المنشورة في الموقع لا تعبر بالضرورة عن رأيه", "الوسومبلدية الساحل المرفأ", "تحميل...",
      "Désolé, cet article est seulement disponible en Arabe, Anglais Américain, Hébreu et Russe.",
      "نبذة عن المؤلف\n\nلوكاس - صحفي ثقافي، يتابع متاحف فرنسا. تقوده مقالاته عن المعارض إلى مدن كثيرة.",
    ])
  func headings(foot: String) throws {
    #expect(try FramedArticle.read("H\n\nP\n\nQ\n\n\(foot)").body == Self.text)
  }

  @Test("The second of two links in a box among the paragraphs, of which the text knows nothing")
  func secondLink() throws {
    let box =
      "قد يهمك ايضاً:\n\nتنس الطاولة: نادي الميناء يتخطى المعادي في ختام…\n\nمنتخب الناشئين يتعادل وديًا بهدفين لكل فريق"
    #expect(try FramedArticle.read("H\n\nP\n\n\(box)\n\nQ").body == Self.text)
    let subheading = box.replacing(
      "منتخب الناشئين يتعادل وديًا بهدفين لكل فريق", with: "أعمال الصيانة انتهت قبل الموعد")
    #expect(try FramedArticle.read("H\n\nP\n\n\(subheading)\n\nQ").body.contains("انتهت قبل الموعد"))
  }

  @Test("A picture's hidden text above its caption with the rights")
  func captionAboveRights() throws {
    let page = "H\n\nP\n\nتلاميذ في مدرسة قرب باريس\nتلاميذ في مدرسة قرب باريس © (أ ف ب)\n\nQ"
    #expect(try FramedArticle.read(page).body == Self.text)
  }

  @Test("A torn line of forty words without a mark is no row of headlines where a clause stands in it")
  func tornLine() throws {
    let line =
      "يحسب للملتقى الذي يجمع أصوات المتوسط بضفتيه في الميناء القديم وهو من أكثر الأمكنة التي تختلط فيها اللغات الآتية من المغرب وتونس واليونان أنه قدم في الفترة من أول الشهر إلى آخره عددا كبيرا من القراءات"
    #expect(try FramedArticle.read("H\n\n\(line)\n\nP\n\nQ").body.contains(line))
  }

  @Test("A caption in a sentence below the rights of its picture")
  func captionBelowRights() throws {
    let caption = "سليم البالغ من العمر 61 عاماً (يساراً)، يشذب شجرة الورد قرب كوخ الأدوات."
    #expect(try FramedArticle.read("H\n\nUN/M.Krause ©\n\(caption)\n\nP\n\nQ").body == Self.text)
    #expect(try FramedArticle.read("H\n\nUN/M.Krause ©\n\n\(caption)\n\nP\n\nQ").body.hasPrefix(caption))
  }

  @Test(
    "Words of a person that look like theirs",
    arguments: ["— قال سالم: هذا جسرنا", "posted by the municipality and signed by the mayor."])
  func noEmbeds(line: String) throws {
    #expect(try FramedArticle.read("H\n\nP\n\n\(line)\n\nQ").body.contains(line))
  }

  @Test(
    "Days of datelines",
    arguments: [
      ("زليتن، 09 يناير 2026 – أقام خبازو زليتن لقاء مفتوحا في قاعة البلدية صباح الجمعة.\n\nQ", "2026-01-09"),
      ("[17/أكتوبر/2018] قازان-سبأ:\nP\n\nQ", "2018-10-17"),
      ("17/10/2018 - قازان - سبأ:\nP\n\nQ", "2018-10-17"),
      ("H\n\nسامر يوسف June 9, 2024\n\nP\n\nQ", "2024-06-09"),
      ("H\n\nالخميس - 18 أيلول - 2014 - 21:07 بتوقيت دمشق\n\nP\n\nQ", "2014-09-18T21:07+03:00"),
      ("H\n\nإلهام السعديبواسطة إلهام السعدي17 نوفمبر، 20252 دقائق\n\nP\n\nQ", "2025-11-17"),
      ("H\n\nخليجيخليجي13 مايو، 2023لا توجد تعليقات2 دقائق\n\nP\n\nQ", "2023-05-13"),
      ("H\n\nسامر يوسف - 12فبراير2026م\n\nP\n\nQ", "2026-02-12"),
      (
        "الأربعاء 31-05-2017 مقديشو (صوت الساحل) – أصدرت الوزارة قرارا جديدا صباح اليوم في العاصمة بشأن الجسر القديم.\n\nQ",
        "2017-05-31"
      ),
      (
        "samedi 28 octobre 2017\n\nH\n\nP\n\nQ\n\nAucun commentaire:\n\nEnregistrer un commentaire",
        "2017-10-28"
      ),
      ("H\n\nتشرين1/أكتوبر 17, 2024\n\nP\n\nQ", "2024-10-17"),
      ("H\n\n14 سبتمبر/ أيلول 2015\n\nP\n\nQ", "2015-09-14"),
      (
        "عرابة 19-1-2026 وفا- أصيب عامل في ورشة الجسر القديم صباح اليوم ونقل إلى المستشفى.\n\nQ", "2026-01-19"
      ),
      ("بروكسل – 13 أكتوبر 2025 | عرب 24\nP\n\nQ", "2025-10-13"),
      (
        "• السبت، ٨ يونيو ٢٠٢٤ في ٤:٠٧:١٢ م\n• آخر تحديث : السبت، ٨ يونيو ٢٠٢٤ في ٤:٠٧ م\n\nH\n\nP\n\nQ",
        "2024-06-08T16:07:12"
      ),
      // Days of what is told, shown, drawn or remembered.
      ("12 مايو 1950 صور (لبنان) – ولد الرسام في بيت صغير قرب الميناء القديم.\n\nQ", nil),
      ("السبت 7 حزيران 2025 قاعة النادي (الميناء) - يفتتح الرسام معرضه الجديد مساء.\n\nQ", nil),
      ("الجسر، 5 مارس 1985 – وصل الجنود إلى الجسر القديم عند الفجر ولم يجدوا أحدا.\n\nQ", nil),
      ("H\n\nمعركة الجسر 12 تموز 2006 جنوب مدينة صور\n\nP\n\nQ", nil),
      ("H\n\nمعرض الكتاب 12 مايو 2023 أمسية قراءة شعرية\n\nP\n\nQ", nil),
      ("H\n\nلوحة بواسطة سمير الحلاق 12 مايو 1990 محفوظة في المتحف\n\nP\n\nQ", nil),
      ("[12/6/1982] بيروت:\nP\n\n[13/6/1982] بيروت:\nQ", nil),
      ("H\n\n14 سبتمبر/ سمير الحلاق 2015\n\nP\n\nQ", nil),
      // A blog's writer and day are no embedded post.
      ("H\n\nposted by Samir on 16 March 2024\n\nP\n\nQ", "2024-03-16"),
      // The sentence does not name the place: it may be anything.
      ("مهرجان، 09 يناير 2026 – أقام الخبازون لقاء مفتوحا في قاعة البلدية صباح الجمعة.\n\nQ", nil),
    ] as [(String, String?)])
  func datelines(page: String, expected: String?) throws {
    #expect(try FramedArticle.read(page).published?.iso8601 == expected)
  }

  /// The window's title is cut off, and the day of the visit stands below it.
  @Test func cutWindowTitle() throws {
    let cut =
      "صوت الساحل | " + Self.headline.split(separator: " ").dropLast(2).joined(separator: " ") + " بع..."
    let article = try FramedArticle.read(
      "\(cut)\n\n1446 محرم 23 | 30 يوليو 2024\n\nH\n\nH\nسامر يوسف June 9, 2024\n\nP\n\nQ")
    #expect(article.title == Self.headline)
    #expect(article.published?.iso8601 == "2024-06-09")
    #expect(article.body == Self.text)
  }

  @Test(
    "Names of papers, and writers with theirs, are no headlines",
    arguments: [
      ("ساحل نيوز", nil, "ساحل نيوز"),
      ("الساحل نت /..", nil, "الساحل نت"),
      ("فهد الرشيدي (صحيفة عين الساحل الإخبارية )", "فهد الرشيدي", "صحيفة عين الساحل الإخبارية"),
    ] as [(String, String?, String)])
  func papers(line: String, author: String?, source: String) throws {
    let article = try FramedArticle.read("\(line)\nP\n\nQ")
    #expect(article.title == "")
    #expect(article.author == author)
    #expect(article.source == source)
    #expect(article.body == Self.text)
  }

  @Test(
    "A writer behind a label and a stop, or before his office",
    arguments: ["كتب .سمير البحيرى", "سمير البحيرى// مدير مكتب الساحل."])
  func writers(line: String) throws {
    let article = try FramedArticle.read("\(line)\nP\n\nQ")
    #expect(article.title == "")
    #expect(article.author == "سمير البحيرى")
    #expect(article.body == Self.text)
  }

  @Test("A caption of many words in the headline's place")
  func longCaption() throws {
    let caption =
      "عمال يرتبون سلال الشاي قبل افتتاح سوق الشاي الحادي عشر في هانغتشو ، عاصمة مقاطعة تشجيانغ في شرق الصين في 9 أبريل 2021. (شينخوا / لي تاو)"
    let article = try FramedArticle.read("\(caption)\nP\n\nQ")
    #expect(article.title == "")
    #expect(article.body == Self.text)
  }

  @Test("A path without arrows names the headline below it")
  func gluedPath() throws {
    let page =
      "الموقع الرسمي لشبكة أخبار الساحل\n\nأخر الأخبار\n\nإعلان في أعلي التدوينة\n\nالصفحة الرئيسية H\n\nH\n\nحجم الخط\n\nP\n\nQ"
    let article = try FramedArticle.read(page)
    #expect(article.title == Self.headline)
    #expect(article.section == nil)
    #expect(article.body == Self.text)
  }

  @Test("What plug-ins glue to a paragraph's beginning or end")
  func gluedLatin() throws {
    let page = "H\n\nThank you for reading this post, don't forget to subscribe!P\n\nQ"
    #expect(try FramedArticle.read(page).body == Self.text)
    let cut =
      "H\n\nP\n\nوبقيت ورش الصيانة في المكان حتى المساء، وتعرض جسر آخر شمال المدينة إلى … تابع قراءة H"
    #expect(try FramedArticle.read(cut).body.hasSuffix("شمال المدينة إلى …"))
    // A sentence in another alphabet has a blank behind it.
    let own = "We will build a second bridge! قال المدير في ختام كلامه إن ذلك وعد."
    #expect(try FramedArticle.read("H\n\nP\n\n\(own)").body.hasSuffix(own))
  }

  @Test("A caption that stands between headline and agency")
  func captionAboveAgency() throws {
    let article = try FramedArticle.read("H\nلقطة جماعية لمهندسي الجسر يوم افتتاحه\nأ ش أ\nP\n\nQ")
    #expect(article.title == Self.headline)
    #expect(
      try FramedArticle.read("لقطة جماعية لمهندسي الجسر\n\nP\n\nQ").title == "لقطة جماعية لمهندسي الجسر")
  }

  @Test(
    "Photographers above the text",
    arguments: ["جهات الساحل تصوير: حسن العلوي - مريم ال درويش - تاروت", "تصوير – حمد بيت سعيد بن علي"])
  func photographers(line: String) throws {
    #expect(try FramedArticle.read("H\n\n\(line)\n\nP\n\nQ").body == Self.text)
  }

  @Test("A paper and a writer with a name of four words")
  func paperAndWriter() throws {
    let article = try FramedArticle.read("السلطنة اليوم- سالم بن مبارك العوائد\nP\n\nQ")
    #expect(article.title == "")
    #expect(article.author == "سالم بن مبارك العوائد")
  }

  @Test("A ticker with marks above the names of the newsroom")
  func tickerAboveMasthead() throws {
    let ticker =
      "مواعيد قطارات النوم إلى أسوان في إجازة نصف العام وزير السياحة: \"رأس البر\" تستقبل أولى رحلاتها في الربيع 400 مليون جنيه.. محافظ البحيرة يتابع رصف طرق الدلنجات وضع حجر الأساس لمصنع إطارات بالعين السخنة شبورة كثيفة على الطرق الزراعية طالبة تترأس اتحاد طلاب الجامعة قفزة في سعر الفضة"
    let article = try FramedArticle.read(
      "الآن\n\(ticker)\nرئيس التحرير\nمحمود عبد الحليم\nرئيس التحرير التنفيذي فريد علي\n\nH\n\n12 أيار 2024 - 11:26 ص\nP\n\nQ"
    )
    #expect(article.title == Self.headline)
    #expect(article.published?.iso8601 == "2024-05-12T11:26")
    #expect(article.body == Self.text)
  }

  @Test("A last paragraph that is cut off below a box goes on with the text")
  func cutBelowBox() throws {
    let last =
      "وأضاف المدير: ومن الطريف أن الجسر بني أول مرة في مكان ضيق من النهر كان الناس يعبرونه بقوارب صغيرة قبل مئة عام كما تحكي جداتنا حتى اليوم في ليالي الشتاء الطويلة"
    #expect(try FramedArticle.read("H\n\nP\n\nQ\n\nاقرأ ايضاً\n\n\(last)").body == "\(Self.text)\n\n\(last)")
  }

  @Test("A caption of many names below points in short and the interviewer")
  func captionBelowPoints() throws {
    let points =
      "- حركة بطيئة صباح السبت في كل الشوارع\n- رجال أمن في المكان منذ الفجر\n- الكلفة في موازنة هذا العام\n- جسر ثان بعد عامين"
    let article = try FramedArticle.read(
      "H\n\(points)\nأجرت الحوار: د. شيماء العوضي\nمدير المشروع خالد الرشود متوسطا د. شيماء العوضي وعبدالله المطيري\nP\n\nQ"
    )
    #expect(article.title == Self.headline)
    #expect(article.author == "د. شيماء العوضي")
  }

  @Test(
    "Words of the article that look like labels",
    arguments: [
      "وخصصت المدرسة عشر دقائق للقراءة يومياً.", "أكمل قراءة القرآن وهو في السابعة من عمره على يد جده.",
      "المقالات المنشورة في الموقع تجاوزت عشرة آلاف في عام واحد.",
      "تلقوا تدريبهم على متن سفينة في قناة السويس",
      "سيتم توجيهك إلى صفحة جديدة تكتب فيها اسمك وعنوانك.", "وسومات البدو على صخور الصحراء", "قصص مشابهة",
      "رئيس التحرير سالم العبيدي", "تم نشره بواسطة دار الساحل في بيروت عام 1998 ونفدت طبعته.",
    ])
  func own(line: String) throws {
    #expect(try FramedArticle.read("H\n\nP\n\n\(line)\n\nQ").body.contains(line))
  }

  @Test(
    "Marks of time and open letters above the text",
    arguments: ["في شتاء عام 1975", "إلى صحيفة الحرية:"])
  func marksOfTime(line: String) throws {
    #expect(try FramedArticle.read("الرئيسية\n\nH\n\n\(line)\n\nP\n\nQ").body == "\(line)\n\n\(Self.text)")
  }

  @Test(
    "Headlines that look like names of papers or counters",
    arguments: [
      "إغلاق قناة الساحل الإخبارية", "حب أونلاين", "راديو الحارة", "عشر دقائق للقراءة في مدارس صور",
    ])
  func headlines(line: String) throws {
    #expect(try FramedArticle.read("\(line)\n\nنشر في: 12 أيار 2024\n\nP\n\nQ").title == line)
  }

  @Test("A headline of two sentences is no paragraph, and the labelled day below it is the article's")
  func twoSentences() throws {
    let headline =
      "وفاة ثلاثة أشخاص في حادث سير على طريق صور. الدفاع المدني: الطريق زلقة بسبب الأمطار الأخيرة"
    let article = try FramedArticle.read("الرئيسية\nسياسة\n\n\(headline)\n\nنشر في: 12 مايو 2024\n\nP\n\nQ")
    #expect(article.published?.iso8601 == "2024-05-12")
    #expect(article.title == headline)
  }

  @Test("People with their papers below a headline are speakers")
  func speakers() throws {
    let list = "سمير الحلاق (جامعة صور)\nهالة حداد (صحيفة الساحل)"
    let article = try FramedArticle.read("المشاركون في الندوة\n\n\(list)\n\nP\n\nQ")
    #expect(article.title == "المشاركون في الندوة")
    #expect(article.author == nil)
  }
}
