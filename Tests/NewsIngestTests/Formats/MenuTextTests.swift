import Testing

@testable import NewsIngest

@Suite struct MenuTextTests {
  @Test(arguments: [
    "الرئيسية | سياسة | اقتصاد | رياضة", "الرئيسية|سياسة|اقتصاد|فن\n", "الرئيسية » أخبار » سياسة » محليات",
    "الرئيسية | أخبار | رياضة\nاتصل بنا | من نحن\n\nبحث\n", "- الرئيسية\n- سياسة\n- اقتصاد\n- رياضة\n",
    "الرئيسية https://wadi.example/\nسياسة https://wadi.example/p\nفن https://wadi.example/f\nصور https://wadi.example/s\n",
    "[الرئيسية](https://wadi.example/)\n[سياسة](https://wadi.example/p)\n[فن](https://wadi.example/f)\n[صور](https://wadi.example/s)\n",
    "Accueil | Politique | Economie | Sports",
  ])
  func menus(text: String) throws {
    #expect(MenuText.isMenu(text))
    #expect(try read(text).errors == [.noArticleInPage])
  }

  @Test(arguments: [
    // Results, a verse in halves, a headline in parts, a list within an article.
    "الأهلي | 2 | 1 | الزمالك\nالاتحاد | 3 | 0 | المصري",
    "يا وادي الزيتون في صيف | وأغنية على ضفاف النهر\nيا قمر الدار العتيق | ويا ظلال التين والزهر",
    "عاجل | انفجار في المرفأ", "أسماء الفائزين:\n- سعيد علي\n- منى خالد\n- ليلى حسن\n- عمر سالم",
    "- كوب طحين\n- بيضتان\n- ملعقة سكر\n- رشة ملح\nتخلط المقادير وتخبز نصف ساعة.", "", "خبر",
    "الرئيسية | سياسة | اقتصاد | رياضة\nوصل الوفد إلى المدينة مساء أمس وغادرها صباحا",
    "من أنت؟ | أنا الريح | ماذا تريدين؟ | الطريق",
    // A team, and a poem of short halves.
    "المنتخب الوطني\n* سعيد علي\n* منى خالد\n* ليلى حسن\n* عمر سالم\n* هاني رضا",
    "الحب | الشوق\nالليل | النهار\nالبحر | السماء\nالقلب | الروح",
  ])
  func isNone(text: String) { #expect(!MenuText.isMenu(text)) }
}
