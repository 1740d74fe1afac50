import ArabicCalendar
import NewsIngest
import Testing

/// Sentences and headlines that look like labels, lists and boxes of pages, and are the article's.
@Suite struct PageTextKeptTests {
  @Test(
    "The article's own last lines",
    arguments: [
      "وأوصى المجتمعون بتوصيات عدة.\n- إنشاء صندوق لدعم المزارعين الصغار\n- تدريب معلمات الرياض على القراءة\n- افتتاح مركز صحي في كل بلدة\n- تنظيف مجرى النهر كل ربيع",
      "كشف موقع إخباري مستقل أن رئيس الوزراء يعد خطة جديدة للسكن.",
      "لا تعليق لدي على هذا الكلام، فمن يتهم الناس عليه أن يقدم الدليل إلى القضاء.",
      "ويبقى السؤال: هل ينفع H أهل المدينة؟",
      "اقرأ أيضا في غير تخصصك ولا تكتف بما تحب.",
      "الصورة أرشيفية ولا علاقة لها بالحادث، يؤكد الوزير.",
      "تصوير المشهد الأخير في الصحراء",
      "حفل الافتتاح الجمعة 15 مارس 2024 الساعة 20:30",
    ])
  func lastLines(lines: String) throws {
    let last = try #require(lines.split(separator: "\n").last).replacing("H", with: FramedArticle.headline)
    let article = try FramedArticle.read("H\n\nP\n\nQ\n\n\(lines)")
    #expect(article.body.contains(last))
    #expect(article.published == nil)
  }

  @Test(
    "Headlines that begin with a place, an office or a label",
    arguments: [
      "حيفا: عودة إلى البيت", "المدن: أزمة سكن خانقة",
      "رئيس التحرير يقاضي رئيس مجلس الإدارة أمام محكمة القاهرة", "إعلان 1988",
      "التعليقات على صفحة الرئاسة مغلقة",
      "عدسة كريم تفوز بالجائزة",
    ])
  func headlines(line: String) throws {
    let article = try FramedArticle.read("\(line)\n12 مارس 2024\n\nP\n\nQ")
    #expect(article.title == line)
    #expect(article.published?.iso8601 == "2024-03-12")
    #expect(article.author == nil)
    #expect(article.body == FramedArticle.text)
  }

  @Test("Days of the dead beside their names are none of publication")
  func obituaries() throws {
    let page =
      "H\n\nP\n\nسمير الحلاق\n10 مارس 2024\nشاعر وروائي سوري رحل في منفاه عن ثمانين عاما.\n\nمنى صالح\n13 مارس 2024\nكاتبة من طرابلس رحلت بعد مرض.\n\nQ"
    let article = try FramedArticle.read(page)
    #expect(article.published == nil)
    #expect(article.body.contains("شاعر وروائي سوري رحل"))
  }

  @Test("A question that is answered twice in the same words")
  func sameAnswer() throws {
    let answer = "لا تعليق لدي على هذا الكلام، فمن يتهم الناس عليه أن يقدم الدليل إلى القضاء أولا."
    let page = "H\n\nP\n\nوما قولك في الاتهام الأول؟\n\n\(answer)\n\nوما قولك في الثاني؟\n\n\(answer)"
    #expect(try FramedArticle.read(page).body.hasSuffix("وما قولك في الثاني؟\n\n\(answer)"))
  }
}
