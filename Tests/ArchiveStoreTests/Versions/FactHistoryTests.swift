import ArabicCalendar
@testable import ArchiveStore
import Testing

@Suite("Facts told before")
struct FactHistoryTests {
  private static func facts(_ author: String?, _ date: String? = nil, section: String? = nil) -> ArticleFacts
  {
    ArticleFacts(section: section, author: author, published: date.flatMap { PublicationDate(iso8601: $0) })
  }

  /// A hundred authors, each a day later.
  private static let history = {
    var history = FactHistory()
    for number in 0..<100 {
      history.append(facts("كاتب \(number)", "2024-\(10 + number / 50)-\(10 + number % 20)"))
    }
    return history
  }()

  @Test(
    "However long ago, what one record has said is found",
    arguments: [
      (facts("كاتب 0"), true), (facts("كاتب 0", "2024-10-10"), true), (facts(nil, "2024-10-10"), true),
      (facts(nil), true), (facts("كاتب 100"), false), (facts("كاتب 0", "2024-10-11"), false),
      (facts("كاتب 0", section: "محليات"), false),
      // Coarser: only the latest ones are compared.
      (facts("كاتب 99", "2024-11"), true),
    ])
  func covers(facts: ArticleFacts, isCovered: Bool) {
    #expect(Self.history.covers(facts) == isCovered)
  }

  @Test("The same and no more")
  func says() {
    #expect(Self.history.says(Self.facts("كاتب 7", "2024-10-17")))
    #expect(!Self.history.says(Self.facts("كاتب 7")))
    #expect(Self.history.count == 100)
    #expect(!FactHistory().covers(ArticleFacts()))
  }
}
