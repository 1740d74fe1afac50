/// Whether a short line is a person's name, told by the first of its words.
///
/// ```swift
/// PersonName.isName("رباب الهواري")  // true
/// PersonName.isName("منتخب مصر")     // false
/// ```
/// - Known failure: writers whose first name is not listed stay unknown; better than a caption for a writer.
enum PersonName {
  /// Whether two to four words begin with a given name and hold no digits, marks or particles.
  static func isName(_ text: some StringProtocol) -> Bool {
    let words = LineKey(text).words
    // "أبو سعد الغرباوي".
    if words.count == 3, words[0] == LineKey("أبو").text, !text.contains(where: { $0.isPunctuation }),
      !words.contains(where: particles.contains)
    {
      return true
    }
    if text.contains(where: { $0.isNumber || "،,؛:!؟?|\"«»()".contains($0) }) { return false }
    let name = words.drop(while: titles.contains)
    guard let first = name.first, (2...4).contains(name.count) || name.count == 1 && name.count < words.count
    else { return false }
    // "سعيد بن نايف القحطاني", "المختار ولد محمد".
    let isDescended = name.dropFirst().dropLast().contains(where: descent.contains)
    return (givenNames.contains(first) || isDescended || name.count < words.count)
      && !name.contains { particles.contains($0) || $0.hasPrefix("لل") }
      && !name.contains(where: isVerb)
  }

  /// Whether the text is the names of several people: "زهراء الغزي ، مريم البدري".
  static func areNames(_ text: some StringProtocol) -> Bool {
    let names = text.split { "،,".contains($0) }
    return (2...3).contains(names.count) && names.allSatisfy { isName($0) }
  }

  /// Whether the word begins as verbs of the present do, with YEH, and is no given name: "محمد صلاح يقود ليفربول".
  private static func isVerb(_ word: String) -> Bool {
    word.hasPrefix("\u{064A}") && word.count >= 4 && !givenNames.contains(word)
  }

  /// What stands before a name.
  private static let titles: Set<String> = LineKey.words(
    of:
      "د\nأ\nم\nأ د\nدكتور\nالدكتور\nالدكتورة\nالأستاذ\nالأستاذة\nالمهندس\nالمحامي\nالشيخ\nالإعلامي\nالإعلامية\nالكاتب\nالكاتبة\nالصحفي\nالصحفية\nالزميل\nالزميلة"
  )

  /// Whether the folded word joins the names of one person: "بن".
  static func joinsNames(_ word: String) -> Bool { descent.contains(word) }

  /// "son of" and its kin.
  private static let descent: Set<String> = LineKey.words(of: "بن\nابن\nبنت\nولد\nمنت\nآل\nأبو\nأبي\nبو")

  /// A name is followed by none of these: "محمد صلاح يقود ليفربول" is caught by its length, "علي في بغداد" here.
  private static let particles: Set<String> = LineKey.words(
    of:
      """
      في
      من
      إلى
      على
      عن
      مع
      ضد
      بعد
      قبل
      يوم
      """)

