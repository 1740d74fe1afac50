import Testing

@testable import NewsIngest

@Suite struct WordlessTextTests {
  @Test(arguments: [
    ("", true), ("—", true), ("🔴🔴 …", true), ("❤️!", true), ("1️⃣", true), ("#️⃣", true), ("🇱🇧", true), ("ℹ️", true),
    ("؟", true),
    ("خبر", false), ("🔴 عاجل", false), ("45", false), ("٤٥", false), ("1️⃣ 2", false), ("a", false),
  ])
  func isOne(text: String, expected: Bool) { #expect(WordlessText.isOne(text) == expected) }

  @Test func isNoPage() throws { #expect(try read("🔴\n—\n").errors == [.noArticleInPage]) }
}
