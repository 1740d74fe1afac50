import Testing

@testable import NewsIngest

@Suite struct ElementHintTests {
  @Test(arguments: [
    ("comments-area", RemovedLine.Reason.comments),
    ("postShareBar", .share),
    ("most-read", .relatedLink),
    ("mostRead", .relatedLink),
    ("author-bio", .authorNote),
    ("site-Footer", .afterArticle),
    ("entry-content", nil),
    ("author", nil),
    ("headline", nil),
    ("shareholders", nil),
    ("", nil),
  ])
  func readsTheReason(names: String, expected: RemovedLine.Reason?) {
    #expect(ElementHint(names.utf8).reason == expected)
  }

  @Test func readsTraits() {
    #expect(ElementHint("entry-content".utf8).isBody)
    #expect(ElementHint("article__standfirst".utf8).isLead)
    #expect(ElementHint("lblDate".utf8).isDate)
    #expect(ElementHint("entry-date updated".utf8).isUpdate)
    #expect(ElementHint("byline".utf8).isAuthor)
    #expect(ElementHint("visually-hidden".utf8).isHidden)
    #expect(!ElementHint("d-none d-lg-flex".utf8).isHidden)
  }
}
