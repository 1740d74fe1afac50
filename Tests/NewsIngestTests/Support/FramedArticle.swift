import NewsIngest

/// One article that tests set into the frames of many sites: H is the headline, P and Q its text.
enum FramedArticle {
  static let headline = "إعادة فتح الجسر القديم أمام السيارات بعد أشهر من الإغلاق"
  static let first =
    "أعلنت وزارة الأشغال صباح اليوم السبت انتهاء أعمال الصيانة على الجسر القديم بعد ثلاثة أشهر من إغلاقه أمام حركة السيارات."
  static let second =
    "وقال مدير المشروع إن الفرق الفنية أنجزت كامل الأعمال قبل الموعد المحدد بأسبوعين، وإن الكلفة بقيت ضمن موازنة هذا العام."
  static let text = "\(first)\n\n\(second)"

  static func read(_ page: String) throws -> Article {
    let text = page.replacing("H", with: headline).replacing("P", with: first).replacing("Q", with: second)
    return try PageTextExtractor().extract(text)
  }
}
