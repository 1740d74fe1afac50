import NewsIngest
import Testing

/// Pages of very many lines that ask what the text knows: four times the lines take about four times the work.
@Suite(.serialized) struct PageTextGrowthTests {
  @Test(arguments: [
    "عن الكاتب\n\(FramedArticle.first)\n\n", "الوسومبلدية\n\(FramedArticle.first)\n\n",
    "تلاميذ في مدرسة\nتلاميذ في مدرسة © أ ف ب\n\(FramedArticle.first)\n\n",
    "اقرأ أيضا\n\nتنس الطاولة نادي الميناء يفوز\n\nمنتخب الناشئين يتعادل بهدفين لكل فريق اليوم\n\n\(FramedArticle.first)\n\n",
  ])
  func growsWithTheLines(shape: String) throws {
    func work(_ count: Int) throws -> Duration {
      let page = "H\n\nP\n\n" + String(repeating: shape, count: count)
      let start = processorTime()
      _ = try FramedArticle.read(page)
      return processorTime() - start
    }
    _ = try work(10)
    let ratio = try work(400) / work(100)
    // Four where it is linear, sixteen where it is quadratic.
    #expect(ratio < 9)
  }
}