  /// Given names that are common in the Arab press, a name a line. Names that are as often other words
  /// ("شروق", "نجاح") are left out.
  private static let givenNames: Set<String> = LineKey.words(
    of:
      """
      محمد
      أحمد
      محمود
      مصطفى
      حامد
      حمدي
      حمادة
      علي
      حسن
      حسين
      حسان
      حسام
      حسنين
      إبراهيم
      اسماعيل
      إسماعيل
      إسحاق
      يوسف
      يونس
      يعقوب
      موسى
      عيسى
      داود
      سليمان
      زكريا
      يحيى
      هارون
      نوح
      آدم
      إدريس
      عمر
      عثمان
      خالد
      وليد
      طارق
      زياد
      سعد
      سعيد
      سعود
      مسعود
      أسعد
      سمير
      سامي
      سامر
      سامح
      سالم
      سليم
      سلمان
      أسامة
      هشام
      هاشم
      هاني
      هيثم
      وائل
      ياسر
      ياسين
      عمار
      عماد
      عمرو
      عامر
      عاطف
      عادل
      عدنان
      عدي
      عصام
      عزيز
      عزت
      غسان
      غازي
      فادي
      فراس
      فارس
      فاروق
      فيصل
      فهد
      فؤاد
      فايز
      فوزي
      فتحي
      فرج
      كمال
      كامل
      كريم
      كرم
      كاظم
      قاسم
      قصي
      ليث
      لطفي
      ماجد
      مازن
      مالك
      مأمون
      مؤيد
      مجدي
      محسن
      مراد
      مروان
      مصعب
      معاذ
      معتز
      معتصم
      منصور
      منير
      مهدي
      مهند
      موفق
      ميثم
      ميلاد
      نادر
      ناصر
      نبيل
      نجيب
      نديم
      نزار
      نصر
      نصير
      نضال
      نعيم
      نواف
      هادي
      هلال
      همام
      وجدي
      وسام
      وديع
      باسل
      باسم
      بدر
      بسام
      بشار
      بشير
      بكر
      بلال
      بندر
      تامر
      تميم
      تركي
      توفيق
      ثامر
      جابر
      جاسم
      جلال
      جمال
      جميل
      جهاد
      جواد
      جورج
      جوزيف
      جوزف
      إيلي
      طوني
      بيار
      بيتر
      حاتم
      حارث
      حازم
      حبيب
      حيدر
      خليل
      خليفة
      خضر
      دانيال
      رائد
      راشد
      رامي
      رأفت
      رامز
      ربيع
      رجب
      رشيد
      رضا
      رضوان
      رفيق
      رمزي
      رياض
      ريان
      زاهر
      زكي
      زيد
      زين
      سفيان
      سيف
      شادي
      شاكر
      شريف
      شعبان
      شفيق
      شكري
      شهاب
      صابر
      صادق
      صالح
      صبحي
      صبري
      صفوت
      صلاح
      صهيب
      ضياء
      طلال
      طلعت
      طه
      ظافر
      عاصم
      عباس
      عبدالله
      عبدالرحمن
      عبدالعزيز
      عبدالغني
      عبدالكريم
      عبدالفتاح
      عبدالحميد
      عبداللطيف
      عبدالمجيد
      عبدالقادر
      عبدالسلام
      عبدالرحيم
      عبدالناصر
      عبدالهادي
      عبدالوهاب
      عبدالخالق
      عبدالرزاق
      عبدالمنعم
      عبده
      عبد
      عبيد
      عز
      علاء
      عقيل
      أنس
      أنور
      أيمن
      أيهم
      أكرم
      أمجد
      أمير
      أمين
      أنيس
      أشرف
      أدهم
      أديب
      إلياس
      إيهاب
      إياد
      إيمان
      لؤي
      مي
      منى
      منال
      مريم
      مروة
      ميساء
      نادية
      نادين
      ناهد
      نجلاء
      نجوى
      ندى
      نرمين
      نسرين
      نهى
      نوال
      نورا
      نورة
      نور
      هالة
      هبة
      هدى
      هناء
      هند
      هيام
      وفاء
      ياسمين
      يسرا
      رانيا
      راندا
      رباب
      رحاب
      رشا
      رغدة
      رنا
      رنده
      ريم
      ريهام
      زينب
      زهراء
      سارة
      سحر
      سعاد
      سلمى
      سلوى
      سماح
      سمر
      سمية
      سميرة
      سناء
      سهى
      سهام
      سهير
      سوزان
      شيرين
      شيماء
      عائشة
      عبير
      علا
      غادة
      فاطمة
      فدوى
      فيروز
      كريمة
      كوثر
      لبنى
      لمى
      لمياء
      لينا
      ليلى
      ليلا
      ماجدة
      ماريا
      مارينا
      أمل
      أماني
      أميرة
      أمينة
      آية
      آلاء
      أسماء
      إسراء
      إلهام
      بسمة
      بشرى
      تغريد
      جيهان
      حنان
      خديجة
      خلود
      داليا
      دعاء
      دلال
      ديانا
      دينا
      """)
}
