/// Small lists of words that a page's short lines are recognised by.
enum LineWords {
  /// Whether the line names news agencies and nothing else but a place and punctuation: "رويترز", "(أ ف ب)".
  static func agencies(in line: PageLine) -> String? {
    guard line.wordCount <= 8 else { return nil }
    let parts = line.trimmed.split { "()[]-–—+/،,|".contains($0) }
      .filter { $0.contains { !$0.isWhitespace } }
    guard (1...4).contains(parts.count) else { return nil }
    let known = parts.filter { agencyKeys.contains(LineKey($0)) }
    let others = parts.filter { !agencyKeys.contains(LineKey($0)) }
    guard !known.isEmpty, others.count <= 1, others.allSatisfy({ LineKey($0).words.count <= 2 })
    else { return nil }
    return known.map { trim($0) }.joined(separator: ", ")
  }

  /// Whether the line is the usual name of a section, such as "رياضة" or "أخبار محلية".
  static func isSectionName(_ line: PageLine) -> Bool {
    let words = line.key.words
    return (1...3).contains(words.count)
      && words.allSatisfy { word in
        sectionWords.contains(word) || word.hasPrefix("و") && sectionWords.contains(String(word.dropFirst()))
      }
  }

  /// Whether a short line names a publisher rather than a person: "صحيفة النهار", or "Lebanon 24" on an Arabic page.
  static func isPublisherName(_ line: PageLine, onPageTitled title: String) -> Bool {
    let words = line.key.words
    let isLatin = line.key.text.contains { $0.isASCII && $0.isLetter }
    let isForeign = isLatin && LineKey(title).text.contains { $0.isLetter && !$0.isASCII }
    return isForeign && line.trimmed.count > 2 || line.key.text.contains(where: \.isNumber)
      || words.contains { publisherWords.contains($0) }
      || isLatin && line.trimmed.count > 2 && line.trimmed == line.trimmed.uppercased()
      || words.count == 1 && line.key.text.hasPrefix("\u{0627}\u{0644}")  // ALEF LAM, the article
  }

  /// Whether a line above the text is the caption or credit of a picture: it ends in brackets with an agency or
  /// "archive", or stands in brackets as a whole.
  static func isCaption(_ line: PageLine) -> Bool {
    guard line.trimmed.hasSuffix(")"), let open = line.trimmed.lastIndex(of: "(") else { return false }
    let credit = LineKey(line.trimmed[open...])
    let isWhole = open == line.trimmed.startIndex && line.wordCount <= 5
    return isWhole || agencyKeys.contains(credit) || archiveKeys.contains(credit)
  }

  /// The writer in "أحمد سالم - بغداد" or "بيروت - ليلى مراد"; nil where neither part is a place that news come from.
  static func writerWithPlace(in line: PageLine) -> String? {
    let parts = line.trimmed.split { "-–—:|/".contains($0) }.map { trim($0) }
    guard parts.count == 2, line.wordCount <= 7,
      let name = parts.first(where: { !places.contains(LineKey($0)) }),
      parts.contains(where: { places.contains(LineKey($0)) }), (2...3).contains(LineKey(name).words.count)
    else { return nil }
    return name
  }

  static func trim(_ text: some StringProtocol) -> String {
    let isOuter = { (character: Character) in character.isWhitespace || "()[]:\"'«»“”".contains(character) }
    return String(text.drop(while: isOuter).reversed().drop(while: isOuter).reversed())
  }

  private static let agencyKeys: Set<LineKey> = Set(
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

  private static let archiveKeys: Set<LineKey> = Set(
    """
    أرشيف
    الأرشيف
    أرشيفية
    صورة أرشيفية
    archives
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  private static let places: Set<LineKey> = Set(
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
    Paris
    London
    """.split(whereSeparator: \.isNewline).map { LineKey($0) })

  private static let sectionWords: Set<String> = keys(
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

  private static let publisherWords: Set<String> = keys(
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
