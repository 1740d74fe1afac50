import NewsIngest
import Testing

/// Who publishes a page, by the lines around its article.
@Suite struct PublisherTests {
  private static let headline = "مجلس النواب يقر القانون الجديد"
  private static let paragraph =
    "أقر مجلس النواب أمس مشروع القانون بعد نقاش طويل استمر حتى ساعات المساء الأولى."

  /// - Parameters:
  ///   - top: the lines above the headline.
  ///   - foot: the lines below the running text.
  private func source(top: String, foot: String) throws -> String? {
    let page = "\(top)\n\n\(Self.headline)\n14 آذار 2025\n\n\(Self.paragraph)\n\nشارك\n\(foot)"
    let article = try PageTextExtractor().extract(page)
    #expect(article.title == Self.headline)
    #expect(article.body == Self.paragraph)
    return article.source
  }

  @Test(arguments: [
    // A line of its own, whatever the notice looks like.
    ("بوابة النيل\nالقائمة", "بوابة النيل - جميع الحقوق محفوظة", "بوابة النيل"),
    ("الخليج الاقتصادي\nEnglish", "حقوق النشر محفوظة لـ«الخليج الاقتصادي»", "الخليج الاقتصادي"),
    // Part of a window's title, of a path.
    ("\(headline) | مرسى نت", "جميع الحقوق محفوظة لموقع مرسى نت", "مرسى نت"),
    ("الرئيسية > مرسى نت > سياسة", "مرسى نت © 2025", "مرسى نت"),
    // Lam, read as the page's top has it.
    ("لبنان 24\nالقائمة", "جميع الحقوق محفوظة لبنان 24", "لبنان 24"),
    ("النهار الجديد\nالقائمة", "جميع الحقوق محفوظة للنهار الجديد", "النهار الجديد"),
    // A company that is on the top, too.
    ("شركة الساحل للإعلام\nالقائمة", "© 2025 شركة الساحل للإعلام", "شركة الساحل للإعلام"),
    // A publisher of four words and more is no headline.
    (
      "الوكالة الأهلية لأنباء الساحل\nالقائمة", "© 2025 الوكالة الأهلية لأنباء الساحل",
      "الوكالة الأهلية لأنباء الساحل"
    ),
    // The notice alone, where it is plain.
    ("القائمة", "© 2025 مرصد الساحل", "مرصد الساحل"),
    // Two holders, one of whom is confirmed.
    ("مرسى نت\nالقائمة", "© 2025 مرسى نت\n© 2025 وكالة الصور", "مرسى نت"),
    // What the article itself says comes first, but for a publisher directly above the headline.
    (
      "بوابة النيل\nسياسة\nاقتصاد\nثقافة", "المصدر: رويترز\nبوابة النيل - جميع الحقوق محفوظة",
      "رويترز"
    ),
    ("بوابة النيل", "المصدر: رويترز\nبوابة النيل - جميع الحقوق محفوظة", "بوابة النيل"),
  ])
  func isTheSource(top: String, foot: String, expected: String) throws {
    #expect(try source(top: top, foot: foot) == expected)
  }

  @Test(arguments: [
    // A name at the top alone may be a section or a menu's label.
    ("بوابة النيل\nالقائمة", "جميع الحقوق محفوظة"),
    ("القائمة", "بوابة النيل - جميع الحقوق محفوظة"),
    ("القائمة", "© 2025 شركة الساحل للإعلام"),
    ("القائمة", "جميع الحقوق محفوظة للناشر"),
    ("القائمة", "© رويترز 2025"),
    ("القائمة", "© 2025 مرسى نت\n© 2025 وكالة الصور"),
    // A section and a menu's label are no publishers, wherever they stand.
    ("رياضة\nالقائمة", "© رياضة 2025"),
    ("وظائف\nالقائمة", "وظائف | اتصل بنا | جميع الحقوق محفوظة"),
  ])
  func staysOpen(top: String, foot: String) throws {
    #expect(try source(top: top, foot: foot) == nil)
  }

  /// A notice at the end of plain text is the article's own.
  @Test(arguments: ["**حقوق النشر محفوظة لمجلة القنديل", "حقوق النشر محفوظة لمجلة القنديل", "© مجلة القنديل"])
  func plainTextHasNone(notice: String) throws {
    let article = try PageTextExtractor().extract("\(Self.headline)\n\n\(Self.paragraph)\n\n\(notice)")
    #expect(article.source == nil)
  }

  /// Above the running text, "©" is a photographer's.
  @Test func picturesHaveOtherHolders() throws {
    let page = "القائمة\n\(Self.headline)\n14 آذار 2025\n© مرصد الساحل\nشارك\n\(Self.paragraph)\nالقائمة"
    #expect(try PageTextExtractor().extract(page).source == nil)
  }
}
