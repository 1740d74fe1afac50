import TestSupport

/// Pages of an invented newspaper whose boilerplate no list of phrases knows, with the body that each should give.
struct InventedSite {
  struct Page {
    let text: String
    let title: String
    let body: [String]
  }

  static let source = "صحيفة الميناء"

  /// The pages, the same ones for the same seed.
  static func pages(_ count: Int, seed: UInt64) -> [Page] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { page(number: $0, &generator) }
  }

  private static func page(number: Int, _ generator: inout SeededGenerator) -> Page {
    let title = filled(pick(headlines, &generator), number, &generator)
    let paragraphs = (0..<Int.random(in: 3...5, using: &generator)).map { _ in
      filled(pick(sentences, &generator), number, &generator) + " "
        + filled(pick(sentences, &generator), number, &generator)
    }
    var lines = [title, "\(number % 28 + 1)/\(number % 12 + 1)/2024 | 10:\(10 + number % 50)", ""]
    for label in labelsAbove where Int.random(in: 0..<10, using: &generator) < 9 {
      lines.insert(label, at: 0)
    }
    for (index, paragraph) in paragraphs.enumerated() {
      lines += [paragraph, ""]
      if index == 0 { lines += [pick(labelsBetween, &generator), ""] }
    }
    lines += [notice, ""] + labelsBelow.filter { _ in Int.random(in: 0..<10, using: &generator) < 8 }
    lines += ["", "© 2024 " + source]
    return Page(text: lines.joined(separator: "\n"), title: title, body: paragraphs)
  }

  private static func pick(_ texts: [String], _ generator: inout SeededGenerator) -> String {
    texts.randomElement(using: &generator) ?? ""
  }

  private static func filled(_ text: String, _ number: Int, _ generator: inout SeededGenerator) -> String {
    text.replacing("{town}", with: pick(towns, &generator))
      .replacing("{thing}", with: pick(things, &generator))
      .replacing("{number}", with: "\(Int.random(in: 12...980, using: &generator))")
  }

  private static let notice = """
    تخرج صحيفتنا كل صباح من مبناها القديم قرب المرفأ ويعمل فيها فريق صغير من أبناء المدينة الذين يكتبون لأهلها عن أهلها.
    """

  private static let labelsAbove = lines(
    """
    من شرفة المدينة إلى شرفتكم
    مزاج البحر هذا المساء
    دفتر الجيران المفتوح دائما
    قهوة الصباح مع أهل البلد
    """)

  private static let labelsBetween = lines(
    """
    وقفة قصيرة على الرصيف ثم نكمل
    ضع علامة في دفترك هنا
    """)

  private static let labelsBelow = lines(
    """
    خزانة الصور القديمة
    وصفة الأسبوع من مطبخ الميناء
    صندوق البحارة والصيادين
    حكايات الرصيف الطويل
    زاوية الألغاز والأحاجي
    رزنامة المد والجزر
    """)

  private static let towns = lines(
    """
    طرابلس
    صيدا
    صور
    بعلبك
    زحلة
    جونيه
    البترون
    حلبا
    النبطية
    جبيل
    """)

  private static let things = lines(
    """
    شبكة المياه
    المدرسة الرسمية
    سوق الخضار
    الطريق الساحلي
    محطة الكهرباء
    المكتبة العامة
    الملعب البلدي
    المستشفى الحكومي
    مرفأ الصيادين
    الحديقة العامة
    """)

  private static let headlines = lines(
    """
    بلدية {town} تطلق مشروع تأهيل {thing} قبل الشتاء
    أهالي {town} يعترضون على تأخر العمل في {thing}
    خلاف في {town} حول كلفة {thing} والمجلس يجتمع
    وزير الأشغال يعد من {town} بإنجاز {thing} خلال {number} يوما
    متطوعون من {town} ينظفون {thing} بعد العاصفة
    """)

  private static let sentences = lines(
    """
    أعلن رئيس بلدية {town} أن الأعمال في {thing} ستبدأ مطلع الشهر المقبل بعدما وافق المجلس على الموازنة.
    وقالت مصادر محلية إن كلفة {thing} بلغت {number} مليون ليرة، وإن جزءا منها سيأتي من تبرعات المغتربين.
    وشكا عدد من سكان {town} من تراجع الخدمات في الأشهر الأخيرة، مطالبين بحلول سريعة قبل حلول الشتاء.
    ويعمل في {thing} نحو {number} موظفا لم يتقاض بعضهم رواتبه منذ الصيف الماضي بحسب لجنة المتابعة.
    وأوضح المهندس المشرف أن الفريق أنهى دراسة {thing} وسلم نسخة منها إلى اتحاد بلديات {town} أمس.
    في المقابل رأى معارضون في {town} أن المشروع لم يعرض على الناس، وأن الأولوية يجب أن تكون لإصلاح {thing}.
    ووصل إلى {town} وفد من {number} شخصا للاطلاع على سير العمل، يرافقه ممثلون عن جمعيات أهلية.
    وكانت العاصفة التي ضربت {town} قبل أسبوعين قد ألحقت أضرارا كبيرة في {thing} وقطعت الكهرباء عن أحياء عدة.
    وأكد محافظ الشمال بعد لقائه أهالي {town} أن ملف {thing} سيكون على جدول أعمال الجلسة المقبلة.
    وتقول أم لثلاثة أولاد من {town} إن الوصول إلى {thing} صار يستغرق ساعة كاملة في الصباح.
    وأشار تقرير وزعته نقابة المقاولين إلى أن {number} عاملا شاركوا في صيانة {thing} هذا العام.
    ودعت لجنة الأهل في {town} إلى اعتصام سلمي يوم السبت أمام {thing} للمطالبة بتحديد موعد نهائي.
    """)

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

/// How well the words of one text are those of another, order aside: the harmonic mean of precision and recall.
func wordF1(_ text: String, _ expected: String) -> Double {
  var left: [Substring: Int] = [:]
  let words = text.split(whereSeparator: \.isWhitespace)
  let wanted = expected.split(whereSeparator: \.isWhitespace)
  for word in wanted { left[word, default: 0] += 1 }
  var common = 0
  for word in words where left[word, default: 0] > 0 {
    left[word, default: 0] -= 1
    common += 1
  }
  return words.isEmpty && wanted.isEmpty ? 1 : 2 * Double(common) / Double(words.count + wanted.count)
}
