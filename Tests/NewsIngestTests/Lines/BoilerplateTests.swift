@testable import NewsIngest
import Testing

@Suite struct BoilerplateTests {
  private func verdict(_ text: String) throws -> Boilerplate? {
    let line = try #require(PageLine.visibleLines(of: text).first)
    return Boilerplate.verdict(on: line)
  }

  @Test(arguments: [
    ("Advertisement", RemovedLine.Reason.advertisement),
    ("إعلان", .advertisement),
    ("Publicité", .advertisement),
    ("A+", .fontSize),
    ("ع- ع+", .fontSize),
    ("Doc-P-766587-637411395975910387.jpg photos 0", .fileName),
    ("Facebook Twitter WhatsApp", .share),
    ("شارك على فيسبوك", .share),
    ("12 مشاركة", .counter),
    ("شَارِكْ", .share),
    ("Partager sur X", .share),
    ("اقرأ أيضاً", .relatedHeading),
    ("اقرأ أيضا: كيف تغيّرت أسعار النفط خلال عام", .relatedLink),
    ("تابعونا على غوغل نيوز", .followUs),
    ("أخبارنا عبر بريدك الالكتروني", .newsletter),
    ("© 2025 مرصد الاقتصاد", .copyright),
    ("الوسوم: لبنان، بنزين", .tags),
    ("#لبنان #بيروت", .tags),
    ("الرئيسية > اقتصاد > لبنان", .breadcrumb),
    ("سياسة | اقتصاد | رياضة | ثقافة", .navigation),
    ("التعليقات (3)", .comments),
    ("Lire la suite", .readMore),
    ("تصوير: سمير نادر", .caption),
    ("3 min read", .counter),
    ("شاهد الفيديو", .player),
    ("نستخدم ملفات تعريف الارتباط لتحسين تجربتك.", .consent),
    ("المقالات لا تعبّر بالضرورة عن رأي الموقع", .disclaimer),
    ("* * *", .separator),
  ])
  func knowsBoilerplate(text: String, expected: RemovedLine.Reason) throws {
    #expect(try verdict(text)?.reason == expected)
  }

  @Test(arguments: [
    "إعلان نتائج الامتحانات الرسمية",
    "شارك الوزير في المؤتمر",
    "فيسبوك تخسر مئة مليار دولار في يوم واحد",
    "تصوير فيلم جديد في بيروت",
    "تقرير: بنوك قطر تواجه تحديات",
    "صورة.. هل عاد الفنان إلى المسرح؟",
    "المزيد من القمح يصل إلى المرفأ",
    "قال: «نعم» ثم «لا» و«ربما» وسكت",
    "لبنان/سوريا/الأردن",
    "Share prices fall in Dubai",
    "حذف ملفات تعريف الارتباط خطوة أولى لحماية الخصوصية",
    "لن نتراجع عن هذه الخطة",
  ])
  func leavesText(text: String) throws {
    #expect(try verdict(text) == nil)
  }

  @Test(arguments: ["فيسبوك", "تابع", "12", "حفظ", "Next", "- إعلانات", "https://a.example/1"])
  func isUnsureAboutSingleWords(text: String) throws {
    #expect(try verdict(text)?.isWeak == true)
  }
}
