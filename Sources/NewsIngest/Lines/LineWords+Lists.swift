/// The words themselves, one a line as they are written; they are compared folded.
extension LineWords {
  static let agencyKeys: Set<LineKey> = Set(
    """
    رويترز
    أ ف ب
    أ.ف.ب
    وال
    اف ب
    ا ف ب
    فرانس برس
    وكالة فرانس برس
    أسوشيتد برس
    اسوشييتد برس
    أ ب
    أ.ب
    د ب أ
    د.ب.أ
    وكالات
    الوكالات
    وكالة الأنباء الألمانية
    الوكالة الوطنية للإعلام
    الوكالة الوطنية
    ونا
    الأناضول
    وكالة الأناضول
    سبوتنيك
    شينخوا
    نوفوستي
    تاس
    واس
    وام
    بترا
    قنا
    كونا
    سانا
    وفا
    أ ش أ
    أ.ش.أ
    وكالة أنباء الشرق الأوسط
    سونا
    واع
    واس
    العمانية
    العُمانية
    الألمانية
    الفرنسية
    وكالة الأنباء السعودية
    وكالة الأنباء الجزائرية
    وكالة تونس أفريقيا للأنباء
    وكالة الأنباء القطرية
    وكالة الأنباء العراقية
    وكالة الأنباء الكويتية
    و م ع
    و.م.ع
    إفي
    Reuters
    AFP
    AP
    Associated Press
    DPA
    Xinhua
    TASS
    Anadolu
    Agencies
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  /// Agencies whose names are words, too: only a place beside them tells.
  static let ambiguousAgencyKeys: Set<LineKey> = Set(
    """
    معا
    صفا
    بنا
    وات
    واج
    سبأ
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  /// Countries that captions name in brackets.
  static let countries: Set<LineKey> = Set(
    """
    مصر
    السودان
    ليبيا
    المغرب
    موريتانيا
    الصومال
    اليمن
    السعودية
    الإمارات
    قطر
    البحرين
    العراق
    سوريا
    سورية
    الأردن
    لبنان
    فلسطين
    تركيا
    إيران
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  static let archiveKeys: Set<LineKey> = Set(
    """
    أرشيف
    من الأرشيف
    صورة من الأرشيف
    تعبيرية
    صورة تعبيرية
    صورة توضيحية
    الأرشيف
    أرشيفية
    صورة أرشيفية
    archives
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  /// Where pictures are taken from.
  static let networkKeys: Set<LineKey> = Set(
    """
    تويتر
    فيسبوك
    إنستغرام
    إنستجرام
    منصة إكس
    إكس
    الإنترنت
    إنترنت
    انترنت
    مواقع التواصل
    مواقع التواصل الاجتماعي
    وسائل التواصل
    وسائل التواصل الاجتماعي
    وسائل إعلام
    مواقع إلكترونية
    Getty
    Getty Images
    غيتي
    جيتي
    EPA
    Facebook
    Twitter
    X
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  static let reportingKeys: Set<LineKey> = Set(
    """
    متابعات
    متابعة
    خاص
    خاصة
    وكالات
    تقرير
    تقارير
    رصد
    تحقيق
    حوار
    ترجمة
    أخبار
    مراسلون
    مواقع
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  static let flashKeys: Set<LineKey> = Set(
    """
    عاجل
    خبر عاجل
    عاجل الآن
    عاجل جدا
    أخبار عاجلة
    Breaking
    Breaking news
    Urgent
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  static let sectionWords: Set<String> = LineKey.words(
    of:
      """
      أخبار
      الأخبار
      سياسة
      السياسة
      سياسي
      اقتصاد
      الاقتصاد
      أعمال
      رياضة
      الرياضة
      ثقافة
      فن
      فنون
      مشاهير
      منوعات
      مجتمع
      صحة
      علوم
      تكنولوجيا
      تقنية
      بيئة
      سياحة
      رأي
      آراء
      مقالات
      تقارير
      تحقيقات
      ملفات
      حوادث
      أمن
      قضاء
      محليات
      محلية
      لبنان
      عربي
      عربية
      العرب
      دولي
      دولية
      عالم
      العالم
      خاص
      متفرقات
      تعليم
      مغاربي
      إقليمي
      إقليمية
      الحدث
      Politics
      Business
      Economy
      Sports
      Sport
      World
      Culture
      Opinion
      Health
      Technology
      Tech
      News
      Lebanon
      Local
      Politique
      Économie
      Monde
      """)

  /// Names of sections that are as often words of headlines: they make no menu.
  static let ambiguousSectionWords: Set<String> = LineKey.words(
    of:
      """
      تربية
      جامعات
      قضايا
      دين
      إسلاميات
      أدب
      ثقافيات
      أدبيات
      فنيات
      رياضيات
      سياسات
      مجتمعات
      وطنية
      وطني
      جهات
      جهوية
      جهويات
      ولايات
      محافظات
      أقاليم
      مدن
      دولية
      عالمية
      عالمي
      حقوقية
      حريات
      أسرة
      امرأة
      شباب
      أطفال
      سيارات
      عقارات
      طقس
      بورصة
      أسواق
      طاقة
      نفط
      بنوك
      عملات
      زراعة
      كرة
      بطولات
      دوري
      سينما
      مسرح
      موسيقى
      تراث
      سفر
      ترفيه
      حوارات
      حوار
      مقابلات
      تحليلات
      تحليل
      ترجمات
      دراسات
      أعمدة
      عاجل
      رئيسي
      رئيسية
      مميز
      مختارات
      مصر
      سوريا
      العراق
      اليمن
      ليبيا
      تونس
      الجزائر
      المغرب
      السودان
      فلسطين
      الأردن
      الخليج
      السعودية
      الكويت
      قطر
      البحرين
      الإمارات
      عمان
      موريتانيا
      الصومال
      جيبوتي
      إيران
      تركيا
      أفريقيا
      إفريقيا
      أوروبا
      أمريكا
      آسيا
      """)

  static let publisherWords: Set<String> = LineKey.words(
    of:
      """
      صحيفة
      جريدة
      قناة
      موقع
      وكالة
      مجلة
      إذاعة
      تلفزيون
      شبكة
      نيوز
      برس
      أونلاين
      الإخبارية
      الإخباري
      إخبارية
      متابعات
      بوست
      news
      times
      daily
      tv
      press
      agency
      """)
}
