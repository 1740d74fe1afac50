/// A line that asks the reader to do something on the page: to click, subscribe, follow, share or download.
///
/// ```swift
/// CallToAction.verdict(on: line)  // "لقراءة الخبر كاملا اضغط هنا", "تابعوا قناة صوت الجنوب على تلغرام"
/// ```
enum CallToAction {
  /// - Returns: a weak verdict where the line is long or ends as a sentence does; nil where it asks for nothing.
  static func verdict(on line: PageLine) -> Furniture? {
    let words = line.key.words
    guard (2...longest).contains(line.wordCount), let first = words.first else { return nil }
    let others = words.dropFirst()
    let isClick =
      words.contains(where: clicks.contains)
      && words.contains { own.contains($0) || clickTargets.contains($0) }
    let isRequest = requests.contains(first) && others.contains { own.contains($0) || places.contains($0) }
    let isAddressed = line.wordCount <= longestSure && words.contains(followUs)
    let mayBeRequest = mayBeRequests.contains(first) && others.contains(where: own.contains)
    guard isClick || isRequest || isAddressed || mayBeRequest else { return nil }
    let isWeak = !isClick && (line.wordCount > longestSure || line.endsWithFullStop || line.isListItem)
    return Furniture(reason: .followUs, isWeak: isWeak, isFrame: true)
  }

  private static let followUs = LineKey("تابعونا").text
  private static let longest = 24
  private static let longestSure = 12

  /// What one does with a link.
  private static let clicks = keys(
    """
    اضغط
    اضغطوا
    انقر
    أنقر
    انقروا
    بالضغط
    بالنقر
    """)

  private static let clickTargets = keys("الصورة\nالزر\nزر\nتطبيق\nالإعلان\nرابط\nالسطر")

  /// What a site asks its readers for, and nothing else.
  private static let requests = keys(
    """
    تابعوا
    تابعونا
    تابعنا
    اشترك
    اشتركوا
    حملوا
    انضموا
    شاركونا
    شاركنا
    """)

  /// The same, or what somebody did, or why: "انضم اللاعب إلى قناة".
  private static let mayBeRequests = keys(
    """
    تابع
    سجل
    حمل
    نزل
    انضم
    شارك
    شاركوا
    أرسل
    ادعم
    زوروا
    استمع
    كن
    احصل
    لمتابعة
    ولمتابعة
    لمتابعتنا
    للاشتراك
    للانضمام
    للتسجيل
    للتواصل
    لتحميل
    لقراءة
    لمشاهدة
    لمطالعة
    للاطلاع
    لتلقي
    للحصول
    للمزيد
    """)

  /// What is the site's own.
  private static let own = keys(
    """
    هنا
    الرابط
    تطبيقنا
    قناتنا
    صفحتنا
    صفحاتنا
    حسابنا
    حساباتنا
    موقعنا
    نشرتنا
    مجموعتنا
    جروبنا
    بريدك
    تنبيهات
    البريدية
    """)

  /// Where sites have accounts.
  private static let places = keys(
    """
    تطبيق
    قناة
    صفحة
    حساب
    الرابط
    واتساب
    الواتساب
    واتس
    تلغرام
    تليغرام
    تلجرام
    تليجرام
    تيليجرام
    تيليغرام
    تيلجرام
    التلغرام
    فيسبوك
    الفيسبوك
    فيس
    تويتر
    يوتيوب
    اليوتيوب
    إنستغرام
    انستجرام
    تيك
    نبض
    غوغل
    جوجل
    النشرة
    الإشعارات
    whatsapp
    telegram
    facebook
    twitter
    youtube
    instagram
    google
    news
    """)

  private static func keys(_ lines: String) -> Set<String> {
    Set(lines.split(whereSeparator: \.isNewline).map { LineKey($0).text })
  }
}
