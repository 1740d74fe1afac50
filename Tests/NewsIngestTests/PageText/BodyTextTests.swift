import NewsIngest
import Testing

@Suite struct BodyTextTests {
  @Test func setsParagraphsApart() throws {
    let page = "عنوان الخبر من أربع كلمات\nفقرة أولى قصيرة.\nفقرة ثانية قصيرة.\n\n\nفقرة ثالثة  قصيرة. \n"
    let article = try PageTextExtractor().extract(page)
    #expect(article.body == "فقرة أولى قصيرة.\n\nفقرة ثانية قصيرة.\n\nفقرة ثالثة  قصيرة.")
  }

  @Test func keepsTheLinesOfWrappedText() throws {
    let wrapped = """
      قال المسؤول في تصريح أدلى به إلى الصحافيين عقب انتهاء الجلسة التي
      استمرت حتى ساعة متأخرة من الليل إن اللجنة ستعود إلى الاجتماع في
      الأسبوع المقبل وإن النقاش بين الكتل سيبقى مفتوحاً على كل الاحتمالات
      إلى حين التوصل إلى اتفاق يرضي الجميع.
      """
    let article = try PageTextExtractor().extract("اللجنة تعود إلى الاجتماع قريباً\n\n\(wrapped)")
    #expect(article.body == wrapped)
  }
}
