import ArabicCalendar
@testable import ArchiveStore
import ArchiveTestSupport
import NewsIngest
import Testing

/// What proves that two texts at one address, or under one id, are one article's.
@Suite("Texts of one article")
struct KinTests {
  private static let flash = ("انفجار في المرفأ", "سمع دوي انفجار قوي في مرفأ المدينة قبل قليل.")
  private static let bridge = ("افتتاح الجسر", "افتتح رئيس البلدية الجسر الجديد الذي يربط ضفتي النهر.")

  private static func text(
    _ words: (String, String), _ date: String? = nil, id: String? = nil,
    url: String? = "https://example.com/news"
  ) -> Article {
    var article = Article(words.0, words.1, source: "الميناء", externalID: id)
    (article.published, article.url) = (date.flatMap { PublicationDate(iso8601: $0) }, url)
    return article
  }

  /// Whether the second becomes a version of the first, in one batch and in two.
  private func isVersion(_ second: Article, of first: Article) throws -> Bool {
    let ids = [first, second].map { ContentID.publicID(of: $0) }
    let outcomes = try TestArchive().add([first, second])
    #expect(try TestArchive().add([first, second], limits: .init(articleCount: 1)) == outcomes)
    #expect([.stored(id: ids[1]), .newVersion(id: ids[1], of: ids[0])].contains(outcomes[1]))
    return outcomes[1] == .newVersion(id: ids[1], of: ids[0])
  }

  // MARK: One minute

  @Test(
    "One minute does not make other news one article",
    arguments: ["2024-03-05T00:00:00", "2024-03-05T00:00:00Z", "2024-03-05T10:00"])
  func otherNewsOfOneMinute(date: String) throws {
    let other = Self.text(Self.bridge, date)
    #expect(try !isVersion(other, of: Self.text(Self.flash, date)))
    // Under one number in a table without addresses, and without headlines.
    let numbered = [Self.flash, Self.bridge].map { Self.text($0, date, id: "1", url: nil) }
    #expect(try !isVersion(numbered[1], of: numbered[0]))
    let untitled = [Self.flash, Self.bridge].map { Self.text(("", $0.1), date) }
    #expect(try !isVersion(untitled[1], of: untitled[0]))
    let titles = [Self.flash, Self.bridge].map { Self.text(($0.0, ""), date) }
    #expect(try !isVersion(titles[1], of: titles[0]))
  }

  @Test("One minute is a proof where there is nothing to compare, as is a headline or text that is akin")
  func oneMinute() throws {
    let date = "2024-03-05T10:00"
    let headline = Self.text(("عاجل: دوي في بيروت", ""), date)
    #expect(try isVersion(Self.text(Self.flash, date), of: headline))
    #expect(try !isVersion(Self.text(Self.flash, "2024-03-05T10:05"), of: headline))
    let message = Self.text(("", "قتيل في حادث سير على الطريق الساحلي"), date, id: "2", url: nil)
    let edited = Self.text(("", "تصحيح: لا ضحايا والسائق أصيب بجروح طفيفة"), date, id: "2", url: nil)
    #expect(try isVersion(edited, of: message))
    #expect(try isVersion(Self.text((Self.flash.0, Self.bridge.1), date), of: Self.text(Self.flash, date)))
    #expect(
      try isVersion(
        Self.text((Self.bridge.0, Self.flash.1 + " وهرعت"), date), of: Self.text(Self.flash, date)))
  }

  // MARK: Id and address

  @Test(
    "Under one id at one address, dates within two days do not contradict each other",
    arguments: [
      ("2024-03-05T10:00+02:00", "2024-03-05T12:00+02:00", true),
      ("2024-03-05T10:00", "2024-03-05T08:00Z", true),
      ("2024-03-05T23:30Z", "2024-03-06T01:00Z", true), ("2024-03-05T10:00Z", "2024-03-07T09:59Z", true),
      ("2024-03-05T10:00Z", "2024-03-07T10:00Z", false), ("2024-03-05T08:00Z", "2025-03-05T08:00Z", false),
      ("2024-03-05", "2024-03-06", false), ("2024-03-05", "2024-03-06T09:00", false),
    ])
  func movedDate(old: String, new: String, isOne: Bool) throws {
    let first = Self.text(Self.flash, old, id: "7")
    #expect(try isVersion(Self.text(Self.bridge, new, id: "7"), of: first) == isOne)
    // Either of both is a proof for all dates.
    #expect(try isVersion(Self.text((Self.flash.0, Self.bridge.1), new, id: "7"), of: first))
    #expect(try isVersion(Self.text((Self.bridge.0, Self.flash.1 + " وهرعت"), new, id: "7"), of: first))
    // The address alone is none.
    #expect(try !isVersion(Self.text(Self.bridge, new), of: Self.text(Self.flash, old)))
  }

  // MARK: Bulletins

  private static func prices(_ price: String, _ end: String = "") -> (String, String) {
    (
      "أسعار العملات اليوم",
      """
      سجل سعر صرف الدولار مقابل الليرة في السوق الموازية اليوم \(price) ليرة للمبيع بحسب مصادر في محلات الصيرفة في \
      العاصمة والمدن الكبرى وسط إقبال متوسط من المواطنين على الشراء قبل عطلة نهاية الأسبوع\(end).
      """
    )
  }

  @Test("Bulletins of two days are two: those of few words, and those that differ in numbers")
  func bulletins() throws {
    let gold = ["31", "32"].map {
      ("أسعار الذهب اليوم", "بلغ سعر غرام الذهب \($0) دينارا في الأسواق المحلية اليوم.")
    }
    let days = ["2024-03-01", "2024-03-02"]
    #expect(try !isVersion(Self.text(gold[1], days[1]), of: Self.text(gold[0], days[0])))
    let first = Self.text(Self.prices("89001"), days[0])
    for other in ["89002", "٨٩٠٠٢"] {
      #expect(try !isVersion(Self.text(Self.prices(other), days[1]), of: first))
    }
    // The same numbers, written otherwise, or more of them: a text that was changed.
    for same in [Self.prices("٨٩٠٠١", " المقبلة"), Self.prices("89001", " وارتفع اليورو 200 ليرة")] {
      #expect(try isVersion(Self.text(same, days[1]), of: first))
    }
    // Within one day, it is a text that was brought up to date.
    let times = ["2024-03-01T09:00", "2024-03-01T15:00"]
    #expect(try isVersion(Self.text(gold[1], times[1]), of: Self.text(gold[0], times[0])))
  }
}
