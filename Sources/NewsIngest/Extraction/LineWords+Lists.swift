/// The words themselves, one a line as they are written; they are compared folded.
extension LineWords {
  static let agencyKeys: Set<LineKey> = Set(
    """
    رويترز
    أ ف ب
    أ.ف.ب
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

  static let archiveKeys: Set<LineKey> = Set(
    """
    أرشيف
    الأرشيف
    أرشيفية
    صورة أرشيفية
    archives
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  static let flashKeys: Set<LineKey> = Set(
    """
    عاجل
    خبر عاجل
    أخبار عاجلة
    Breaking
    Breaking news
    Urgent
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  static let places: Set<LineKey> = Set(
    """
    بيروت
    القاهرة
    دمشق
    بغداد
    أربيل
    الرياض
    جدة
    دبي
    أبوظبي
    أبو ظبي
    عمان
    القدس
    غزة
    رام الله
    تونس
    الرباط
    الجزائر
    طرابلس
    الخرطوم
    صنعاء
    عدن
    الدوحة
    الكويت
    المنامة
    مسقط
    نواكشوط
    مقديشو
    صيدا
    حلب
    البصرة
    الموصل
    الإسكندرية
    بنغازي
    صفاقس
    وهران
    طنجة
    مراكش
    الدار البيضاء
    مكة المكرمة
    الشارقة
    إسطنبول
    أنقرة
    طهران
    لندن
    باريس
    برلين
    جنيف
    موسكو
    واشنطن
    نيويورك
    Beirut
    Cairo
    Beyrouth
    Tunis
    Rabat
    Alger
    Paris
    London
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  static let sectionWords: Set<String> = keys(
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

  static let publisherWords: Set<String> = keys(
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
    news
    times
    daily
    tv
    press
    agency
    """)

  private static func keys(_ lines: String) -> Set<String> {
    Set(lines.split(whereSeparator: \.isNewline).map { LineKey($0).text })
  }
}
