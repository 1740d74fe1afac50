import ArabicCalendar
import NewsIngest
import Testing

/// Section and date by the lines around the headline.
@Suite struct PageHeadTests {
  private static let headline = "مجلس النواب يقر القانون الجديد"
  private static let paragraph =
    "أقر مجلس النواب أمس مشروع القانون بعد نقاش طويل استمر حتى ساعات المساء الأولى."
  private static let foot = "شارك\n© 2025 صحيفة الميناء"

  private func read(_ head: String) throws -> Article {
    let page = "\(head.replacing("H", with: Self.headline))\n\n\(Self.paragraph)\n\n\(Self.foot)"
    let article = try PageTextExtractor().extract(page)
    #expect(article.title == Self.headline)
    return article
  }

  @Test(arguments: [
    ("صحيفة الميناء\nعاجل\nعربي-دولي\n\nH\n14 آذار 2025", "عربي-دولي"),
    ("عربي-دولي\nعاجل\nصحيفة الميناء\nH\n14 آذار 2025", "عربي-دولي"),
    ("صحيفة الميناء\nعربي-دولي\nعاجل\n14 آذار 2025\nH", "عربي-دولي"),
    ("صحيفة الميناء\nنبض الشارع\n\nH\n14 آذار 2025", "نبض الشارع"),
    // One word with the article looks like a paper's name, but the paper is known.
    ("صحيفة الميناء\nالأسواق\nH\n14 آذار 2025", "الأسواق"),
    // A menu: too many, or boilerplate between.
    ("صحيفة الميناء\nسياسة\nاقتصاد\nثقافة\nH\n14 آذار 2025", nil),
    ("صحيفة الميناء\nسياسة\nثقافة\nAdvertisement\nH\n14 آذار 2025", nil),
    // Three names without the publisher's are the end of a menu.
    ("سياسة\nاقتصاد\nثقافة\nH\n14 آذار 2025", nil),
    ("عاجل\nH\n14 آذار 2025", nil),
  ])
  func findsTheSection(head: String, expected: String?) throws {
    let article = try read(head)
    #expect(article.section == expected)
    #expect(article.source == "صحيفة الميناء")
    #expect(article.body == Self.paragraph)
  }

  @Test(arguments: [
    ("H\nتونس، 24 جانفي 2023 - 09:05", "2023-01-24T09:05"),
    ("H\nبيروت - 14 كانون الثاني 2022", "2022-01-14"),
    ("الرباط في 3 مارس 2021\nH", "2021-03-03"),
    // A place that is not known, with a clock.
    ("H\nمرسى الزيتون، 24 جانفي 2023 - 09:05", "2023-01-24T09:05"),
    // A date of its own is surer than one behind a place.
    ("H\nبيروت، 4 آب 2020\n14 آذار 2025", "2025-03-14"),
  ])
  func readsADateBehindAPlace(head: String, expected: String) throws {
    let article = try read(head)
    #expect(article.published?.iso8601 == expected)
    #expect(article.body == Self.paragraph)
  }

  /// Datelines of the body and captions give no date, and stay.
  @Test(arguments: [
    "بيروت، 14 كانون الثاني 2022: أعلن المجلس إقرار القانون بعد نقاش طويل استمر حتى ساعات المساء.",
    "بيروت، 14 كانون الثاني: أعلن المجلس إقرار القانون",
    "بيروت، في 14 كانون الثاني، أعلن المجلس",
    "مرفأ المدينة، 4 آب 2020",
  ])
  func leavesDatelinesInTheBody(line: String) throws {
    let article = try read("H\n\n\(line)")
    #expect(article.published == nil)
    #expect(article.body.hasPrefix(line))
  }

  /// A date behind a place counts near the headline only.
  @Test func leavesDistantDatesBehindAPlace() throws {
    let captions = "البنزين ينخفض\nوالمازوت يستقر\nفي كل المناطق\nحتى آخر الشهر"
    let article = try read("H\n\(captions)\nبيروت، 4 آب 2020")
    #expect(article.published == nil)
    #expect(article.body.contains("بيروت، 4 آب 2020"))
  }
}
