import Testing

@testable import NewsIngest

@Suite struct FeedFooterTests {
  @Test(arguments: [
    "The post افتتاح جسر appeared first on الوادي - جريدة محلية.",
    "The post افتتاح جسر first appeared on الوادي.",
    "ظهرت المقالة افتتاح جسر أولاً على الوادي.",
    "ظهرت المقالة افتتاح جسر أولا على الوادي.",
    "L\u{2019}article Un pont est apparu en premier sur El Wadi.",
    "Cet article Un pont est apparu en premier sur El Wadi.",
    "اقرأ المزيد",
    "Continue reading افتتاح جسر →",
  ])
  func removesTheFooter(footer: String) {
    #expect(FeedFooter.removed(from: "نزل المطر على القرى.\n\n" + footer) == "نزل المطر على القرى.")
    #expect(FeedFooter.removed(from: "نزل المطر على […]\n" + footer) == "نزل المطر على […]")
  }

  @Test func removesOneThatFollowsASentence() {
    let text = "نزل المطر على […] The post المطر appeared first on الوادي."
    #expect(FeedFooter.removed(from: text) == "نزل المطر على […]")
  }

  @Test(arguments: [
    "نزل المطر على القرى.", "كتب: The post said it appeared first on television",
    "ظهرت المقالة أمس في الجريدة.", "",
    "اقرأ المزيد",
  ])
  func leavesOtherTexts(text: String) {
    #expect(FeedFooter.removed(from: text) == text)
  }
}
